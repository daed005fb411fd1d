import { DataList } from "@mantine/core";
import type { ReactNode } from "react";
import { Missing } from "./missing.tsx";

interface DetailsListProps {
  /** Labels and values, in order; null is a value that is not there. */
  readonly entries: readonly (readonly [label: string, value: ReactNode])[];
}

export function DetailsList({ entries }: DetailsListProps) {
  return (
    <DataList withDivider labelWidth="10.5rem" gap={8}>
      {entries.map(([label, value]) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel>{label}</DataList.ItemLabel>
          <DataList.ItemValue style={{ overflowWrap: "anywhere" }}>
            {value ?? <Missing />}
          </DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}
