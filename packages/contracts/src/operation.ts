import type { z } from "zod";
import type { Caller, SignedInUser } from "./access/caller.ts";

/** What the host implements for a procedure on an organization's data. */
export type Operation<I extends z.ZodType, O extends z.ZodType> = (
  caller: Caller,
  input: z.output<I>,
) => Promise<z.input<O>>;

/** What the host implements for a procedure that only needs a signed-in user. */
export type UserOperation<I extends z.ZodType, O extends z.ZodType> = (
  user: SignedInUser,
  input: z.output<I>,
) => Promise<z.input<O>>;
