/** Something that Liaison is to reach, and what it has reached. */
export interface GoalLine {
  readonly measure: string;
  readonly rows: number;
  readonly server: string;
  /** Null: it was not measured. */
  readonly reached: number | null;
  /** Null: it is told, and no number was set. */
  readonly goal: Bound | null;
}

export type Bound = { readonly least: number } | { readonly most: number };

export function writeBound(bound: Bound | null): string {
  if (bound === null) return "–";
  return "least" in bound ? `≥ ${bound.least}` : `≤ ${bound.most}`;
}

/** In plain words; what was missed, by how much. */
export function verdictOn({ reached, goal }: Pick<GoalLine, "reached" | "goal">): string {
  if (reached === null) return "not measured";
  if (goal === null) return "no number set";
  const [missing, bound] =
    "least" in goal ? [goal.least - reached, goal.least] : [reached - goal.most, goal.most];
  return missing <= 0 ? "met" : `**missed** by ${Math.ceil((missing / bound) * 100)} %`;
}
