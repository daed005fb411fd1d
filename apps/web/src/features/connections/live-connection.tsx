import type { Connection } from "@liaison/contracts";
import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useMay } from "../../session/use-may.ts";
import { connectionsRoute } from "./connections-route.ts";
import { DisconnectButton } from "./disconnect-button.tsx";
import { GivenGrants } from "./given-grants.tsx";
import { ReceivedGrants } from "./received-grants.tsx";
import { sidesOf } from "./sides.ts";

/** What the two sides of a connection let each other do, and the way out of it. */
export function LiveConnection({ connection }: { connection: Connection }) {
  const { organizationId } = connectionsRoute.useParams();
  const { own, other } = sidesOf(connection, organizationId);
  const mayManage = useMay(organizationId, "connections.manage");
  return (
    <>
      <Section title={`What ${own.name} grants`}>
        <GivenGrants connection={connection} mayChange={mayManage} />
      </Section>
      <Section title={`What ${other.name} grants`}>
        <ReceivedGrants connection={connection} />
      </Section>
      {mayManage ? (
        <DisconnectButton connection={connection} />
      ) : (
        <Text size="sm" c="dimmed">
          Owners and administrators of {own.name} can change what it grants, and disconnect.
        </Text>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" aria-label={title} gap="xs">
      <Title order={3} size="h5" style={{ overflowWrap: "anywhere" }}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}
