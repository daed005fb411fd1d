import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { givenMember, givenPartner } from "../testing/given.ts";
import { takeTableAway } from "../testing/take-table-away.ts";
import {
  createTestApplication,
  type Requester,
  type TestApplication,
} from "../testing/test-application.ts";

interface Given {
  readonly app: TestApplication;
  readonly member: Requester;
  readonly partnerId: string;
}

let given: Given;

beforeEach(async () => {
  const app = await createTestApplication({ corsOrigins: ["https://erp.example"] });
  const member = await givenMember(app);
  given = { app, member, partnerId: (await givenPartner(app, member.requester)).id };
});

/**
 * Saying that nothing is sent as JSON changes nothing, nor does saying how JSON is encoded, but both
 * are left to tRPC's own adapter.
 */
const byStockAdapter = {
  GET: { "content-type": "application/json" },
  POST: { "content-type": "application/json; charset=utf-8" },
};

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  /** What a mutation sends; a query has none. */
  readonly body?: string;
  readonly as?: Partial<Requester>;
}

/** What an answer says to its reader, whose id stands in it. */
async function answerTo(url: string, { headers = {}, body, as = given.member }: Asked) {
  const answer = await given.app.request(
    body === undefined
      ? { method: "GET", url, headers }
      : {
          method: "POST",
          url,
          headers: { "content-type": "application/json", ...headers },
          payload: body,
        },
    as,
  );
  const requestId = String(answer.headers["x-request-id"]);
  const {
    "content-length": length,
    "transfer-encoding": encoding,
    date,
    ...relevant
  } = answer.headers;
  return {
    isWhole: length !== undefined && encoding === undefined,
    answer: {
      status: answer.statusCode,
      headers: { ...relevant, "x-request-id": "" },
      body: answer.body.replaceAll(requestId, "<request>"),
    },
  };
}

async function expectSame(url: string, asked: Asked = {}): Promise<{ isWhole: boolean }> {
  const stock = await answerTo(url, {
    ...asked,
    headers: { ...asked.headers, ...byStockAdapter[asked.body === undefined ? "GET" : "POST"] },
  });
  const ours = await answerTo(url, asked);
  expect(ours.answer).toEqual(stock.answer);
  return ours;
}

const input = (value: unknown) => `input=${encodeURIComponent(JSON.stringify(value))}`;
const list = { partner_types: ["supplier"], limit: 10, offset: 0 };
const nobody = "01890000-0000-7000-8000-00000000ffff";

describe("a query is answered as by tRPC's own adapter", () => {
  it.each([
    ["without an input", () => "me.get"],
    ["that needs one and has none", () => "partners.get"],
    ["with an input", () => `partners.get?${input({ id: given.partnerId })}`],
    ["for a page", () => `partners.list?${input(list)}`],
    ["that finds nothing", () => `partners.get?${input({ id: nobody })}`],
    ["whose input is refused", () => `partners.get?${input({ id: 1, more: [] })}`],
    ["whose input is null", () => `partners.get?${input(null)}`],
    ["whose input is empty", () => "partners.get?input="],
    ["whose input comes twice", () => `me.get?${input({})}&${input(1)}`],
    ["with a parameter of its own", () => `me.get?x=1&${input({})}`],
    ["whose input has a name of its own", () => `partners.get??${input({ id: given.partnerId })}`],
    ["with a plus for a space", () => "partners.get?input=%7B+%22id%22:1%7D"],
    ["that is not encoded as it should be", () => "partners.get?input=%22%FF%22"],
    ["with a letter of another script", () => `partners.get?${input({ id: "åÅ語" })}`],
    ["in a batch of one", () => `me.get?batch=1&${input({ 0: {} })}`],
    ["in a batch without inputs", () => "me.get,me.get?batch=1"],
    [
      "in a batch of which one fails",
      () => `me.get,partners.get?batch=1&${input({ 1: { id: nobody } })}`,
    ],
    [
      "in a batch of which all fail alike",
      () => `partners.get,partners.get?batch=1&${input({ 0: { id: nobody }, 1: { id: nobody } })}`,
    ],
    ["in a batch with an input too many", () => `me.get?batch=1&${input({ 0: {}, 7: {} })}`],
    ["in a batch whose inputs are a list's", () => `me.get?batch=1&${input({ 0: null })}`],
  ])("%s", async (_, path) => {
    expect(await expectSame(`/trpc/${path()}`)).toMatchObject({ isWhole: true });
  });

  it.each([
    ["who has no token", {}],
    ["whose token is unknown", { token: "made-up" }],
    ["who is no member", { requester: nobody, target: nobody }],
    ["whose header is malformed", { requester: "me" }],
  ])("of someone %s", async (_, as) => {
    const who = Object.keys(as).length === 0 ? {} : { ...given.member, ...as };
    for (const path of ["partners.list", "me.get,partners.list"]) {
      await expectSame(`/trpc/${path}?batch=1&${input({ 0: list, 1: list })}`, { as: who });
    }
  });

  it("of a page of another origin", async () => {
    await expectSame("/trpc/me.get", { headers: { origin: "https://erp.example" } });
  });

  it("that the server fails to answer, which is logged alike", async () => {
    await takeTableAway(given.app.store, "partners");
    given.app.logLines.length = 0;
    await expectSame(`/trpc/partners.get?${input({ id: nobody })}`);
    const failures = given.app.logLines.map((line) => JSON.parse(line)).filter(({ err }) => err);
    expect(failures).toHaveLength(2);
    expect(failures[1]).toMatchObject({ procedure: "partners.get", msg: "A procedure failed" });
    expect(failures[1].err.message).toBe(failures[0].err.message);
  });
});

