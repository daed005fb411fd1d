const combiningDiacritics = /[\u0300-\u036f]/g;

/** The form in which names are searched and ordered. */
export function searchKey(text: string): string {
  return text.normalize("NFKD").replace(combiningDiacritics, "").toLowerCase();
}
