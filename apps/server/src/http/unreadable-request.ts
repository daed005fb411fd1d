import type { Socket } from "node:net";
import { LiaisonError, problemMediaType, problemOf } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { hasBegunToAnswer } from "./running-answers.ts";

/** Answers what is not even HTTP, has headers beyond all bounds, or does not come to its end. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  if (hasBegunToAnswer(socket)) {
    socket.destroy();
    return;
  }
  const requestId = uuidv7();
  const { message } = new LiaisonError("malformed_request");
  const problem = problemOf(
    { reason: "malformed_request", detail: message, errors: [] },
    requestId,
  );
  const body = JSON.stringify(problem);
  socket.end(
    [
      "HTTP/1.1 400 Bad Request",
      `Content-Type: ${problemMediaType}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
  // Whoever does not hang up is disconnected.
  socket.destroySoon();
}
