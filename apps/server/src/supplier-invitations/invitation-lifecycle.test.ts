import fc from "fast-check";
import { expect, it } from "vitest";
import { accept } from "../testing/lifecycle/accept-step.ts";
import * as connection from "../testing/lifecycle/connection-steps.ts";
import * as directory from "../testing/lifecycle/directory-steps.ts";
import * as guest from "../testing/lifecycle/guest-steps.ts";
import * as host from "../testing/lifecycle/host-steps.ts";
import { emptyModel, organizationKeys, userKeys } from "../testing/lifecycle/model.ts";
import { givenWorld } from "../testing/lifecycle/world.ts";
import { propertyRuns } from "../testing/property-runs.ts";

const any = fc.nat(20);
const days = fc.constantFrom(1, 3, 30);
const organization = fc.constantFrom(...organizationKeys);
const user = fc.constantFrom(...userKeys);
const yesOrNo = fc.boolean();

const steps = [
  fc.tuple(organization, user, days).map((given) => host.inviteNewSupplier(...given)),
  fc.tuple(any, user, days).map((given) => host.invitePartner(...given)),
  fc.tuple(any, days).map((given) => host.resend(...given)),
  any.map(host.revoke),
  any.map(directory.archive),
  any.map(directory.restore),
  fc.constantFrom(1, 2, 31).map(directory.letDaysPass),
  fc.tuple(any, user, any).map((given) => accept(...given)),
  fc.tuple(any, fc.constant(null), any).map((given) => accept(...given)),
  fc.tuple(any, fc.constant(null), any).map((given) => accept(...given)),
  fc.tuple(any, fc.constant(null), any).map((given) => accept(...given)),
  any.map(guest.acceptDeadLink),
  fc.tuple(any, yesOrNo).map((given) => guest.decline(...given)),
  any.map(guest.requestNewLink),
  any.map(guest.preview),
  fc.tuple(any, yesOrNo, yesOrNo).map((given) => connection.setGrants(...given)),
  fc.tuple(any, yesOrNo).map((given) => connection.disconnect(...given)),
  fc.tuple(any, yesOrNo).map((given) => connection.readAcrossConnection(...given)),
  fc.tuple(organization, organization).map((given) => connection.readAcross(...given)),
];

it("whatever hosts and guests do, directories, invitations and connections agree", async () => {
  let stepsTaken = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: "max" }), async (commands) => {
      const world = await givenWorld();
      await fc.asyncModelRun(
        () => ({ model: emptyModel(world.app.clock().getTime()), real: world }),
        commands,
      );
      stepsTaken += [...commands].length;
    }),
    propertyRuns(24),
  );
  expect(stepsTaken).toBeGreaterThan(100);
}, 120_000);
