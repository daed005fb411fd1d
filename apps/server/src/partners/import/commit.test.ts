import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../../testing/expect-problem.ts";
import { givenMember, givenPartner } from "../../testing/given.ts";
import { fileOfSuppliers, givenImporter, importing } from "../../testing/given-importer.ts";
import type { TestApplication } from "../../testing/test-application.ts";
import { rowsPerBatch } from "./rows-per-batch.ts";

const header = "company_name,partner_type,email";

async function namesOf({ store: { db } }: TestApplication, organizationId: string) {
  const partners = await db
    .selectFrom("partners")
    .select("company_name")
    .where("organization_id", "=", organizationId)
    .orderBy("id")
    .execute();
  return partners.map(({ company_name }) => company_name);
}

function eventsOf({ store: { db } }: TestApplication, ...types: readonly string[]) {
  return db
    .selectFrom("events")
    .selectAll()
    .where(({ eb }) => eb.or(types.map((type) => sql<boolean>`type = ${type}`)))
    .orderBy("id")
    .execute();
}

describe("a committed import", () => {
  it("makes a partner of each valid row, in the order of the file", async () => {
    const { app, member, importFile } = await givenImporter();
    const report = await importFile(
      `${header}\nFjord AB,supplier,a@fjord.example\nNobody,friend,x\nBasalt Oy,customer,b@b.example\n`,
    );
    expect(report).toMatchObject({
      status: "completed",
      total_rows: 3,
      processed_rows: 3,
      valid_rows: 2,
      invalid_rows: 1,
      created_rows: 2,
      skipped_rows: 0,
      completed_at: "2026-03-01T12:00:00.000Z",
    });
    expect(report.findings.map(({ line }) => line)).toEqual([3]);
    expect(await namesOf(app, member.requester)).toEqual(["Fjord AB", "Basalt Oy"]);
  });

  it("is told in the history, and so is each of its partners, by who committed it", async () => {
    const { app, member, importFile } = await givenImporter();
    const { id } = await importFile(`${header}\nFjord AB,supplier,a@fjord.example\n`);
    const partner = await app.store.db
      .selectFrom("partners")
      .select("id")
      .executeTakeFirstOrThrow();
    const events = await eventsOf(
      app,
      "partner_import.committed",
      "partner.created",
      "partner_import.completed",
    );
    const told = events.map(({ type, subject_id, actor_user_id, actor_name, data }) => ({
      type,
      subject_id,
      actor: actor_user_id === null ? null : [actor_user_id, actor_name],
      data: JSON.parse(data),
    }));
    const actor = [member.user.id, "Ada Lind"];
    expect(told).toEqual([
      { type: "partner_import.committed", subject_id: id, actor, data: { duplicates: "create" } },
      {
        type: "partner.created",
        subject_id: partner.id,
        actor,
        data: { companyName: "Fjord AB", partnerType: "supplier", importId: id },
      },
      {
        type: "partner_import.completed",
        subject_id: id,
        actor: null,
        data: { createdRows: 1, skippedRows: 0 },
      },
    ]);
  });

  it.each([
    ["create" as const, ["Fjord AB", "Basalt Oy", "fjord ab", "Other Oy"], 0],
    ["skip" as const, ["Basalt Oy"], 3],
  ])("does with duplicates as it is told: %s", async (duplicates, names, skipped) => {
    const { app, member, importFile } = await givenImporter();
    await givenPartner(app, member.requester, { company_name: "Fjord AB" });
    const report = await importFile(
      [
        header,
        "Fjord AB,supplier,a@fjord.example",
        "Basalt Oy,customer,a@basalt.example",
        "fjord ab,supplier,b@fjord.example",
        "Other Oy,customer,A@basalt.example",
      ].join("\n"),
      duplicates,
    );
    expect(report).toMatchObject({ created_rows: names.length, skipped_rows: skipped });
    expect(await namesOf(app, member.requester)).toEqual(["Fjord AB", ...names]);
  });

  it("skips what has come into the directory since its dry run too", async () => {
    const { app, member, check, commit, report } = await givenImporter();
    const file = fileOfSuppliers(3);
    const [first, second] = [await check(file), await check(file)];
    await commit(first.id, "skip");
    await commit(second.id, "skip");
    await app.partnerImports.settled();
    expect(await report(first.id)).toMatchObject({ created_rows: 3, skipped_rows: 0 });
    expect(await report(second.id)).toMatchObject({ created_rows: 0, skipped_rows: 3 });
    expect(await namesOf(app, member.requester)).toHaveLength(3);
  });

  it("of many batches makes each row a partner once", async () => {
    const { app, member, importFile } = await givenImporter();
    const count = 2 * rowsPerBatch;
    const report = await importFile(fileOfSuppliers(count));
    expect(report).toMatchObject({ status: "completed", created_rows: count });
    const expected = Array.from({ length: count }, (_, index) => `Supplier ${index + 1}`);
    expect(await namesOf(app, member.requester)).toEqual(expected);
    expect(await eventsOf(app, "partner.created")).toHaveLength(count);
    expect(await eventsOf(app, "partner_import.completed")).toHaveLength(1);
  });
});

