import type { SupplierInvitation } from "@liaison/contracts";
import { Text } from "@mantine/core";
import { RelativeMoment } from "../../formatting/relative-moment.tsx";
import { deliveryStateLabels } from "./supplier-invitation-labels.ts";

/** How the e-mail fares, and what to do if it does not arrive. */
export function InvitationDelivery({ invitation }: { invitation: SupplierInvitation }) {
  const { delivery, status } = invitation;
  const open = status === "pending" || status === "expired";
  return (
    <>
      {deliveryStateLabels[delivery.state]}, <RelativeMoment at={delivery.at} />
      {delivery.error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {delivery.error}
        </Text>
      )}
      {open && delivery.state === "failed" && (
        <Text size="sm">Check the address, and resend the invitation.</Text>
      )}
      {delivery.state === "queued" && delivery.error && (
        <Text size="sm">Liaison tries again by itself. There is nothing to do.</Text>
      )}
    </>
  );
}
