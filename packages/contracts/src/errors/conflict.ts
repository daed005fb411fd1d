import { z } from "zod";
import { Partner } from "../partners/partner.schemas.ts";
import { Uuid } from "../schemas/uuid.ts";

/** What stands in the way of a request, for a caller to go on from. */
export const Conflict = z
  .object({
    partner: Partner.optional().describe("With `version_conflict`: the partner as it is now."),
    invitationId: Uuid.optional().describe("With `invitation_already_pending`: the pending one."),
    connectionId: Uuid.optional().describe("With `already_connected`: the live connection."),
  })
  .meta({ id: "Conflict" });

export type Conflict = z.output<typeof Conflict>;
