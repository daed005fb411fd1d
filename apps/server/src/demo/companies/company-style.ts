/** A word of a company's name; with its Latin spelling where it is written in another script. */
export type CompanyWord = string | readonly [written: string, latin: string];

/** How the companies of a country are called and registered. Everything in it is made up. */
export interface CompanyStyle {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** `#` stands for a digit. */
  readonly registrationNumber: string;
  /** With `{name}`, `{second}` (another name), `{trade}` and `{place}`. */
  readonly forms: readonly [string, ...string[]];
  readonly names: readonly [CompanyWord, CompanyWord, ...CompanyWord[]];
  readonly trades: readonly [string, ...string[]];
  readonly places: readonly [string, ...string[]];
}
