import type { Partner } from "@liaison/contracts";
import { SimpleGrid, Text, TextInput } from "@mantine/core";
import { CountrySelect } from "../../../forms/country-select.tsx";
import { DaysField } from "./days-field.tsx";
import { MessageField } from "./message-field.tsx";
import type { InvitationForm } from "./use-invitation-form.ts";

interface InvitationFieldsProps {
  readonly form: InvitationForm;
  readonly partner: Partner | undefined;
}

/** What an invitation says. The name and number of a partner are the directory's. */
export function InvitationFields({ form, partner }: InvitationFieldsProps) {
  return (
    <>
      {partner && (
        <Text size="sm">
          To <strong>{partner.company_name}</strong>
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {!partner && (
          <>
            <TextInput
              label="Supplier name"
              required
              data-autofocus
              maxLength={100}
              key={form.key("businessName")}
              {...form.getInputProps("businessName")}
            />
            <TextInput
              label="Business ID"
              maxLength={255}
              key={form.key("businessId")}
              {...form.getInputProps("businessId")}
            />
          </>
        )}
        <TextInput
          label="E-mail"
          required
          data-autofocus={partner !== undefined || undefined}
          type="email"
          maxLength={100}
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <CountrySelect required key={form.key("country")} {...form.getInputProps("country")} />
      </SimpleGrid>
      <MessageField key={form.key("message")} {...form.getInputProps("message")} />
      <DaysField w={160} key={form.key("expiresInDays")} {...form.getInputProps("expiresInDays")} />
    </>
  );
}
