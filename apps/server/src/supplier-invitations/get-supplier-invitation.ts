import {
  type Caller,
  type GetSupplierInvitationInput,
  LiaisonError,
  type SupplierInvitationWithRelations,
} from "@liaison/contracts";
import type { z } from "zod";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { findSupplierInvitation } from "./supplier-invitation.repository.ts";

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
}

export async function getSupplierInvitation(
  { store, clock }: Dependencies,
  caller: Caller,
  input: z.output<typeof GetSupplierInvitationInput>,
): Promise<z.input<typeof SupplierInvitationWithRelations>> {
  const { organizationId } = caller.target;
  const found = await findSupplierInvitation(store, organizationId, input.id, timestamp(clock));
  if (!found) throw new LiaisonError("not_found", `There is no supplier invitation ${input.id}`);
  const { invitedBy, ...invitation } = found;
  return input.with?.includes("invitedBy") ? found : invitation;
}
