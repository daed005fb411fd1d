import { describe, expect, it } from "vitest";
import { givenDirectory, required } from "../testing/given-directory.ts";

describe("order", () => {
  const partners = [
    {
      company_name: "émile",
      sales_amount: 2,
      email: "b@x.example",
      frequency: "weekly",
      payment_terms: null,
    },
    {
      company_name: "Zoé",
      sales_amount: 2,
      email: "A@x.example",
      frequency: null,
      payment_terms: "net 30",
    },
    {
      company_name: "Emil",
      sales_amount: 10,
      email: "C@x.example",
      frequency: "Monthly",
      payment_terms: "Net 60",
    },
    {
      company_name: "Österlen",
      sales_amount: 0,
      email: "d@x.example",
      frequency: "yearly",
      payment_terms: null,
      partner_type: "customer" as const,
    },
  ];

  it.each`
    order                                      | names
    ${""}                                      | ${["Emil", "émile", "Österlen", "Zoé"]}
    ${"order_by=company_name"}                 | ${["Emil", "émile", "Österlen", "Zoé"]}
    ${"order_dir=desc"}                        | ${["Zoé", "Österlen", "émile", "Emil"]}
    ${"order_by=sales_amount"}                 | ${["Österlen", "émile", "Zoé", "Emil"]}
    ${"order_by=sales_amount&order_dir=desc"}  | ${["Emil", "émile", "Zoé", "Österlen"]}
    ${"order_by=partner_type"}                 | ${["Österlen", "émile", "Zoé", "Emil"]}
    ${"order_by=partner_type&order_dir=desc"}  | ${["émile", "Zoé", "Emil", "Österlen"]}
    ${"order_by=email"}                        | ${["Zoé", "émile", "Emil", "Österlen"]}
    ${"order_by=frequency"}                    | ${["Emil", "émile", "Österlen", "Zoé"]}
    ${"order_by=frequency&order_dir=desc"}     | ${["Österlen", "émile", "Emil", "Zoé"]}
    ${"order_by=payment_terms"}                | ${["Zoé", "Emil", "émile", "Österlen"]}
    ${"order_by=payment_terms&order_dir=desc"} | ${["Emil", "Zoé", "émile", "Österlen"]}
  `("$order", async ({ order, names }) => {
    const { namesOf, givenPartners } = await givenDirectory();
    await givenPartners(partners);
    expect(await namesOf(`${required}&${order}`)).toEqual(names);
  });
});
