import { z } from "zod";

/** ISO 3166-1 alpha-3, upper case: `SWE`. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: "Must be an ISO 3166-1 alpha-3 country code" })
  .meta({ description: "ISO 3166-1 alpha-3", examples: ["SWE"] });
