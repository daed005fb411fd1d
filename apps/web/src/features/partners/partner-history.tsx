import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "../../history/history.tsx";
import { describePartnerField, describePartnerValue } from "./describe-partner-value.ts";
import { partnerHistoryQuery } from "./partner-queries.ts";
import { usePartnerScope } from "./use-partner-scope.ts";

/** The history of an own partner; another organization's is not for others to read. */
export function PartnerHistory({ id }: { id: string }) {
  const query = useInfiniteQuery(partnerHistoryQuery(usePartnerScope(), id));
  return (
    <History
      query={query}
      describeField={describePartnerField}
      describeValue={describePartnerValue}
    />
  );
}
