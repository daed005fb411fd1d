import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

const running = new WeakMap<Socket, ServerResponse[]>();

/** Keeps count of what is being answered on which connection. */
export function watchAnswers(server: Server): void {
  server.on("request", ({ socket }, answer) => {
    // To listen for the end of each would cost every one of them more than to look here.
    const answers = running.get(socket)?.filter(isRunning) ?? [];
    answers.push(answer);
    running.set(socket, answers);
  });
}

/** Whether a part of an answer is out: whatever else is written there would be taken for its rest. */
export function hasBegunToAnswer(socket: Socket): boolean {
  const answers = running.get(socket)?.filter(isRunning) ?? [];
  return answers.some(({ headersSent }) => headersSent);
}

function isRunning({ closed }: ServerResponse): boolean {
  return !closed;
}
