import { z } from "zod";
import { Uuid } from "./uuid.ts";

/** An organization as others see it. Without an id: each place says which organization it is. */
export const OrganizationName = z.object({ id: Uuid, name: z.string() });
