import { useForm } from "@mantine/form";
import { emailRule, requiredRule } from "../../../forms/field-rules.ts";
import { type PartnerValues, writtenPartner } from "./partner-values.ts";

const highestSales = 2_147_483_647;

export function usePartnerForm(initialValues: PartnerValues) {
  return useForm({
    mode: "uncontrolled",
    initialValues,
    transformValues: writtenPartner,
    validate: {
      company_name: requiredRule("Enter the company's name"),
      email: emailRule,
      sales_amount: (value) =>
        Number.isInteger(Number(value)) && Number(value) <= highestSales
          ? null
          : "Enter a whole number up to 2,147,483,647",
    },
  });
}

export type PartnerForm = ReturnType<typeof usePartnerForm>;
