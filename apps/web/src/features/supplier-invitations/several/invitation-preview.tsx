import { ScrollArea, Table, Text } from "@mantine/core";
import { countryName } from "../../../formatting/countries.ts";
import { formatNumber } from "../../../formatting/numbers.ts";
import type { InvitationLine } from "./parse-invitation-lines.ts";
import type { RefusedLines } from "./refused-lines.ts";

interface InvitationPreviewProps {
  readonly lines: readonly InvitationLine[];
  readonly refused: RefusedLines;
}

/** What the lines were understood to say, and what is wrong with some. */
export function InvitationPreview({ lines, refused }: InvitationPreviewProps) {
  if (lines.length === 0) return null;
  return (
    <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table aria-label="Preview" verticalSpacing={6} horizontalSpacing="xs" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Line</Table.Th>
            <Table.Th scope="col">Supplier</Table.Th>
            <Table.Th scope="col">Country</Table.Th>
            {/* There is no room for it on a small screen, and it is in the text above. */}
            <Table.Th scope="col" visibleFrom="sm">
              Business ID
            </Table.Th>
            <Table.Th scope="col">Check</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <PreviewRow key={line.number} line={line} refusal={refused.get(line.text)} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

function PreviewRow({ line, refusal }: { line: InvitationLine; refusal: string | undefined }) {
  const { number, supplier, errors } = line;
  const problems = refusal ? [...errors, refusal] : errors;
  return (
    <Table.Tr style={{ overflowWrap: "anywhere", verticalAlign: "top" }}>
      <Table.Td className="tabular">{formatNumber(number)}</Table.Td>
      <Table.Td>
        {supplier.businessName}
        <Text size="xs" c="dimmed">
          {supplier.email}
        </Text>
      </Table.Td>
      {/* Its column is narrow, and must not break a name in the middle of a word. */}
      <Table.Td style={{ overflowWrap: "break-word" }}>
        {supplier.country && countryName(supplier.country)}
      </Table.Td>
      <Table.Td visibleFrom="sm">{supplier.businessId}</Table.Td>
      <Table.Td>
        {problems.length === 0 ? (
          "Ready"
        ) : (
          <Text size="sm" c="var(--mantine-color-error)">
            {problems.join(". ")}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
