import type { Caller, ExportPartnersInput } from "@liaison/contracts";
import type { ReadList } from "../replica/read-list.ts";
import { csvHeader, csvOfPartners } from "./partner-csv.ts";
import { walkPartners } from "./walk-partners.ts";

/** The partners that match as a CSV file, piece by piece; it ends when its reader leaves. */
export async function* exportPartners(
  readList: ReadList,
  caller: Caller,
  input: ExportPartnersInput,
): AsyncGenerator<string, void, undefined> {
  yield csvHeader;
  for await (const batch of walkPartners(readList, caller.target.organizationId, input)) {
    yield csvOfPartners(batch);
  }
}
