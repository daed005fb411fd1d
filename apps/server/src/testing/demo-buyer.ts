import { randomUUID } from "node:crypto";
import { z } from "zod";
import { demoOrganizations } from "../demo/demo-organizations.ts";
import { demoSignIns } from "../demo/demo-users.ts";

const longestAnswerMs = 5_000;

const SignIn = z.object({ token: z.string() });

/** The buyer of the demo, who asks a server in another process. */
export interface DemoBuyer {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly post: (path: string, body: object, key?: string) => Promise<Response>;
}

/** Signs the demo's buyer in. */
export async function signInBuyer(port: number): Promise<DemoBuyer> {
  const origin = `http://127.0.0.1:${port}`;
  const [{ password }] = demoSignIns;
  const json = { "content-type": "application/json" };
  const signIn = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ email: "buyer@northwind.example", password }),
  });
  const { token } = SignIn.parse(await signIn.json());
  const northwind = demoOrganizations.northwind.id;
  const headers = {
    authorization: `Bearer ${token}`,
    "requester-organization-id": northwind,
    "target-organization-id": northwind,
  };
  return {
    origin,
    headers,
    post: (path, body, key = randomUUID()) =>
      fetch(`${origin}/v1${path}`, {
        method: "POST",
        headers: { ...headers, ...json, "idempotency-key": key },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(longestAnswerMs),
      }),
  };
}
