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
    version integer not null,
    shelf integer not null generated always as (
      case partner_type when 'supplier' then 6 else 0 end
      + case when archived_at is null then 0 else 3 end
      + case invitation_status when 'invited' then 1 when 'accepted' then 2 else 0 end
    ) virtual
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
    subject_type text not null,
    subject_id text not null,
    actor_user_id text,
    actor_name text,
    data text not null,
    created_at text not null,
    primary key (organization, id)
  ) strict, without rowid;
  create virtual table partner_names using fts5 (
    company_name_key, content = '', tokenize = 'trigram', detail = none, columnsize = 0
  );
  create virtual table partner_emails using fts5 (
    email_key, content = '', tokenize = 'trigram', detail = none, columnsize = 0
  );
`;

/**
 * The bare server's lists need the first four. Behind them comes what it takes to keep every order,
 * both searches and every view of the history: a server that answers for a product's questions has
 * to write that too, for each partner that is created.
 */
export const bareIndexes = `
  create unique index partners_by_id on partners (organization, id);
  create index partners_by_name on partners (organization, company_name_key, id)
    where archived_at is null;
  create index partners_by_email on partners (organization, email_key);
  create index invited_suppliers_by_sales on partners (organization, sales_amount desc, id)
    where partner_type = 'supplier' and invitation_status = 'invited' and archived_at is null;
  create index partners_on_shelf_by_name on partners (organization, shelf, company_name_key, id);
  create index partners_on_shelf_by_sales on partners (organization, shelf, sales_amount, id);
  create index partners_on_shelf_by_email on partners (organization, shelf, email_key, id);
  create index partners_on_shelf_by_frequency on partners (organization, shelf, frequency, id);
  create index partners_on_shelf_by_terms on partners (organization, shelf, payment_terms, id);
  create index partners_on_shelf_by_id on partners (organization, shelf, id);
  create index events_by_subject on events (organization, subject_id, id);
  create index events_by_type on events (organization, type, id);
  create index events_by_actor on events (organization, actor_user_id, id);
  create index events_by_moment on events (organization, created_at, id);
  insert into counters
    select organization, partner_type, ifnull(invitation_status, ''), count(*)
    from partners group by 1, 2, 3;
  insert into partner_names (rowid, company_name_key) select row, company_name_key from partners;
  insert into partner_names (partner_names) values ('optimize');
  insert into partner_emails (rowid, email_key) select row, email_key from partners;
  insert into partner_emails (partner_emails) values ('optimize');
  create virtual table temp.trigrams using fts5vocab (main, partner_names, row);
  create table trigram_counts (trigram text primary key, partners integer not null)
    strict, without rowid;
  insert into trigram_counts select term, doc from trigrams;
  drop table temp.trigrams;
`;
