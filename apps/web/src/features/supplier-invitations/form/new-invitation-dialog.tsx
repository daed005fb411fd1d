import type { Partner } from "@liaison/contracts";
import { SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import { supplierInvitationsRoute } from "../supplier-invitations-route.ts";
import { useInvitationDialog } from "../use-invitation-dialog.ts";
import { InvitationDialog } from "./invitation-dialog.tsx";
import { PartnerPicker } from "./partner-picker.tsx";

const sources = [
  { value: "new", label: "New supplier" },
  { value: "directory", label: "From the directory" },
];

/** Invites a new supplier, which becomes a partner too, or one that is picked from the directory. */
export function NewInvitationDialog() {
  const { organizationId } = supplierInvitationsRoute.useParams();
  const { close, open } = useInvitationDialog();
  const [source, setSource] = useState("new");
  const [partner, setPartner] = useState<Partner>();
  const chosen = source === "directory" ? partner : undefined;
  return (
    <InvitationDialog
      organizationId={organizationId}
      partner={chosen}
      undecided={source === "directory" && !partner}
      onClose={close}
      onCreated={({ id }) => open(id)}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Whom to invite"
          data={sources}
          value={source}
          onChange={setSource}
        />
        {source === "directory" && (
          <PartnerPicker organizationId={organizationId} picked={partner} onPick={setPartner} />
        )}
      </Stack>
    </InvitationDialog>
  );
}
