const dayMs = 86_400_000;

type Step = (at: string) => void;

/** What happens in a made-up past, in the order of its moments. */
export interface Timeline {
  /** Plans a step; a step may plan later ones. */
  readonly schedule: (daysAgo: number, step: Step) => void;
  /** Takes all steps, the earliest first. */
  readonly play: () => void;
}

export function createTimeline(now: Date): Timeline {
  const planned: { readonly daysAgo: number; readonly step: Step }[] = [];
  return {
    schedule: (daysAgo, step) => {
      const later = planned.findIndex((each) => each.daysAgo < daysAgo);
      planned.splice(later < 0 ? planned.length : later, 0, { daysAgo, step });
    },
    play: () => {
      for (let next = planned.shift(); next; next = planned.shift()) {
        next.step(new Date(now.getTime() - Math.floor(next.daysAgo * dayMs)).toISOString());
      }
    },
  };
}
