import { describe, expect, it } from "vitest";
import {
  connectionSearchDefaults,
  connectionSearchSchema,
  listConnectionsInput,
} from "./connection-search.ts";

describe("the search of the connections page", () => {
  it.each([
    [{}, ["connected"]],
    [{ status: "connected" }, ["connected"]],
    [{ status: "disconnected" }, ["disconnected"]],
    [{ status: "any" }, ["connected", "disconnected"]],
    [{ status: "pending" }, ["connected"]],
  ])("%j asks for %j", (parameters, statuses) => {
    expect(listConnectionsInput(connectionSearchSchema.parse(parameters))).toEqual({ statuses });
  });

  it("falls back to the defaults where the URL makes no sense", () => {
    const nonsense = { status: ["connected", "disconnected"], connection: "x", dialog: "accept" };
    expect(connectionSearchSchema.parse(nonsense)).toEqual(connectionSearchDefaults);
  });
});
