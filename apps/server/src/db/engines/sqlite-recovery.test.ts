import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import BetterSqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { givenFolder } from "../../testing/given-folder.ts";

/** What is left of a file whose server was killed: a long log that the next to open it reads anew. */
function givenLeftFile(): string {
  const [path, left] = [join(givenFolder(), "liaison.db"), join(givenFolder(), "left.db")];
  const file = new BetterSqlite(path);
  file.pragma("journal_mode = WAL");
  file.pragma("wal_autocheckpoint = 0");
  file.exec(`
    create table notes (bytes blob) strict;
    insert into notes select randomblob(3000)
    from (with recursive n(i) as (select 1 union all select i + 1 from n limit 6000) select i from n);
  `);
  for (const suffix of ["", "-wal"]) copyFileSync(`${path}${suffix}`, `${left}${suffix}`);
  file.close();
  return left;
}

/** Opens a file once all others who are to are there, too. */
const opener = `
  const { parentPort, workerData } = require("node:worker_threads");
  import(workerData.module).then(({ openSqlite }) => {
    const there = new Int32Array(workerData.there);
    Atomics.add(there, 0, 1);
    while (Atomics.load(there, 0) < workerData.openers);
    openSqlite(workerData.path).db.destroy().then(() => parentPort.postMessage("opened"));
  });
`;

it("is waited for by those who open the file meanwhile", async () => {
  const workerData = {
    module: new URL("./sqlite.ts", import.meta.url).href,
    there: new SharedArrayBuffer(4),
    openers: 3,
    path: givenLeftFile(),
  };
  const workers = Array.from({ length: workerData.openers }, () => {
    return new Worker(opener, { eval: true, execArgv: [], workerData });
  });
  const messages = await Promise.all(workers.map((worker) => once(worker, "message")));
  expect(messages).toEqual([["opened"], ["opened"], ["opened"]]);
});
