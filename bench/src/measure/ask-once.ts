import type { Answer } from "../dialects/dialect.ts";
import { headersFor, type RunningServer } from "../process/start-server.ts";
import type { Ask } from "../workloads/ask.ts";
import { uniqueMark } from "../workloads/single-workloads.ts";

/** Asks one thing and reads the answer. Null: the server has no such call. */
export async function askOnce(running: RunningServer, ask: Ask): Promise<Answer | null> {
  const { dialect, name } = running.server;
  const request = dialect.write(ask);
  if (!request) return null;
  const { method, path, body } = request;
  const answer = await fetch(`${running.url}${path}`, {
    method,
    headers: {
      ...headersFor(running.dataset, ask),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: body.replaceAll(uniqueMark, "check") }),
  });
  if (!answer.ok) throw new Error(`${name} answers ${answer.status}: ${await answer.text()}`);
  return dialect.read(ask, await answer.json());
}
