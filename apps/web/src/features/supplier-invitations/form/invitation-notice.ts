import type { CreatedSupplierInvitation } from "@liaison/contracts";
import { notifications } from "@mantine/notifications";

/** Tells that an invitation is on its way, and whom its new partner looks like. */
export function notifyOfInvitation(invitation: CreatedSupplierInvitation): void {
  const { businessName, email, duplicates } = invitation;
  notifications.show({
    color: "green",
    title: `${businessName} was invited`,
    message: `The e-mail goes to ${email}.`,
  });
  if (duplicates.length === 0) return;
  const names = duplicates.map(({ company_name }) => company_name).join(", ");
  notifications.show({
    color: "yellow",
    title: `${businessName} may be in the directory twice`,
    message: `It was added as a partner, and looks the same as ${names}.`,
    autoClose: false,
  });
}
