import type { Partner } from "@liaison/contracts";
import { useForm } from "@mantine/form";
import { useEffect, useRef } from "react";
import { emailRule, requiredRule } from "../../../forms/field-rules.ts";
import { daysRule, invitationValues } from "./invitation-values.ts";

/** An invitation's form; when another partner is picked, the message stays. */
export function useInvitationForm(partner: Partner | undefined) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: invitationValues(partner),
    validate: {
      businessName: requiredRule("Enter the supplier's name"),
      email: emailRule,
      country: (value) => (value ? null : "Choose a country"),
      expiresInDays: daysRule,
    },
  });
  const shown = useRef(partner?.id);
  useEffect(() => {
    // The same one may have changed meanwhile, which is no reason to lose what was typed.
    if (shown.current === partner?.id) return;
    shown.current = partner?.id;
    const { message: _message, expiresInDays: _days, ...supplier } = invitationValues(partner);
    form.setValues(supplier);
    form.clearErrors();
  }, [partner, form.setValues, form.clearErrors]);
  return form;
}

export type InvitationForm = ReturnType<typeof useInvitationForm>;
