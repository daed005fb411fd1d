import type { Role } from "@liaison/contracts";

export const roleLabels: Readonly<Record<Role, string>> = {
  owner: "Owner",
  admin: "Administrator",
  buyer: "Buyer",
  viewer: "Viewer",
};
