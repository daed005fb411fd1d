import "../theme/mantine-forms.css";
import { Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useIsNarrow } from "../page/use-is-narrow.ts";
import { LeavingDialog } from "./leaving-dialog.tsx";
import { useLeavingGuard } from "./use-leaving-guard.ts";

interface FormDialogProps {
  readonly title: string;
  /** Closes the dialog by a navigation, which what was typed can hold up. */
  readonly onClose: () => void;
  /** Whether something would be lost. Looked at when someone leaves. */
  readonly isDirty?: () => boolean;
  readonly size?: number;
  readonly children: ReactNode;
}

/** A form over the page. It is open as long as it is rendered. */
export function FormDialog({
  title,
  onClose,
  isDirty = isNeverDirty,
  size = 560,
  children,
}: FormDialogProps) {
  const narrow = useIsNarrow();
  const leaving = useLeavingGuard(isDirty);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeOnEscape={!leaving.asks}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Modal.Header: outside of the page it would count as a second banner. */}
        <Group justify="space-between" p="md" pb="xs" wrap="nowrap">
          <Modal.Title fz="h4" fw={650}>
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Group>
        <Modal.Body>{children}</Modal.Body>
        <LeavingDialog leaving={leaving} />
      </Modal.Content>
    </Modal.Root>
  );
}

function isNeverDirty(): boolean {
  return false;
}
