import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * The server itself holds what is being answered. A connection that stays open afterwards must not
 * keep what was asked and answered last, of which there may be megabytes.
 */
const running = new WeakMap<Socket, WeakRef<ServerResponse>[]>();

/** Keeps count of what is being answered on which connection. */
export function watchAnswers(server: Server): void {
  server.on("request", ({ socket }, answer) => {
    const answers = running.get(socket);
    if (!answers) {
      running.set(socket, [new WeakRef(answer)]);
      return;
    }
    // They end in turn. To listen for the end of each would cost every one of them more.
    while (answers[0] && isOver(answers[0])) answers.shift();
    answers.push(new WeakRef(answer));
  });
}

/** Whether a part of an answer is out: whatever else is written there would be taken for its rest. */
export function hasBegunToAnswer(socket: Socket): boolean {
  const answers = running.get(socket) ?? [];
  return answers.some((answer) => !isOver(answer) && answer.deref()?.headersSent);
}

function isOver(answer: WeakRef<ServerResponse>): boolean {
  return answer.deref()?.closed ?? true;
}
