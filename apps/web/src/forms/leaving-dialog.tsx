import { Button, Group, Modal, Text } from "@mantine/core";
import type { Leaving } from "./use-leaving-guard.ts";

/** Asks before what was typed is lost. */
export function LeavingDialog({ leaving: { asks, stay, leave } }: { leaving: Leaving }) {
  // A closed Modal would already hear the Escape that opens it, and close again.
  if (!asks) return null;
  return (
    <Modal.Root opened onClose={stay} size={420} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Modal.Title fz="h5" fw={650}>
            Discard what you typed?
          </Modal.Title>
          <Text size="sm" my="sm">
            It has not been saved, and will be lost.
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={leave}>
              Discard
            </Button>
            <Button onClick={stay} data-autofocus>
              Keep editing
            </Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
