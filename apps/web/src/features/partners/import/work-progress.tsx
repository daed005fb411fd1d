import type { PartnerImport } from "@liaison/contracts";
import { Progress, Stack, Text } from "@mantine/core";
import { formatNumber } from "../../../formatting/numbers.ts";
import { isAtWork } from "./import-queries.ts";

/** How far the server has got, while it is at work. */
export function WorkProgress({ found }: { found: PartnerImport }) {
  const { status, processed_rows, total_rows } = found;
  if (!isAtWork(status)) return null;
  const doing = status === "checking" ? "Checking the file" : "Importing";
  const rows = `${formatNumber(processed_rows)} of ${formatNumber(total_rows)} rows`;
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {doing}: {rows}
      </Text>
      <Progress
        aria-label={doing}
        value={total_rows > 0 ? (100 * processed_rows) / total_rows : 0}
        animated
      />
      <Text size="sm" c="dimmed">
        You can leave this page; the work goes on. This address leads back here.
      </Text>
    </Stack>
  );
}
