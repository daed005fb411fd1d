import type { z } from "zod";
import type { Caller, SignedInUser, Visitor } from "./access/caller.ts";

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

/** What the host implements for a procedure that anyone may call. */
export type VisitorOperation<I extends z.ZodType, O extends z.ZodType> = (
  visitor: Visitor,
  input: z.output<I>,
) => Promise<z.input<O>>;

/** What the host implements for a procedure that is sent a file. */
export type UploadOperation<O extends z.ZodType> = (
  caller: Caller,
  file: ReadableStream<Uint8Array>,
) => Promise<z.input<O>>;

/** What the host implements for a procedure whose answer is a stream. */
export type StreamOperation<I extends z.ZodType, O extends z.ZodType> = (
  caller: Caller,
  input: z.output<I>,
) => z.input<O>;

/** What a subscription goes by besides its input. */
export interface SubscriptionOptions {
  /** Aborted when the caller has left. */
  readonly signal: AbortSignal | undefined;
  /** Checks the access rule anew; rejects when the caller has lost it. */
  readonly reauthorize: () => Promise<void>;
}

/** What the host implements for a subscription. What happens once it is there belongs to it. */
export type SubscriptionOperation<I extends z.ZodType, Item extends z.ZodType> = (
  caller: Caller,
  input: z.output<I>,
  options: SubscriptionOptions,
) => AsyncIterable<z.input<Item>> | Promise<AsyncIterable<z.input<Item>>>;
