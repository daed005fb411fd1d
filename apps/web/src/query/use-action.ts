import type { MutationOptions } from "@liaison/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { actionKeys } from "./action-keys.ts";

interface ActionOptions<Input, Answer> {
  readonly send: (input: Input, options: MutationOptions) => Promise<Answer>;
  /** The first parts of the query keys whose answers are out of date afterwards. */
  readonly outdates: readonly string[];
  readonly onDone?: (answer: Answer, input: Input) => unknown;
  readonly onFailed?: (error: Error, input: Input) => unknown;
}

/** Something that a person does to the data, once, however often the request is sent. */
export function useAction<Input, Answer>(options: ActionOptions<Input, Answer>) {
  const { send, outdates, onDone, onFailed } = options;
  const queryClient = useQueryClient();
  const [keys] = useState(() => actionKeys());
  const mutation = useMutation({
    networkMode: "always",
    mutationFn: (input: Input) => send(input, { context: { idempotencyKey: keys.keyOf(input) } }),
    onSettled: (_answer, error) => keys.settle(error),
    onSuccess: (answer, input) => {
      for (const key of outdates) void queryClient.invalidateQueries({ queryKey: [key] });
      return onDone?.(answer, input);
    },
    onError: (error, input) => onFailed?.(error, input),
  });
  return {
    run: (input: Input) => {
      if (!mutation.isPending) mutation.mutate(input);
    },
    running: mutation.isPending,
    error: mutation.error,
    forgetError: mutation.reset,
  };
}
