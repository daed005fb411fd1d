import { formatMoment } from "./dates.ts";
import { formatRelativeTime } from "./relative-time.ts";

/** How far a moment is from now; when it is exactly is in the title. */
export function RelativeMoment({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatRelativeTime(at)}
    </time>
  );
}
