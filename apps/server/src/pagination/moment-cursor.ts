import { LiaisonError } from "@liaison/contracts";
import { z } from "zod";

/** The last row of a page of a list that goes from the newest moment to the oldest, ties by id. */
export interface MomentPosition {
  readonly moment: string;
  readonly id: string;
}

const Cursor = z.tuple([z.iso.datetime(), z.guid()]);

/** Reads the position that a list's `nextCursor` stands for; refuses what is none. */
export function decodeMomentCursor(cursor: string | null | undefined): MomentPosition | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success) throw invalidCursor();
  const [moment, id] = parsed.data;
  return { moment, id };
}

/** Cuts a page from rows that were read with one more than asked for: it tells whether more follow. */
export function momentPage<T>(
  found: readonly T[],
  limit: number,
  positionOf: (row: T) => MomentPosition,
): { readonly rows: readonly T[]; readonly nextCursor: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const nextCursor = last && found.length > limit ? encode(positionOf(last)) : null;
  return { rows, nextCursor };
}

/** Callers treat it as opaque. */
function encode({ moment, id }: MomentPosition): string {
  const cursor: z.input<typeof Cursor> = [moment, id];
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalidCursor(): LiaisonError {
  const message = "It is not a cursor of this list";
  return new LiaisonError("validation_failed", `cursor: ${message}`, {
    errors: [{ in: "input", path: "cursor", message }],
  });
}
