import { LiaisonError } from "@liaison/contracts";
import { z } from "zod";

const EventId = z.guid().toLowerCase();

/** A cursor of a history is an event's id: where the page before ended. */
export function readEventCursor(cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  const { data: id } = EventId.safeParse(cursor);
  if (id !== undefined) return id;
  const message = "It is not a cursor of this list";
  throw new LiaisonError("validation_failed", `cursor: ${message}`, {
    errors: [{ in: "input", path: "cursor", message }],
  });
}
