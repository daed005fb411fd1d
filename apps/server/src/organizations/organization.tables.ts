export interface OrganizationTable {
  id: string;
  name: string;
  slug: string;
  logo: string | null;
  metadata: string | null;
  created_at: string;
}

export interface MemberTable {
  id: string;
  organization_id: string;
  user_id: string;
  role: string;
  created_at: string;
}
