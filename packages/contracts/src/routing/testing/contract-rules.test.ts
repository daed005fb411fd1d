import { type AnyProcedure, initTRPC } from "@trpc/server";
import { octetInputParser } from "@trpc/server/http";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { streamOf } from "../../schemas/stream-of.ts";
import type { ProcedureMeta } from "../../trpc.ts";
import type { Route, Subscription } from "../route.ts";
import { contractViolations } from "./contract-rules.ts";

const t = initTRPC.meta<Partial<ProcedureMeta>>().create();

const access = { permission: "partners.read" } as const;
const route: Route = {
  method: "GET",
  path: "/things/{id}",
  summary: "Get a thing",
  description: "One thing.",
};
const input = z.strictObject({ id: z.string() });
const output = z.object({ name: z.string() });
const streamed = streamOf(output);
const upload = { method: "POST", path: "/things", consumes: "text/csv" } as const;
const answer = () => ({ name: "a thing" });

/** A procedure that keeps the rules, but for what a test changes in its route. */
function routed(changes: Partial<Route> = {}) {
  return t.procedure.meta({ access, route: { ...route, ...changes } });
}

/** A subscription that keeps the rules, but for what a test changes in its description. */
function described(changes: Partial<Subscription> = {}) {
  const subscription = { summary: "Follow a thing", description: "One thing.", ...changes };
  return t.procedure.meta({ access, subscription });
}

async function* answers() {
  yield answer();
}

function violationsOf(procedure: AnyProcedure): string[] {
  return contractViolations(t.router({ get: procedure }));
}

test("a procedure that keeps the rules is not reported", () => {
  expect(violationsOf(routed().input(input).output(output).query(answer))).toEqual([]);
});

test("an input may be left out", () => {
  const optional = z.strictObject({ page: z.int().optional() }).default({});
  const procedure = routed({ path: "/things" }).input(optional).output(output);
  expect(violationsOf(procedure.query(answer))).toEqual([]);
});

test("a subscription that keeps the rules is not reported", () => {
  const procedure = described().input(input).output(streamed);
  expect(violationsOf(procedure.subscription(answers))).toEqual([]);
});

test("a route that consumes a file has no fields", () => {
  const procedure = routed(upload).input(octetInputParser).output(output);
  expect(violationsOf(procedure.mutation(answer))).toEqual([]);
});

test.each(["public", "signed_in"] as const)("a procedure may be %s", (rule) => {
  const procedure = t.procedure.meta({ access: rule, route }).input(input).output(output);
  expect(violationsOf(procedure.query(answer))).toEqual([]);
});

describe("a procedure is reported", () => {
  test.each([
    ["without an access rule", { route }, "it has no access rule"],
    ["without a route", { access }, "it has no route"],
    ["without either", {}, "it has no access rule", "it has no route"],
  ])("%s", (_, meta, ...violations) => {
    const procedure = t.procedure.meta(meta).input(input).output(output).query(answer);
    expect(violationsOf(procedure)).toEqual(violations.map((violation) => `get: ${violation}`));
  });

  test("without any declaration", () => {
    expect(violationsOf(t.procedure.input(input).output(output).query(answer))).toEqual([
      "get: it has neither an access rule nor a route",
    ]);
  });

  test("without an output schema", () => {
    expect(violationsOf(routed().input(input).query(answer))).toEqual([
      "get: it has no output schema",
    ]);
  });

  test("without an input schema, or with several", () => {
    const violation = ["get: it has no input schema, or several"];
    const several = routed()
      .input(input)
      .input(z.strictObject({ id: z.string() }));
    expect(violationsOf(routed().output(output).query(answer))).toEqual(violation);
    expect(violationsOf(several.output(output).query(answer))).toEqual(violation);
  });

  test("when its input is no object", () => {
    expect(violationsOf(routed().input(z.string()).output(output).query(answer))).toEqual([
      "get: its input is not one object",
    ]);
  });

  test.each([
    ["strips", z.object({ id: z.string() })],
    ["keeps", z.looseObject({ id: z.string() })],
  ])("when its input %s unknown fields", (_, lax) => {
    expect(violationsOf(routed().input(lax).output(output).query(answer))).toEqual([
      "get: its input lets unknown fields pass",
    ]);
  });

  test.each([
    ["a summary", { summary: "" }, "it has no summary"],
    ["a description", { description: " " }, "it has no description"],
    [
      "the field of a path parameter",
      { path: "/things/{thingId}" },
      'its input has no "thingId" for /things/{thingId}',
    ],
  ] as const)("without %s", (_, changes, violation) => {
    expect(violationsOf(routed(changes).input(input).output(output).query(answer))).toEqual([
      `get: ${violation}`,
    ]);
  });

  test("when GET is a mutation", () => {
    expect(violationsOf(routed().input(input).output(output).mutation(answer))).toEqual([
      "get: GET is a mutation",
    ]);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"] as const)("when %s is a query", (method) => {
    expect(violationsOf(routed({ method }).input(input).output(output).query(answer))).toEqual([
      `get: ${method} is a query`,
    ]);
  });
});

