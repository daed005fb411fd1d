/** Who has served for so long had nothing wrong from the start. */
const earlyMs = 5_000;

const earlyDeathsInARow = 6;
const firstPauseMs = 100;

/** Decides what becomes of one place among the workers whenever its worker has died. */
export interface RestartPolicy {
  /** After how many milliseconds to start the next one. Null: it would only die again. */
  readonly pauseAfter: (servedMs: number) => number | null;
}

/** Who dies early, time and again, is started later each time, and in the end not any more. */
export function createRestartPolicy(): RestartPolicy {
  let earlyDeaths = 0;
  return {
    pauseAfter: (servedMs) => {
      earlyDeaths = servedMs < earlyMs ? earlyDeaths + 1 : 0;
      if (earlyDeaths === earlyDeathsInARow) return null;
      return earlyDeaths === 0 ? 0 : firstPauseMs * 2 ** (earlyDeaths - 1);
    },
  };
}
