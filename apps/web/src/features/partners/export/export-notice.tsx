import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { formatFileSize } from "../../../formatting/file-size.ts";
import { describeFailure } from "../../../query/failure.ts";

const id = "partners-export";

/** Tells how an export fares, in one notification that changes. */
export function exportNotice(onCancel: () => void) {
  const progress = (characters: number) => ({
    id,
    loading: true,
    autoClose: false as const,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>Exporting partners: {formatFileSize(characters)}</span>
        <Button size="compact-sm" variant="default" flex="none" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    ),
  });
  const over = { id, loading: false, autoClose: 6000, withCloseButton: true };
  notifications.hide(id);
  notifications.show(progress(0));
  return {
    progress: (characters: number) => notifications.update(progress(characters)),
    done: (name: string) =>
      notifications.update({ ...over, color: "green", message: `${name} was saved` }),
    cancelled: () => notifications.update({ ...over, message: "The export was cancelled" }),
    failed: (error: unknown) => {
      const { title, advice } = describeFailure(error);
      notifications.update({
        ...over,
        autoClose: false,
        color: "red",
        title: "The partners could not be exported",
        message: `${title}. ${advice}`,
      });
    },
  };
}
