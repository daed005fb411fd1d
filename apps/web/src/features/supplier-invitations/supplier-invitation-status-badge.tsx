import type { SupplierInvitation, SupplierInvitationStatus } from "@liaison/contracts";
import { Badge, Group, Tooltip } from "@mantine/core";
import { IconMailExclamation } from "@tabler/icons-react";
import {
  deliveryStateLabels,
  supplierInvitationStatusLabels,
} from "./supplier-invitation-labels.ts";

const colors: Readonly<Record<SupplierInvitationStatus, string>> = {
  pending: "yellow",
  accepted: "green",
  declined: "red",
  revoked: "gray",
  expired: "orange",
};

type SupplierInvitationStatusBadgeProps = Pick<SupplierInvitation, "status" | "delivery">;

/** The status, and a warning if the supplier cannot know of the invitation. */
export function SupplierInvitationStatusBadge({
  status,
  delivery,
}: SupplierInvitationStatusBadgeProps) {
  return (
    <Group gap={6} wrap="nowrap">
      <Badge color={colors[status]}>{supplierInvitationStatusLabels[status]}</Badge>
      {delivery.state === "failed" && (
        <Tooltip label={`E-mail: ${deliveryStateLabels.failed}`}>
          <IconMailExclamation
            size={18}
            style={{ flex: "none" }}
            color="var(--mantine-color-error)"
            role="img"
            aria-label={`E-mail: ${deliveryStateLabels.failed}`}
          />
        </Tooltip>
      )}
    </Group>
  );
}
