import {
  PartnerImport,
  PartnerImportReport,
  requesterOrganizationHeader,
  targetOrganizationHeader,
} from "@liaison/contracts";
import { z } from "zod";

/** An import as a program sees it that talks to a server in another process. */
export interface RemoteImport {
  readonly report: () => Promise<PartnerImportReport>;
  /** Asks for the import until it stands like this. */
  readonly reaches: (
    stands: (report: PartnerImportReport) => boolean,
  ) => Promise<PartnerImportReport>;
  readonly commit: () => Promise<void>;
  /** The same import, on a server that listens elsewhere. */
  readonly on: (port: number) => RemoteImport;
}

const SignUp = z.object({ token: z.string() });
const Organization = z.object({ id: z.string() });

/** Signs a user up, with an organization, and uploads a file for it. */
export async function signUpAndImport(port: number, file: string): Promise<RemoteImport> {
  return uploadFile(port, await signUp(port), file);
}

export async function uploadFile(
  port: number,
  headers: Readonly<Record<string, string>>,
  file: string | ReadableStream<Uint8Array>,
): Promise<RemoteImport> {
  const answer = await send(port, "/v1/partners/imports", {
    method: "POST",
    headers: { ...headers, "content-type": "text/csv" },
    body: file,
    duplex: "half",
  });
  const { id } = PartnerImport.parse(answer);
  return remoteImport(port, id, headers);
}

function remoteImport(
  port: number,
  id: string,
  headers: Readonly<Record<string, string>>,
): RemoteImport {
  const path = `/v1/partners/imports/${id}`;
  const report = async () => PartnerImportReport.parse(await send(port, path, { headers }));
  return {
    report,
    reaches: async (stands) => {
      for (;;) {
        const current = await report();
        if (stands(current)) return current;
        const isOver = current.status === "completed" || current.status === "failed";
        if (isOver) throw new Error(`The import has ${current.status}`);
      }
    },
    commit: async () => {
      await send(port, `${path}/commit`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: "{}",
      });
    },
    on: (other) => remoteImport(other, id, headers),
  };
}

/** A new user with an organization of its own: what all its requests carry. */
export async function signUp(port: number): Promise<Record<string, string>> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    send(port, path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const { token } = SignUp.parse(
    await post("/api/auth/sign-up/email", {
      email: "ada@acme.example",
      password: "correct horse battery",
      name: "Ada Lind",
      firstName: "Ada",
      lastName: "Lind",
    }),
  );
  const authorization = `Bearer ${token}`;
  const { id } = Organization.parse(
    await post("/api/auth/organization/create", { name: "Acme", slug: "acme" }, { authorization }),
  );
  return {
    authorization,
    [requesterOrganizationHeader]: id,
    [targetOrganizationHeader]: id,
  };
}

async function send(port: number, path: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
