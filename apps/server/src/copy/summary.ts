import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type DatabaseLocation, isFile } from "../db/database-location.ts";
import type { CopyArguments } from "./copy-arguments.ts";
import type { CopyReport } from "./copy-database.ts";

/** What was copied, and what is still to be done by hand. */
export function summaryOf(report: CopyReport, { from, to }: CopyArguments): string {
  const rate = Math.round(report.rows / report.copySeconds).toLocaleString("en");
  return [
    `Copied ${report.rows.toLocaleString("en")} rows of ${report.tables} tables in ${report.copySeconds.toFixed(1)} s: ${rate} rows/s`,
    `Compared row by row in ${report.compareSeconds.toFixed(1)} s: there is no difference`,
    "",
    "Start the servers with DATABASE_URL set to the copy, and with the same AUTH_SECRET as before:",
    "sessions are signed and kept answers are sealed with it.",
    ...besideTheFile(dataFolderOf(from), dataFolderOf(to)),
    "",
  ].join("\n");
}

/** What a server that is not told otherwise has written beside the database. */
function besideTheFile(before: string, after: string): string[] {
  const [secret, outbox] = [join(before, "auth-secret"), join(before, "outbox")];
  return [
    ...(existsSync(secret)
      ? [`The one that was made is in ${secret}: set AUTH_SECRET to what the file holds.`]
      : []),
    ...(existsSync(outbox) && before !== after
      ? [
          `Mails that were written as files stay in ${outbox}: they are sent, as far as Liaison knows.`,
          `Move the folder to ${join(after, "outbox")} to have them together with those to come.`,
        ]
      : []),
  ];
}

function dataFolderOf(location: DatabaseLocation): string {
  return isFile(location) ? dirname(location.path) : resolve("data");
}
