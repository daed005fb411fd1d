import { formatDate, formatMoment } from "./dates.ts";

/** The day of a moment; the rest of it is in the title. */
export function DateOnly({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatDate(at)}
    </time>
  );
}
