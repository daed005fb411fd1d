import { LiaisonError } from "@liaison/contracts";
import { z } from "zod";

const Line = z.string().regex(/^\d{1,9}$/);

/** Where the findings after this line start. Callers treat it as opaque. */
export function writeLineCursor(line: number): string {
  return Buffer.from(String(line)).toString("base64url");
}

/** The line after which findings are asked for. */
export function readLineCursor(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  const { data: line } = Line.safeParse(Buffer.from(cursor, "base64url").toString());
  if (line !== undefined) return Number(line);
  const message = "It is not a cursor of these findings";
  throw new LiaisonError("validation_failed", `cursor: ${message}`, {
    errors: [{ in: "input", path: "cursor", message }],
  });
}
