import { Drawer, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";

interface DetailsDrawerProps {
  /** What is shown: "Partner". */
  readonly kind: string;
  /** The one to show; undefined closes the drawer. */
  readonly id: string | undefined;
  readonly onClose: () => void;
  /** Whether a dialog over the details is open, which a key then closes in their place. */
  readonly covered?: boolean;
  /** The details. A `DetailsTitle` among them names the drawer. */
  readonly children: (id: string) => ReactNode;
}

/** Details beside the list they were opened from. */
export function DetailsDrawer(props: DetailsDrawerProps) {
  const { kind, id, onClose, covered = false, children } = props;
  // What was shown stays while the drawer slides out.
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  return (
    <Drawer.Root
      opened={id !== undefined}
      onClose={onClose}
      closeOnEscape={!covered}
      position="right"
      size={500}
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={kind}>
        {/* Not Drawer.Header: outside of the page it would count as a second banner. */}
        <Group justify="space-between" p="md" pb="xs">
          <Text size="sm" c="dimmed">
            {kind}
          </Text>
          <Drawer.CloseButton aria-label="Close details" />
        </Group>
        <Drawer.Body>{shown !== undefined && children(shown)}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** The name of what a drawer shows. */
export function DetailsTitle({ children }: { children: ReactNode }) {
  return (
    <Drawer.Title fz="h3" fw={650} lh={1.3} style={{ overflowWrap: "anywhere" }}>
      {children}
    </Drawer.Title>
  );
}
