import { v7 as uuidv7 } from "uuid";

/** Where the digits behind the last hyphen begin. */
const lastDigits = 24;

/**
 * An id for an event at this moment that is greater than the last one of its organization: whoever
 * follows the history goes by it, whatever clocks do. Taken while the history is locked.
 */
export function eventIdAfter(last: string | null, moment: string): string {
  const id = uuidv7({ msecs: Date.parse(moment) });
  return last === null || id > last ? id : successor(last);
}

/** The next UUIDv7: all but its version and variant is one number, which counts up. */
function successor(id: string): string {
  const end = Number.parseInt(id.slice(lastDigits), 16) + 1;
  // Mostly what changes is its end, and numbers of any size take longer.
  if (end < 2 ** 48) return id.slice(0, lastDigits) + end.toString(16).padStart(12, "0");
  const hex = id.replaceAll("-", "");
  const moment = BigInt(`0x${hex.slice(0, 12)}${hex.slice(13, 16)}`);
  const rest = BigInt.asUintN(62, BigInt(`0x${hex.slice(16)}`));
  const next = ((moment << 62n) | rest) + 1n;
  const head = (next >> 62n).toString(16).padStart(15, "0");
  const tail = ((0b10n << 62n) | BigInt.asUintN(62, next)).toString(16);
  const digits = `${head.slice(0, 12)}7${head.slice(12)}${tail}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
