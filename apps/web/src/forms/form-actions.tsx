import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";

interface FormActionsProps {
  readonly onCancel: () => void;
  /** The button that submits. */
  readonly children: ReactNode;
}

/** The end of a form. */
export function FormActions({ onCancel, children }: FormActionsProps) {
  return (
    <Group justify="flex-end" gap="sm" mt="xs">
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      {children}
    </Group>
  );
}
