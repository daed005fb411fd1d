/** What an id of the demo belongs to; it shows in the id, so that a reader of a log can tell. */
const kinds = {
  member: 2,
  account: 3,
  partner: 4,
  invitation: 5,
  connection: 6,
  event: 7,
} as const;

/**
 * The ids of one kind, in order: UUIDs of version 7 from a moment before any demo, so that whatever
 * is made later sorts after them.
 */
export function createDemoIds(kind: keyof typeof kinds): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01890000-0000-7${hex(kinds[kind], 3)}-8000-${hex(count, 12)}`;
  };
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}
