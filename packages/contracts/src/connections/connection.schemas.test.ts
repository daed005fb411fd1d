import { describe, expect, test } from "vitest";
import type { Permission } from "../access/permissions.ts";
import { appRouter } from "../router.ts";
import { listEndpoints } from "../routing/endpoints.ts";
import { GrantablePermission, ListConnectionsInput, SetGrantsInput } from "./connection.schemas.ts";

const id = "01930a9b-7b61-79a5-9ba2-78f0b4b2c196";

test("what can be granted is what the shareable procedures require", () => {
  const shareable = new Set<Permission>(
    listEndpoints(appRouter).flatMap(({ access }) =>
      typeof access === "object" && access.shareable ? access.permission : [],
    ),
  );
  expect(new Set<Permission>(GrantablePermission.options)).toEqual(shareable);
});

describe("the input of a list of connections", () => {
  test("asks for those that are live", () => {
    expect(ListConnectionsInput.parse({})).toEqual({ statuses: ["connected"], limit: 50 });
  });

  test("counts a repeated status once", () => {
    const { statuses } = ListConnectionsInput.parse({
      statuses: ["disconnected", "connected", "disconnected"],
    });
    expect(statuses).toEqual(["disconnected", "connected"]);
  });

  test.each([{ statuses: ["pending"] }, { statuses: null }, { status: "connected" }])(
    "refuses %j",
    (given) => {
      expect(ListConnectionsInput.safeParse(given).success).toBe(false);
    },
  );
});

describe("the grants of a connection", () => {
  test.each([
    ["nothing", [], []],
    ["what is shareable", ["partners.read"], ["partners.read"]],
    ["once what is repeated", ["partners.read", "partners.read"], ["partners.read"]],
  ])("can be %s", (_, given, permissions) => {
    expect(SetGrantsInput.parse({ id, permissions: given })).toEqual({ id, permissions });
  });

  test.each([
    { permissions: ["partners.write"] },
    { permissions: ["everything"] },
    { permissions: null },
    {},
  ])("cannot be %j", (given) => {
    expect(SetGrantsInput.safeParse({ id, ...given }).success).toBe(false);
  });
});
