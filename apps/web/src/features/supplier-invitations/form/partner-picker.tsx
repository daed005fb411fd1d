import type { Partner } from "@liaison/contracts";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { scrollingOptions } from "../../../forms/scrolling-options.ts";
import { lineOfText } from "../../../routing/line-of-text.ts";
import { suppliersQuery } from "../supplier-invitation-queries.ts";

interface PartnerPickerProps {
  readonly organizationId: string;
  readonly picked: Partner | undefined;
  readonly onPick: (partner: Partner) => void;
}

/** Finds a supplier of the directory by its name. */
export function PartnerPicker({ organizationId, picked, onPick }: PartnerPickerProps) {
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(lineOfText(text), 250);
  // What is picked stands in the field, and is no search.
  const query = useQuery({
    ...suppliersQuery(organizationId, search === picked?.company_name ? "" : search),
    placeholderData: keepPreviousData,
  });
  const suppliers = query.data?.items ?? [];
  const known = picked && !suppliers.some(({ id }) => id === picked.id) ? [picked] : [];
  return (
    <Select
      label="Supplier"
      required
      placeholder="Part of the name"
      searchable
      {...scrollingOptions}
      allowDeselect={false}
      filter={({ options }) => options}
      nothingFoundMessage={query.isFetching ? "Searching" : "No supplier has this name"}
      searchValue={text}
      onSearchChange={setText}
      data={[...known, ...suppliers].map((supplier) => ({
        value: supplier.id,
        label: supplier.company_name,
        disabled: supplier.invitation_status !== null,
      }))}
      value={picked?.id ?? null}
      onChange={(chosen) => {
        const supplier = suppliers.find(({ id }) => id === chosen);
        if (supplier) onPick(supplier);
      }}
    />
  );
}
