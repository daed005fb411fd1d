/** What lists and searches touch comes first, since SQLite reads a row from its beginning. */
export const bareTables = `
  create table organizations (number integer primary key, id text not null unique) strict;
  create table api_tokens (
    token_hash text primary key,
    organization integer not null
  ) strict, without rowid;
  create table partners (
    row integer primary key,
    organization integer not null,
    company_name_key text not null,
    id text not null,
    partner_type text not null,
    invitation_status text,
    archived_at text,
    company_name text not null,
    sales_amount integer not null,
    email text not null,
    email_key text not null,
    frequency text,
    payment_terms text,
    created_at text not null,
    updated_at text not null,
    guest_organization_id text,
    company_registration_number text,
    country_code text,
    version integer not null
  ) strict;
  create table counters (
    organization integer not null,
    partner_type text not null,
    invitation_status text not null,
    partners integer not null,
    primary key (organization, partner_type, invitation_status)
  ) strict, without rowid;
  create table events (
    organization integer not null,
    id text not null,
    type text not null,
    subject_id text not null,
    data text not null,
    created_at text not null,
    primary key (organization, id)
  ) strict, without rowid;
  create virtual table partner_names using fts5 (
    company_name_key, content = '', tokenize = 'trigram', detail = none, columnsize = 0
  );
`;

export const bareIndexes = `
  create unique index partners_by_id on partners (organization, id);
  create index partners_by_name on partners (organization, company_name_key, id)
    where archived_at is null;
  create index partners_by_email on partners (organization, email_key);
  create index invited_suppliers_by_sales on partners (organization, sales_amount desc, id)
    where partner_type = 'supplier' and invitation_status = 'invited' and archived_at is null;
  insert into counters
    select organization, partner_type, ifnull(invitation_status, ''), count(*)
    from partners group by 1, 2, 3;
  insert into partner_names (rowid, company_name_key) select row, company_name_key from partners;
  insert into partner_names (partner_names) values ('optimize');
  create virtual table temp.trigrams using fts5vocab (main, partner_names, row);
  create table trigram_counts (trigram text primary key, partners integer not null)
    strict, without rowid;
  insert into trigram_counts select term, doc from trigrams;
  drop table temp.trigrams;
`;
