import { cloneElement, isValidElement, type ReactNode } from "react";

/**
 * A layout's pages without the boundary that Next puts around those of a group: it would catch a refusal first and show a
 * page that does not know why. Without it the refusal comes up to whatever stands around the pages.
 */
export function refusalsPassedOn(pages: ReactNode): ReactNode {
  return isValidElement<{ forbidden?: ReactNode }>(pages)
    ? cloneElement(pages, { forbidden: undefined })
    : pages;
}
