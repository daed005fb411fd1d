import type { CreateSupplierInvitationsInput } from "@liaison/contracts";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { formatNumber } from "../../../formatting/numbers.ts";
import { ownData } from "../../../query/data-scope.ts";
import { liaisonClient } from "../../../query/liaison-client.ts";
import { useAction } from "../../../query/use-action.ts";
import { supplierInvitationsRoute } from "../supplier-invitations-route.ts";
import type { InvitationLine } from "./parse-invitation-lines.ts";
import { linesAtFault, type RefusedLines, refusedLines } from "./refused-lines.ts";

interface SeveralInvitations extends CreateSupplierInvitationsInput {
  /** The lines that the invitations were made of, in their order. */
  readonly sent: readonly InvitationLine[];
  /** All lines. */
  readonly lines: readonly InvitationLine[];
}

/** Sends many invitations, and hands back the text of the lines of which nothing came, if there is any. */
export function useSeveralInvitations(onRest: (text: string) => void, onAllSent: () => void) {
  const scope = ownData(supplierInvitationsRoute.useParams().organizationId);
  const [refused, setRefused] = useState<RefusedLines>(new Map());
  const invite = useAction({
    send: ({ invitations }: SeveralInvitations, options) =>
      liaisonClient(scope).supplierInvitations.createMany.mutate({ invitations }, options),
    outdates: ["supplier-invitations", "partners"],
    onDone: ({ outcomes }, { sent, lines }) => {
      const created = new Set(sent.filter((_, index) => outcomes[index]?.status === "created"));
      setRefused(refusedLines(sent, outcomes));
      const rest = lines.filter((line) => !created.has(line));
      onRest(rest.map(({ text }) => text).join("\n"));
      notifyOf(created.size);
      if (rest.length === 0) onAllSent();
    },
    onFailed: (error, { sent }) => setRefused(linesAtFault(sent, error)),
  });
  return { invite, refused };
}

function notifyOf(created: number): void {
  if (created === 0) return;
  const message =
    created === 1 ? "1 supplier was invited" : `${formatNumber(created)} suppliers were invited`;
  notifications.show({ color: "green", message });
}
