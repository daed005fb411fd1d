import type { Partner } from "@liaison/contracts";
import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** Tells that a partner is archived, and takes that back on demand. */
export function notifyOfArchiving({ id, company_name }: Partner, onUndo: () => void): void {
  const notice = `archived-${id}`;
  const undo = () => {
    notifications.hide(notice);
    onUndo();
  };
  notifications.show({
    id: notice,
    color: "green",
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{company_name} was archived</span>
        <Button size="compact-sm" variant="default" flex="none" onClick={undo}>
          Undo
        </Button>
      </Group>
    ),
  });
}

export function notifyOfRestoring({ id, company_name }: Partner): void {
  notifications.hide(`archived-${id}`);
  notifications.show({ color: "green", message: `${company_name} was restored` });
}
