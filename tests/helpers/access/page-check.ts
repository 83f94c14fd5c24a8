import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** What is wrong with an open page, in words: at both widths and in both themes, loaded once. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    const named = (fault: string) => `${viewport.width}: ${fault}`;
    await page.emulateMedia({ colorScheme: "light" });
    faults.push(...(await axe(page, WCAG)).map(named));
    await page.emulateMedia({ colorScheme: "dark" });
    faults.push(...(await contrast(page)).map((fault) => named(`dark: ${fault}`)));
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) faults.push(named(`${wider} px wider than the window`));
  }
  const lang = await page.evaluate(() => document.documentElement.lang);
  return lang === "vi" ? faults : [...faults, `the language is ${lang}`];
}

async function axe(page: Page, tags: string[]): Promise<string[]> {
  return told(await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze());
}

/** Colours are all that a theme changes. */
async function contrast(page: Page): Promise<string[]> {
  return told(await new AxeBuilder({ page }).withRules(["color-contrast"]).setLegacyMode().analyze());
}

function told({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): string[] {
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** Errors that the page writes to its console or throws. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return errors;
}
