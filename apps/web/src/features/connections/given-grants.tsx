import type { Connection } from "@liaison/contracts";
import { Switch, Text } from "@mantine/core";
import { ConfirmDialog } from "../../forms/confirm-dialog.tsx";
import { FailureAlert } from "../../forms/failure-alert.tsx";
import { connectionRefusals } from "./connection-refusals.ts";
import { connectionsRoute } from "./connections-route.ts";
import { sidesOf } from "./sides.ts";
import { useConnectionDialog } from "./use-connection-dialog.ts";
import { useSetGrants } from "./use-set-grants.ts";

interface GivenGrantsProps {
  readonly connection: Connection;
  readonly mayChange: boolean;
}

/** What the organization lets the other side do. Granting is asked twice, taking back is not. */
export function GivenGrants({ connection, mayChange }: GivenGrantsProps) {
  const { organizationId } = connectionsRoute.useParams();
  const { own, other } = sidesOf(connection, organizationId);
  const { dialog, show, close } = useConnectionDialog();
  const { run, running, error, forgetError } = useSetGrants(connection);
  const asking = mayChange && dialog === "grant";
  const given = connection.grants.given.includes("partners.read");
  const change = () => {
    if (given) return run([]);
    forgetError();
    show("grant");
  };
  const failure = <FailureAlert error={error} refusals={connectionRefusals(other.name)} />;
  return (
    <>
      <Switch
        label={`Let ${other.name} read our partners`}
        description={`Its people can see all partners of ${own.name} with everything in them: names, e-mail addresses, sales, payment terms. They cannot change any. You can take it back at any time.`}
        checked={given}
        disabled={!mayChange}
        aria-busy={running}
        onChange={change}
      />
      {!asking && failure}
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={`Let ${other.name} read our partners?`}
        confirmLabel="Let them read"
        running={running}
        onConfirm={() => run(["partners.read"])}
        failure={failure}
      >
        <Text size="sm">
          From now on the people of {other.name} can read every partner of {own.name}, customers and
          suppliers, until you take it back. They cannot change anything, and see neither your
          invitations nor your other connections.
        </Text>
      </ConfirmDialog>
    </>
  );
}
