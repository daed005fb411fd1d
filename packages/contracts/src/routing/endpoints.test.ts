import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import { Partner } from "../partners/partner.schemas.ts";
import { appRouter } from "../router.ts";
import { listEndpoints, readEndpoints } from "./endpoints.ts";

test("a procedure is listed with what it declares", () => {
  const endpoint = listEndpoints(appRouter).find(({ name }) => name === "partners.get");
  expect(endpoint).toMatchObject({
    type: "query",
    access: { permission: "partners.read", shareable: true, organizationHeaders: "required" },
    route: { method: "GET", path: "/partners/{id}" },
  });
  expect(endpoint?.output).toBe(Partner);
  expect(Object.keys(endpoint?.input.shape ?? {})).toEqual(["id"]);
});

test("a file is all that a procedure which consumes one takes", () => {
  const endpoint = listEndpoints(appRouter).find(({ name }) => name === "partners.import");
  expect(endpoint).toMatchObject({ type: "mutation", route: { consumes: "text/csv" } });
  expect(endpoint?.input.parse({})).toEqual({});
  expect(endpoint?.input.safeParse({ file: "" }).success).toBe(false);
});

test("a subscription is read, but not listed, for it has no route", () => {
  const reading = readEndpoints(appRouter).find(({ name }) => name === "events.live");
  expect(reading).toMatchObject({
    endpoint: {
      type: "subscription",
      access: { permission: "events.read" },
      subscription: { summary: "Follow events" },
    },
    defects: [],
  });
  expect(listEndpoints(appRouter).map(({ name }) => name)).not.toContain("events.live");
});

test("a router with an incomplete procedure cannot be listed", () => {
  const t = initTRPC.create();
  const router = t.router({ ping: t.procedure.query(() => "pong") });
  expect(() => listEndpoints(router)).toThrow("ping is incomplete: it has neither an access rule");
});
