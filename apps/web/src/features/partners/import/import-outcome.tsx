import type { PartnerImport } from "@liaison/contracts";
import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconAlertCircle, IconCircleCheck } from "@tabler/icons-react";
import { formatNumber } from "../../../formatting/numbers.ts";
import { ButtonLink } from "../../../routing/links.tsx";
import { importRoute } from "./import-route.ts";

/** How an import ended, and where to go from there. */
export function ImportOutcome({ found }: { found: PartnerImport }) {
  const { organizationId } = importRoute.useParams();
  const { status, created_rows, skipped_rows, error } = found;
  if (status !== "completed" && status !== "failed") return null;
  const completed = status === "completed";
  const Icon = completed ? IconCircleCheck : IconAlertCircle;
  return (
    <Alert
      role="status"
      color={completed ? "green" : "red"}
      variant="outline"
      icon={<Icon aria-hidden />}
    >
      <Stack gap="sm">
        <Text size="sm">
          {completed
            ? `${countOf(created_rows, "partner was", "partners were")} added, ${countOf(skipped_rows, "duplicate was", "duplicates were")} skipped.`
            : `The import failed: ${error ?? "nobody knows why"}. ${countOf(created_rows, "partner had", "partners had")} been added by then.`}
        </Text>
        <Group gap="sm">
          <ButtonLink to="/$organizationId/partners" params={{ organizationId }}>
            Go to the partners
          </ButtonLink>
          <ButtonLink
            variant="default"
            to="/$organizationId/partners/import"
            params={{ organizationId }}
            search={{}}
          >
            Import another file
          </ButtonLink>
        </Group>
      </Stack>
    </Alert>
  );
}

function countOf(count: number, one: string, several: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : several}`;
}
