/**
 * What was answered to a key, for a day. `scope` is who sent it, `key` the SHA-256 of it and of
 * the key, `request_hash` that of what was asked; `answer` is sealed, and null only while the
 * transaction that makes it runs.
 */
export interface IdempotencyKeyTable {
  scope: string;
  key: string;
  request_hash: string;
  answer: string | null;
  created_at: string;
}
