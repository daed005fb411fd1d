import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { migrate } from "../db/migrate.ts";
import {
  givenCopy,
  givenFile,
  givenPlace,
  givenSource,
  namesOfOrganizations,
  onPostgres,
  refusalOfCopy,
  within,
} from "../testing/given-copy.ts";

describe("a source is refused", () => {
  it("that is not there, and is not made", async () => {
    const [from, to] = [givenFile(), givenFile()];
    expect(await refusalOfCopy({ from, to })).toBe(`--from: There is no file ${from.path}`);
    expect([from, to].map(({ path }) => existsSync(path))).toEqual([false, false]);
  });

  it("that is no database", async () => {
    const [from, to] = [givenFile(), givenFile()];
    writeFileSync(from.path, "company_name,email\n".repeat(100));
    const reason = "file is not a database";
    expect(await refusalOfCopy({ from, to })).toBe(`--from: Cannot open ${from.path}: ${reason}`);
    expect(readdirSync(dirname(to.path))).toEqual([]);
  });

  it("that is not Liaison's", async () => {
    const from = givenFile();
    await within(from, ({ db }) => sql`create table songs (id integer primary key)`.execute(db));
    const refusal = await refusalOfCopy({ from, to: givenFile() });
    expect(refusal).toBe("The source is not a database of Liaison");
  });

  it("of an older version", async () => {
    const from = await givenSource(({ db }) =>
      sql`delete from kysely_migration where name = '0014-partner-search'`.execute(db),
    );
    expect(await refusalOfCopy({ from, to: givenFile() })).toMatch(
      /older version, without migration 0014-partner-search: start this version's server on it once$/,
    );
  });

  it("of a newer version", async () => {
    const from = await givenSource(({ db }) =>
      sql`insert into kysely_migration values ('9999-of-tomorrow', '2099')`.execute(db),
    );
    expect(await refusalOfCopy({ from, to: givenFile() })).toMatch(
      /^The source is of a newer version, with migration 9999-of-tomorrow/,
    );
  });

  it("with a table that this version does not know", async () => {
    const from = await givenSource(({ db }) =>
      sql`create table songs (id integer primary key, title text)`.execute(db),
    );
    const to = await givenPlace();
    expect(await refusalOfCopy({ from, to })).toBe(
      "The schemas differ: songs.id is only in the source; songs.title is only in the source",
    );
    expect(await namesOfOrganizations(to)).toEqual([]);
  });

  it("with text that is not UTF-8, which is named", async () => {
    const from = await givenSource(({ db }, id) =>
      sql`update organizations set name = cast(x'80ff' as text) where id = ${id}`.execute(db),
    );
    const to = await givenPlace();
    expect(await refusalOfCopy({ from, to })).toMatch(
      /^organizations \(id "[-\w]+"\): name is not text in UTF-8$/,
    );
    expect(await namesOfOrganizations(to)).toEqual([]);
  });

  it.runIf(onPostgres)(
    "with a character that the target has none for, which is named",
    async () => {
      const from = await givenSource(({ db }, id) =>
        sql`update organizations set name = ${"Ac\0me"} where id = ${id}`.execute(db),
      );
      const to = await givenPlace();
      expect(await refusalOfCopy({ from, to })).toMatch(
        /^organizations \(id "[-\w]+"\): name has the character U\+0000, which the target cannot store$/,
      );
      expect(await namesOfOrganizations(to)).toEqual([]);
    },
  );
});

describe("a target is refused", () => {
  it("that is not empty, and says what is there", async () => {
    const [from, to] = [await givenSource(), await givenPlace()];
    await givenCopy({ from, to });
    expect(await refusalOfCopy({ from, to })).toBe(
      "The target is not empty: there are rows in organizations",
    );
  });

  it("that is the source itself", async () => {
    const from = await givenSource();
    expect(await refusalOfCopy({ from, to: from })).toMatch(/^The target is not empty/);
  });

  it("of a newer version", async () => {
    const [from, to] = [await givenSource(), givenFile()];
    await within(to, async (store) => {
      await migrate(store);
      await sql`insert into kysely_migration values ('9999-of-tomorrow', '2099')`.execute(store.db);
    });
    expect(await refusalOfCopy({ from, to })).toMatch(/^The target is of a newer version/);
  });

  it("that nobody answers for, without its password", async () => {
    const from = await givenSource();
    const url = "postgres://liaison:hush-hush@127.0.0.1:1/liaison";
    const refusal = await refusalOfCopy({ from, to: { engine: "postgres", url, poolSize: 1 } });
    expect(refusal).toBe(
      "--to: Cannot open postgres://127.0.0.1:1/liaison: connect ECONNREFUSED 127.0.0.1:1",
    );
  });

  it.runIf(onPostgres)("that does not let us in, without the password", async () => {
    const [from, to] = [await givenSource(), await givenPlace()];
    if (to.engine !== "postgres") throw new Error("It is tested on PostgreSQL");
    const url = new URL(to.url);
    url.password = "hush-hush";
    const refusal = await refusalOfCopy({ from, to: { ...to, url: url.href } });
    expect(refusal).toMatch(
      /^--to: Cannot open postgres:\/\/[\w.:/]+: password authentication fail/,
    );
    expect(refusal).not.toContain("hush-hush");
  });
});
