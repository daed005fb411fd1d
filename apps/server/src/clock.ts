/** What time it is. Injected, so that a test decides. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A moment as the database and the contract write it. */
export function timestamp(clock: Clock): string {
  return clock().toISOString();
}
