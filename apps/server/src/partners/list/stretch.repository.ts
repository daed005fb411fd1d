import type { Partner } from "@liaison/contracts";
import { compiledOnce, type SlotOf } from "../../db/compiled-once.ts";
import type { Store } from "../../db/database.ts";
import { letOthersBy } from "../../let-others-by.ts";
import { qualifiedPartnerColumns } from "../partner-columns.ts";
import type { PartnerPosition } from "../partner-cursor.ts";
import type { Part } from "../partner-filter.ts";
import { following, type Stretch } from "./stretch.ts";
import {
  entriesOf,
  entriesWithin,
  shapeOf,
  shapeWithin,
  valuesOf,
  type Window,
} from "./stretch-entries.repository.ts";

/** So many entries are looked at in one statement that looks for a part: at first, and at most. */
const [firstStep, longestStep] = [250, 2_000];

/** Partners of a stretch, in its order: entries of an index are skipped, and no rows. */
export async function readStretch(
  store: Store,
  organizationId: string,
  stretch: Stretch,
  part: Part | null,
  { limit, offset }: Window,
): Promise<Partner[]> {
  if (!part) return readRows(store, organizationId, stretch, { limit, offset });
  const found: Partner[] = [];
  let toSkip = offset;
  for await (const { rest, window } of stepsOf(store, organizationId, stretch)) {
    const matches = await readMatches(store, organizationId, rest, part, window);
    // What is skipped is not held: an offset may be as deep as the directory.
    found.push(...matches.slice(toSkip));
    toSkip = Math.max(0, toSkip - matches.length);
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** How many partners a stretch has. */
export async function countStretch(
  store: Store,
  organizationId: string,
  stretch: Stretch,
  part: Part | null,
): Promise<number> {
  let count = 0;
  for (const shelf of stretch.shelves) {
    const one = { ...stretch, shelves: [shelf] };
    if (!part) count += await countEntries(store, organizationId, one);
    else {
      for await (const { rest, window } of stepsOf(store, organizationId, one)) {
        count += await countMatches(store, organizationId, rest, part, window);
      }
    }
  }
  return count;
}

function readRows(
  store: Store,
  organizationId: string,
  stretch: Stretch,
  window: Window,
): Promise<Partner[]> {
  const values = { ...valuesOf(organizationId, stretch), ...window };
  const shape = `rows ${shapeWithin(store, stretch, window)}`;
  return compiledOnce(store, shape, values, (slot) => rowsOf(store, stretch, slot, window));
}

/** Of the next entries, those that have the part. */
function readMatches(
  store: Store,
  organizationId: string,
  stretch: Stretch,
  { column, text }: Part,
  window: Window,
): Promise<Partner[]> {
  const values = { ...valuesOf(organizationId, stretch), ...window, text };
  const shape = `matches ${column} ${shapeWithin(store, stretch, window)}`;
  return compiledOnce(store, shape, values, (slot) =>
    rowsOf(store, stretch, slot, window).where((eb) =>
      store.engine.contains(
        column === stretch.column
          ? eb.ref("entries.key").$castTo<string>()
          : eb.ref(`partners.${column}`),
        slot<string>("text"),
      ),
    ),
  );
}

function rowsOf(store: Store, stretch: Stretch, slot: SlotOf, window: Window) {
  const rows = store.db
    .selectFrom(entriesWithin(store, stretch, slot, window))
    .innerJoin("partners", (join) => join.on(store.engine.isRowOf("partners", "entries")))
    .select(qualifiedPartnerColumns);
  if (stretch.kind === "tied") return rows.orderBy("entries.id");
  return rows.orderBy("entries.key", stretch.direction).orderBy("entries.id", stretch.direction);
}

/** Parts of a stretch that are read in one statement each; others get their turn between them. */
async function* stepsOf(store: Store, organizationId: string, stretch: Stretch) {
  let rest = stretch;
  for (let length = firstStep; ; length = Math.min(length * 2, longestStep)) {
    const last = await findPosition(store, organizationId, rest, length - 1);
    yield { rest, window: { limit: length, offset: 0 } };
    if (!last) return;
    await letOthersBy();
    rest = following(rest, last);
  }
}

async function findPosition(
  store: Store,
  organizationId: string,
  stretch: Stretch,
  offset: number,
): Promise<PartnerPosition | undefined> {
  const window = { limit: 1, offset };
  const values = { ...valuesOf(organizationId, stretch), ...window };
  const shape = `position ${shapeWithin(store, stretch, window)}`;
  const [position] = await compiledOnce(store, shape, values, (slot) =>
    store.db.selectFrom(entriesWithin(store, stretch, slot, window)).select(["key", "id"]),
  );
  return position;
}

async function countEntries(
  store: Store,
  organizationId: string,
  stretch: Stretch,
): Promise<number> {
  const values = valuesOf(organizationId, stretch);
  const [row] = await compiledOnce(store, `count ${shapeOf(stretch)}`, values, (slot) =>
    store.db
      .selectFrom(entriesOf(store, stretch, slot).as("entries"))
      .select(({ fn }) => fn.countAll<number>().as("count")),
  );
  return Number(row?.count);
}

async function countMatches(
  store: Store,
  organizationId: string,
  stretch: Stretch,
  { column, text }: Part,
  window: Window,
): Promise<number> {
  const values = { ...valuesOf(organizationId, stretch), ...window, text };
  const shape = `count matches ${column} ${shapeWithin(store, stretch, window)}`;
  const [row] = await compiledOnce(store, shape, values, (slot) => {
    const entries = entriesWithin(store, stretch, slot, window);
    const part = slot<string>("text");
    const count = store.db
      .selectFrom(entries)
      .select(({ fn }) => fn.countAll<number>().as("count"));
    if (column === stretch.column) {
      return count.where((eb) =>
        store.engine.contains(eb.ref("entries.key").$castTo<string>(), part),
      );
    }
    return count
      .innerJoin("partners", (join) => join.on(store.engine.isRowOf("partners", "entries")))
      .where((eb) => store.engine.contains(eb.ref(`partners.${column}`), part));
  });
  return Number(row?.count);
}
