import { isDeepStrictEqual } from "node:util";
import type { Answer, AnsweredPartner } from "../dialects/dialect.ts";
import type { RunningServer } from "../process/start-server.ts";
import type { Ask } from "../workloads/ask.ts";
import type { Workload } from "../workloads/workload.ts";
import { askOnce } from "./ask-once.ts";

export interface Target {
  readonly running: RunningServer;
  readonly deepCursors: readonly string[];
}

const checkedAsks = 2;

/** What servers may answer differently: ids and times of a partner that each of them made. */
const ownFields: ReadonlySet<string> = new Set(["id", "created_at", "updated_at", "duplicates"]);

/** Has every server answer the same before it is measured how fast it does. */
export async function checkAnswers(targets: readonly Target[], workload: Workload): Promise<void> {
  let reference: { readonly name: string; readonly answers: unknown[] } | null = null;
  for (const target of targets) {
    const answers = await answersOf(target, workload);
    if (answers.length === 0) continue;
    const { name } = target.running.server;
    reference ??= { name, answers };
    if (!isDeepStrictEqual(answers, reference.answers)) {
      throw new Error(
        `${workload.name}: ${name} does not answer what ${reference.name} does:\n` +
          `${excerpt(answers)}\n${excerpt(reference.answers)}`,
      );
    }
  }
}

async function answersOf({ running, deepCursors }: Target, workload: Workload): Promise<unknown[]> {
  const asks = workload.asks({ dataset: running.dataset, deepCursors });
  const answers: unknown[] = [];
  for (const ask of asks.slice(0, checkedAsks)) {
    const answer = await askOnce(running, ask);
    if (answer) answers.push(comparable(ask, answer));
  }
  return answers;
}

function comparable({ kind }: Ask, { items, total }: Answer) {
  return { total, items: kind === "create" ? items.map(withoutOwnFields) : items };
}

function withoutOwnFields(partner: AnsweredPartner): AnsweredPartner {
  return Object.fromEntries(Object.entries(partner).filter(([name]) => !ownFields.has(name)));
}

function excerpt(answers: unknown): string {
  return JSON.stringify(answers).slice(0, 400);
}
