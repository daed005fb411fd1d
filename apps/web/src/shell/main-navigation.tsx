import { IconAddressBook, IconMailForward } from "@tabler/icons-react";
import { NavigationLink } from "./navigation-link.tsx";

interface MainNavigationProps {
  readonly organizationId: string;
  readonly onNavigate: () => void;
}

export function MainNavigation({ organizationId, onNavigate }: MainNavigationProps) {
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
    </>
  );
}
