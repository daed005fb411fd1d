/** `permissions` is a JSON array; `token_hash` is the token's SHA-256 in hex. */
export interface ApiTokenTable {
  id: string;
  organization_id: string;
  name: string;
  token_hash: string;
  permissions: string;
  created_by: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}
