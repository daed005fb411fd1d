import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { createChangeSignal } from "../../change-signal.ts";
import { timestamp } from "../../clock.ts";
import { openStore } from "../../db/open-store.ts";
import { createLogger } from "../../http/logger.ts";
import { expectProblem } from "../../testing/expect-problem.ts";
import { fillDisk } from "../../testing/fill-disk.ts";
import { givenApiToken } from "../../testing/given-api-token.ts";
import { databaseUrl, givenLastingDatabase } from "../../testing/given-database.ts";
import { fileOfSuppliers, givenImporter, importing } from "../../testing/given-importer.ts";
import { signUpAndImport } from "../../testing/import-over-http.ts";
import { startServer } from "../../testing/server-process.ts";
import { newImportRow } from "./import-row.ts";
import { newImport } from "./new-import.ts";
import { insertImport } from "./partner-import.repository.ts";
import { insertImportRows } from "./partner-import-row.repository.ts";
import { startPartnerImportWorker } from "./partner-import-worker.ts";

const dayMs = 24 * 60 * 60 * 1000;

describe("an import whose server is killed", () => {
  it.each(["checking", "committing"] as const)(
    "while it is %s goes on with the next one, and misses and repeats nothing",
    async (phase) => {
      const rows = 4_000;
      const database = await givenLastingDatabase();
      const server = () => startServer({ DATABASE_URL: databaseUrl(database) });
      const first = server();
      const before = await signUpAndImport(await first.listens(), fileOfSuppliers(rows));
      if (phase === "committing") {
        await before.reaches(({ status }) => status === "ready");
        await before.commit();
      }
      const reached = await before.reaches(
        (report) => report.status === phase && report.processed_rows > 0,
      );
      first.kill("SIGKILL");
      await first.ends();
      expect(reached.processed_rows).toBeLessThan(rows);

      const after = before.on(await server().listens());
      if (phase === "checking") {
        await after.reaches(({ status }) => status === "ready");
        await after.commit();
      }
      const report = await after.reaches(({ status }) => status === "completed");

      expect(report).toMatchObject({
        processed_rows: rows,
        valid_rows: rows,
        duplicate_rows: 0,
        created_rows: rows,
      });
      const { db } = openStore(database);
      onTestFinished(() => db.destroy());
      const { rows: made } = await sql<{ company_name: string; events: number }>`
        select company_name, count(*) as events
        from partners left join events on subject_id = partners.id and type || '' = 'partner.created'
          and events.organization_id = partners.organization_id
        group by partners.id, company_name order by partners.id
      `.execute(db);
      const expected = Array.from({ length: rows }, (_, index) => ({
        company_name: `Supplier ${index + 1}`,
        events: 1,
      }));
      expect(made).toEqual(expected);
      const ends = db
        .selectFrom("events")
        .select("data")
        .where("type", "=", "partner_import.completed");
      expect(await ends.execute()).toEqual([{ data: `{"createdRows":${rows},"skippedRows":0}` }]);
    },
    120_000,
  );
});

describe("an import that two servers work on", () => {
  it("is committed once", async () => {
    const { app, check, commit, report } = await givenImporter();
    const { id } = await check(fileOfSuppliers(2_000));
    await commit(id);
    const { store, clock } = app;
    const logger = createLogger("silent");
    const changes = createChangeSignal();
    const other = startPartnerImportWorker({ store, clock, changes, logger, isOnDuty: () => true });
    await Promise.all([app.partnerImports.settled(), other.settled()]);
    await other.close();
    expect(await report(id)).toMatchObject({ status: "completed", created_rows: 2_000 });
    const events = await store.db.selectFrom("events").select("type").execute();
    const countOf = (type: string) => events.filter((event) => event.type === type).length;
    expect(countOf("partner.created")).toBe(2_000);
    expect(countOf("partner_import.completed")).toBe(1);
    const partners = await store.db.selectFrom("partners").select("company_name").execute();
    expect(new Set(partners.map(({ company_name }) => company_name)).size).toBe(2_000);
    expect(partners).toHaveLength(2_000);
  });
});

