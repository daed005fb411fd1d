import { describe, expect, it } from "vitest";
import type { Standing } from "../servers/bench-server.ts";
import type { Measurement } from "./results.ts";
import { compare, growthOf, summarize } from "./summary.ts";

const round: Measurement = {
  rows: 1_000,
  workload: "get",
  server: "liaison",
  round: 1,
  answers: 4_000,
  failures: 0,
  seconds: 4,
  window: 4,
  connections: 32,
  p50: 2,
  p99: 9,
  loadShare: 0.4,
  cpuSeconds: 3,
  databaseCpuSeconds: null,
  processes: 1,
  hasLoadBeside: false,
};

describe("the summary of a server's rounds", () => {
  it("has the middle of each number, and every failure", () => {
    const rounds = [
      round,
      { ...round, round: 2, answers: 8_000, p99: 5, failures: 1 },
      { ...round, round: 3, answers: 400, p50: 30 },
    ];
    expect(summarize(rounds)).toEqual([
      {
        rows: 1_000,
        workload: "get",
        server: "liaison",
        connections: 32,
        perSecond: 1_000,
        perSecondAlone: 1_000,
        p50: 2,
        p99: 9,
        cpuPerThousand: 0.75,
        databaseCpuPerThousand: null,
        failures: 1,
        loadShare: 0.4,
      },
    ]);
  });

  it("keeps servers, workloads and directories apart", () => {
    const others = [{ rows: 10 }, { workload: "create" }, { server: "bare" }];
    expect(summarize([round, ...others.map((other) => ({ ...round, ...other }))])).toHaveLength(4);
  });

  it("gives back what the load took of the server's cores", () => {
    const shared = { ...round, processes: 2, hasLoadBeside: true, loadShare: 0.5 };
    expect(summarize([shared])[0]).toMatchObject({
      perSecond: 1_000,
      perSecondAlone: 1_000 / 0.75,
    });
  });

  it("tells a server's CPU time from its database's", () => {
    const [summary] = summarize([{ ...round, databaseCpuSeconds: 2 }]);
    expect(summary).toMatchObject({ cpuPerThousand: 0.75, databaseCpuPerThousand: 0.5 });
  });

  it("has no CPU time where the system does not tell", () => {
    expect(summarize([{ ...round, cpuSeconds: null }])[0]?.cpuPerThousand).toBeNull();
  });
});

describe("the comparison", () => {
  const sqlite = { engine: "sqlite", processes: 1 } as const;
  const standings: Record<string, Standing> = {
    liaison: { ...sqlite, role: "product" },
    bare: { ...sqlite, role: "bare" },
    "two workers": { ...sqlite, role: "product", processes: 2 },
    "liaison on PostgreSQL": { role: "product", engine: "postgres", processes: 1 },
    "bare on PostgreSQL": { role: "bare", engine: "postgres", processes: 1 },
  };
  const standing = (server: string): Standing => standings[server] ?? { ...sqlite, role: "peer" };

  it("divides by the bare server, and by the best of the peers", () => {
    const summaries = summarize([
      round,
      { ...round, server: "bare", answers: 8_000, cpuSeconds: 1.5 },
      { ...round, server: "slow peer", answers: 40 },
      { ...round, server: "quick peer", answers: 100 },
      { ...round, server: "quick peer", rows: 10, answers: 100_000 },
    ]);
    const [liaison] = compare(summaries, standing);
    expect(liaison).toMatchObject({ ofBare: 0.5, ofBareByCpu: 0.25, ofBestPeer: 40 });
  });

  it("keeps engines apart, and several processes from one", () => {
    const names = ["liaison", "bare", "liaison on PostgreSQL", "bare on PostgreSQL", "two workers"];
    const answers = [4_000, 8_000, 1_000, 4_000, 7_000];
    const summaries = summarize(
      names.map((server, index) => ({ ...round, server, answers: answers[index] ?? 0 })),
    );
    const ratios = compare(summaries, standing).map(({ ofBare }) => ofBare);
    expect(ratios).toEqual([0.5, 1, 0.25, 1, null]);
  });

  it("has nothing to say beside nobody", () => {
    const [alone] = compare(summarize([round]), standing);
    expect(alone).toMatchObject({ ofBare: null, ofBareByCpu: null, ofBestPeer: null });
  });
});

describe("the growth", () => {
  const of = { server: "liaison", workload: "get" };

  it("is the cost in the largest directory divided by that in the smallest", () => {
    const summaries = summarize([
      { ...round, rows: 100, cpuSeconds: 8 },
      { ...round, rows: 1_000, cpuSeconds: 6 },
      { ...round, rows: 10, cpuSeconds: 4 },
    ]);
    expect(growthOf(summaries, of)).toBe(1.5);
  });

  it("needs two directories", () => {
    expect(growthOf(summarize([round]), of)).toBeNull();
  });
});
