import { onTestFinished } from "vitest";

/** One message of a stream of server-sent events. */
export interface Message {
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
}

/** Messages as they come over HTTP, and how to hang up. */
export interface EventStream {
  readonly response: Response;
  readonly messages: AsyncGenerator<Message, void, undefined>;
  readonly hangUp: () => void;
}

/** Opens a stream of server-sent events. It ends with the test. */
export async function openEventStream(
  url: string,
  headers: Record<string, string>,
): Promise<EventStream> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(url, { headers, signal: leaving.signal });
  return { response, messages: messagesIn(response), hangUp: () => leaving.abort() };
}

async function* messagesIn({ body }: Response): AsyncGenerator<Message, void, undefined> {
  if (!body) return;
  let text = "";
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const blocks = text.split(/\n\n+/);
    text = blocks.pop() ?? "";
    for (const block of blocks.filter((each) => each !== "")) yield parseMessage(block);
  }
}

function parseMessage(block: string): Message {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const [, name = "", value = ""] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
    fields.set(name, value);
  }
  return {
    event: fields.get("event") ?? "message",
    id: fields.get("id") ?? null,
    data: fields.get("data") ?? "",
  };
}
