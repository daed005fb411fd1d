import { z } from "zod";

/** A moment as ISO 8601 in UTC: `2024-06-30T19:00:00.000Z`. */
export const Timestamp = z.iso.datetime({
  error: "Must be a moment in UTC, like 2026-01-31T09:00:00Z",
});
