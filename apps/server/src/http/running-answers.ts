import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

const running = new WeakMap<Socket, ServerResponse[]>();

/** Keeps count of what is being answered on which connection. */
export function watchAnswers(server: Server): void {
  server.on("request", ({ socket }, answer) => {
    const answers = running.get(socket);
    if (!answers) {
      running.set(socket, [answer]);
      return;
    }
    // They end in turn. To listen for the end of each would cost every one of them more.
    while (answers[0]?.closed) answers.shift();
    answers.push(answer);
  });
}

/** Whether a part of an answer is out: whatever else is written there would be taken for its rest. */
export function hasBegunToAnswer(socket: Socket): boolean {
  const answers = running.get(socket) ?? [];
  return answers.some(({ closed, headersSent }) => headersSent && !closed);
}
