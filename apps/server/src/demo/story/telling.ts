import type { DemoHistory } from "../history/demo-history.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { Timeline } from "./timeline.ts";

/** What each part of the demo's story is told with. */
export interface Telling {
  readonly history: DemoHistory;
  readonly timeline: Timeline;
  readonly random: SeededRandom;
}
