import { Counter, Gauge, type Registry } from "prom-client";
import type { Outbox } from "../mail/outbox/outbox.ts";

/** Shows how many mails wait, and how the attempts to hand them over end. */
export function measureMails(register: Registry, outbox: Pick<Outbox, "figures">): void {
  new Gauge({
    name: "outbox_mails_waiting",
    help: "How many mails have not been handed over yet.",
    registers: [register],
    // They are the same ones, whichever process counts them.
    aggregator: "max",
    async collect() {
      this.set((await outbox.figures()).waiting);
    },
  });
  new Counter({
    name: "outbox_attempts_total",
    help: "How many attempts to hand a mail over have been made since the start, by outcome.",
    labelNames: ["outcome"],
    registers: [register],
    async collect() {
      const { attempts } = await outbox.figures();
      this.reset();
      for (const [outcome, count] of Object.entries(attempts)) this.inc({ outcome }, count);
    },
  });
}
