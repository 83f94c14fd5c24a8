import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { ROOT } from "../../../scripts/foundation/project";
import { smallControls, smallTargets } from "./touch-targets";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Half as long as what axe gives as its own `source`: every page reads it anew. */
const AXE = readFileSync(join(ROOT, "node_modules", "axe-core", "axe.min.js"), "utf8");

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The pages that people live on: they are looked at in every combination, the others in one theme at each width. */
const MAIN = /^\/(dashboard|members|assessment|appraisal|decisions|sign-in|ket-qua\/2021)?$/;

/** What is wrong with an open page, in words; loaded once, at both widths. */
export async function faultsOf(page: Page): Promise<string[]> {
  const isMain = MAIN.test(new URL(page.url()).pathname);
  for (const frame of page.frames()) await frame.evaluate(AXE);
  const faults = [
    ...(await faultsAt(page, DESKTOP, isMain ? ["light", "dark"] : ["dark"])),
    ...(await smallControls(page)),
    ...(await faultsAt(page, PHONE, isMain ? ["dark", "light"] : ["light"])),
    ...(await smallTargets(page)),
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
    faults.push(...(await violationsIn(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) faults.push(`${wider} px wider than the window`);
  return faults.map((fault) => `${viewport.width}: ${fault}`);
}

/**
 * What axe, which is in the page already, finds. It need not describe the thousands of nodes where it finds nothing:
 * that took longer than to look at them.
 */
function violationsIn(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run({
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
      // Only the rule on sound that plays by itself wants more than the page, and the product has no sound.
      preload: false,
    });
    return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" "))}`);
  }, WCAG);
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
