import type { LoadJob } from "./load-job.ts";
import { runLoad } from "./run-load.ts";

/** Loads servers in a process of its own, one job after the other. */
process.on("message", async (job: LoadJob) => {
  process.send?.(await runLoad(job));
});
