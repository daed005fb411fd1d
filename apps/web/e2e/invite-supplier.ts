import { buyerClient } from "./api-client.ts";
import type { LiaisonServer } from "./liaison-server.ts";
import { linkMailedTo } from "./mailed-links.ts";

interface Supplier {
  readonly businessName: string;
  readonly email: string;
  readonly message: string;
}

/**
 * Northwind's buyer invites a supplier: that of the directory with this address, or else a new
 * one. The answer is the link in the mail.
 */
export async function inviteSupplier(server: LiaisonServer, supplier: Supplier): Promise<string> {
  const { message, ...newSupplier } = supplier;
  const buyer = buyerClient(server);
  const { items } = await buyer.partners.list.query({
    partner_types: ["supplier"],
    search_field: "email",
    search_text: supplier.email,
    limit: 1,
    offset: 0,
  });
  const [known] = items;
  const invited = known ? { partnerId: known.id } : { ...newSupplier, country: "FIN" };
  await buyer.supplierInvitations.create.mutate({ ...invited, message });
  return linkMailedTo(server, supplier.email, "/invitation#");
}
