/**
 * Numbers and dates are written in the user's own variety of English: the texts around them are
 * English, so another language's month names would not fit.
 */
export function displayLocale(languages: readonly string[] = navigator.languages): string {
  return languages.find((language) => /^en\b/i.test(language) && isLocale(language)) ?? "en-GB";
}

/** Some systems give browsers a language that is none: `en-US@posix`. */
function isLocale(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
