import { createLiaisonClient } from "@liaison/client";

const { LIAISON_TOKEN: token = "" } = process.env;

export const client = createLiaisonClient({
  url: "https://liaison.example",
  token,
  organizationId: "01890000-0000-7000-8000-000000000001",
});
