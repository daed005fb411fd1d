import { formatMoment } from "./dates.ts";

/** A moment, to the minute. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{formatMoment(at)}</time>;
}
