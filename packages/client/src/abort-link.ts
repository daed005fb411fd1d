import type { AppRouter } from "@liaison/contracts/router";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { abortedCall } from "./aborted-call.ts";

/**
 * Fails a call the moment its signal is aborted. By itself, a call in a batch would wait for the
 * others: the batch link gives a request up only when all of its calls are aborted. To a
 * subscription, which has no other end, a signal is how to stop it and no failure.
 */
export function abortLink(): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) => {
      const { signal } = op;
      if (!signal || op.type === "subscription") return next(op);
      return observable((observer) => {
        if (signal.aborted) return observer.error(abortedCall(signal));
        const abort = () => observer.error(abortedCall(signal));
        signal.addEventListener("abort", abort, { once: true });
        const call = next(op).subscribe(observer);
        return () => {
          signal.removeEventListener("abort", abort);
          call.unsubscribe();
        };
      });
    };
}
