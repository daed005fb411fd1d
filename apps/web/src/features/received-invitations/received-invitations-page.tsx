import { isLiaisonError } from "@liaison/client";
import { Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DataSkeleton } from "../../data-table/data-skeleton.tsx";
import { RefreshButton } from "../../data-table/refresh-button.tsx";
import { PageHeader } from "../../page/page-header.tsx";
import { Refusal } from "../../page/refusal.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { QueryView } from "../../query/query-view.tsx";
import { ButtonLink } from "../../routing/links.tsx";
import { useMe } from "../../session/use-me.ts";
import { ReceivedInvitationList } from "./received-invitation-list.tsx";
import { receivedInvitationsQuery } from "./received-invitation-queries.ts";

interface ReceivedInvitationsPageProps {
  /** Lets the user confirm the address. */
  readonly confirmAddress: (email: string) => ReactNode;
}

/** What the user is invited to, whatever organization the user works for. */
export function ReceivedInvitationsPage({ confirmAddress }: ReceivedInvitationsPageProps) {
  usePageTitle("Received invitations");
  const { email } = useMe().user;
  const query = useInfiniteQuery(receivedInvitationsQuery);
  return (
    <Stack gap="md">
      <PageHeader
        title="Received invitations"
        description={`Companies that invite ${email} to connect`}
        actions={<RefreshButton query={query} />}
      />
      {isLiaisonError(query.error, "email_not_verified") ? (
        confirmAddress(email)
      ) : (
        <QueryView
          query={query}
          loading={<DataSkeleton label="received invitations" />}
          refusal={
            <Refusal
              title="You may not see these invitations"
              actions={<ButtonLink to="/">Go to the start</ButtonLink>}
            >
              They can be seen by whoever they were sent to.
            </Refusal>
          }
        >
          {(invitations) => <ReceivedInvitationList invitations={invitations} query={query} />}
        </QueryView>
      )}
    </Stack>
  );
}
