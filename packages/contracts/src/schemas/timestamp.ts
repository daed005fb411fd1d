import { z } from "zod";

/** A moment as ISO 8601 in UTC: `2024-06-30T19:00:00.000Z`. */
export const Timestamp = z.iso.datetime();
