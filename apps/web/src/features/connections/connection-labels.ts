import type { ConnectionStatus, GrantablePermission } from "@liaison/contracts";

export const connectionStatusLabels: Readonly<Record<ConnectionStatus, string>> = {
  connected: "Connected",
  disconnected: "Disconnected",
};

/** What a grant lets the other side do, as in "Northwind Traders may …". */
export const grantLabels: Readonly<Record<GrantablePermission, string>> = {
  "partners.read": "Read partners",
};
