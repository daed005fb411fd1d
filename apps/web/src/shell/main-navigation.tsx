import {
  IconAddressBook,
  IconInbox,
  IconMailForward,
  IconPlugConnected,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { NavigationLink } from "./navigation-link.tsx";

interface MainNavigationProps {
  readonly organizationId: string;
  /** How many received invitations wait for an answer. */
  readonly receivedCount: ReactNode;
  readonly onNavigate: () => void;
}

export function MainNavigation({ organizationId, receivedCount, onNavigate }: MainNavigationProps) {
  return (
    <>
      <NavigationLink
        to="/$organizationId/partners"
        params={{ organizationId }}
        activeOptions={{ includeSearch: false }}
        activeProps={{ active: true }}
        onClick={onNavigate}
        label="Partners"
        leftSection={<IconAddressBook size={18} stroke={1.5} aria-hidden />}
      />
      <NavigationLink
        to="/$organizationId/supplier-invitations"
        params={{ organizationId }}
        activeOptions={{ includeSearch: false }}
        activeProps={{ active: true }}
        onClick={onNavigate}
        label="Supplier invitations"
        leftSection={<IconMailForward size={18} stroke={1.5} aria-hidden />}
      />
      <NavigationLink
        to="/$organizationId/received-invitations"
        params={{ organizationId }}
        activeOptions={{ includeSearch: false }}
        activeProps={{ active: true }}
        onClick={onNavigate}
        label="Received invitations"
        leftSection={<IconInbox size={18} stroke={1.5} aria-hidden />}
        rightSection={receivedCount}
      />
      <NavigationLink
        to="/$organizationId/connections"
        params={{ organizationId }}
        activeOptions={{ includeSearch: false }}
        activeProps={{ active: true }}
        onClick={onNavigate}
        label="Connections"
        leftSection={<IconPlugConnected size={18} stroke={1.5} aria-hidden />}
      />
    </>
  );
}
