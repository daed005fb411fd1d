import { Counter, Gauge, type Registry } from "prom-client";
import type { ReplicaFigures } from "../replica/read-list.ts";

/** Shows whether the read replica is used, and for how many lists. */
export function measureReplica(register: Registry, figures: () => ReplicaFigures): void {
  new Gauge({
    name: "replica_available",
    help: "Whether lists may be read in the replica: 1, or 0 while it is away or behind.",
    registers: [register],
    aggregator: "min",
    collect() {
      this.set(figures().isAvailable ? 1 : 0);
    },
  });
  new Counter({
    name: "list_reads_total",
    help: "How many lists this process has read, by the server that it has read them in.",
    labelNames: ["server"],
    registers: [register],
    collect() {
      const { inReplica, inPrimary } = figures();
      this.reset();
      this.inc({ server: "replica" }, inReplica);
      this.inc({ server: "primary" }, inPrimary);
    },
  });
}
