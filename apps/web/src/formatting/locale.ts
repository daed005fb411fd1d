/**
 * Numbers and dates are written in the user's own variety of English: the texts around them are
 * English, so another language's month names would not fit.
 */
export function displayLocale(languages: readonly string[] = navigator.languages): string {
  return languages.find((language) => /^en\b/i.test(language)) ?? "en-GB";
}
