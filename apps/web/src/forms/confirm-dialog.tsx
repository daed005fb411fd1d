import { Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { SubmitButton } from "./submit-button.tsx";

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The question: "Disconnect from Fjord Components AB?" */
  readonly title: string;
  /** What will be, and what will not. */
  readonly children: ReactNode;
  /** What is done, in the words of the button that opened it. */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly running: boolean;
  /** What went wrong with the last try. */
  readonly failure?: ReactNode;
  /** Whether something is lost by it. */
  readonly destructive?: boolean;
}

/** Asks before something is done that others notice or that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, children, confirmLabel, onConfirm, running, failure } = props;
  return (
    <Modal.Root opened={opened} onClose={onClose} centered size={460}>
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Modal.Header: outside of the page it would count as a second banner. */}
        <Modal.Body p="lg">
          <Stack gap="md">
            <Modal.Title fz="h4" fw={650} lh={1.3} style={{ overflowWrap: "anywhere" }}>
              {title}
            </Modal.Title>
            {children}
            {failure}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" data-autofocus onClick={onClose}>
                Cancel
              </Button>
              <SubmitButton
                running={running}
                onClick={onConfirm}
                {...(props.destructive && { color: "red.8" })}
              >
                {confirmLabel}
              </SubmitButton>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
