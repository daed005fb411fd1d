import type { Registry } from "prom-client";
import { type ChangeRelay, noRelay } from "../change-relay.ts";
import type { Limits } from "../http/limits.ts";
import { limitsInMemory } from "../http/limits-in-memory.ts";
import { letOthersBy } from "../let-others-by.ts";

/** What a server process has in common with the others of one start. */
export interface Siblings {
  readonly relay: ChangeRelay;
  readonly limits: Limits;
  /** Whether what is to be done once for all, besides answering, is this process's to do. */
  readonly isOnDuty: () => boolean;
  /** Adds what this process measures; returns how to get what all of them measure, for Prometheus. */
  readonly measuring: (own: Registry) => () => Promise<string>;
  /** Resolves once what had been sent to this process before could have come in. */
  readonly turn: () => Promise<void>;
}

/** Of a process that is the only one. */
export const noSiblings: Siblings = {
  relay: noRelay,
  limits: limitsInMemory,
  isOnDuty: () => true,
  measuring: (own) => () => own.metrics(),
  turn: letOthersBy,
};
