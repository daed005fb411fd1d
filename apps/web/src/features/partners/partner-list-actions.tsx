import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload, IconPlus, IconUpload } from "@tabler/icons-react";
import { MenuItemLink } from "../../routing/menu-item-link.tsx";
import { useExport } from "./export/use-export.ts";
import { useMayWritePartners, useOwnPartners } from "./use-may-write-partners.ts";
import { usePartnerDialog } from "./use-partner-dialog.ts";
import { usePartnerScope } from "./use-partner-scope.ts";

/** What can be done with one's own directory as a whole. */
export function PartnerListActions() {
  const { requesterOrganizationId: organizationId } = usePartnerScope();
  const own = useOwnPartners();
  const mayWrite = useMayWritePartners();
  const { show } = usePartnerDialog();
  const { start, running } = useExport();
  if (!own) return null;
  return (
    <>
      <Menu position="bottom-end" width={190}>
        <Menu.Target>
          <Button
            variant="default"
            aria-busy={running}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {mayWrite ? "Import / export" : "Export"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={start}>
            Export CSV
          </Menu.Item>
          {mayWrite && (
            <MenuItemLink
              to="/$organizationId/partners/import"
              params={{ organizationId }}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              Import CSV
            </MenuItemLink>
          )}
        </Menu.Dropdown>
      </Menu>
      {mayWrite && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => show("new")}>
          New partner
        </Button>
      )}
    </>
  );
}
