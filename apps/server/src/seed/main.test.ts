import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { givenFolder } from "../testing/given-folder.ts";

async function seed(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const command = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], {
    env: { DATABASE_URL: `sqlite:${join(folder, "liaison.db")}`, ...environment },
  });
  const [output, errors, [exitCode]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, "close"),
  ]);
  return { output, errors, exitCode };
}

describe("the seed command", () => {
  it("makes the demo where there is no database yet, and tells how fast it was", async () => {
    const { output, errors, exitCode } = await seed(givenFolder(), ["--partners", "30"]);
    expect(errors).toBe("");
    expect(output).toMatch(/Added 30 partners to Northwind Traders in [\d.]+ s: [\d,]+ rows\/s\n$/);
    expect(exitCode).toBe(0);
  });

  it("says in one line what is wrong with its arguments", async () => {
    const { errors, exitCode } = await seed(givenFolder(), ["--partners", "many"]);
    expect(errors).toBe("--partners must be a positive whole number (see --help)\n");
    expect(exitCode).toBe(1);
  });

  it("makes no demo in production", async () => {
    const { errors, exitCode } = await seed(givenFolder(), ["--partners", "30"], {
      NODE_ENV: "production",
      PUBLIC_BASE_URL: "https://liaison.example",
      AUTH_SECRET: "a-secret-that-only-this-test-knows",
    });
    expect(errors).toMatch(/^There is no organization 01890000-0000-7000-8000-000000000001\n$/);
    expect(exitCode).toBe(1);
  });
});
