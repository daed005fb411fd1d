import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { buyerClient } from "./api-client.ts";
import { useBrowser } from "./browser.ts";
import { organizations, signIn } from "./liaison-pages.ts";
import { useOwnServer } from "./own-server.ts";
import { violations } from "./violations.ts";

const openAnyPage = useBrowser();
const liaison = useOwnServer();
const { northwind, fjord } = organizations;

async function openPartners(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openAnyPage({ baseURL: liaison().baseUrl, ...options });
  await signIn(page, { path: `/${northwind}/partners?size=25` });
  return page;
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });

/** Fills in the form of a new partner, and submits it. */
async function createPartner(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole("button", { name: "New partner" }).click();
  const form = dialog(page, "New partner");
  await form.getByLabel("Company name").fill(name);
  await form.getByLabel("E-mail").fill(email);
  await form.getByRole("combobox", { name: "Country" }).fill("norw");
  await page.getByRole("option", { name: "Norway (NOR)" }).click();
  await form.getByLabel("Annual sales").fill("120000");
  await form.getByLabel("Payment terms").fill("Net 30");
  await form.getByRole("button", { name: "Create partner" }).click();
}

function createByApi(name: string) {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, "-")}@partners.example`;
  return buyerClient(liaison()).partners.create.mutate({
    company_name: name,
    partner_type: "supplier",
    email,
  });
}

describe("a new partner", () => {
  it("is written down, opens, and tells who added it", async () => {
    const page = await openPartners();
    await createPartner(page, "Hafslund Bearings AS", "sales@hafslund.example");
    const drawer = dialog(page, "Hafslund Bearings AS");
    await drawer.getByText("Norway (NOR)").waitFor();
    await drawer.getByText("120,000").waitFor();
    await drawer.getByText("Tomás Herrera Vidal added the partner").waitFor();
    await page.getByText("Hafslund Bearings AS was added").waitFor();
  });

  it("that looks like others is kept or archived", async () => {
    const original = await createByApi("Ostrava Castings");
    const page = await openPartners();
    await createPartner(page, "OSTRAVA castings", "other@castings.example");
    const warning = dialog(page, "New partner");
    await warning.getByText(/may be in the directory already/).waitFor();
    const duplicate = warning.getByRole("link", { name: "Ostrava Castings", exact: true });
    expect(await duplicate.getAttribute("href")).toContain(`partner=${original.id}`);
    expect(await violations(page)).toEqual([]);

    await warning.getByRole("button", { name: "Archive the new one" }).click();
    await page.getByText("The new OSTRAVA castings was archived").waitFor();
    await warning.waitFor({ state: "detached" });
    const { items } = await buyerClient(liaison()).partners.list.query({
      partner_types: ["supplier"],
      search_text: "ostrava castings",
      limit: 10,
      offset: 0,
    });
    expect(items.map(({ id }) => id)).toEqual([original.id]);
  });

  it("keeps what was typed when something is wrong, and says where", async () => {
    const page = await openPartners();
    await createPartner(page, "Lindqvist AB", "not an address");
    const form = dialog(page, "New partner");
    await form.getByText("Enter an e-mail address").waitFor();
    await page.locator('input[type="email"]:focus').waitFor();
    await form.getByLabel("E-mail").fill("order@lindqvist..example");
    await form.getByRole("button", { name: "Create partner" }).click();
    await form.getByText("Must be an e-mail address").waitFor();
    expect(await form.getByLabel("Company name").inputValue()).toBe("Lindqvist AB");
    expect(await violations(page)).toEqual([]);
  });

  it("is not given up without a question", async () => {
    const page = await openPartners();
    await page.getByRole("button", { name: "New partner" }).click();
    const form = dialog(page, "New partner");
    await form.getByLabel("Company name").fill("Half a name");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Keep editing" }).click();
    expect(await form.getByLabel("Company name").inputValue()).toBe("Half a name");
    await page.evaluate("history.back()");
    await page.getByRole("button", { name: "Discard" }).click();
    await form.waitFor({ state: "detached" });
    expect(page.url()).not.toContain("dialog=");
  });
});

describe("a partner", () => {
  it("that someone else changes meanwhile shows both changes, and takes mine on top", async () => {
    const { id } = await createByApi("Tarnów Gears");
    const page = await openPartners();
    await page.goto(`/${northwind}/partners?size=25&partner=${id}`);
    await dialog(page, "Tarnów Gears").getByRole("button", { name: "Edit" }).click();
    const form = dialog(page, "Edit Tarnów Gears");
    await form.getByLabel("Payment terms").fill("Net 60");

    const change = { id, version: 1, email: "new@tarnow.example", payment_terms: "Net 10" };
    await buyerClient(liaison()).partners.update.mutate(change);
    await form.getByRole("button", { name: "Save" }).click();
    const changes = form.getByRole("table", { name: "Changed in the meantime" });
    await changes.waitFor();
    await changes.getByRole("row", { name: /^Payment terms .*none Net 10 Net 60$/ }).waitFor();
    await changes.getByRole("cell", { name: "new@tarnow.example" }).waitFor();
    expect(await form.getByLabel("Payment terms").inputValue()).toBe("Net 60");
    expect(await violations(page)).toEqual([]);

    await form.getByRole("button", { name: "Apply mine on top" }).click();
    await form.waitFor({ state: "detached" });
    const drawer = dialog(page, "Tarnów Gears");
    await drawer.getByText("Payment terms: Net 10 → Net 60").waitFor();
    const saved = await buyerClient(liaison()).partners.get.query({ id });
    expect(saved).toMatchObject({ email: "new@tarnow.example", payment_terms: "Net 60" });
  });

  it("that someone else changes meanwhile may stay as they made it", async () => {
    const { id } = await createByApi("Brno Springs");
    const page = await openPartners();
    await page.goto(`/${northwind}/partners?size=25&partner=${id}&dialog=edit`);
    const form = dialog(page, "Edit Brno Springs");
    await form.getByLabel("Frequency").fill("daily");
    await buyerClient(liaison()).partners.update.mutate({ id, version: 1, frequency: "weekly" });
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByRole("button", { name: "Discard mine" }).click();
    expect(await form.getByLabel("Frequency").inputValue()).toBe("weekly");
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    await dialog(page, "Brno Springs").waitFor();
  });

  it("is archived, and that is undone", async () => {
    const { id } = await createByApi("Gdynia Ropes");
    const page = await openPartners();
    await page.goto(`/${northwind}/partners?size=25&partner=${id}`);
    const drawer = dialog(page, "Gdynia Ropes");
    await drawer.getByRole("button", { name: "Archive" }).click();
    await drawer.getByRole("button", { name: "Restore" }).waitFor();
    await drawer.getByText("Tomás Herrera Vidal archived the partner").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Gdynia Ropes was restored").waitFor();
    await drawer.getByRole("button", { name: "Archive" }).waitFor();
  });

  it("changes on the screen when someone else changes it, but for what is typed", async () => {
    const { id } = await createByApi("Split Valves");
    const page = await openPartners();
    const following = page.waitForResponse(/events\.live/);
    await page.goto(`/${northwind}/partners?size=25&partner=${id}`);
    await dialog(page, "Split Valves").getByRole("button", { name: "Invite supplier" }).click();
    const email = dialog(page, "Invite supplier").getByLabel("E-mail");
    await email.fill("desk@valves.example");
    await following;
    await buyerClient(liaison()).partners.update.mutate({ id, version: 1, frequency: "hourly" });
    await page.getByText(/^Frequency: .* → hourly$/).waitFor();
    await page.getByText("hourly", { exact: true }).waitFor();
    expect(await email.inputValue()).toBe("desk@valves.example");
  });

  it("of another organization is only to read", async () => {
    const page = await openPartners();
    await page.goto(`/${northwind}/partners?target=${fjord}`);
    await page.locator("tbody").getByRole("link").first().click();
    await page.getByRole("dialog").getByText("Payment terms").waitFor();
    for (const name of ["New partner", "Edit", "Archive", "Import / export"]) {
      expect(await page.getByRole("button", { name }).count(), name).toBe(0);
    }
  });
});

describe.each([
  ["wide and dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }],
  ["narrow", { viewport: { width: 390, height: 844 } }],
] as const)("%s", (_, options) => {
  it("the forms of a partner are for everybody", async () => {
    const page = await openPartners(options);
    await page.getByRole("button", { name: "New partner" }).click();
    await dialog(page, "New partner").getByRole("combobox", { name: "Country" }).click();
    await page.getByRole("option", { name: "Afghanistan (AFG)" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`/${northwind}/partners/import`);
    await page.getByLabel("CSV file").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
