import type { Page } from "@playwright/test";

/**
 * Where the keyboard is and nothing shows it: after the first Tab, and of what looks alike on the page the first. A mark
 * is an outline of the thing itself, or of the label or box around it where the thing is not to be seen.
 */
export async function unmarkedFocus(page: Page): Promise<string[]> {
  // By the keyboard, or the browser would draw no mark for what a script gives the focus to.
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 4;
    const hasOutline = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0 && !/, 0\)$/.test(outlineColor);
    };
    const around = (element: Element) =>
      [
        element,
        element.parentElement,
        element.closest("label"),
        element.closest("label")?.parentElement,
      ].filter((one) => one instanceof Element);
    const isMarked = (element: Element) => around(element).some((one) => isShown(one) && hasOutline(one));
    const nameOf = (element: Element) => `${element.localName}.${[...element.classList].join(".")}`;
    const lookOf = (element: Element) => around(element).map(nameOf).join(" in ");

    const first = document.activeElement;
    if (!first || first === document.body) return ["Tab leads nowhere"];
    const unmarked = isMarked(first) ? [] : [lookOf(first)];
    const seen = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>(FOCUSABLE)) {
      const look = lookOf(element);
      if (seen.has(look) || !around(element).some(isShown) || element.closest("[inert], dialog:not([open])"))
        continue;
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) continue;
      seen.add(look);
      if (!isMarked(element)) unmarked.push(look);
    }
    return [...new Set(unmarked)].map((look) => `no mark of the focus at ${look}`);
  });
}
