import { maxImportBytes, maxImportRows } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../../testing/expect-problem.ts";
import { fileOfSuppliers, givenImporter } from "../../testing/given-importer.ts";
import { isOnPostgres } from "../../testing/given-postgres.ts";
import { nothingStored, storedImports } from "../../testing/stored-imports.ts";

const header = "company_name,partner_type,email";
const row = "Fjord AB,supplier,a@fjord.example";

describe("a file is refused, and nothing of it kept,", () => {
  it.each([
    ["that is empty", "", "", "The file is empty"],
    ["of nothing but line ends", "\n\n\n", "", "The file is empty"],
    ["without rows", `${header}\n`, "", "The file has no rows below its header"],
    [
      "without a column that must be there",
      "company_name,email\nx,y",
      "partner_type",
      "The column is missing",
    ],
    [
      "with a column that is not known",
      `${header},fax\n${row},1`,
      "fax",
      "The column is not known",
    ],
    [
      "with a column without a name",
      `${header},,\n${row},1,`,
      "column 4",
      "The column has no name",
    ],
    [
      "with a column twice",
      `${header},Email\n${row},x`,
      "email",
      "There is more than one column of this name",
    ],
    [
      "with a quote in the middle of a value",
      `${header}\n${row}\nFjord "Best" AB,supplier,a@b.example`,
      "line 3",
      "Has a quote in the middle of a value; a value with quotes is quoted, and they are doubled",
    ],
    [
      "that ends within quotes",
      `${header}\n"Fjord AB,supplier`,
      "line 2",
      "The file ends within quotes",
    ],
    [
      "with a quote that goes on and on",
      `${header}\n${row}\n"${"x".repeat(70_000)}`,
      "line 3",
      "A row has more than 65536 characters; perhaps a quote is not closed",
    ],
  ])("%s", async (_, file, path, message) => {
    const { app, send } = await givenImporter();
    const problem = expectProblem(await send(file), "validation_failed");
    expect(problem.errors).toContainEqual({ in: "body", path, message });
    expect(problem.detail).toContain(message);
    expect(await storedImports(app)).toEqual(nothingStored);
  });

  it("that is not in UTF-8", async () => {
    const { app, send } = await givenImporter();
    const file = Buffer.from(`${header}\n${row}\nM\u00fcller AG,supplier,a@m.example`, "latin1");
    const problem = expectProblem(await send(file), "validation_failed");
    expect(problem.errors).toEqual([
      { in: "body", path: "line 3", message: "Is not in UTF-8; save the file as “CSV UTF-8”" },
    ]);
    expectProblem(
      await send(Buffer.from(`\ufeff${header}\n${row}`, "utf16le")),
      "validation_failed",
    );
    expectProblem(
      await send(Buffer.concat([Buffer.from(`${header}\nM`), Uint8Array.of(0xc3)])),
      "validation_failed",
    );
    expect(await storedImports(app)).toEqual(nothingStored);
  });

  it("with all that is wrong with its columns", async () => {
    const { send } = await givenImporter();
    const problem = expectProblem(await send("name,email,Email\nx,y,z"), "validation_failed");
    expect(problem.errors?.map(({ path }) => path)).toEqual([
      "name",
      "email",
      "company_name",
      "partner_type",
    ]);
  });

  it("after its first rows", async () => {
    const { app, send } = await givenImporter();
    const file = `${fileOfSuppliers(600)}"broken`;
    const problem = expectProblem(await send(file), "validation_failed");
    expect(problem.errors?.[0]?.path).toBe("line 602");
    expect(await storedImports(app)).toEqual(nothingStored);
  });

  it.skipIf(isOnPostgres)(
    "with more rows than an import takes",
    async () => {
      const { app, send } = await givenImporter();
      const file = `${header}\n${`${row}\n`.repeat(maxImportRows + 1)}`;
      const problem = expectProblem(await send(file), "validation_failed");
      expect(problem.errors).toEqual([
        {
          in: "body",
          path: `line ${maxImportRows + 2}`,
          message: "A file has at most 100000 rows",
        },
      ]);
      expect(await storedImports(app)).toEqual(nothingStored);
    },
    60_000,
  );

  it.skipIf(isOnPostgres)(
    "with more bytes than an import takes",
    async () => {
      const { app, send } = await givenImporter();
      const line = `${"n".repeat(60_000)},supplier,a@b.example\n`;
      const file = `${header}\n${line.repeat(Math.ceil(maxImportBytes / line.length))}`;
      expectProblem(await send(file), "payload_too_large");
      expect(await storedImports(app)).toEqual(nothingStored);
    },
    60_000,
  );

  it("from whoever may not write", async () => {
    const { app, send } = await givenImporter("viewer");
    expectProblem(await send(`${header}\n${row}`), "permission_denied");
    expect(await storedImports(app)).toEqual(nothingStored);
  });
});
