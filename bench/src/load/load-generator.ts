import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { type Cores, nodeCommand } from "../process/pinning.ts";
import type { LoadJob, LoadResult } from "./load-job.ts";

const Result = z.object({
  answers: z.number(),
  failures: z.number(),
  seconds: z.number(),
  window: z.number(),
  p50: z.number().or(z.nan()),
  p99: z.number().or(z.nan()),
  loadShare: z.number(),
});

export interface LoadGenerator {
  readonly run: (job: LoadJob) => Promise<LoadResult>;
  readonly stop: () => void;
}

/** The process that asks, on a core of its own. */
export function startLoadGenerator(cores: Cores): LoadGenerator {
  const { file, args } = nodeCommand(cores, [join(import.meta.dirname, "load-process.ts")]);
  const child = spawn(file, args, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // It keeps numbers that JSON does not have.
    serialization: "advanced",
  });
  const ended = once(child, "exit");
  return {
    run: async (job) => {
      const answered = once(child, "message");
      child.send(job);
      const outcome: unknown[] = await Promise.race([answered, ended]);
      const parsed = Result.safeParse(outcome[0]);
      if (!parsed.success) throw new Error("The load process has ended");
      return parsed.data;
    },
    stop: () => child.disconnect(),
  };
}
