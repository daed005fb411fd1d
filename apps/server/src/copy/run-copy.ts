import { copy } from "./copy.ts";
import { copyUsage, readCopyArguments } from "./copy-arguments.ts";
import { copyFailure } from "./copy-failure.ts";
import { showCopyProgress } from "./copy-progress.ts";

/** `liaison copy`: says what it does; gives whether it has succeeded. */
export async function runCopy(args: readonly string[], signal: AbortSignal): Promise<boolean> {
  const progress = showCopyProgress();
  try {
    const copyArguments = readCopyArguments(args);
    const output = copyArguments ? await copy(copyArguments, { progress, signal }) : copyUsage;
    progress.stop();
    process.stdout.write(output);
    return true;
  } catch (error) {
    progress.stop();
    process.stderr.write(`${copyFailure(error, signal)}\n`);
    return false;
  }
}
