import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import { Partner } from "../partners/partner.schemas.ts";
import { appRouter } from "../router.ts";
import { listEndpoints } from "./endpoints.ts";

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

test("a router with an incomplete procedure cannot be listed", () => {
  const t = initTRPC.create();
  const router = t.router({ ping: t.procedure.query(() => "pong") });
  expect(() => listEndpoints(router)).toThrow("ping is incomplete: it has neither an access rule");
});
