import { type DemoUser, demoUsers } from "../demo-users.ts";
import { createDemoHistory, type DemoHistory } from "../history/demo-history.ts";
import { foundOrganization, joinOrganization } from "../history/organization-steps.ts";
import { createSeededRandom } from "../seeded-random.ts";
import { tellBasaltStory } from "./basalt-story.ts";
import { tellConnectionStory } from "./connection-story.ts";
import { tellFjordStory } from "./fjord-story.ts";
import { tellNorthwindStory } from "./northwind-story.ts";
import { createTimeline } from "./timeline.ts";

/** The demo's past as seen from now: the same moment gives the same rows on every machine. */
export function tellDemoStory(now: Date): DemoHistory {
  const history = createDemoHistory();
  const timeline = createTimeline(now);
  const users: readonly DemoUser[] = Object.values(demoUsers);
  for (const user of users) {
    timeline.schedule(user.joinedDaysAgo, (at) => {
      if (user.role === "owner") foundOrganization(history, user, at);
      joinOrganization(history, user, at);
    });
  }
  const stories = [tellNorthwindStory, tellFjordStory, tellBasaltStory, tellConnectionStory];
  for (const [seed, tell] of stories.entries()) {
    tell({ history, timeline, random: createSeededRandom(seed) });
  }
  timeline.play();
  return history;
}
