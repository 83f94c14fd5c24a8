import type { FormEvent } from "react";

/** Whether it was typed in the form itself: what stands outside of it but within its component, as the dialog of its papers, reports to it too. */
export function isOwnInput({ currentTarget, target }: FormEvent<HTMLFormElement>): boolean {
  return target instanceof Node && currentTarget.contains(target);
}
