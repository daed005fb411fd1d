import type { ListConnectionsInput } from "@liaison/contracts";
import * as z from "zod/mini";
import { keysOf } from "../../labels/keys-of.ts";
import { choiceField, idField, optionalChoiceField } from "../../routing/search-fields.ts";
import { connectionStatusLabels } from "./connection-labels.ts";

const statuses = keysOf(connectionStatusLabels);

/** What the URL of the connections page says; whatever makes no sense is as if it were not there. */
export const connectionSearchSchema = z.object({
  status: choiceField(["any", ...statuses], "connected"),
  /** The connection whose details are open. */
  connection: idField(),
  /** What is asked about it. */
  dialog: optionalChoiceField(["grant", "disconnect"]),
});

export type ConnectionSearch = z.output<typeof connectionSearchSchema>;

/** What is the same as not being in the URL. */
export const connectionSearchDefaults = connectionSearchSchema.parse({});

/** What to ask the server for. */
export function listConnectionsInput({ status }: ConnectionSearch) {
  return {
    statuses: status === "any" ? [...statuses] : [status],
  } satisfies Partial<ListConnectionsInput>;
}
