import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** A mail server that takes what it is given, and keeps it. It ends with the test. */
export async function givenSmtpServer() {
  const received: string[] = [];
  const server = createServer(async (socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 mail.example");
    let message: string[] | null = null;
    for await (const line of createInterface(socket)) {
      if (message && line !== ".") message.push(line);
      else if (message) {
        received.push(message.join("\n"));
        message = null;
        say("250 Taken");
      } else if (line === "DATA") {
        message = [];
        say("354 Go ahead");
      } else if (line === "QUIT") socket.end("221 Bye\r\n");
      else say("250 OK");
    }
  });
  return { url: await listen(server), received };
}

/** A mail server that lets everybody in and says nothing. It ends with the test. */
export async function givenSilentSmtpServer() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return { url: await listen(server) };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("It does not listen on a port");
  return `smtp://127.0.0.1:${address.port}`;
}
