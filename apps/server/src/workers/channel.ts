import { z } from "zod";

/** One end of what messages between two processes go through. */
export interface Port {
  readonly send: (message: object) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** Talks with another process. What is said arrives in its order, or not at all. */
export interface Channel {
  readonly notify: (topic: string, content?: unknown) => void;
  readonly onNotice: <S extends z.ZodType>(
    topic: string,
    content: S,
    listener: (content: z.output<S>) => void,
  ) => void;
  /** Rejects if no answer has come in time. */
  readonly ask: <S extends z.ZodType>(
    topic: string,
    content: unknown,
    answer: S,
    withinMs?: number,
  ) => Promise<z.output<S>>;
  readonly answer: <S extends z.ZodType>(
    topic: string,
    content: S,
    work: (content: z.output<S>) => unknown,
  ) => void;
}

const patienceMs = 1_000;

/** Others send messages through the same process too: those are left alone. */
const Message = z.discriminatedUnion("liaison", [
  z.object({ liaison: z.literal("notice"), topic: z.string(), content: z.unknown().optional() }),
  z.object({
    liaison: z.literal("question"),
    topic: z.string(),
    id: z.number(),
    content: z.unknown().optional(),
  }),
  z.object({ liaison: z.literal("answer"), id: z.number(), content: z.unknown().optional() }),
  z.object({ liaison: z.literal("failure"), id: z.number(), reason: z.string() }),
]);

export function createChannel(port: Port): Channel {
  const listeners = new Map<string, (content: unknown) => void>();
  const works = new Map<string, (content: unknown) => unknown>();
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  async function answer(id: number, topic: string, question: unknown): Promise<void> {
    try {
      const work = works.get(topic);
      if (!work) throw new Error(`Nobody answers ${topic}`);
      port.send({ liaison: "answer", id, content: await work(question) });
    } catch (error) {
      port.send({ liaison: "failure", id, reason: String(error) });
    }
  }

  port.onMessage((received) => {
    const { success, data: message } = Message.safeParse(received);
    if (!success) return;
    if (message.liaison === "notice") listeners.get(message.topic)?.(message.content);
    else if (message.liaison === "question") answer(message.id, message.topic, message.content);
    else if (message.liaison === "answer") asked.get(message.id)?.resolve(message.content);
    else asked.get(message.id)?.reject(new Error(message.reason));
  });

  return {
    notify: (topic, content) => port.send({ liaison: "notice", topic, content }),
    onNotice: (topic, schema, listener) =>
      listeners.set(topic, (content) => listener(schema.parse(content))),
    answer: (topic, schema, work) => works.set(topic, (content) => work(schema.parse(content))),
    ask: async (topic, content, schema, withinMs = patienceMs) => {
      lastId += 1;
      const id = lastId;
      const question = Promise.withResolvers<unknown>();
      asked.set(id, question);
      const patience = setTimeout(
        () => question.reject(new Error(`No answer to ${topic} within ${withinMs} ms`)),
        withinMs,
      );
      try {
        port.send({ liaison: "question", topic, id, content });
        return schema.parse(await question.promise);
      } finally {
        clearTimeout(patience);
        asked.delete(id);
      }
    },
  };
}
