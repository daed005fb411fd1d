import type { Clock } from "./clock.ts";
import type { Config } from "./config/config.ts";
import type { Store } from "./db/database.ts";

/** Seeds the demo where the configuration asks for it: most starts need nothing of it. */
export async function seedDemoOnStart(
  config: Config,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): Promise<boolean> {
  if (!config.seedsDemo) return false;
  const { seedDemo } = await import("./demo/seed-demo.ts");
  return seedDemo({ store, clock });
}
