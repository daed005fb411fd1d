import "../../../theme/mantine-forms.css";
import { Alert, Stack } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { PageHeader } from "../../../page/page-header.tsx";
import { usePageTitle } from "../../../page/use-page-title.ts";
import { ButtonLink } from "../../../routing/links.tsx";
import { useMay } from "../../../session/use-may.ts";
import { useMembership } from "../../../session/use-me.ts";
import { ImportProgress } from "./import-progress.tsx";
import { importRoute } from "./import-route.ts";
import { UploadForm } from "./upload-form.tsx";

/** Brings a file into the directory: upload, dry run, commit. */
export function ImportPage() {
  const { organizationId } = importRoute.useParams();
  const importId = importRoute.useSearch({ select: (search) => search.import });
  const mayWrite = useMay(organizationId, "partners.write");
  usePageTitle("Import partners", useMembership(organizationId)?.name);
  return (
    <Stack gap="md" maw={860}>
      <PageHeader
        title="Import partners"
        description="From a CSV file: it is checked first, and nothing changes until you say so"
        actions={
          <ButtonLink to="/$organizationId/partners" params={{ organizationId }} variant="default">
            Back to partners
          </ButtonLink>
        }
      />
      {!mayWrite && (
        <Alert color="yellow" icon={<IconLock aria-hidden />}>
          Your role does not include changing partners.
        </Alert>
      )}
      {mayWrite && (importId ? <ImportProgress key={importId} id={importId} /> : <UploadForm />)}
    </Stack>
  );
}
