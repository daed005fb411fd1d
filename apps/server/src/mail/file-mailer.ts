import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { v7 as uuidv7 } from "uuid";
import { type Mailer, mailHeaders } from "./mailer.ts";

const longestWriteMs = 60_000;

/**
 * Writes each message into a folder as an `.eml` file, where a developer opens it. Its text is left
 * as it is, without the encoding that breaks links into lines on the way through mail servers. A
 * file gets its name once it is whole; names are in the order of time.
 */
export function createFileMailer(folder: string, from: string): Mailer {
  removeParts(folder);
  const transport = createTransport(
    { streamTransport: true, buffer: true, newline: "unix" },
    { from },
  );
  return {
    send: async (mail) => {
      const alternatives = [part("text/plain", mail.text), part("text/html", mail.html)];
      const { message } = await transport.sendMail({ ...mailHeaders(mail), alternatives });
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${uuidv7()}.eml`);
      await writeFile(`${file}.part`, String(message), { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => transport.close(),
  };
}

/** What a server left half-written that was killed; not what another is writing just now. */
function removeParts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.endsWith(".eml.part") && isOld(file)) rmSync(file, { force: true });
  }
}

function isOld(file: string): boolean {
  const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - writtenAt > longestWriteMs;
}

function part(type: string, content: string) {
  const header = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit`;
  return { raw: `${header}\r\n\r\n${content}` };
}
