import { createLiaisonClient } from "@liaison/client";

export const browserClient = createLiaisonClient({
  url: "",
  organizationId: "01890000-0000-7000-8000-000000000001",
  targetOrganizationId: "01890000-0000-7000-8000-000000000002",
});
