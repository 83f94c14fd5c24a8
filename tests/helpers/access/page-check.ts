import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The pages that people live on: they are looked at in every combination, the others in one theme at each width. */
const MAIN = /^\/(dashboard|members|assessment|appraisal|decisions|sign-in|ket-qua\/2021)?$/;

/** What is wrong with an open page, in words; loaded once, at both widths. */
export async function faultsOf(page: Page): Promise<string[]> {
  const isMain = MAIN.test(new URL(page.url()).pathname);
  const faults = [
    ...(await faultsAt(page, DESKTOP, isMain ? ["light", "dark"] : ["dark"])),
    ...(await faultsAt(page, PHONE, isMain ? ["dark", "light"] : ["light"])),
  ];
  const lang = await page.evaluate(() => document.documentElement.lang);
  return lang === "vi" ? faults : [...faults, `the language is ${lang}`];
}

async function faultsAt(page: Page, viewport: typeof PHONE, themes: ("light" | "dark")[]): Promise<string[]> {
  await page.setViewportSize(viewport);
  const faults: string[] = [];
  for (const colorScheme of themes) {
    // Colours on their way from one theme to the other are nobody's contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze();
    faults.push(
      ...violations.map(
        ({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(" "))}`,
      ),
    );
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) faults.push(`${wider} px wider than the window`);
  return faults.map((fault) => `${viewport.width}: ${fault}`);
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
