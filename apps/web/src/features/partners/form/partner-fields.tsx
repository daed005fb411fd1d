import { NumberInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { CountrySelect } from "../../../forms/country-select.tsx";
import { optionsOf } from "../../../labels/options-of.ts";
import { partnerFieldLabels as labels, partnerTypeLabels } from "../partner-labels.ts";
import type { PartnerField } from "./partner-values.ts";
import type { PartnerForm } from "./use-partner-form.ts";

/** All that one may write about a partner. */
export function PartnerFields({ form }: { form: PartnerForm }) {
  const field = (name: PartnerField) => ({
    label: labels[name],
    ...form.getInputProps(name),
  });
  return (
    <Stack gap="sm">
      <TextInput
        key={form.key("company_name")}
        {...field("company_name")}
        required
        maxLength={100}
        data-autofocus
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          key={form.key("partner_type")}
          {...field("partner_type")}
          required
          allowDeselect={false}
          data={optionsOf(partnerTypeLabels)}
        />
        <TextInput
          key={form.key("email")}
          {...field("email")}
          required
          type="email"
          maxLength={100}
        />
        <CountrySelect key={form.key("country_code")} {...field("country_code")} clearable />
        <TextInput
          key={form.key("company_registration_number")}
          {...field("company_registration_number")}
          maxLength={255}
        />
        <NumberInput
          key={form.key("sales_amount")}
          {...field("sales_amount")}
          placeholder="0"
          min={0}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          hideControls
        />
        <TextInput
          key={form.key("frequency")}
          {...field("frequency")}
          placeholder="Weekly"
          maxLength={30}
        />
        <TextInput
          key={form.key("payment_terms")}
          {...field("payment_terms")}
          placeholder="Net 30"
          maxLength={50}
        />
      </SimpleGrid>
    </Stack>
  );
}
