import { z } from "zod";

/** What an `Idempotency-Key` may be: 1–255 visible ASCII characters, best a random UUID. */
export const IdempotencyKey = z.string().regex(/^[!-~]{1,255}$/, {
  error: "Must have 1 to 255 visible ASCII characters",
});
