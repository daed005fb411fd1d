const printableAscii = /^[ -~]*$/;
const combiningDiacritics = /[\u0300-\u036f]/g;

/** Letters that Unicode does not decompose or fold alone: with a stroke, without a dot, final sigma. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ς: "σ",
};
const undecomposedLetters = new RegExp(`[${Object.keys(undecomposed).join("")}]`, "g");

/**
 * The form in which text is searched and ordered: case folded and diacritics stripped, the same on
 * every engine. "Müller Straße" and "MULLER STRASSE" have one key. Marks that are letters of their
 * script (Thai, Devanagari, voiced kana) stay.
 */
export function normalizedKey(text: string): string {
  // Most text is plain, and needs no more than this twentieth of the work.
  if (printableAscii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(combiningDiacritics, "")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(combiningDiacritics, "")
    .replace(undecomposedLetters, (letter) => undecomposed[letter] ?? letter)
    .normalize("NFC");
}
