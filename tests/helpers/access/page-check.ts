import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, ViewportSize } from "@playwright/test";
import type axe from "axe-core";
import type { RunOnly } from "axe-core";
import { ROOT } from "../../../scripts/foundation/project";
import { smallControls, smallTargets } from "./touch-targets";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * Half as long as what axe gives as its own `source`. It reads the same few colours thousands of times, which took a
 * quarter of its time, and keeps what is private to each of them in WeakMaps, as for browsers that know no private fields.
 */
const AXE = `((WeakMap, WeakSet) => {
    ${readFileSync(join(ROOT, "node_modules", "axe-core", "axe.min.js"), "utf8")}
  })(${PrivateField}, ${PrivateField});
  (${rememberColours})(axe.commons.color.Color.prototype);
  (${passOverWhatIsWell})(axe);`;

/** Stands for `new WeakMap` and `new WeakSet`, and keeps in the object itself what is private to it. */
function PrivateField() {
  const key = Symbol();
  return {
    has: (of: object) => key in of,
    get: (of: Record<symbol, unknown>) => of[key],
    set: (of: Record<symbol, unknown>, value: unknown) => {
      of[key] = value;
    },
    add: (of: Record<symbol, unknown>) => {
      of[key] = true;
    },
  };
}

type Colour = { r: number; g: number; b: number; alpha: number; parseString(written: string): Colour };

function rememberColours(colour: Colour): void {
  const { parseString } = colour;
  const read = new Map<string, Omit<Colour, "parseString">>();
  colour.parseString = function (this: Colour, written) {
    const known = read.get(written);
    if (known) return Object.assign(this, known);
    parseString.call(this, written);
    read.set(written, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
    return this;
  };
}

type Styled = { parent?: Styled; getComputedStylePropertyValue(property: string): string };
type Check = {
  options: unknown;
  evaluate(this: object, node: Element, options: unknown, styled: Styled): boolean | undefined;
};
type WithinAxe = {
  _audit: {
    rules: { id: string; matches(node: Element, styled: Styled): boolean }[];
    checks: Record<"color-contrast" | "target-size", Check>;
  };
  commons: { color: { getBackgroundStack(node: Element): Element[] | null } };
  utils: { getNodeFromTree(node: Element): Styled };
};

/**
 * Two rules took most of axe's time, and that to tell of what is well, which nobody reads. Each now leaves out what the
 * check named like it lets pass, and of texts that look alike only the first is checked: those whose letters are drawn
 * alike, over what is painted alike. What lies beneath a text, be it around it or not, says axe itself.
 */
function passOverWhatIsWell({ _audit, commons, utils }: WithinAxe): void {
  const { checks, rules } = _audit;
  const unheard = { data() {}, relatedNodes() {} };
  const passes = ({ evaluate, options }: Check, node: Element, styled: Styled) =>
    evaluate.call(unheard, node, options, styled) === true;

  const DRAWN = ["-webkit-text-fill-color", "font-size", "font-weight", "text-shadow", "-webkit-text-stroke"];
  const PAINTED = ["background-color", "opacity", "mix-blend-mode"];
  const styleOf = (styled: Styled, properties: string[]) =>
    properties.map((property) => styled.getComputedStylePropertyValue(property)).join(" ");
  const numbers = new Map<string, number>();
  const grounds = new WeakMap<Styled, number>();
  const groundOf = (styled: Styled): number => {
    const known = grounds.get(styled);
    if (known !== undefined) return known;
    const painted = `${styled.parent ? groundOf(styled.parent) : ""} ${styleOf(styled, PAINTED)}`;
    const ground = numbers.get(painted) ?? numbers.size;
    numbers.set(painted, ground);
    grounds.set(styled, ground);
    return ground;
  };
  const lookOf = (node: Element, styled: Styled) => {
    const beneath = commons.color
      .getBackgroundStack(node)
      ?.map((each) => groundOf(utils.getNodeFromTree(each)));
    return `${styleOf(styled, DRAWN)} on ${beneath}`;
  };

  const readable = new Set<string>();
  const well: Record<string, (node: Element, styled: Styled) => boolean> = {
    "color-contrast": (node, styled) => {
      const look = lookOf(node, styled);
      const isWell = readable.has(look) || passes(checks["color-contrast"], node, styled);
      if (isWell) readable.add(look);
      return isWell;
    },
    "target-size": (node, styled) => passes(checks["target-size"], node, styled),
  };
  for (const rule of rules) {
    const { id, matches } = rule;
    const isWell = well[id];
    if (isWell) rule.matches = (node, styled) => matches(node, styled) && !isWell(node, styled);
  }
}

/** By what axe reads a page: all its rules, those of the standard, or those that a theme may break. */
const STANDARD = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
} satisfies RunOnly;
const ALL = { type: "tag", values: [...STANDARD.values, "best-practice"] } satisfies RunOnly;
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] } satisfies RunOnly;

