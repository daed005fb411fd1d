import { describe, expect, it } from "vitest";
import { givenDirectory, required } from "../testing/given-directory.ts";

describe("search", () => {
  const names = [
    "Muller AB",
    "Müller & Söhne",
    "100% Cotton",
    "under_score",
    'O\'Neill "Q" *',
    "株式会社タナカ",
    "Null Ltd",
    "Straße 7",
  ];

  it.each`
    search                          | found
    ${"müller"}                     | ${["Müller & Söhne", "Muller AB"]}
    ${"MULLER A"}                   | ${["Muller AB"]}
    ${"  muller a "}                | ${["Muller AB"]}
    ${"%"}                          | ${["100% Cotton"]}
    ${"_"}                          | ${["under_score"]}
    ${"'"}                          | ${['O\'Neill "Q" *']}
    ${'"q" *'}                      | ${['O\'Neill "Q" *']}
    ${"& s"}                        | ${["Müller & Söhne"]}
    ${"null"}                       | ${["Null Ltd"]}
    ${"タナ"}                       | ${["株式会社タナカ"]}
    ${"strasse"}                    | ${["Straße 7"]}
    ${"a OR b"}                     | ${[]}
    ${"'; drop table partners; --"} | ${[]}
  `("$search finds $found", async ({ search, found }) => {
    const { namesOf, givenPartners } = await givenDirectory();
    await givenPartners(names.map((company_name) => ({ company_name })));
    const query = `${required}&search_text=${encodeURIComponent(search)}`;
    expect((await namesOf(query)).sort()).toEqual([...found].sort());
  });

  it("looks into the e-mail address when asked to", async () => {
    const { namesOf, givenPartners } = await givenDirectory();
    await givenPartners([
      { company_name: "A", email: "Info@Acme.example" },
      { company_name: "Acme", email: "b@b.example" },
    ]);
    expect(await namesOf(`${required}&search_field=email&search_text=ACME`)).toEqual(["A"]);
    expect(await namesOf(`${required}&search_field=company_name&search_text=acme`)).toEqual([
      "Acme",
    ]);
  });
});
