import { isLiaisonError } from "@liaison/client";
import type { PartnerImport } from "@liaison/contracts";
import { Group, Radio, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formatNumber } from "../../../formatting/numbers.ts";
import { FailureAlert, type RefusalTexts } from "../../../forms/failure-alert.tsx";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { ownData } from "../../../query/data-scope.ts";
import { liaisonClient } from "../../../query/liaison-client.ts";
import { useAction } from "../../../query/use-action.ts";
import { ButtonLink } from "../../../routing/links.tsx";
import { importRoute } from "./import-route.ts";

const refusals: RefusalTexts<"import_not_ready" | "not_found"> = {
  import_not_ready: "This import cannot be started now. Choose the file again.",
  not_found: "This import does not exist any more. Choose the file again.",
};

const choices = { skip: "Skip them", create: "Add them all the same" } as const;

/** The second step: decide on the duplicates and begin. */
export function CommitForm({ found }: { found: PartnerImport }) {
  const { organizationId } = importRoute.useParams();
  const scope = ownData(organizationId);
  const [duplicates, setDuplicates] = useState<keyof typeof choices>("skip");
  const queryClient = useQueryClient();
  const commit = useAction({
    send: (input: { id: string; duplicates: keyof typeof choices }, options) =>
      liaisonClient(scope).partners.commitImport.mutate(input, options),
    outdates: ["partner-imports"],
    onFailed: (error) => {
      // It may have been started elsewhere: then its progress is what there is to see.
      if (isLiaisonError(error, "import_not_ready")) {
        void queryClient.invalidateQueries({ queryKey: ["partner-imports"] });
      }
    },
  });
  const rows = found.valid_rows - (duplicates === "skip" ? found.duplicate_rows : 0);

  return (
    <Stack gap="md">
      {found.duplicate_rows > 0 && (
        <Radio.Group
          label="Rows that look like a partner of the directory, or like an earlier row"
          value={duplicates}
          onChange={(value) => setDuplicates(value === "create" ? "create" : "skip")}
        >
          <Stack gap={6} mt="xs">
            {Object.entries(choices).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {rows === 0 && <Text size="sm">There is nothing to import.</Text>}
      <FailureAlert error={commit.error} refusals={refusals} />
      <Group gap="sm">
        {rows > 0 && (
          <SubmitButton
            running={commit.running}
            onClick={() => commit.run({ id: found.id, duplicates })}
          >
            {rows === 1 ? "Import 1 partner" : `Import ${formatNumber(rows)} partners`}
          </SubmitButton>
        )}
        <ButtonLink
          variant="default"
          to="/$organizationId/partners/import"
          params={{ organizationId }}
          search={{}}
        >
          Choose another file
        </ButtonLink>
      </Group>
    </Stack>
  );
}
