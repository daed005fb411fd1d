import { expect, it } from "vitest";
import { LateChildLogger } from "./late-child-logger.ts";
import { createLogger } from "./logger.ts";

/** The lines that a late child writes, and how often its parent has been asked for a child. */
function givenLogger(level: "info" | "warn") {
  const lines: unknown[] = [];
  const parent = createLogger(level, { write: (line) => lines.push(JSON.parse(line)) });
  let children = 0;
  parent.onChild = () => {
    children += 1;
  };
  const log = new LateChildLogger(parent, { requestId: "1", token: "secret" }, {});
  return { log, lines, children: () => children };
}

it("is no child until there is a line", () => {
  const { log, children } = givenLogger("warn");
  expect(log.level).toBe("warn");
  expect(children()).toBe(0);
  log.warn("One");
  log.warn("Two");
  expect(children()).toBe(1);
});

it("writes what a child writes, without secrets", () => {
  const { log, lines } = givenLogger("info");
  log.info({ status: 200, password: "secret" }, "Answered");
  log.debug("Too much");
  log.child({ part: "mail" }).error("Failed");
  const bindings = { requestId: "1", token: "[redacted]" };
  expect(lines).toMatchObject([
    { ...bindings, level: 30, status: 200, password: "[redacted]", msg: "Answered" },
    { ...bindings, level: 50, part: "mail", msg: "Failed" },
  ]);
});

it("has the level that it is given", () => {
  const { log, lines } = givenLogger("warn");
  log.level = "info";
  log.info("Answered");
  expect(log.level).toBe("info");
  expect(lines).toHaveLength(1);
});