describe("others", () => {
  it("are answered while an import runs", async () => {
    const { app, member, check, commit, report } = await givenImporter();
    const { id } = await check(fileOfSuppliers(10 * rowsPerBatch));
    await commit(id);
    const answer = await app.get("/v1/me", { token: member.token });
    expect(answer.statusCode).toBe(200);
    const { status, processed_rows } = await report(id);
    expect(status).toBe("committing");
    expect(processed_rows).toBeLessThan(10 * rowsPerBatch);
  });

  it("with a short file need not wait for a long one", async () => {
    const { app, check, commit, report, upload } = await givenImporter();
    const long = await check(fileOfSuppliers(10 * rowsPerBatch));
    await commit(long.id);
    const short = await upload(fileOfSuppliers(1));
    await expect.poll(() => report(short.id), { interval: 1 }).toMatchObject({ status: "ready" });
    expect((await report(long.id)).status).toBe("committing");
    await app.partnerImports.settled();
    expect((await report(long.id)).status).toBe("completed");
  });
});

describe("committing", () => {
  it("again changes nothing, while it runs and afterwards", async () => {
    const { app, member, check, commit } = await givenImporter();
    const { id } = await check(fileOfSuppliers(5));
    const [first, second] = await Promise.all([commit(id), commit(id)]);
    expect([first.statusCode, second.statusCode]).toEqual([202, 202]);
    expect(first.json()).toMatchObject({ id, status: "committing" });
    await app.partnerImports.settled();
    const third = await commit(id);
    expect(third.json()).toMatchObject({ id, status: "completed", created_rows: 5 });
    expect(await namesOf(app, member.requester)).toHaveLength(5);
    expect(await eventsOf(app, "partner_import.committed")).toHaveLength(1);
  });

  it("again with another choice of duplicates is refused, while it runs and afterwards", async () => {
    const { app, member, check, commit } = await givenImporter();
    const { id } = await check(fileOfSuppliers(5));
    await commit(id, "create");
    const sentence = `The import ${id} has been committed with duplicates: create`;
    expect(expectProblem(await commit(id, "skip"), "import_not_ready").detail).toBe(sentence);
    await app.partnerImports.settled();
    expect(expectProblem(await commit(id, "skip"), "import_not_ready").detail).toBe(sentence);
    expect((await commit(id, "create")).json()).toMatchObject({ id, status: "completed" });
    expect(await namesOf(app, member.requester)).toHaveLength(5);
  });

  it("while the file is being checked is too early", async () => {
    const { app, commit, upload } = await givenImporter();
    const { id } = await upload(fileOfSuppliers(3));
    await app.partnerImports.settled();
    await app.store.db.updateTable("partner_imports").set({ status: "checking" }).execute();
    expectProblem(await commit(id), "import_not_ready");
  });

  it("what is not there is refused", async () => {
    const { commit } = await givenImporter();
    expectProblem(await commit("01890000-0000-7000-8000-000000000009"), "not_found");
  });

  it("is not for those who may only read", async () => {
    const { app, member, check } = await givenImporter();
    const { id } = await check(fileOfSuppliers(1));
    await app.store.db
      .updateTable("members")
      .set({ role: "viewer" })
      .where("user_id", "=", member.user.id)
      .execute();
    const viewer = importing(app, member);
    expectProblem(await viewer.commit(id), "permission_denied");
    expectProblem(await app.get(`/v1/partners/imports/${id}`, member), "permission_denied");
  });
});

describe("an import of another organization", () => {
  it("is not there, neither to be read nor to be committed", async () => {
    const { app, check } = await givenImporter();
    const { id } = await check(fileOfSuppliers(1));
    const other = await givenMember(app);
    expectProblem(await app.get(`/v1/partners/imports/${id}`, other), "not_found");
    expectProblem(await importing(app, other).commit(id), "not_found");
  });
});
