/** What time it is. Injected, so that a test decides. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

let latest = { ms: Number.NaN, text: "" };

/** A moment as the database and the contract write it. Many are asked for within one millisecond. */
export function timestamp(clock: Clock): string {
  const moment = clock();
  const ms = moment.getTime();
  if (ms !== latest.ms) latest = { ms, text: moment.toISOString() };
  return latest.text;
}
