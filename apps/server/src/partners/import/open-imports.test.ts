import { describe, expect, it } from "vitest";
import { timestamp } from "../../clock.ts";
import { expectProblem } from "../../testing/expect-problem.ts";
import { givenMember } from "../../testing/given.ts";
import { fileOfSuppliers, givenImporter, importing } from "../../testing/given-importer.ts";
import { storedImports } from "../../testing/stored-imports.ts";
import { newImport } from "./new-import.ts";
import { maxOpenImports } from "./open-imports.ts";
import { insertImport } from "./partner-import.repository.ts";
import type { PartnerImportTable } from "./partner-import.tables.ts";

/** An importer whose organization has as many imports as it may, all of which stand like this. */
async function givenImports(status: PartnerImportTable["status"]) {
  const importer = await givenImporter();
  const { app, member } = importer;
  const ids: string[] = [];
  for (let n = 1; n <= maxOpenImports; n += 1) {
    const id = `01890000-0000-7000-8000-00000000000${n}`;
    const row = newImport({ organization_id: member.requester, id }, timestamp(app.clock));
    await insertImport(app.store, { ...row, status });
    app.clock.advance(1_000);
    ids.push(id);
  }
  const left = async () => (await storedImports(app)).imports.map(({ id }) => id).toSorted();
  return { ...importer, ids, left };
}

describe("with five imports that wait for being committed", () => {
  it("a new one takes the place of the oldest, whose rows go too", async () => {
    const { app, member, upload, check } = await givenImporter();
    const ids: string[] = [];
    for (let n = 0; n < maxOpenImports; n += 1) {
      ids.push((await check(fileOfSuppliers(3))).id);
      app.clock.advance(1_000);
    }
    const { id } = await upload(fileOfSuppliers(2));
    const { imports, rows } = await storedImports(app);
    expect(new Set(imports.map((each) => each.id))).toEqual(new Set([...ids.slice(1), id]));
    expect(rows).toHaveLength(4 * 3 + 2);
    expectProblem(await app.get(`/v1/partners/imports/${ids[0]}`, member), "not_found");
  });

  it("a file that is refused takes nobody's place", async () => {
    const { send, ids, left } = await givenImports("ready");
    expectProblem(await send("company_name\nx"), "validation_failed");
    expect(await left()).toEqual(ids);
  });

  it("another organization has its own", async () => {
    const { app, ids, left } = await givenImports("ready");
    const { id } = await importing(app, await givenMember(app)).upload(fileOfSuppliers(1));
    expect(await left()).toEqual([...ids, id]);
  });
});

describe("with five imports under way", () => {
  it("another file is refused until one of them is done", async () => {
    const { app, send, upload, ids, left } = await givenImports("uploading");
    const answer = await send(fileOfSuppliers(1));
    const problem = expectProblem(answer, "rate_limited");
    expect(problem.detail).toBe(
      "5 imports of this organization are under way: wait until one of them is done",
    );
    expect(answer.headers["retry-after"]).toBe("30");
    expect(await left()).toEqual(ids);

    const { db } = app.store;
    await db
      .updateTable("partner_imports")
      .set({ status: "failed" })
      .where("id", "=", ids[0] ?? "")
      .execute();
    const { id } = await upload(fileOfSuppliers(1));
    expect(await left()).toEqual([...ids, id]);
  });
});

describe.each(["completed", "failed"] as const)("imports that are %s", (status) => {
  it("are in nobody's way", async () => {
    const { upload, ids, left } = await givenImports(status);
    const { id } = await upload(fileOfSuppliers(1));
    expect(await left()).toEqual([...ids, id]);
  });
});
