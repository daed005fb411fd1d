import { once } from "node:events";
import { Problem } from "@liaison/contracts";
import { expect, it } from "vitest";
import { givenMember } from "../testing/given.ts";
import { openConnection, readAll, sendBytes } from "../testing/raw-http.ts";
import { createTestApplication } from "../testing/test-application.ts";

async function givenPort(): Promise<number> {
  const { http } = await createTestApplication();
  const address = await http.listen({ port: 0, host: "127.0.0.1" });
  return Number(new URL(address).port);
}

function get(headers: string): string {
  return `GET /v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`;
}

it.each([
  ["something that is not HTTP", "hello there\r\n\r\n"],
  ["a handshake of TLS", Buffer.from([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0])],
  ["a header without a name", get(": northwind\r\n")],
  ["a length that is no number", get("Content-Length: many\r\n")],
  ["headers of more than 64 KiB", get(`X-Padding: ${"x".repeat(64 * 1024)}\r\n`)],
])("%s is answered with a problem", async (_, bytes) => {
  const answer = await sendBytes(await givenPort(), bytes);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(head).toContain("Content-Type: application/problem+json");
  const problem = Problem.parse(JSON.parse(body));
  expect(problem).toMatchObject({ status: 400, reason: "malformed_request" });
  expect(head).toContain(`X-Request-Id: ${problem.requestId}`);
});

it("headers of nearly 64 KiB are read", async () => {
  const query = "partner_ids=01890000-0000-7000-8000-000000000001&".repeat(1200);
  const request = `GET /v1/partners?${query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
  expect(await sendBytes(await givenPort(), request)).toMatch(/^HTTP\/1\.1 401 /);
});

it("a server goes on after what it could not read", async () => {
  const port = await givenPort();
  await sendBytes(port, "hello there\r\n\r\n");
  expect(await sendBytes(port, get(""))).toMatch(/^HTTP\/1\.1 401 /);
});

it("what follows a request whose answer is on its way is not answered into that", async () => {
  const app = await createTestApplication();
  const { token } = await givenMember(app);
  const { port } = new URL(await app.http.listen({ port: 0, host: "127.0.0.1" }));
  const socket = await openConnection(Number(port));
  const authorization = `Authorization: Bearer ${token}`;
  socket.write(`GET /trpc/events.live HTTP/1.1\r\nHost: localhost\r\n${authorization}\r\n\r\n`);
  await once(socket, "readable");
  socket.write("hello there\r\n\r\n");
  const answer = await readAll(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).not.toContain("400 Bad Request");
});
