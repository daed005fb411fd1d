import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";
import { parseMail, type ReceivedMail } from "./outbox.ts";

/** What a mail server does with what it is given. Each may throw {@link smtpAnswer}. */
export interface SmtpBehaviour {
  readonly onSender?: (address: string) => void;
  readonly onRecipient?: (address: string) => void;
  /** Called when the whole message is there, and before it is answered. */
  readonly onMail?: (mail: ReceivedMail) => void | Promise<void>;
}

export interface GivenSmtpServer {
  readonly url: string;
  /** The mails that it has been given, be they answered well or not. */
  readonly received: readonly ReceivedMail[];
  /** Nobody listens any more. */
  readonly stop: () => Promise<void>;
  /** Listens again, where it did before. */
  readonly start: () => Promise<void>;
}

/** A mail server that takes what it is given, and keeps it. It ends with the test. */
export async function givenSmtpServer(behaviour: SmtpBehaviour = {}): Promise<GivenSmtpServer> {
  const received: ReceivedMail[] = [];
  let server = createSmtpServer(behaviour, received);
  const port = await listen(server.server);
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  onTestFinished(stop);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop,
    start: async () => {
      server = createSmtpServer(behaviour, received);
      await listen(server.server, port);
    },
  };
}

/** An answer other than "taken": 4xx for now, 5xx for good. */
export function smtpAnswer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** A mail server that lets everybody in and says nothing. It ends with the test. */
export async function givenSilentSmtpServer() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `smtp://127.0.0.1:${await listen(server)}` };
}

function createSmtpServer(
  { onSender, onRecipient, onMail }: SmtpBehaviour,
  received: ReceivedMail[],
): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onMailFrom: ({ address }, _session, answer) => {
      answerWith(answer, async () => onSender?.(address));
    },
    onRcptTo: ({ address }, _session, answer) => {
      answerWith(answer, async () => onRecipient?.(address));
    },
    onData: (stream, _session, answer) => {
      answerWith(answer, async () => {
        const mail = await parseMail(Buffer.concat(await stream.toArray()));
        received.push(mail);
        await onMail?.(mail);
      });
    },
  });
  // Whoever hangs up in the middle is no failure of the server's.
  server.on("error", () => {});
  return server;
}

function answerWith(answer: (error?: Error | null) => void, work: () => Promise<void>): void {
  work().then(
    () => answer(),
    (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
  );
}

async function listen(server: Server, port = 0): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("It does not listen on a port");
  return address.port;
}
