import type { Partner } from "@liaison/contracts";
import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { Missing } from "../../../page/missing.tsx";
import { describePartnerField, describePartnerValue } from "../describe-partner-value.ts";
import { changedFields, type PartnerField, type WrittenPartner } from "./partner-values.ts";

interface VersionConflictProps {
  /** What the changes started from. */
  readonly base: Partner;
  readonly mine: WrittenPartner;
  /** The partner as it is now. */
  readonly theirs: Partner;
  readonly running: boolean;
  readonly onApplyMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** What someone else has changed meanwhile, field by field, beside what was typed here. */
export function VersionConflict(props: VersionConflictProps) {
  const { base, mine, theirs, running, onApplyMine, onTakeTheirs } = props;
  const changedByMe = new Set(changedFields(base, mine));
  const changed = changedFields(base, theirs);
  const cell = (partner: WrittenPartner, field: PartnerField) => (
    <Table.Td style={{ overflowWrap: "anywhere" }}>
      {describePartnerValue(field, partner[field]) ?? <Missing />}
    </Table.Td>
  );
  return (
    <Stack gap="sm">
      {changed.length > 0 ? (
        <Table
          withTableBorder
          aria-label="Changed in the meantime"
          layout="fixed"
          horizontalSpacing="xs"
        >
          <Table.Thead>
            <Table.Tr>
              {["Field", "Before", "Now", "Yours"].map((header) => (
                <Table.Th key={header} scope="col">
                  {header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changed.map((field) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{describePartnerField(field)}</Table.Th>
                {cell(base, field)}
                {cell(theirs, field)}
                {changedByMe.has(field) ? (
                  cell(mine, field)
                ) : (
                  <Table.Td c="dimmed">Unchanged</Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <Text size="sm">None of the fields above is different.</Text>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onTakeTheirs}>
          Discard mine
        </Button>
        <SubmitButton running={running} onClick={onApplyMine}>
          Apply mine on top
        </SubmitButton>
      </Group>
    </Stack>
  );
}
