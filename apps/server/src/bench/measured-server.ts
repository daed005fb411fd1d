import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const main = join(import.meta.dirname, "../main.ts");

/** A module that is loaded into the server: its last words are how much memory it has had at most. */
const reporter = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => console.log("peak memory:", process.resourceUsage().maxRSS, "KiB"))',
)}`;

/** A server in a process of its own that tells its peak memory when it is stopped. */
export interface MeasuredServer {
  readonly port: number;
  /** Resolves with the most memory that it has had, in MiB. */
  readonly stop: () => Promise<number>;
}

export async function startMeasuredServer(databasePath: string): Promise<MeasuredServer> {
  const child = spawn(process.execPath, ["--import", reporter, main], {
    env: {
      PATH: process.env["PATH"],
      DATABASE_URL: `sqlite:${databasePath}`,
      LIAISON_DEMO: "0",
      LOG_LEVEL: "info",
      PORT: "0",
      RATE_LIMIT_PER_MINUTE: "1000000",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Only what has not been understood yet is kept: the log of a long run is long.
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output = output.slice(-2_000) + text;
  });
  const closed = once(child, "close");
  const written = async (pattern: RegExp): Promise<number> => {
    for (;;) {
      const [, found] = pattern.exec(output) ?? [];
      if (found) return Number(found);
      if (child.exitCode !== null) throw new Error("The server has ended");
      await Promise.race([once(child.stdout, "data"), closed]);
    }
  };
  return {
    port: await written(/listening at http:\/\/127\.0\.0\.1:(\d+)/),
    stop: async () => {
      child.kill("SIGTERM");
      await closed;
      return (await written(/peak memory: (\d+) KiB/)) / 1024;
    },
  };
}
