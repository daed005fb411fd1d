import { formatNumber } from "./format-number.ts";
import { markdownTable } from "./markdown-table.ts";
import { isProduct, standing } from "./standings.ts";
import { ratio } from "./statistics.ts";
import type { Comparison } from "./summary.ts";
import { titleOfWorkload } from "./titles.ts";

/** Several processes of the product beside one. */
export interface Speedup {
  readonly rows: number;
  readonly workload: string;
  readonly one: Comparison;
  readonly several: Comparison;
  /** Of the rates as they were measured. */
  readonly measured: number | null;
  /** Of the rates on cores that the load takes nothing of. */
  readonly alone: number | null;
}

export function speedupsOf(comparisons: readonly Comparison[]): Speedup[] {
  return comparisons
    .filter(({ server }) => standing(server).processes > 1)
    .flatMap((several) => {
      const { rows, workload } = several;
      const one = comparisons.find(
        (each) =>
          each.rows === rows &&
          each.workload === workload &&
          isProduct(each.server, { engine: "sqlite", processes: 1 }),
      );
      if (!one) return [];
      const measured = ratio(several.perSecond, one.perSecond);
      const alone = ratio(several.perSecondAlone, one.perSecondAlone);
      return [{ rows, workload, one, several, measured, alone }];
    });
}

/** Nothing, where one of the two was not measured. */
export function workersTable(comparisons: readonly Comparison[]): string[] {
  const speedups = speedupsOf(comparisons);
  if (speedups.length === 0) return [];
  const number = (title: string, of: (speedup: Speedup) => number | null) =>
    ({ title, align: "right", cell: (each: Speedup) => formatNumber(of(each)) }) as const;
  const table = markdownTable<Speedup>(
    [
      { title: "Workload", align: "left", cell: ({ workload }) => titleOfWorkload(workload) },
      number("one: requests/s", ({ one }) => one.perSecond),
      number("two: requests/s", ({ several }) => several.perSecond),
      number("÷ one", ({ measured }) => measured),
      number("the load's cores", ({ several }) => several.loadShare),
      number("two without it", ({ several }) => several.perSecondAlone),
      number("÷ one without it", ({ alone }) => alone),
      number("one: CPU s per 1,000", ({ one }) => one.cpuPerThousand),
      number("two: CPU s per 1,000", ({ several }) => several.cpuPerThousand),
    ],
    speedups,
  );
  return ["### Two processes on one file", table];
}