describe("a subscription is reported", () => {
  const subscription = { summary: "Follow", description: "One thing." };

  test.each([
    ["without an access rule", { subscription }, "it has no access rule"],
    ["without a description", { access }, "it is not described as a subscription"],
    ["with a route", { access, subscription, route }, "it is a subscription, but has a route"],
  ])("%s", (_, meta, violation) => {
    const procedure = t.procedure.meta(meta).input(input).output(streamed);
    expect(violationsOf(procedure.subscription(answers))).toEqual([`get: ${violation}`]);
  });

  test("without any declaration", () => {
    expect(violationsOf(t.procedure.subscription(answers))).toEqual([
      "get: it has neither an access rule nor a description",
      "get: it has no input schema, or several",
      "get: it has no output schema",
    ]);
  });

  test.each(["summary", "description"])("when its %s is empty", (name) => {
    const procedure = described({ [name]: "" })
      .input(input)
      .output(streamed);
    expect(violationsOf(procedure.subscription(answers))).toEqual([`get: it has no ${name}`]);
  });

  test("when its input lets unknown fields pass", () => {
    const procedure = described().input(z.object({})).output(streamed);
    expect(violationsOf(procedure.subscription(answers))).toEqual([
      "get: its input lets unknown fields pass",
    ]);
  });
});

test("what is no subscription is reported when it is described as one", () => {
  const subscription = { summary: "Follow", description: "One thing." };
  const procedure = t.procedure.meta({ access, route, subscription }).input(input).output(output);
  expect(violationsOf(procedure.query(answer))).toEqual([
    "get: it is described as a subscription, but is none",
  ]);
});

describe("a route that consumes a file is reported", () => {
  test("when its input is something else", () => {
    const procedure = routed(upload).input(z.strictObject({})).output(output);
    expect(violationsOf(procedure.mutation(answer))).toEqual([
      "get: its input is not the file that it consumes",
    ]);
  });

  test("when it is not posted", () => {
    const procedure = routed({ ...upload, method: "PUT" })
      .input(octetInputParser)
      .output(output);
    expect(violationsOf(procedure.mutation(answer))).toEqual([
      "get: it consumes text/csv, but is no mutation by POST",
    ]);
  });

  test("when it does not say so", () => {
    const { consumes: _, ...silent } = upload;
    const procedure = routed(silent).input(octetInputParser).output(output);
    expect(violationsOf(procedure.mutation(answer))).toEqual(["get: its input is not one object"]);
  });
});

describe("an invalid example is reported", () => {
  const wrong = z.string().meta({ examples: ["fine", 7] });

  test.each([
    ["of the whole", "output", output.meta({ examples: [{ name: 7 }] })],
    ["of a field", "output.name", z.object({ name: wrong })],
    ["of an element", "output.list[]", output.extend({ list: z.array(wrong).optional() })],
    ["of what may be null or absent", "output.more", output.extend({ more: wrong.nullish() })],
    ["of what has a default", "output.name", z.object({ name: wrong.default("a") })],
    [
      "of a value",
      "output.more{}",
      output.extend({ more: z.record(z.string(), wrong).optional() }),
    ],
    ["of what is transformed", "output.name", z.object({ name: wrong.transform(String) })],
    ["of an alternative", "output.name", z.object({ name: z.union([z.string(), wrong]) })],
  ])("%s", (_, place, schema) => {
    expect(violationsOf(routed().input(input).output(schema).query(answer))).toEqual([
      expect.stringContaining(`get: the example of its ${place} is invalid`),
    ]);
  });

  test("of the input", () => {
    const schema = input.meta({ examples: [{ name: "a thing" }] });
    expect(violationsOf(routed().input(schema).output(output).query(answer))).toEqual([
      expect.stringContaining("get: the example of its input is invalid"),
    ]);
  });
});

test("all that is wrong is reported, of every procedure", () => {
  const procedure = routed({ summary: "", description: "" }).input(input).output(output);
  const router = t.router({
    bare: t.procedure.query(answer),
    nested: { first: procedure.query(answer), second: procedure.query(answer) },
  });
  expect(contractViolations(router)).toEqual([
    "bare: it has neither an access rule nor a route",
    "bare: it has no input schema, or several",
    "bare: it has no output schema",
    "nested.first: it has no summary",
    "nested.first: it has no description",
    "nested.second: it has no summary",
    "nested.second: it has no description",
    "nested.second: GET /things/{id} clashes with GET /things/{id} of nested.first",
  ]);
});