type Theme = "light" | "dark";
const OTHER: Record<Theme, Theme> = { light: "dark", dark: "light" };
type Look = { viewport: ViewportSize; theme: Theme; tooSmall: (page: Page) => Promise<string[]> };

const LOOKS: Look[] = [
  { viewport: { width: 1280, height: 800 }, theme: "dark", tooSmall: smallControls },
  { viewport: { width: 390, height: 844 }, theme: "light", tooSmall: smallTargets },
];

/** The pages that people live on: they are looked at in every combination, the others in one theme at each width. */
const MAIN = /^\/(dashboard|members|assessment|appraisal|decisions|sign-in|ket-qua\/2021)?$/;

/** A page that brings axe along wherever it goes: to give it to each page that is open took as long as to ask it. */
export async function bringsAxe(page: Page): Promise<Page> {
  await page.addInitScript(AXE);
  return page;
}

/**
 * What is wrong with an open page, in words; loaded once, at both widths, beginning with that of the window. `known`: the
 * same page was looked at with other people's eyes or another choice; axe then reads it at the first width alone. What is
 * only good practice (headings, landmarks) is asked once for each page.
 */
export async function faultsOf(page: Page, { known = false } = {}): Promise<string[]> {
  const isMain = MAIN.test(new URL(page.url()).pathname);
  const isOpenAt = (look: Look) => Number(look.viewport.width === page.viewportSize()?.width);
  const faults: string[] = [];
  const looks = LOOKS.toSorted((one, other) => isOpenAt(other) - isOpenAt(one));
  for (const [at, look] of looks.entries()) {
    const themes = isMain ? [OTHER[look.theme], look.theme] : [look.theme];
    const reading = known || at > 0 ? STANDARD : ALL;
    faults.push(...(await faultsAt(page, look, known && at > 0 ? [] : themes, reading)));
  }
  const lang = await page.evaluate(() => document.documentElement.lang);
  return lang === "vi" ? faults : [...faults, `the language is ${lang}`];
}

async function faultsAt(
  page: Page,
  { viewport, tooSmall }: Look,
  themes: Theme[],
  first: RunOnly,
): Promise<string[]> {
  await page.setViewportSize(viewport);
  const faults: string[] = [];
  for (const [at, colorScheme] of themes.entries()) {
    // Colours on their way from one theme to the other are nobody's contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const violations = await violationsIn(page, at === 0 ? first : COLOURS);
    faults.push(...violations.map((violation) => `${colorScheme}: ${violation}`));
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) faults.push(`${wider} px wider than the window`);
  faults.push(...(await tooSmall(page)));
  return faults.map((fault) => `${viewport.width}: ${fault}`);
}

/**
 * What axe, which is in the page already, finds. It need not describe the thousands of nodes where it finds nothing:
 * that took longer than to look at them.
 */
function violationsIn(page: Page, reading: RunOnly): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({
      runOnly,
      resultTypes: ["violations"],
      // Only the rule on sound that plays by itself wants more than the page, and the product has no sound.
      preload: false,
    });
    return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" "))}`);
  }, reading);
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
