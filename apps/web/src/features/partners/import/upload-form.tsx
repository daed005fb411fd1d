import type { ErrorReason } from "@liaison/contracts";
import { Button, Group, Input, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatFileSize } from "../../../formatting/file-size.ts";
import { FailureAlert, type RefusalTexts } from "../../../forms/failure-alert.tsx";
import { fieldErrors } from "../../../forms/field-errors.ts";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { ownData } from "../../../query/data-scope.ts";
import { liaisonClient } from "../../../query/liaison-client.ts";
import { saveFile } from "../export/save-file.ts";
import { importRoute } from "./import-route.ts";
import { templateFile } from "./template.ts";
import classes from "./upload-form.module.css";

const largestFile = 64 * 1024 * 1024;

const refusals: Partial<RefusalTexts<ErrorReason>> = {
  payload_too_large: "This file is too large. Split it into files of at most 64 MiB.",
  unsupported_media_type: "This is not a CSV file. Save it as CSV (UTF-8) and choose it again.",
};

/** The first step: choose a file and have it checked. */
export function UploadForm() {
  const scope = ownData(importRoute.useParams().organizationId);
  const navigate = importRoute.useNavigate();
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const upload = useMutation({
    networkMode: "always",
    mutationFn: (chosen: File) => liaisonClient(scope).partners.import.mutate(chosen),
    onSuccess: ({ id }) => navigate({ search: { import: id } }),
  });
  const tooLarge = file !== undefined && file.size > largestFile;

  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setMissing(false);
    upload.reset();
  };
  const submit = () => {
    if (!file) setMissing(true);
    else if (!tooLarge && !upload.isPending) upload.mutate(file);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <Input.Wrapper
          id="import-file"
          label="CSV file"
          description="UTF-8, with commas, semicolons or tabs; at most 100,000 rows and 64 MiB. Choose it or drop it here."
          error={(missing && "Choose a file") || (tooLarge && refusals.payload_too_large)}
        >
          <input
            id="import-file"
            className={classes.file}
            type="file"
            accept=".csv,text/csv,text/plain"
            aria-describedby="import-file-description"
            aria-invalid={missing || tooLarge}
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          />
        </Input.Wrapper>
        <Text size="sm">
          The first row names the columns: company_name, partner_type (customer or supplier) and
          email must be there. A file that was exported here can be imported as it is.
        </Text>
        <FailureAlert
          error={upload.error}
          refusals={refusals}
          messages={fieldErrors(upload.error, []).others}
        />
        <Text size="sm" role="status">
          {upload.isPending && file && `Uploading ${file.name} (${formatFileSize(file.size)})`}
        </Text>
        <Group gap="sm">
          <SubmitButton running={upload.isPending}>Check the file</SubmitButton>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => saveFile(templateFile(), "partners-template.csv")}
          >
            Download a template
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
