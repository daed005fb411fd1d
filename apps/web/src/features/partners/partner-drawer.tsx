import type { Partner } from "@liaison/contracts";
import { useQuery } from "@tanstack/react-query";
import { DetailsDrawer } from "../../page/details-drawer.tsx";
import { DetailsSkeleton } from "../../page/details-skeleton.tsx";
import { QueryView } from "../../query/query-view.tsx";
import { PartnerDetails } from "./partner-details.tsx";
import { partnerQuery } from "./partner-queries.ts";
import { PartnersRefusal } from "./partners-refusal.tsx";
import { partnersRoute } from "./partners-route.ts";
import { usePartnerScope } from "./use-partner-scope.ts";

/** The details of the partner in the URL. `page` is what the list shows. */
export function PartnerDrawer({ page }: { page: readonly Partner[] }) {
  const partnerId = partnersRoute.useSearch({ select: ({ partner }) => partner });
  const navigate = partnersRoute.useNavigate();
  const close = () =>
    void navigate({
      search: (search) => ({ ...search, partner: undefined }),
      resetScroll: false,
    });
  return (
    <DetailsDrawer kind="Partner" id={partnerId} onClose={close}>
      {(id) => <LoadedPartner id={id} known={page.find((partner) => partner.id === id)} />}
    </DetailsDrawer>
  );
}

function LoadedPartner({ id, known }: { id: string; known: Partner | undefined }) {
  const query = useQuery(partnerQuery(usePartnerScope(), id, known));
  return (
    <QueryView query={query} loading={<DetailsSkeleton />} refusal={<PartnersRefusal />}>
      {(partner) => <PartnerDetails partner={partner} />}
    </QueryView>
  );
}
