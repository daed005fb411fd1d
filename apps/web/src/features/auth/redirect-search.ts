import { z } from "zod";
import { localPath } from "../../routing/local-path.ts";

/** Where to continue once signed in. */
export const redirectSearchSchema = z.object({
  redirect: z.string().optional().catch(undefined).transform(localPath),
});

export const redirectSearchDefaults = { redirect: "/" };
