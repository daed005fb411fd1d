import { Select, type SelectProps } from "@mantine/core";
import { useMemo } from "react";
import { listCountries } from "../formatting/countries.ts";
import { scrollingOptions } from "./scrolling-options.ts";

type CountrySelectProps = Omit<SelectProps, "data" | "searchable">;

/** Chooses a country, found by its name or its code. */
export function CountrySelect(props: CountrySelectProps) {
  const countries = useMemo(
    () => listCountries().map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    [],
  );
  return (
    <Select
      label="Country"
      placeholder="Name or code"
      searchable
      nothingFoundMessage="There is no such country"
      {...scrollingOptions}
      {...props}
      data={countries}
    />
  );
}
