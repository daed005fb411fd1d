import {
  type CommitPartnerImportInput,
  PartnerImport,
  PartnerImportReport,
  type Role,
} from "@liaison/contracts";
import { expect } from "vitest";
import { givenMember } from "./given.ts";
import { createTestApplication, type Requester, type TestApplication } from "./test-application.ts";

/** A member who brings files into an organization's directory. */
export async function givenImporter(role: Role = "buyer") {
  const app = await createTestApplication();
  const member = await givenMember(app, role);
  const { send, upload, report, commit } = importing(app, member);
  /** Uploads a file and waits for its dry run. */
  const check = async (file: string | Uint8Array): Promise<PartnerImportReport> => {
    const { id } = await upload(file);
    await app.partnerImports.settled();
    return report(id);
  };
  /** Uploads, checks and commits a file, and waits until it is done. */
  const importFile = async (
    file: string,
    duplicates?: CommitPartnerImportInput["duplicates"],
  ): Promise<PartnerImportReport> => {
    const { id } = await check(file);
    expect((await commit(id, duplicates)).statusCode).toBe(202);
    await app.partnerImports.settled();
    return report(id);
  };
  return { app, member, send, upload, report, commit, check, importFile };
}

/** What a member does with imports, over REST. */
export function importing(app: TestApplication, member: Requester) {
  const send = (file: string | Uint8Array, headers: Record<string, string> = {}) =>
    app.request(
      {
        method: "POST",
        url: "/v1/partners/imports",
        headers: { "content-type": "text/csv", ...headers },
        payload: Buffer.from(file),
      },
      member,
    );
  return {
    send,
    upload: async (file: string | Uint8Array): Promise<PartnerImport> => {
      const answer = await send(file);
      expect(answer.statusCode, answer.body).toBe(202);
      return PartnerImport.parse(answer.json());
    },
    report: async (id: string, query = ""): Promise<PartnerImportReport> => {
      const answer = await app.get(`/v1/partners/imports/${id}?${query}`, member);
      expect(answer.statusCode, answer.body).toBe(200);
      return PartnerImportReport.parse(answer.json());
    },
    commit: (id: string, duplicates?: CommitPartnerImportInput["duplicates"]) =>
      app.request(
        { method: "POST", url: `/v1/partners/imports/${id}/commit`, payload: { duplicates } },
        member,
      ),
  };
}

/** A file of so many suppliers, each unlike the others. */
export function fileOfSuppliers(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `Supplier ${index + 1},supplier,sales@supplier-${index + 1}.example`,
  );
  return ["company_name,partner_type,email", ...rows, ""].join("\n");
}
