/** The tables that the authentication library reads and writes. Moments are ISO 8601 text. */
export interface AuthTables {
  users: UserTable;
  sessions: SessionTable;
  accounts: AccountTable;
}

export interface UserTable {
  id: string;
  name: string;
  first_name: string;
  last_name: string;
  email: string;
  email_verified: number;
  image: string | null;
  created_at: string;
  updated_at: string;
}

interface SessionTable {
  id: string;
  token: string;
  user_id: string;
  active_organization_id: string | null;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
}

interface AccountTable {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: string;
  password: string | null;
  created_at: string;
  updated_at: string;
}
