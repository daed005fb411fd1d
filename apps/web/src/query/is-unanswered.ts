/**
 * Whether a call ended without an answer of Liaison: the network failed, or what stands in front of
 * the server answered in its place. tRPC's error then has no data.
 */
export function isUnanswered(error: unknown): boolean {
  return (
    error instanceof Error && error.name === "TRPCClientError" && !("data" in error && error.data)
  );
}
