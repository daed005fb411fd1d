import type fc from "fast-check";
import { expectInvariants } from "./invariants.ts";
import type { Model } from "./model.ts";
import type { World } from "./world.ts";

export type Step = fc.AsyncCommand<Model, World>;

/** One thing that somebody does; afterwards everything must be as the model has it. */
export function step(name: string, run: (model: Model, world: World) => Promise<void>): Step {
  return {
    check: () => true,
    run: async (model, world) => {
      await run(model, world);
      await expectInvariants(world, model);
    },
    toString: () => name,
  };
}

/** One of so many, if there are any; the number is any. */
export function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(items.length, 1)];
}
