const firstDelayMs = 10_000;
const longestDelayMs = 60 * 60 * 1000;

/**
 * How long to wait after so many failures in a row: twice as long each time, an hour at most, and
 * up to a quarter less, so that mails that failed together do not all come back together.
 */
export function retryDelayMs(failures: number, random: () => number = Math.random): number {
  const delayMs = Math.min(firstDelayMs * 2 ** (failures - 1), longestDelayMs);
  return Math.round(delayMs * (1 - random() / 4));
}
