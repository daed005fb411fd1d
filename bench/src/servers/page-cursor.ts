import { z } from "zod";

const Cursor = z.tuple([z.string(), z.string()]);

/** The last row of a page: its name's key, and its id. */
export type CursorPosition = readonly [key: string, id: string];

/** How the servers of the bench, other than the product, write a position down. */
export function encodeCursor([key, id]: CursorPosition): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

export function decodeCursor(cursor: string): CursorPosition {
  return Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
}
