import { type ListPartnersInput, PartnerInvitationStatus, PartnerType } from "@liaison/contracts";

type Selection = Pick<
  ListPartnersInput,
  "partner_types" | "invitation_statuses" | "include_archived"
>;

/** The numbers of the generated column: six for a supplier, three for archived, then the status. */
const firstOfType = { customer: 0, supplier: 6 } as const satisfies Record<PartnerType, number>;
const firstInUse = 0;
const firstArchived = 3;
const statuses = [null, ...PartnerInvitationStatus.options];

/** The shelves that hold what is asked for. */
export function shelvesOf({
  partner_types,
  invitation_statuses,
  include_archived,
}: Selection): number[] {
  const wanted = invitation_statuses ? new Set<string | null>(invitation_statuses) : null;
  const shelves: number[] = [];
  for (const type of partner_types) {
    for (const first of include_archived ? [firstInUse, firstArchived] : [firstInUse]) {
      statuses.forEach((status, index) => {
        if (!wanted || wanted.has(status)) shelves.push(firstOfType[type] + first + index);
      });
    }
  }
  return shelves;
}

/** The shelves as one number, with a bit for each. */
export function shelfBits(shelves: readonly number[]): number {
  return shelves.reduce((bits, shelf) => bits | (1 << shelf), 0);
}

/** Those among the shelves that are a type's. */
export function shelvesOfType(shelves: readonly number[], type: PartnerType): number[] {
  const isSupplier = type === "supplier";
  return shelves.filter((shelf) => shelf >= firstOfType.supplier === isSupplier);
}

/** The shelves of all partners that are not archived. */
export const shelvesInUse = shelvesOf({
  partner_types: PartnerType.options,
  include_archived: false,
});
