import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const main = join(import.meta.dirname, "../main.ts");

/** Workers that are still starting notice late that they are alone. */
const longestEndMs = 30_000;

/** A server in a process of its own, as it is started outside of tests. */
export interface ServerProcess {
  readonly output: { stdout: string; stderr: string };
  /** Resolves once it has written this to stdout; rejects if it ends before. */
  readonly hasWritten: (text: string) => Promise<void>;
  /** Resolves with the port, once it listens. */
  readonly listens: () => Promise<number>;
  /** Resolves with the exit code, once it has ended. */
  readonly ends: () => Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Starts a server on any free port. It does not outlive the test. */
export function startServer(variables: NodeJS.ProcessEnv): ServerProcess {
  const env = { PATH: process.env["PATH"], LIAISON_DEMO: "0", PORT: "0", ...variables };
  const child = spawn(process.execPath, [main], { env });
  const output = collectOutput(child);
  const closed = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await closed;
  }, longestEndMs);

  const hasWritten = async (text: string) => {
    while (!output.stdout.includes(text)) {
      const ended = await Promise.race([once(child.stdout, "data"), closed.then(() => "ended")]);
      if (ended === "ended") throw new Error(`It ended: ${output.stderr}`);
    }
  };
  return {
    output,
    hasWritten,
    listens: async () => {
      await hasWritten("Liaison is ready");
      await hasWritten("Server listening at");
      return Number(/listening at http:\/\/127\.0\.0\.1:(\d+)/.exec(output.stdout)?.[1]);
    },
    ends: async () => {
      await closed;
      return child.exitCode;
    },
    kill: (signal) => child.kill(signal),
  };
}

function collectOutput(child: ChildProcessWithoutNullStreams) {
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    output.stderr += text;
  });
  return output;
}
