import { request } from "node:http";
import {
  PartnerImport,
  requesterOrganizationHeader,
  targetOrganizationHeader,
} from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../../testing/expect-problem.ts";
import { fileOfSuppliers, givenImporter } from "../../testing/given-importer.ts";
import { nothingStored, storedImports } from "../../testing/stored-imports.ts";
import type { Requester } from "../../testing/test-application.ts";

const header = "company_name,partner_type,email";
const row = "Fjord AB,supplier,a@fjord.example";

function credentialsOf({ token, requester, target }: Requester) {
  return {
    authorization: `Bearer ${token}`,
    [requesterOrganizationHeader]: requester,
    [targetOrganizationHeader]: target,
  };
}

describe("a file is taken", () => {
  it.each([
    ["with commas", `${header}\n${row}\n`],
    ["with semicolons", "company_name;partner_type;email\nFjord AB;supplier;a@fjord.example\n"],
    ["with tabs", "company_name\tpartner_type\temail\nFjord AB\tsupplier\ta@fjord.example\n"],
    ["with a byte order mark", `\ufeff${header}\n${row}\n`],
    ["with the line ends of Windows", `${header}\r\n${row}\r\n`],
    ["with the line ends of old Macs", `${header}\r${row}\r`],
    ["with both kinds of line ends", `${header}\r\n${row}\n`],
    ["without a line end at its end", `${header}\n${row}`],
    ["with empty lines and rows", `\n\n${header}\n\n,,\n${row}\n\n`],
    [
      "with quotes",
      `"company_name", "partner_type" ,"email"\n"Fjord AB" , "supplier","a@fjord.example"`,
    ],
    [
      "with names of columns in capitals, and room around",
      ` Company_Name , PARTNER_TYPE,Email\n${row}`,
    ],
    [
      "with columns in another order",
      "email,company_name,partner_type\na@fjord.example,Fjord AB,supplier",
    ],
    ["with the columns of an export", `id,${header},version,created_at\nx,${row},1,y`],
    ["with empty cells", `${header},sales_amount,frequency,country_code\n${row},,,`],
    ["with room around the values", `${header}\n  Fjord AB ,supplier\t," a@fjord.example "`],
  ])("%s", async (_, file) => {
    const { app, importFile } = await givenImporter();
    expect(await importFile(file)).toMatchObject({ status: "completed", created_rows: 1 });
    const partners = await app.store.db.selectFrom("partners").selectAll().execute();
    expect(partners).toEqual([
      expect.objectContaining({
        company_name: "Fjord AB",
        partner_type: "supplier",
        email: "a@fjord.example",
        sales_amount: 0,
        frequency: null,
        payment_terms: null,
        company_registration_number: null,
        country_code: null,
      }),
    ]);
  });

  it("with all its columns, and values that hold separators, quotes and formulas", async () => {
    const { app, importFile } = await givenImporter();
    await importFile(
      [
        `${header};sales_amount;frequency;payment_terms;company_registration_number;country_code`.replaceAll(
          ",",
          ";",
        ),
        `"'=Sum; ""Best"" AB";customer;"'+46@fjord.example";1250000;weekly;Net 30;'-556;SWE`,
      ].join("\n"),
    );
    const partners = await app.store.db.selectFrom("partners").selectAll().execute();
    expect(partners).toEqual([
      expect.objectContaining({
        company_name: '=Sum; "Best" AB',
        partner_type: "customer",
        email: "+46@fjord.example",
        sales_amount: 1250000,
        frequency: "weekly",
        payment_terms: "Net 30",
        company_registration_number: "-556",
        country_code: "SWE",
      }),
    ]);
  });

  it("over tRPC too", async () => {
    const { app, member, report } = await givenImporter();
    const answer = await app.request(
      {
        method: "POST",
        url: "/trpc/partners.import",
        headers: { "content-type": "application/octet-stream" },
        payload: Buffer.from(`${header}\n${row}`),
      },
      member,
    );
    const { id } = PartnerImport.parse(answer.json().result.data);
    await app.partnerImports.settled();
    expect(await report(id)).toMatchObject({ status: "ready", valid_rows: 1 });
  });

  it("wherever its pieces are cut", async () => {
    const { app, member, report } = await givenImporter();
    const url = await app.http.listen({ port: 0, host: "127.0.0.1" });
    const bytes = new TextEncoder().encode(
      `\ufeff${header}\r\n"Škoda ""Díly""",supplier,a@b.example\r\n`,
    );
    const answer = await fetch(`${url}/v1/partners/imports`, {
      method: "POST",
      headers: { "content-type": "text/csv", ...credentialsOf(member) },
      body: ReadableStream.from([...bytes].map((byte) => Uint8Array.of(byte))),
      duplex: "half",
    });
    expect(answer.status).toBe(202);
    const { id } = PartnerImport.parse(await answer.json());
    await app.partnerImports.settled();
    expect(await report(id)).toMatchObject({ total_rows: 1, valid_rows: 1 });
  });
});

describe("an upload that breaks off", () => {
  it("leaves nothing", async () => {
    const { app, member } = await givenImporter();
    const url = await app.http.listen({ port: 0, host: "127.0.0.1" });
    const upload = request(`${url}/v1/partners/imports`, {
      method: "POST",
      headers: { "content-type": "text/csv", ...credentialsOf(member) },
    });
    upload.on("error", () => {});
    upload.write(fileOfSuppliers(600));
    await expect.poll(async () => (await storedImports(app)).rows).not.toEqual([]);
    upload.destroy();
    await expect.poll(() => storedImports(app)).toEqual(nothingStored);
  });
});

describe("an upload with a key", () => {
  it("sent again is the first import, once", async () => {
    const { app, send } = await givenImporter();
    const key = { "idempotency-key": "monday-file" };
    const first = await send(fileOfSuppliers(300), key);
    const again = await send(fileOfSuppliers(300), key);
    expect(again.statusCode).toBe(202);
    expect(again.json()).toEqual(first.json());
    const stored = await storedImports(app);
    expect(stored.imports).toEqual([{ id: first.json().id }]);
    expect(stored.rows).toHaveLength(300);
    expect(stored.events).toEqual([{ type: "partner_import.uploaded" }]);
  });

  it("sent with another file is refused", async () => {
    const { app, send } = await givenImporter();
    const key = { "idempotency-key": "monday-file" };
    await send(fileOfSuppliers(3), key);
    expectProblem(await send(fileOfSuppliers(4), key), "idempotency_key_reused");
    expect((await storedImports(app)).rows).toHaveLength(3);
  });
});
