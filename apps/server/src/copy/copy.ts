import type { CopyArguments } from "./copy-arguments.ts";
import { copyDatabase } from "./copy-database.ts";
import type { CopyProgress } from "./copy-progress.ts";
import { openFrom, openTo } from "./open-sides.ts";
import { summaryOf } from "./summary.ts";

/** Opens both databases and copies the one into the other; gives what there is to say about it. */
export async function copy(
  { from, to }: CopyArguments,
  { progress, signal }: { readonly progress: CopyProgress; readonly signal: AbortSignal },
): Promise<string> {
  const source = await openFrom(from);
  try {
    const target = await openTo(to);
    try {
      const report = await copyDatabase({ source, target, progress, signal });
      return summaryOf(report, { from, to });
    } finally {
      await target.db.destroy();
    }
  } finally {
    await source.db.destroy();
  }
}
