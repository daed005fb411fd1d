import { type CopyArguments, copyUsage, readCopyArguments } from "./copy-arguments.ts";
import { copyDatabase } from "./copy-database.ts";
import { copyFailure } from "./copy-failure.ts";
import { showCopyProgress } from "./copy-progress.ts";
import { openFrom, openTo } from "./open-sides.ts";
import { summaryOf } from "./summary.ts";

/** `liaison copy`: says what it does; gives whether it has succeeded. */
export async function runCopy(args: readonly string[], signal: AbortSignal): Promise<boolean> {
  try {
    const copyArguments = readCopyArguments(args);
    process.stdout.write(copyArguments ? await copy(copyArguments, signal) : copyUsage);
    return true;
  } catch (error) {
    process.stderr.write(`${copyFailure(error, signal)}\n`);
    return false;
  }
}

async function copy({ from, to }: CopyArguments, signal: AbortSignal): Promise<string> {
  const source = await openFrom(from);
  try {
    const target = await openTo(to);
    const progress = showCopyProgress();
    try {
      const report = await copyDatabase({ source, target, progress, signal });
      return summaryOf(report, { from, to });
    } finally {
      progress.stop();
      await target.db.destroy();
    }
  } finally {
    await source.db.destroy();
  }
}
