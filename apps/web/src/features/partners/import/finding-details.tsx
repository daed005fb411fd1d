import type { PartnerImportFinding } from "@liaison/contracts";
import { Text } from "@mantine/core";
import { formatNumber } from "../../../formatting/numbers.ts";
import { AnchorLink } from "../../../routing/links.tsx";
import { partnerFieldLabels } from "../partner-labels.ts";
import { importRoute } from "./import-route.ts";

type Duplicate = PartnerImportFinding["duplicates"][number];

/** What is wrong with a row, and what it looks like. */
export function FindingDetails({ finding }: { finding: PartnerImportFinding }) {
  return (
    <>
      {finding.errors.map(({ column, message }) => (
        <Text key={`${column} ${message}`} size="sm" c="var(--mantine-color-error)">
          {column ? `${column}: ${message}` : message}
        </Text>
      ))}
      {finding.duplicates.map((duplicate) => (
        <Text key={duplicate.partner_id ?? duplicate.line} size="sm">
          Same {sameFields(duplicate)} as <Original duplicate={duplicate} />
        </Text>
      ))}
    </>
  );
}

function Original({ duplicate: { partner_id, line } }: { duplicate: Duplicate }) {
  const { organizationId } = importRoute.useParams();
  if (partner_id === null) return `line ${formatNumber(line ?? 0)}`;
  return (
    <AnchorLink
      to="/$organizationId/partners"
      params={{ organizationId }}
      search={{ partner: partner_id }}
      inherit
      underline="always"
    >
      a partner of the directory
    </AnchorLink>
  );
}

function sameFields({ matches }: Duplicate): string {
  return matches.map((field) => partnerFieldLabels[field].toLowerCase()).join(" and ");
}
