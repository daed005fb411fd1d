import type {
  ListSupplierInvitationsInput,
  SupplierInvitation,
  SupplierInvitationStatus,
} from "@liaison/contracts";

type SupplierInvitationOrderBy = Exclude<
  NonNullable<ListSupplierInvitationsInput["orderBy"]>,
  "id"
>;

export const supplierInvitationStatusLabels: Readonly<Record<SupplierInvitationStatus, string>> = {
  pending: "Pending",
  accepted: "Accepted",
  declined: "Declined",
  revoked: "Revoked",
  expired: "Expired",
};

export const supplierInvitationOrderByLabels: Readonly<Record<SupplierInvitationOrderBy, string>> =
  {
    supplierName: "Supplier name",
    invitedAt: "Invited",
    createdAt: "Created",
    expiresAt: "Expires",
  };

export const deliveryStateLabels: Readonly<
  Record<SupplierInvitation["delivery"]["state"], string>
> = {
  queued: "Waiting to be sent",
  sent: "Sent",
  failed: "Could not be delivered",
};
