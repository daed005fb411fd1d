import { expect, it } from "vitest";
import { sidesOf } from "./sides.ts";

const northwind = { id: "northwind", name: "Northwind Traders" };
const fjord = { id: "fjord", name: "Fjord Components AB" };

const connection = { hostOrganization: northwind, guestOrganization: fjord };

it.each([
  [northwind, fjord, "host"],
  [fjord, northwind, "guest"],
] as const)("%o is connected with %o as the %s", (own, other, role) => {
  expect(sidesOf(connection, own.id)).toEqual({ own, other, role });
});
