import { SingleBar } from "cli-progress";

export interface CopyProgress {
  readonly begin: (stage: string, rows: number) => void;
  readonly tell: (stage: string) => void;
  readonly advance: (rows: number) => void;
  readonly stop: () => void;
}

/** A bar on a terminal, a line every other second elsewhere; on stderr. */
export function showCopyProgress(): CopyProgress {
  const bar = new SingleBar({
    format: " {stage} {bar} {percentage} % | {value} of {total} rows | {eta_formatted} left",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    stream: process.stderr,
    noTTYOutput: true,
  });
  return {
    begin: (stage, rows) => {
      bar.stop();
      bar.start(rows, 0, { stage });
    },
    tell: (stage) => bar.update({ stage }),
    advance: (rows) => bar.increment(rows),
    stop: () => bar.stop(),
  };
}
