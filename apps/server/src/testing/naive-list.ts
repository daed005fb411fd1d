import type { ListPartnersInput, Partner, PartnerPage } from "@liaison/contracts";
import { normalizedKey } from "../db/normalized-key.ts";
import { decodeCursor, encodeCursor, positionOf } from "../partners/partner-cursor.ts";

/** What a list of these partners has to be, as plainly as it can be said. */
export function naiveList(directory: readonly Partner[], input: ListPartnersInput): PartnerPage {
  const matching = directory
    .filter((partner) => matches(partner, input))
    .toSorted((one, other) => compare(input, positionOf(input, one), positionOf(input, other)));
  const after = input.cursor ? decodeCursor(input, input.cursor) : null;
  const rest = matching.filter((it) => !after || compare(input, positionOf(input, it), after) > 0);
  const items = rest.slice(input.offset, input.offset + input.limit);
  const last = items.at(-1);
  const isMore = rest.length > input.offset + input.limit;
  return {
    items,
    total_items: matching.length,
    next_cursor: last && isMore ? encodeCursor(input, last) : null,
  };
}

function matches(partner: Partner, input: ListPartnersInput): boolean {
  const { partner_ids, invitation_statuses, search_text, search_field } = input;
  const { invitation_status } = partner;
  return (
    input.partner_types.includes(partner.partner_type) &&
    (!partner_ids || partner_ids.includes(partner.id)) &&
    (!invitation_statuses ||
      (invitation_status !== null && invitation_statuses.includes(invitation_status))) &&
    (!search_text || normalizedKey(partner[search_field]).includes(normalizedKey(search_text))) &&
    (input.include_archived || partner.archived_at === null)
  );
}

type Position = ReturnType<typeof positionOf>;

function compare({ order_dir }: ListPartnersInput, one: Position, other: Position): number {
  const byId = one.id < other.id ? -1 : Number(one.id > other.id);
  if (one.key === other.key) return byId;
  if (one.key === null) return 1;
  if (other.key === null) return -1;
  return (order_dir === "asc" ? 1 : -1) * compareKeys(one.key, other.key);
}

function compareKeys(one: string | number, other: string | number): number {
  return typeof one === "number" && typeof other === "number"
    ? one - other
    : Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}
