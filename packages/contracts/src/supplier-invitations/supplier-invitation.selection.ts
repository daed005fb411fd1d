import type { z } from "zod";
import type {
  GetSupplierInvitationInput,
  InvitedBy,
  ListSupplierInvitationsInput,
  SupplierInvitation,
  SupplierInvitationField,
  SupplierInvitationPageOf,
  SupplierInvitationRelation,
} from "./supplier-invitation.schemas.ts";

type Values<T> = readonly T[] | undefined;

/** All fields when none are asked for, those that are surely asked for, perhaps those that may be. */
type SelectedFields<Fields extends Values<SupplierInvitationField>> = [Fields] extends [undefined]
  ? SupplierInvitation
  : [Fields] extends [readonly SupplierInvitationField[]]
    ? PickListed<Fields>
    : Partial<SupplierInvitation>;

/** Distributes over a union of arrays: the row is then one of several. */
type PickListed<Fields> = Fields extends readonly SupplierInvitationField[]
  ? PickCertainly<Certain<Fields>, Exclude<Fields[number], Certain<Fields>>>
  : never;

type PickCertainly<Sure extends SupplierInvitationField, Unsure extends SupplierInvitationField> = [
  Unsure,
] extends [never]
  ? Pick<SupplierInvitation, Sure>
  : Pick<SupplierInvitation, Sure> & Partial<Pick<SupplierInvitation, Unsure>>;

/**
 * The values that an array is known to hold: those that are written out in it, unlike the values
 * of an array, or of a variable in it, that is only computed at run time.
 */
type Certain<Values extends readonly unknown[]> = number extends Values["length"]
  ? never
  : { [Index in keyof Values]: OnlyOne<Values[Index]> }[number];

/** `T`, or never if it is a union. */
type OnlyOne<T, Member = T> = Member extends unknown ? ([T] extends [Member] ? T : never) : never;

/** `invitedBy` when it is asked for; perhaps, when the list of relations is computed. */
type SelectedRelations<With extends Values<SupplierInvitationRelation>> = [With] extends [undefined]
  ? unknown
  : [With] extends [readonly ["invitedBy", ...unknown[]]]
    ? { invitedBy: InvitedBy }
    : { invitedBy?: InvitedBy };

/** The invitation that is the answer to `fields` and `with` of these types. */
export type SelectedSupplierInvitation<
  Fields extends Values<SupplierInvitationField> = undefined,
  With extends Values<SupplierInvitationRelation> = undefined,
> = SelectedFields<Fields> & SelectedRelations<With>;

/** `supplierInvitations.list` as a caller sees it: rows typed by what the input asks for. */
export type ListSupplierInvitations<Options> = <
  const Fields extends Values<SupplierInvitationField> = undefined,
  const With extends Values<SupplierInvitationRelation> = undefined,
>(
  input?: Omit<z.input<typeof ListSupplierInvitationsInput>, "fields" | "with"> & {
    readonly fields?: Fields;
    readonly with?: With;
  },
  options?: Options,
) => Promise<SupplierInvitationPageOf<SelectedSupplierInvitation<Fields, With>>>;

/** `supplierInvitations.get` as a caller sees it: an invitation with the relations it asks for. */
export type GetSupplierInvitation<Options> = <
  const With extends Values<SupplierInvitationRelation> = undefined,
>(
  input: Omit<z.input<typeof GetSupplierInvitationInput>, "with"> & { readonly with?: With },
  options?: Options,
) => Promise<SelectedSupplierInvitation<undefined, With>>;
