/** Cannot be seen, and ends what a mail program takes for an address. */
const zeroWidthNonJoiner = "\u200c";

/** What an address cannot do without: a dot or an @ within a word, or a colon before slashes. */
const partOfAddress = /(?<=\S)[.\u3002\uff0e\uff61@](?=\S)|:(?=\/\/)/gu;

/** Turn the order of the text around them, so that it reads as something else. */
const directionOverride = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of a user's as it may stand in a mail to others. Mail programs turn whatever looks like an
 * address into a link: here it stays text, since the only links are Liaison's own.
 */
export function userText(text: string): string {
  return text.replace(directionOverride, "").replace(partOfAddress, `$&${zeroWidthNonJoiner}`);
}
