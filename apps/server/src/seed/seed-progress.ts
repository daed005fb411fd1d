import { SingleBar } from "cli-progress";

export interface SeedProgress {
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

/** A bar on a terminal, a line every other second elsewhere. */
export function showSeedProgress(total: number): SeedProgress {
  const bar = new SingleBar({
    format: " {bar} {percentage} % | {value} of {total} partners | {eta_formatted} left",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    stream: process.stdout,
    noTTYOutput: true,
  });
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
