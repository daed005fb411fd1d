import { TRPCError } from "@trpc/server";

/** Nobody answers, or there is no connection to be had: later it may well succeed. */
export class UnavailableError extends TRPCError {
  override readonly name = "UnavailableError";

  constructor(cause: unknown) {
    super({ code: "SERVICE_UNAVAILABLE", message: "The database does not answer", cause });
  }
}

/** It is not known whether a transaction has been committed: the connection was lost meanwhile. */
export class UnknownOutcomeError extends Error {
  override readonly name = "UnknownOutcomeError";
}

/** A serialization failure, and a deadlock. */
const overruled: ReadonlySet<string> = new Set(["40001", "40P01"]);

/** The server ends, crashes or starts; and what sockets say. */
const lost: ReadonlySet<string> = new Set([
  "57P01",
  "57P02",
  "57P03",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
]);

const tooManyConnections = "53300";

/** No such host, no such database, not allowed, no such extension, no room. */
const refused: ReadonlySet<string> = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
  "3D000",
  "42501",
  "0A000",
  tooManyConnections,
]);

/** Encryption that the server does not have, or a certificate that is not trusted. */
const distrusted = /^(ERR_TLS|CERT_|SELF_SIGNED_CERT|DEPTH_ZERO|UNABLE_TO_)/;

/** The driver has no codes for these. */
const unencryptedMessage = "The server does not support SSL connections";
const lostMessage =
  /^(Connection terminated|Client has encountered a connection error|timeout e|Query read timeout)/;
const unansweredMessage = "Query read timeout";

/** Others have ended a transaction: nothing of it is there, and it may well succeed now. */
export function isOverruled(error: unknown): boolean {
  return overruled.has(codeOf(error));
}

export function isLostConnection(error: unknown): boolean {
  if (error instanceof UnavailableError) return isLostConnection(error.cause);
  const code = codeOf(error);
  if (lost.has(code) || code.startsWith("08")) return true;
  return error instanceof Error && lostMessage.test(error.message);
}

/** No answer has come in the time that there was: the connection is lost, for it still may come. */
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message === unansweredMessage || isUnanswered(error.cause);
}

/** A prepared statement gives other columns than it did. */
export class OutdatedStatementError extends Error {
  override readonly name = "OutdatedStatementError";
}

/** A prepared statement is of another schema, or is not there: a migration, or a proxy in between. */
export function isOutdatedStatement(error: unknown): boolean {
  if (error instanceof OutdatedStatementError) return true;
  const code = codeOf(error);
  if (code === "26000") return true;
  return code === "0A000" && error instanceof Error && error.message.startsWith("cached plan");
}

/** A row of which there may be one, and what our triggers say of one of which there must be. */
const overtaken: ReadonlySet<string> = new Set(["23505", "LI001"]);

/** Another was faster. */
export function isOvertaken(error: unknown): boolean {
  return overtaken.has(codeOf(error));
}

/** A statement of a transaction that has failed before, by something else. */
export function isRefusedAfterFailure(error: unknown): boolean {
  return codeOf(error) === "25P02";
}

/** Nobody answers: that may pass. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof UnavailableError) return isUnreachable(error.cause);
  if (error instanceof AggregateError) return error.errors.every(isUnreachable);
  return isLostConnection(error) || ["ENOTFOUND", "EAI_AGAIN"].includes(codeOf(error));
}

/** What to throw in place of an error of the driver. */
export function toldAsUnavailable(error: unknown): unknown {
  const mayPass = isUnreachable(error) || codeOf(error) === tooManyConnections;
  return mayPass ? new UnavailableError(error) : error;
}

/**
 * Nobody answers, or the name, the password, the certificate, the database or a right is wrong; too
 * many connections.
 */
export function isRefusal(error: unknown): boolean {
  if (error instanceof UnavailableError) return isRefusal(error.cause);
  if (error instanceof AggregateError) return error.errors.every(isRefusal);
  const code = codeOf(error);
  if (refused.has(code) || code.startsWith("28") || distrusted.test(code)) return true;
  if (error instanceof Error && error.message === unencryptedMessage) return true;
  return isLostConnection(error);
}

function codeOf(error: unknown): string {
  const hasCode = error instanceof Error && "code" in error && typeof error.code === "string";
  return hasCode ? String(error.code) : "";
}
