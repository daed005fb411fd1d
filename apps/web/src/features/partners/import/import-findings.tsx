import type { PartnerImportFinding } from "@liaison/contracts";
import { Button, Stack, Table, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { formatNumber } from "../../../formatting/numbers.ts";
import { DetailsSkeleton } from "../../../page/details-skeleton.tsx";
import { Missing } from "../../../page/missing.tsx";
import { ownData } from "../../../query/data-scope.ts";
import { QueryFailure } from "../../../query/query-failure.tsx";
import { FindingDetails } from "./finding-details.tsx";
import { importFindingsQuery } from "./import-queries.ts";
import { importRoute } from "./import-route.ts";

/** The rows with errors or duplicates, by line. */
export function ImportFindings({ id }: { id: string }) {
  const { organizationId } = importRoute.useParams();
  const query = useInfiniteQuery(importFindingsQuery(ownData(organizationId), id));
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  if (!data) {
    return error ? (
      <QueryFailure error={error} onRetry={() => void refetch()} />
    ) : (
      <DetailsSkeleton />
    );
  }
  return (
    <Stack component="section" aria-label="Findings" gap="xs">
      <Title order={2} size="h5">
        Errors and duplicates
      </Title>
      <Table aria-label="Errors and duplicates" verticalSpacing={7} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={72}>
              Line
            </Table.Th>
            <Table.Th scope="col" w="32%">
              Company
            </Table.Th>
            <Table.Th scope="col">Finding</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.pages
            .flatMap(({ findings }) => findings)
            .map((finding) => (
              <FindingRow key={finding.line} finding={finding} />
            ))}
        </Table.Tbody>
      </Table>
      {hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          aria-busy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </Stack>
  );
}

function FindingRow({ finding }: { finding: PartnerImportFinding }) {
  return (
    <Table.Tr style={{ overflowWrap: "anywhere", verticalAlign: "top" }}>
      <Table.Td className="tabular">{formatNumber(finding.line)}</Table.Td>
      <Table.Td>{finding.company_name ?? <Missing />}</Table.Td>
      <Table.Td>
        <FindingDetails finding={finding} />
      </Table.Td>
    </Table.Tr>
  );
}
