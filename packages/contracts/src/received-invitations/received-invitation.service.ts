import type { Connection } from "../connections/connection.schemas.ts";
import type { Operation, UserOperation, VisitorOperation } from "../operation.ts";
import type {
  DeclineInvitationInput,
  InvitationTokenInput,
  ListReceivedInvitationsInput,
  ReceivedInvitation,
  ReceivedInvitationPage,
} from "./received-invitation.schemas.ts";

export interface ReceivedInvitationService {
  readonly list: UserOperation<typeof ListReceivedInvitationsInput, typeof ReceivedInvitationPage>;
  readonly preview: VisitorOperation<typeof InvitationTokenInput, typeof ReceivedInvitation>;
  readonly accept: Operation<typeof InvitationTokenInput, typeof Connection>;
  readonly decline: VisitorOperation<typeof DeclineInvitationInput, typeof ReceivedInvitation>;
  readonly requestNewLink: VisitorOperation<typeof InvitationTokenInput, typeof ReceivedInvitation>;
}
