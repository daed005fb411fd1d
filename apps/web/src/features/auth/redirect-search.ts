import * as z from "zod/mini";
import { localPath } from "../../routing/local-path.ts";

/** Where to continue once signed in. */
export const redirectSearchSchema = z.object({
  redirect: z.pipe(
    z.catch(z.optional(z.string()), undefined),
    z.transform((path: string | undefined) => localPath(path)),
  ),
});

export const redirectSearchDefaults = { redirect: "/" };
