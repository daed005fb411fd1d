import { rowsPerPosition } from "../datasets/parameters.ts";
import type { RunningServer } from "../process/start-server.ts";
import { encodeCursor } from "../servers/page-cursor.ts";
import type { ListAsk } from "../workloads/ask.ts";
import { askOnce } from "./ask-once.ts";

/** The cursors of pages in the middle: the same places, in the words of each server. */
export async function deepCursors(running: RunningServer): Promise<string[]> {
  const { positions } = running.dataset.parameters;
  if (!running.server.dialect.sharesCursors) return walk(running, positions.length);
  return positions.map(({ key, id }) => encodeCursor([key, id]));
}

async function walk(running: RunningServer, count: number): Promise<string[]> {
  const { parameters, measured } = running.dataset;
  const cursors: string[] = [];
  let page: Pick<ListAsk, "limit" | "offset" | "cursor"> = {
    limit: 1,
    offset: parameters.deepOffset - 1,
  };
  while (cursors.length < count) {
    const ask = { kind: "list", organizationId: measured.id, ...page } as const;
    const cursor = (await askOnce(running, ask))?.nextCursor;
    if (!cursor) throw new Error(`${running.server.name} ends before the dataset does`);
    cursors.push(cursor);
    page = { limit: rowsPerPosition, cursor };
  }
  return cursors;
}
