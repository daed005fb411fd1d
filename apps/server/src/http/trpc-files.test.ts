import { requesterOrganizationHeader, targetOrganizationHeader } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { givenMember, givenPartner } from "../testing/given.ts";
import { fileOfSuppliers } from "../testing/given-importer.ts";
import { listening } from "../testing/listening.ts";
import { createTestApplication } from "../testing/test-application.ts";

async function givenCaller() {
  const app = await createTestApplication();
  const member = await givenMember(app);
  const url = await listening(app.http);
  const headers = {
    authorization: `Bearer ${member.token}`,
    [requesterOrganizationHeader]: member.requester,
    [targetOrganizationHeader]: member.target,
  };
  const upload = (body: ReadableStream<Uint8Array>, signal?: AbortSignal) =>
    fetch(`${url}/trpc/partners.import`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/octet-stream" },
      body,
      duplex: "half",
      ...(signal && { signal }),
    });
  const imports = () => app.store.db.selectFrom("partner_imports").selectAll().execute();
  return { app, member, url, headers, upload, imports };
}

describe("a file over tRPC", () => {
  it("is taken as it comes, beyond what other bodies may have", async () => {
    const { app, upload } = await givenCaller();
    const file = fileOfSuppliers(30_000);
    expect(file.length).toBeGreaterThan(1024 * 1024);
    const answer = await upload(new Blob([file]).stream());
    expect(answer.status, await answer.clone().text()).toBe(200);
    expect(await answer.json()).toMatchObject({ result: { data: { status: "checking" } } });
    await app.partnerImports.settled();
  });

  it("that breaks off leaves nothing behind", async () => {
    const { app, upload, imports } = await givenCaller();
    const leaving = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(fileOfSuppliers(5_000))),
    });
    const uploading = upload(body, leaving.signal);
    await expect.poll(imports).toHaveLength(1);
    leaving.abort();
    await expect(uploading).rejects.toThrow();
    await expect.poll(imports).toEqual([]);
    expect(app.logLines.join("")).toContain("The caller left");
  });
});

describe("an export over tRPC", () => {
  const input = encodeURIComponent(JSON.stringify({ 0: { partner_types: ["supplier"] } }));

  it("comes piece by piece to a client that reads streams", async () => {
    const { app, member, url, headers } = await givenCaller();
    await givenPartner(app, member.requester, { company_name: "Škoda Díly" });
    const answer = await fetch(`${url}/trpc/partners.export?batch=1&input=${input}`, {
      headers: { ...headers, "trpc-accept": "application/jsonl" },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("transfer-encoding")).toBe("chunked");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const lines = (await answer.text()).trim().split("\n");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) if (line.trim()) JSON.parse(line);
    expect(lines.join("\n")).toContain("Škoda Díly");
  });

  it("is refused to one that does not", async () => {
    const { url, headers } = await givenCaller();
    const one = encodeURIComponent(JSON.stringify({ partner_types: ["supplier"] }));
    const answer = await fetch(`${url}/trpc/partners.export?input=${one}`, { headers });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({
      error: { data: { reason: "unsupported_media_type" } },
    });
  });
});
