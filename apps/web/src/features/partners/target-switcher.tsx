import { Select } from "@mantine/core";
import { IconBuilding } from "@tabler/icons-react";
import { useMembership } from "../../session/use-me.ts";
import { partnersRoute } from "./partners-route.ts";

/** Chooses whose partners to look at: one's own, or those of an organization that shares them. */
export function TargetSwitcher() {
  const { organizationId } = partnersRoute.useParams();
  const target = partnersRoute.useSearch({ select: (search) => search.target });
  const navigate = partnersRoute.useNavigate();
  const membership = useMembership(organizationId);
  if (!membership || membership.targets.length === 0) return null;

  const show = (chosen: string | null) =>
    void navigate({
      search: (search) => ({
        ...search,
        target: chosen && chosen !== organizationId ? chosen : undefined,
        partner: undefined,
        page: 1,
      }),
    });
  return (
    <Select
      label="Data of"
      w={260}
      maw="100%"
      allowDeselect={false}
      leftSection={<IconBuilding size={16} aria-hidden />}
      data={[
        { group: "Your organization", items: [{ value: membership.id, label: membership.name }] },
        {
          group: "Connected organizations",
          items: membership.targets.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
      placeholder="Another organization"
      value={target ?? organizationId}
      onChange={show}
    />
  );
}
