import { AppShell, Burger, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import classes from "./app-frame.module.css";
import { Brand } from "./brand.tsx";
import { ColorSchemeMenu } from "./color-scheme-menu.tsx";
import { SkipLink } from "./skip-link.tsx";

const mainId = "main";

interface AppFrameProps {
  /** Says for which organization one works, and switches it. */
  readonly organization?: ReactNode;
  readonly user: ReactNode;
  /** The links of the navigation; they call `onNavigate` when they are followed. */
  readonly navigation?: (onNavigate: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** What surrounds every page behind the sign-in. */
export function AppFrame({ organization, user, navigation, children }: AppFrameProps) {
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <>
      <SkipLink mainId={mainId} />
      <AppShell
        header={{ height: 56 }}
        {...(navigation && {
          navbar: { width: 248, breakpoint: "sm", collapsed: { mobile: !opened } },
        })}
        padding={{ base: "sm", sm: "lg" }}
      >
        {/* Above the navigation, which the menus of the header reach down to. */}
        <AppShell.Header zIndex={102}>
          <Group h="100%" px={{ base: "sm", sm: "lg" }} gap="sm" wrap="nowrap">
            {navigation && (
              <Burger
                opened={opened}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label="Navigation"
                aria-expanded={opened}
              />
            )}
            <Brand compact={organization !== undefined} />
            <div className={classes.organization}>{organization}</div>
            <Group gap={4} wrap="nowrap">
              <ColorSchemeMenu />
              {user}
            </Group>
          </Group>
        </AppShell.Header>
        {navigation && (
          <AppShell.Navbar
            p="xs"
            aria-label="Main"
            onKeyDown={(event) => event.key === "Escape" && close()}
          >
            {navigation(close)}
          </AppShell.Navbar>
        )}
        <AppShell.Main id={mainId} tabIndex={-1} className={classes.main}>
          {children}
        </AppShell.Main>
      </AppShell>
    </>
  );
}
