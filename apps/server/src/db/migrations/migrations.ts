import type { Migration } from "kysely/migration";
import { up as users } from "./0001-users.ts";
import { up as organizations } from "./0002-organizations.ts";
import { up as events } from "./0003-events.ts";
import { up as apiTokens } from "./0004-api-tokens.ts";
import { up as partners } from "./0005-partners.ts";
import { up as supplierInvitations } from "./0006-supplier-invitations.ts";
import { up as connections } from "./0007-connections.ts";
import { up as invitationTokens } from "./0008-invitation-tokens.ts";
import { up as outboxMails } from "./0009-outbox-mails.ts";
import { up as idempotencyKeys } from "./0010-idempotency-keys.ts";
import { up as eventIndexes } from "./0011-event-indexes.ts";
import { up as partnerImports } from "./0012-partner-imports.ts";
import { up as partnerShelves } from "./0013-partner-shelves.ts";
import { up as partnerSearch } from "./0014-partner-search.ts";
import { up as owners } from "./0015-owners.ts";
import { up as searchLater } from "./0016-search-later.ts";
import { up as alwaysAnOwner } from "./0017-always-an-owner.ts";
import { up as searchRowCovers } from "./0018-search-row-covers.ts";

/** In the order in which they run. A migration that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  "0001-users": { up: users },
  "0002-organizations": { up: organizations },
  "0003-events": { up: events },
  "0004-api-tokens": { up: apiTokens },
  "0005-partners": { up: partners },
  "0006-supplier-invitations": { up: supplierInvitations },
  "0007-connections": { up: connections },
  "0008-invitation-tokens": { up: invitationTokens },
  "0009-outbox-mails": { up: outboxMails },
  "0010-idempotency-keys": { up: idempotencyKeys },
  "0011-event-indexes": { up: eventIndexes },
  "0012-partner-imports": { up: partnerImports },
  "0013-partner-shelves": { up: partnerShelves },
  "0014-partner-search": { up: partnerSearch },
  "0015-owners": { up: owners },
  "0016-search-later": { up: searchLater },
  "0017-always-an-owner": { up: alwaysAnOwner },
  "0018-search-row-covers": { up: searchRowCovers },
};
