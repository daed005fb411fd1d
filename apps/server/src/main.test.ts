import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { givenFolder } from "./testing/given-folder.ts";
import { canConnect, openConnection, readAll } from "./testing/raw-http.ts";
import { startServer } from "./testing/server-process.ts";
import { createTestApplication } from "./testing/test-application.ts";

describe("a server that cannot start", () => {
  it("because of a variable says so in one line, and listens nowhere", async () => {
    const folder = givenFolder();
    const server = startServer({
      PORT: "eighty",
      DATABASE_URL: `sqlite:${join(folder, "liaison.db")}`,
    });
    expect(await server.ends()).toBe(1);
    expect(server.output).toEqual({
      stdout: "",
      stderr: "Liaison cannot start: PORT: Must be a port number\n",
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("because of its database says where that is", async () => {
    const folder = givenFolder();
    const server = startServer({ DATABASE_URL: `sqlite:${folder}` });
    expect(await server.ends()).toBe(1);
    expect(server.output.stderr).toMatch(
      new RegExp(`^Liaison cannot start: DATABASE_URL: Cannot open ${folder}: [^\\n]+\\n$`),
    );
  });

  it("because of its port says which", async () => {
    const other = await createTestApplication();
    const { port } = new URL(await other.http.listen({ port: 0, host: "127.0.0.1" }));
    const server = startServer({ DATABASE_URL: "sqlite::memory:", PORT: port });
    expect(await server.ends()).toBe(1);
    expect(server.output.stderr).toBe(
      `Liaison cannot start: listen EADDRINUSE: address already in use 127.0.0.1:${port}\n`,
    );
  });
});

describe("a server that is told to stop", () => {
  it("finishes what runs, lets nobody in, closes its database and ends well", async () => {
    const folder = givenFolder();
    const server = startServer({ DATABASE_URL: `sqlite:${join(folder, "liaison.db")}` });
    const port = await server.listens();
    const idle = await openConnection(port);
    idle.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(idle, "data");
    const silent = await openConnection(port);
    const running = await openConnection(port);
    const body = '{"email":"ada@acme.example","password":"correct horse"}';
    running.write(
      [
        "POST /api/auth/sign-in/email HTTP/1.1",
        "Host: localhost",
        "Content-Type: application/json",
        `Content-Length: ${body.length}`,
        "Expect: 100-continue",
        "\r\n",
      ].join("\r\n"),
    );
    await once(running, "data");

    server.kill("SIGTERM");
    await Promise.all([idle, silent].map((socket) => once(socket.resume(), "end")));
    while (await canConnect(port));
    running.write(body);
    const answer = await readAll(running);

    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer.toLowerCase()).toContain("\r\nconnection: close\r\n");
    expect(answer).toContain("INVALID_EMAIL_OR_PASSWORD");
    expect(await server.ends()).toBe(0);
    expect(server.output.stderr).toBe("");
    expect(readdirSync(folder).toSorted()).toEqual(["auth-secret", "liaison.db"]);
  });

  it("from the keyboard ends just as well", async () => {
    const server = startServer({ DATABASE_URL: "sqlite::memory:" });
    await server.listens();
    server.kill("SIGINT");
    expect(await server.ends()).toBe(0);
  });
});
