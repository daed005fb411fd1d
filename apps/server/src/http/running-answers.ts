import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

const running = new WeakMap<Socket, Set<ServerResponse>>();

/** Keeps count of what is being answered on which connection. */
export function watchAnswers(server: Server): void {
  server.on("request", ({ socket }, answer) => {
    const answers = running.get(socket) ?? new Set();
    running.set(socket, answers.add(answer));
    answer.once("close", () => answers.delete(answer));
  });
}

/** Whether a part of an answer is out: whatever else is written there would be taken for its rest. */
export function hasBegunToAnswer(socket: Socket): boolean {
  return [...(running.get(socket) ?? [])].some(({ headersSent }) => headersSent);
}
