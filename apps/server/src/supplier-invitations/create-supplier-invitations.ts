import {
  type Caller,
  type CreateSupplierInvitationInput,
  type CreateSupplierInvitationsInput,
  type InvitationOutcome,
  type InvitationOutcomes,
  LiaisonError,
} from "@liaison/contracts";
import { inSavepoint } from "../db/database.ts";
import {
  createSupplierInvitation,
  type InvitingDependencies,
} from "./create-supplier-invitation.ts";

/** Each is invited or refused for itself; what fails for no such reason fails them all. */
export async function createSupplierInvitations(
  dependencies: InvitingDependencies,
  caller: Caller,
  { invitations }: CreateSupplierInvitationsInput,
): Promise<InvitationOutcomes> {
  const outcomes: InvitationOutcome[] = [];
  for (const input of invitations) outcomes.push(await outcomeOf(dependencies, caller, input));
  return { outcomes };
}

async function outcomeOf(
  dependencies: InvitingDependencies,
  caller: Caller,
  input: CreateSupplierInvitationInput,
): Promise<InvitationOutcome> {
  try {
    const { duplicates: _, ...invitation } = await inSavepoint(dependencies.store, () =>
      createSupplierInvitation(dependencies, caller, input),
    );
    return { status: "created", invitation };
  } catch (error) {
    if (!(error instanceof LiaisonError)) throw error;
    return { status: "refused", reason: error.reason, message: error.message };
  }
}