describe("a step that fails", () => {
  async function givenFailingCommit() {
    const importer = await givenImporter();
    const { app, check, commit } = importer;
    const emptyDisk = await fillDisk(app.store, {
      event: "insert",
      table: "partners",
      when: "new.company_name = 'Supplier 300'",
    });
    const { id } = await check(fileOfSuppliers(400));
    await commit(id);
    await app.partnerImports.settled();
    const wake = async () => {
      app.clock.advance(60_000);
      await importer.upload(fileOfSuppliers(1));
      await app.partnerImports.settled();
    };
    return { ...importer, id, wake, emptyDisk };
  }

  it("is taken again later, and the import goes on", async () => {
    const { id, report, wake, emptyDisk } = await givenFailingCommit();
    expect(await report(id)).toMatchObject({ status: "committing", created_rows: 250 });
    await wake();
    expect(await report(id)).toMatchObject({ status: "committing", created_rows: 250 });
    await emptyDisk();
    await wake();
    expect(await report(id)).toMatchObject({ status: "completed", created_rows: 400 });
  });

  it("again and again ends the import, and leaves what has been made", async () => {
    const { app, id, report, commit, wake } = await givenFailingCommit();
    for (let times = 0; times < 4; times += 1) await wake();
    const error =
      "Something went wrong with the server after 250 of 400 rows had become partners; they stay.";
    expect(await report(id)).toMatchObject({ status: "failed", created_rows: 250, error });
    const problem = expectProblem(await commit(id), "import_not_ready");
    expect(problem.detail).toBe(`The import ${id} has failed: ${error}`);
    const { db } = app.store;
    expect(await db.selectFrom("partners").select("id").execute()).toHaveLength(250);
    const failure = db.selectFrom("events").selectAll().where("type", "=", "partner_import.failed");
    expect(await failure.execute()).toEqual([
      expect.objectContaining({ subject_id: id, actor_user_id: null }),
    ]);
    expect(app.logLines.join("")).toContain("The disk is full");
  });
});

describe("what nobody reads any more is deleted:", () => {
  it("an import after seven days, but not what it has made", async () => {
    const { app, member, importFile } = await givenImporter();
    const { id } = await importFile(fileOfSuppliers(3));
    const program = { ...member, token: await givenApiToken(app, member) };
    const read = () => app.get(`/v1/partners/imports/${id}`, program);
    app.clock.advance(7 * dayMs - 1);
    expect((await read()).statusCode).toBe(200);
    app.clock.advance(1);
    expectProblem(await read(), "not_found");

    const later = await importing(app, program).upload(fileOfSuppliers(2));
    await app.partnerImports.settled();

    const { db } = app.store;
    const imports = await db.selectFrom("partner_imports").select("id").execute();
    expect(imports).toEqual([{ id: later.id }]);
    const rows = await db.selectFrom("partner_import_rows").select("import_id").execute();
    expect(rows).toEqual([{ import_id: later.id }, { import_id: later.id }]);
    expect(await db.selectFrom("partners").select("id").execute()).toHaveLength(3);
  });

  it("what an upload has left whose server was killed, and nobody ever sees it", async () => {
    const { app, member, upload } = await givenImporter();
    const name = {
      organization_id: member.requester,
      id: "01890000-0000-7000-8000-000000000042",
    };
    await insertImport(app.store, newImport(name, timestamp(app.clock)));
    const row = newImportRow(name, { line: 2, company_name: null, errors: [] });
    await insertImportRows(app.store, [row]);
    expectProblem(await app.get(`/v1/partners/imports/${name.id}`, member), "not_found");
    app.clock.advance(31 * 60_000);
    const { id } = await upload(fileOfSuppliers(1));
    await app.partnerImports.settled();
    const { db } = app.store;
    expect(await db.selectFrom("partner_imports").select("id").execute()).toEqual([{ id }]);
    const rows = await db.selectFrom("partner_import_rows").select("import_id").execute();
    expect(rows).toEqual([{ import_id: id }]);
  });
});
