import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, onTestFinished } from "vitest";
import { openConnection } from "../testing/raw-http.ts";
import { watchAnswers } from "./running-answers.ts";

it("nothing is kept of an answer that is out, while its connection stays open", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  let answered: WeakRef<ServerResponse> | undefined;
  const server = createServer((_, answer) => {
    answered = new WeakRef(answer);
    answer.end("Done");
  });
  watchAnswers(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("There is no port");
  const socket = await openConnection(address.port);
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(socket, "readable");
  const whatIsKept = () => {
    collectGarbage();
    return answered?.deref();
  };
  await expect.poll(whatIsKept).toBeUndefined();
  expect(socket.readyState).toBe("open");
});