describe("a mutation is answered as by tRPC's own adapter", () => {
  const partner = {
    company_name: "Hafslund",
    partner_type: "supplier",
    email: "a@hafslund.example",
  };

  it.each<[string, string, unknown, Record<string, string>?]>([
    ["that is carried out once", "partners.create", partner, { "idempotency-key": "hafslund-1" }],
    ["that changes nothing any more", "partners.archive", { id: "here" }],
    ["that finds nothing", "partners.archive", { id: nobody }],
    ["whose input is refused", "partners.create", { ...partner, email: "Hafslund", more: [] }],
    ["whose input is null", "partners.create", null],
    ["whose key is malformed", "partners.create", partner, { "idempotency-key": "" }],
    ["in a batch of one", "partners.archive?batch=1", { 0: { id: "here" } }],
    [
      "in a batch of which one fails",
      "partners.archive,partners.archive?batch=1",
      { 0: { id: "here" }, 1: { id: nobody } },
    ],
    ["in a batch with an input too few", "partners.archive,partners.archive?batch=1", {}],
    [
      "in a batch that has a key",
      "partners.archive,partners.archive?batch=1",
      {},
      { "idempotency-key": "two" },
    ],
  ])("%s", async (_, path, input, headers = {}) => {
    const body = JSON.stringify(input).replaceAll('"here"', `"${given.partnerId}"`);
    await answerTo("/trpc/partners.archive", { body: JSON.stringify({ id: given.partnerId }) });
    expect(await expectSame(`/trpc/${path}`, { body, headers })).toMatchObject({ isWhole: true });
  });

  it("without an input", async () => {
    expect(await expectSame("/trpc/partners.archive", { body: "" })).toMatchObject({
      isWhole: true,
    });
  });

  it("of someone who may not", async () => {
    const body = JSON.stringify({ id: given.partnerId });
    const as = { ...given.member, token: "made-up" };
    await expectSame("/trpc/partners.archive", { body, as });
  });

  it.each([
    ["an input that is not JSON", "partners.create", "{"],
    ["inputs that are a list", "partners.create?batch=1", "[]"],
    ["an unknown procedure", "partners.steal", "{}"],
    ["a query", "partners.get", "{}"],
    ["a query in a batch", "partners.archive,partners.get?batch=1", "{}"],
  ])("but %s is left to it", async (_, path, body) => {
    expect(await expectSame(`/trpc/${path}`, { body })).toMatchObject({ isWhole: false });
  });
});

describe("what is no plain query is left to tRPC's own adapter", () => {
  it.each([
    ["an unknown procedure", "partners.steal"],
    ["a mutation", "partners.create"],
    ["a mutation in a batch", "me.get,partners.create?batch=1"],
    ["names without being a batch", "me.get,me.get"],
    ["an input that is not JSON", "me.get?input=%7B"],
    ["inputs that are a list", "me.get?batch=1&input=[]"],
    ["inputs that are none", "me.get?batch=1&input=null"],
    ["an answer that is a stream", "partners.export"],
    ["a subscription in a batch", "events.live,events.live?batch=1"],
    ["connection parameters", "me.get?connectionParams=%7B"],
    ["an encoded name", "me%2Eget"],
    ["an encoded comma", "me.get%2Cme.get?batch=1"],
  ])("%s", async (_, path) => {
    expect(await expectSame(`/trpc/${path}`)).toMatchObject({ isWhole: false });
  });

  it.each([{ "trpc-accept": "application/jsonl" }, { accept: "text/html, application/jsonl" }])(
    "an answer line by line, asked for by %j",
    async (headers) => {
      const { answer } = await answerTo("/trpc/me.get?batch=1", { headers });
      expect(answer.body.split("\n").length).toBeGreaterThan(1);
      await expectSame("/trpc/me.get", { headers });
    },
  );

  it("a look at the head of an answer", async () => {
    const answer = await given.app.request({ method: "HEAD", url: "/trpc/me.get" }, given.member);
    expect(answer.statusCode).toBe(204);
  });
});

describe("a batch of whatever calls", () => {
  const call = fc.oneof(
    fc.constant({ name: "me.get", input: undefined }),
    fc.record({ name: fc.constant("me.get"), input: fc.jsonValue() }),
    fc.record({
      name: fc.constant("partners.get"),
      input: fc.oneof(
        fc.constantFrom("here", nobody).map((id) => ({ id })),
        fc.jsonValue(),
      ),
    }),
    fc.record({ name: fc.constant("partners.list"), input: fc.constant(list) }),
    fc.record({
      name: fc.constantFrom("partners.none", "partners.create", "toString", ""),
      input: fc.jsonValue(),
    }),
  );

  it("is answered as by tRPC's own adapter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 21 }), async (calls) => {
        const names = calls.map(({ name }) => name).join(",");
        const inputs = Object.fromEntries(calls.map((each, index) => [index, each.input]));
        const text = JSON.stringify(inputs).replaceAll('"here"', `"${given.partnerId}"`);
        await expectSame(`/trpc/${names}?batch=1&input=${encodeURIComponent(text)}`);
      }),
      { numRuns: 60 },
    );
  });
});
