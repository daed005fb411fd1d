import { z } from "zod";

/** A key of a limit on requests. */
export const LimitedKey = z.object({ limit: z.string(), key: z.string() });

/** How much a limit allows comes along, for whoever is the first to name it. */
export const Penalty = LimitedKey.extend({ perMinute: z.number() });

export const LeaseRequest = Penalty.extend({ wanted: z.number() });

/** What a worker has been given of a key's allowance. */
export const Grant = z.object({ granted: z.number(), msBeforeNext: z.number() });
export type Grant = z.output<typeof Grant>;

export const SpentKey = LimitedKey.extend({ msBeforeNext: z.number() });

/** What a process has measured. */
export const Metrics = z.array(z.looseObject({ name: z.string() }));
