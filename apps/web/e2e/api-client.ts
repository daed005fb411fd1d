import { createLiaisonClient, type LiaisonClient } from "@liaison/client";
import { organizations, password } from "./liaison-pages.ts";
import type { LiaisonServer } from "./liaison-server.ts";

/** Northwind's buyer, who is at work without a browser. */
export function buyerClient(server: LiaisonServer): LiaisonClient {
  return createLiaisonClient({
    url: server.baseUrl,
    organizationId: organizations.northwind,
    getToken: () => tokenOf(server, "buyer@northwind.example"),
  });
}

async function tokenOf({ baseUrl }: LiaisonServer, email: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  const session: unknown = await answer.json();
  if (typeof session === "object" && session !== null && "token" in session) {
    return String(session.token);
  }
  throw new Error(`${email} cannot sign in`);
}
