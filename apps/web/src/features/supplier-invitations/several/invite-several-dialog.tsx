import type { CreateSupplierInvitationsInput } from "@liaison/contracts";
import { Stack, Text, Textarea } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { countryFinder } from "../../../formatting/countries.ts";
import { formatNumber } from "../../../formatting/numbers.ts";
import { FailureAlert } from "../../../forms/failure-alert.tsx";
import { FormActions } from "../../../forms/form-actions.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { DaysField } from "../form/days-field.tsx";
import { daysRule, usualDays } from "../form/invitation-values.ts";
import { MessageField } from "../form/message-field.tsx";
import { useInvitationDialog } from "../use-invitation-dialog.ts";
import { InvitationPreview } from "./invitation-preview.tsx";
import { mostInvitations, parseInvitationLines } from "./parse-invitation-lines.ts";
import { useSeveralInvitations } from "./use-several-invitations.ts";

/** Invites many suppliers at once; what is refused stays, to be corrected. */
export function InviteSeveralDialog() {
  const { close } = useInvitationDialog();
  const [text, setText] = useState("");
  const unsent = useRef("");
  const [message, setMessage] = useState("");
  const [days, setDays] = useState<number | string>(usualDays);
  const findCountry = useMemo(() => countryFinder(), []);
  const lines = useMemo(() => parseInvitationLines(text, findCountry), [text, findCountry]);
  const write = (next: string) => {
    unsent.current = next;
    setText(next);
  };
  const { invite, refused } = useSeveralInvitations(write, close);
  const sendable = lines.filter(
    ({ errors, text: line }) => errors.length === 0 && !refused.has(line),
  );
  const tooMany = sendable.length > mostInvitations;

  const submit = () => {
    if (sendable.length === 0 || tooMany || daysRule(days)) return;
    const common = {
      ...(message.trim() && { message: message.trim() }),
      expiresInDays: Number(days),
    };
    const invitations: CreateSupplierInvitationsInput["invitations"] = sendable.map(
      ({ supplier: { businessId, ...supplier } }) => ({
        ...supplier,
        ...(businessId && { businessId }),
        ...common,
      }),
    );
    invite.run({ invitations, sent: sendable, lines });
  };

  return (
    <FormDialog
      title="Invite several suppliers"
      size={860}
      onClose={close}
      isDirty={() => unsent.current.trim() !== ""}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <Textarea
            label="Suppliers"
            description="One per line: name; e-mail; country; business ID. Rows copied from a spreadsheet do as well."
            placeholder="Hafslund Bearings AS; sales@hafslund-bearings.example; Norway; 914 782 007"
            rows={6}
            data-autofocus
            value={text}
            // What is refused comes back into it.
            readOnly={invite.running}
            error={tooMany && `At most ${mostInvitations} at once. Leave some for the next time.`}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
          <InvitationPreview lines={lines} refused={refused} />
          <MessageField
            rows={3}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <DaysField w={160} value={days} onChange={setDays} error={daysRule(days)} />
          <FailureAlert error={refused.size > 0 ? null : invite.error} />
          <Text size="sm" role="status">
            {lines.length > sendable.length &&
              `${formatNumber(lines.length - sendable.length)} of ${formatNumber(lines.length)} lines have to be corrected.`}
          </Text>
          <FormActions onCancel={close}>
            <SubmitButton running={invite.running} disabled={sendable.length === 0 || tooMany}>
              {sendButtonText(sendable.length)}
            </SubmitButton>
          </FormActions>
        </Stack>
      </form>
    </FormDialog>
  );
}

function sendButtonText(count: number): string {
  if (count === 0) return "Send invitations";
  return count === 1 ? "Send 1 invitation" : `Send ${formatNumber(count)} invitations`;
}
