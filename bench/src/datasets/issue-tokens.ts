import { spawn } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { answersAt } from "../process/answers-at.ts";
import { freePort } from "../process/free-port.ts";
import { productUrl } from "./database-files.ts";
import { type Dataset, organizationsOf } from "./dataset.ts";
import { productEnvironment, productMain } from "./run-product.ts";

/** The bearer token of each organization, by its id. */
export const Tokens = z.record(z.string(), z.string());
export type Tokens = z.output<typeof Tokens>;

const SignedIn = z.object({ token: z.string() });
const CreatedApiToken = z.object({ token: z.string() });

const ownerOfTheDemo = { email: "owner@northwind.example", password: "liaison-demo" };

/** Has the running product issue an API token for every organization. */
export async function issueTokens(dataset: Dataset): Promise<Tokens> {
  const port = await freePort();
  const product = spawn(process.execPath, [productMain], {
    env: productEnvironment(productUrl(dataset), port),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  try {
    await answersAt(`${base}/readyz`, product);
    const signedIn = await post(`${base}/api/auth/sign-in/email`, {}, ownerOfTheDemo);
    const authorization = `Bearer ${SignedIn.parse(signedIn).token}`;
    const tokens: Tokens = {};
    for (const { id, name } of organizationsOf(dataset)) {
      const headers = {
        authorization,
        "requester-organization-id": id,
        "target-organization-id": id,
      };
      const permissions = ["partners.read", "partners.write"];
      const created = await post(`${base}/v1/api-tokens`, headers, { name, permissions });
      tokens[id] = CreatedApiToken.parse(created).token;
    }
    return tokens;
  } finally {
    product.kill("SIGTERM");
    if (product.exitCode === null) await once(product, "exit");
  }
}

async function post(url: string, headers: Record<string, string>, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
