import type { AppRouter } from "@liaison/contracts/router";
import type { TRPCLink } from "@trpc/client";

/** The context of a call that belongs to a walk over a whole list. */
export const walking = { walking: true };

/** What lists require of each page, when the caller wants all of them. */
const pageDefaults: ReadonlyMap<string, object> = new Map([
  ["partners.list", { limit: 100, offset: 0 }],
]);

/** Completes the input of a call that {@link walking} marks; links know which list it is for. */
export function firstPageLink(): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) => {
      const defaults = "walking" in op.context ? pageDefaults.get(op.path) : undefined;
      if (!defaults || typeof op.input !== "object" || op.input === null) return next(op);
      // On the wire a value that is undefined is absent, so it must not hide a default.
      const stated = Object.entries(op.input).filter(([, value]) => value !== undefined);
      return next({ ...op, input: { ...defaults, ...Object.fromEntries(stated) } });
    };
}
