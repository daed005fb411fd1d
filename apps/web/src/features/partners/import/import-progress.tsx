import { isLiaisonError } from "@liaison/client";
import type { PartnerImport } from "@liaison/contracts";
import { Stack } from "@mantine/core";
import { IconFileOff } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { DetailsSkeleton } from "../../../page/details-skeleton.tsx";
import { Notice } from "../../../page/notice.tsx";
import { ownData } from "../../../query/data-scope.ts";
import { QueryView } from "../../../query/query-view.tsx";
import { ButtonLink } from "../../../routing/links.tsx";
import { CommitForm } from "./commit-form.tsx";
import { ImportCounts } from "./import-counts.tsx";
import { ImportFindings } from "./import-findings.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { importQuery } from "./import-queries.ts";
import { PartnersImportRefusal } from "./import-refusal.tsx";
import { importRoute } from "./import-route.ts";
import { WorkProgress } from "./work-progress.tsx";

/** An import from its dry run to its end. */
export function ImportProgress({ id }: { id: string }) {
  const { organizationId } = importRoute.useParams();
  const query = useQuery(importQuery(ownData(organizationId), id));
  useFreshPartners(query.data?.status);

  if (isLiaisonError(query.error, "not_found")) return <ForgottenImport />;
  return (
    <QueryView query={query} loading={<DetailsSkeleton />} refusal={<PartnersImportRefusal />}>
      {(found) => (
        <Stack gap="lg">
          <WorkProgress found={found} />
          <ImportOutcome found={found} />
          <ImportCounts found={found} />
          {found.status === "ready" && <CommitForm found={found} />}
          {found.status !== "checking" && found.invalid_rows + found.duplicate_rows > 0 && (
            <ImportFindings id={id} />
          )}
        </Stack>
      )}
    </QueryView>
  );
}

/** Once an import is over, the lists have to be looked at again. */
function useFreshPartners(status: PartnerImport["status"] | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (status !== "completed" && status !== "failed") return;
    void queryClient.invalidateQueries({ queryKey: ["partners"] });
  }, [status, queryClient]);
}

function ForgottenImport() {
  const { organizationId } = importRoute.useParams();
  return (
    <Notice
      icon={<IconFileOff aria-hidden />}
      title="There is no such import"
      actions={
        <ButtonLink to="/$organizationId/partners/import" params={{ organizationId }} search={{}}>
          Choose a file
        </ButtonLink>
      }
    >
      An import is kept for seven days.
    </Notice>
  );
}
