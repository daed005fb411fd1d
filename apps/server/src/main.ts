import { enableCompileCache } from "node:module";
import { join } from "node:path";

// What Node makes of the sources is kept for the next start, where it can be: hundreds of modules
// are then neither stripped of their types nor compiled again. Before anything else is imported.
enableCompileCache({ directory: join(import.meta.dirname, "../node_modules/.cache/compiled") });

await import("./start.ts");
