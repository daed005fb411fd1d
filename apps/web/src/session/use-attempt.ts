import { useState } from "react";
import type { Outcome } from "./attempt.ts";

/** Runs one attempt at a time and keeps what went wrong with the last one. */
export function useAttempt() {
  const [submitting, setSubmitting] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function run<Data>(
    request: () => Promise<Outcome<Data>>,
    onSuccess: (data: Data) => unknown,
  ): Promise<void> {
    if (submitting) return;
    setSubmitting(true);
    setFailure(undefined);
    const outcome = await request();
    if (outcome.succeeded) await onSuccess(outcome.data);
    else setFailure(outcome.failure);
    setSubmitting(false);
  }

  return { submitting, failure, run };
}
