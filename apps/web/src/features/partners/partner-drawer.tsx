import type { Partner } from "@liaison/contracts";
import { Divider, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DetailsDrawer } from "../../page/details-drawer.tsx";
import { DetailsSkeleton } from "../../page/details-skeleton.tsx";
import { QueryView } from "../../query/query-view.tsx";
import { PartnerActions } from "./partner-actions.tsx";
import { PartnerDetails } from "./partner-details.tsx";
import { EditPartnerDialog } from "./partner-dialogs.ts";
import { PartnerHistory } from "./partner-history.tsx";
import { partnerQuery } from "./partner-queries.ts";
import { PartnersRefusal } from "./partners-refusal.tsx";
import { partnersRoute } from "./partners-route.ts";
import { useMayWritePartners, useOwnPartners } from "./use-may-write-partners.ts";
import { usePartnerDialog } from "./use-partner-dialog.ts";
import { usePartnerScope } from "./use-partner-scope.ts";

/** Shows the dialog that invites a partner; invitations are another feature. */
export type InviteDialog = (partner: Partner, onClose: () => void) => ReactNode;

interface PartnerDrawerProps {
  /** What the list shows. */
  readonly page: readonly Partner[];
  readonly inviteDialog: InviteDialog;
}

/** The details of the partner in the URL. */
export function PartnerDrawer({ page, inviteDialog }: PartnerDrawerProps) {
  const partnerId = partnersRoute.useSearch({ select: ({ partner }) => partner });
  const { dialog } = usePartnerDialog();
  const navigate = partnersRoute.useNavigate();
  const close = () =>
    void navigate({
      search: (search) => ({ ...search, partner: undefined, dialog: undefined }),
      resetScroll: false,
    });
  return (
    <DetailsDrawer kind="Partner" id={partnerId} onClose={close} covered={dialog !== undefined}>
      {(id) => (
        <LoadedPartner
          id={id}
          known={page.find((partner) => partner.id === id)}
          inviteDialog={inviteDialog}
        />
      )}
    </DetailsDrawer>
  );
}

interface LoadedPartnerProps {
  readonly id: string;
  readonly known: Partner | undefined;
  readonly inviteDialog: InviteDialog;
}

function LoadedPartner({ id, known, inviteDialog }: LoadedPartnerProps) {
  const query = useQuery(partnerQuery(usePartnerScope(), id, known));
  const own = useOwnPartners();
  const mayWrite = useMayWritePartners();
  const { dialog, close } = usePartnerDialog();
  return (
    <QueryView query={query} loading={<DetailsSkeleton />} refusal={<PartnersRefusal />}>
      {(partner) => (
        <Stack gap="md">
          <PartnerDetails
            partner={partner}
            actions={<PartnerActions key={id} partner={partner} />}
          />
          {own && (
            <>
              <Divider />
              <PartnerHistory id={id} />
            </>
          )}
          {mayWrite && dialog === "edit" && <EditPartnerDialog partner={partner} />}
          {mayWrite && dialog === "invite" && inviteDialog(partner, close)}
        </Stack>
      )}
    </QueryView>
  );
}
