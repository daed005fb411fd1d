import { LiaisonError } from "@liaison/contracts";

/** The files that come in; a server that stops does not wait for their end. */
export interface RunningUploads {
  /** Receives a file; `ending` is aborted when it is not to be read any further. */
  readonly receive: <T>(work: (ending: AbortSignal) => Promise<T>) => Promise<T>;
  /** Breaks off what comes in, takes no more, and resolves once what had come is put away. */
  readonly close: () => Promise<void>;
}

export function createRunningUploads(): RunningUploads {
  const ending = new AbortController();
  const running = new Set<Promise<unknown>>();
  return {
    receive: async (work) => {
      if (ending.signal.aborted) throw ending.signal.reason;
      const upload = work(ending.signal);
      running.add(upload);
      try {
        return await upload;
      } finally {
        running.delete(upload);
      }
    },
    close: async () => {
      ending.abort(
        new LiaisonError("unavailable", "The server is stopping: import the file again"),
      );
      await Promise.allSettled(running);
    },
  };
}
