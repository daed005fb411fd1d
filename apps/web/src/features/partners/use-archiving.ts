import type { Partner } from "@liaison/contracts";
import { liaisonClient } from "../../query/liaison-client.ts";
import { useAction } from "../../query/use-action.ts";
import { notifyOfArchiving, notifyOfRestoring } from "./archiving-notices.tsx";
import { usePartnerScope } from "./use-partner-scope.ts";

type Chosen = Pick<Partner, "id">;

/** Takes a partner out of the lists and brings it back; either can be undone. */
export function useArchiving() {
  const scope = usePartnerScope();
  const restore = useAction({
    send: (partner: Chosen, options) =>
      liaisonClient(scope).partners.restore.mutate(partner, options),
    outdates: ["partners"],
    onDone: notifyOfRestoring,
  });
  const archive = useAction({
    send: (partner: Chosen, options) =>
      liaisonClient(scope).partners.archive.mutate(partner, options),
    outdates: ["partners"],
    onDone: (archived) => notifyOfArchiving(archived, () => restore.run({ id: archived.id })),
  });
  return { archive, restore };
}
