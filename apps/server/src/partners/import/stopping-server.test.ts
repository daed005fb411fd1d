import { once } from "node:events";
import { request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { openStore } from "../../db/open-store.ts";
import { givenFolder } from "../../testing/given-folder.ts";
import { fileOfSuppliers } from "../../testing/given-importer.ts";
import { signUp } from "../../testing/import-over-http.ts";
import { startServer } from "../../testing/server-process.ts";

it("a server that stops breaks an upload off, says so, and leaves nothing of it", async () => {
  const path = join(givenFolder(), "liaison.db");
  const server = startServer({ DATABASE_URL: `sqlite:${path}` });
  const port = await server.listens();
  const headers = { ...(await signUp(port)), "content-type": "text/csv" };
  const url = `http://127.0.0.1:${port}/v1/partners/imports`;
  const upload = request(url, { method: "POST", headers });
  const answered = once(upload, "response");
  upload.write(fileOfSuppliers(600));
  const { db } = openStore({ engine: "sqlite", path });
  onTestFinished(() => db.destroy());
  const storedRows = () => db.selectFrom("partner_import_rows").select("line").execute();
  await expect.poll(storedRows, { timeout: 10_000 }).not.toEqual([]);

  server.kill("SIGTERM");
  const [answer] = await answered;
  expect(answer.statusCode).toBe(503);
  expect(JSON.parse(await text(answer))).toMatchObject({
    reason: "unavailable",
    detail: "The server is stopping: import the file again",
  });
  expect(await server.ends()).toBe(0);
  expect(await db.selectFrom("partner_imports").select("id").execute()).toEqual([]);
  expect(await storedRows()).toEqual([]);
  expect(server.output.stdout).not.toMatch(/"level":[56]0/);
}, 30_000);
