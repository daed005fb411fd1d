import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What keeps some people from using the page as it is now. */
export async function violations(page: Page): Promise<string[]> {
  return findings(await inspection(page));
}

/** The same for the page in dark colours: it is built as in light ones, so only they are looked at. */
export async function violationsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  const found = await findings((await inspection(page)).withRules("color-contrast"));
  await page.emulateMedia({ colorScheme: "light" });
  await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
  return found;
}

async function inspection(page: Page): Promise<AxeBuilder> {
  // It is large, and once in a page it stays there.
  const loaded = await page.evaluate<boolean>("'axe' in window");
  const builder = new AxeBuilder({ page, ...(loaded && { axeSource: ";" }) });
  // No page has frames, for which it would open a page of its own each time.
  return builder.options({ resultTypes: ["violations"] }).setLegacyMode();
}

async function findings(inspection: AxeBuilder): Promise<string[]> {
  const { violations } = await inspection.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
