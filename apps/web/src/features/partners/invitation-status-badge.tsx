import type { Partner, PartnerInvitationStatus } from "@liaison/contracts";
import { Badge } from "@mantine/core";
import { Missing } from "../../page/missing.tsx";
import { partnerInvitationStatusLabels } from "./partner-labels.ts";

const colors: Readonly<Record<PartnerInvitationStatus, string>> = {
  invited: "yellow",
  accepted: "green",
};

export function InvitationStatusBadge({ status }: { status: Partner["invitation_status"] }) {
  if (!status) return <Missing />;
  return <Badge color={colors[status]}>{partnerInvitationStatusLabels[status]}</Badge>;
}
