import { z } from "zod";
import type { Ask } from "../workloads/ask.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
}

/** What a server has answered, in no server's words. */
export interface Answer {
  readonly items: readonly AnsweredPartner[];
  readonly total: number | null;
  readonly nextCursor: string | null;
}

/** How a kind of server is asked, and how it answers. */
export interface Dialect {
  /** Null: it has no such call. */
  readonly write: (ask: Ask) => HttpRequest | null;
  readonly read: (ask: Ask, body: unknown) => Answer;
  /** Whether a cursor is written as the bench writes it, or has to be asked for. */
  readonly sharesCursors: boolean;
}

export const AnsweredPartner = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null(), z.array(z.unknown())]),
);
export type AnsweredPartner = z.output<typeof AnsweredPartner>;

const AnsweredPage = z.object({
  items: z.array(AnsweredPartner),
  total_items: z.number(),
  next_cursor: z.string().nullable(),
});

/** A page or a partner as all of them write it, once it is out of its envelope. */
export function readPlainAnswer(ask: Ask, body: unknown): Answer {
  if (ask.kind === "list") {
    const { items, total_items, next_cursor } = AnsweredPage.parse(body);
    return { items, total: total_items, nextCursor: next_cursor };
  }
  const items =
    ask.kind === "getMany" ? z.array(AnsweredPartner).parse(body) : [AnsweredPartner.parse(body)];
  return { items, total: null, nextCursor: null };
}

/** A query string of what is given; an array is its parameter, repeated. */
export function queryString(
  parameters: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value ?? []].flat()) query.append(name, String(each));
  }
  return query.toString();
}
