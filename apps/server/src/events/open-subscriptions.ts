import { type Caller, LiaisonError } from "@liaison/contracts";

/** How many a caller may have open at once in one server process, which they take memory of. */
export const maxSubscriptionsPerCaller = 20;

/** The subscriptions that are open, to be counted and to be ended together. */
export interface OpenSubscriptions {
  /** Rejects with `rate_limited` if the caller has too many, with `unavailable` once closed. */
  readonly open: (caller: Caller, signal: AbortSignal | undefined) => OpenSubscription;
  readonly closeAll: () => void;
}

export interface OpenSubscription {
  /** Aborted when the caller has left, or all are closed. */
  readonly ending: AbortSignal;
  readonly release: () => void;
}

export function createOpenSubscriptions(): OpenSubscriptions {
  const holders = new Map<AbortController, string>();
  let isClosed = false;
  return {
    open: (caller, signal) => {
      const holder = holderOf(caller);
      if (isClosed) throw stopping();
      if (
        [...holders.values()].filter((each) => each === holder).length >= maxSubscriptionsPerCaller
      ) {
        throw new LiaisonError(
          "rate_limited",
          `At most ${maxSubscriptionsPerCaller} subscriptions may be open at once: end one first`,
        );
      }
      const controller = new AbortController();
      const leave = () => controller.abort();
      if (signal?.aborted) leave();
      signal?.addEventListener("abort", leave, { once: true });
      holders.set(controller, holder);
      const release = () => {
        signal?.removeEventListener("abort", leave);
        holders.delete(controller);
      };
      return { ending: controller.signal, release };
    },
    closeAll: () => {
      isClosed = true;
      for (const controller of holders.keys()) controller.abort(stopping());
    },
  };
}

/** A client takes this as a reason to come again, to this server or the next. */
function stopping(): LiaisonError {
  return new LiaisonError("unavailable", "The server is stopping");
}

function holderOf({ user, credential }: Caller): string {
  return credential.kind === "api_token" ? `api_token ${credential.id}` : `user ${user.id}`;
}
