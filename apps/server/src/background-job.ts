import type { Logger } from "pino";

/** Something that a server does from time to time, besides answering. */
export interface BackgroundJob {
  /** Waits for what runs; then it is not done again. */
  readonly close: () => Promise<void>;
}

export interface BackgroundJobOptions {
  /** Does what there is to do; says after how many milliseconds to come by again. */
  readonly work: () => Promise<number>;
  /** After how many milliseconds to come by when it has failed. */
  readonly retryAfterMs: number;
  /** What the log says of a failure. */
  readonly failure: string;
  readonly logger: Logger;
}

/** Does its work at once, and then again and again. A failure is logged, and tried again later. */
export function startBackgroundJob({
  work,
  retryAfterMs,
  failure,
  logger,
}: BackgroundJobOptions): BackgroundJob {
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let running = run();

  async function run(): Promise<void> {
    let pauseMs = retryAfterMs;
    try {
      pauseMs = await work();
    } catch (error) {
      logger.error({ err: error }, failure);
    }
    if (isClosed) return;
    timer = setTimeout(() => {
      running = run();
    }, pauseMs).unref();
  }

  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
