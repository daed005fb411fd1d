/** The links that lead to an invitation: the SHA-256 of each one's token, in hex. */
export interface InvitationTokenTable {
  token_hash: string;
  organization_id: string;
  invitation_id: string;
}
