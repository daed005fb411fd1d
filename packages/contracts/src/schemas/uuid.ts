import { z } from "zod";

/** A UUID of any version; upper case is accepted and folded to lower case. */
export const Uuid = z.guid({ error: "Must be a UUID" }).toLowerCase();
