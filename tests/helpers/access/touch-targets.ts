import type { Page } from "@playwright/test";

/** In CSS pixels: how high a thumb needs it, and what nothing is narrower or lower than. */
const THUMB = 44;
const LEAST = 24;

/**
 * What can be touched on a phone's page in less than that height or width. A link within a sentence is as high as its
 * line, and what lies above it is measured with it: a label's tick, a link that fills its row.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return targetsBelow(page, { high: THUMB, wide: LEAST, links: "a[href], " });
}

/** What a mouse presses in less than that height or width; links are as high as their words. */
export function smallControls(page: Page): Promise<string[]> {
  return targetsBelow(page, { high: LEAST, wide: LEAST, links: "" });
}

type Bounds = { high: number; wide: number; links: string };

function targetsBelow(page: Page, bounds: Bounds): Promise<string[]> {
  return page.evaluate(({ high: least, wide, links }) => {
    const name = (element: Element) =>
      `${element.localName}.${[...element.classList].join(".")} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 30)}”`;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      element.getBoundingClientRect().bottom + scrollY > 0 &&
      !element.closest(".sr-only, [inert], dialog:not([open])");
    const runsOn = (element: Element) => getComputedStyle(element).display === "inline";
    /** A link with words of a sentence beside it. */
    const isInline = (element: Element) => {
      if (element.localName !== "a" || !runsOn(element)) return false;
      let around = element.parentElement;
      while (around?.parentElement && runsOn(around)) around = around.parentElement;
      return [...(around?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\d]/u.test(node.textContent ?? ""),
      );
    };
    /** How high around the middle of the box a touch still comes to it. */
    const heightOf = (element: Element) => {
      const { height: own } = element.getBoundingClientRect();
      if (own >= least - 1) return own;
      element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const box = element.getBoundingClientRect();
      const x = box.left + Math.min(box.width, 24) / 2;
      const middle = box.top + box.height / 2;
      const comes = (y: number) => {
        const hit = document.elementFromPoint(x, y);
        return (
          hit !== null && (element.contains(hit) || hit.closest("a, button, label, summary") === element)
        );
      };
      let height = 1;
      for (let y = middle; comes(y) && height < least; y -= 1) height += 1;
      for (let y = middle + 1; comes(y) && height < least; y += 1) height += 1;
      return Math.max(own, height);
    };
    const touched = [...document.querySelectorAll(`${links}button, input, select, textarea, summary`)].map(
      (element) =>
        (element instanceof HTMLInputElement && /^(checkbox|radio|file)$/.test(element.type)
          ? element.closest("label")
          : null) ?? element,
    );
    return [...new Set(touched)]
      .filter((element) => !(element instanceof HTMLInputElement && element.type === "hidden"))
      .filter((element) => isShown(element) && !isInline(element))
      .flatMap((element) => {
        const height = heightOf(element);
        const { width } = element.getBoundingClientRect();
        return [
          ...(height < least - 1 ? [`${Math.round(height)} px: ${name(element)}`] : []),
          ...(width < wide - 1 ? [`${Math.round(width)} px wide: ${name(element)}`] : []),
        ];
      });
  }, bounds);
}
