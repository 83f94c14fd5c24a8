import { RECORD } from "@/lib/cases/correcting";
import type { CaseStep } from "@/lib/cases/types";

/** Of the steps that stand the one that bears number and day of the giấy giới thiệu. */
export function introductionIn<Step extends Pick<CaseStep, "act">>(standing: readonly Step[]): Step | null {
  return standing.findLast(({ act }) => act === "introduce" || act === RECORD) ?? null;
}

/** Of the steps that stand those by which the residence said how active somebody is. */
export function remarksIn<Step extends Pick<CaseStep, "act">>(
  standing: readonly Step[],
): (Step & { isActive: boolean })[] {
  return standing
    .filter(({ act }) => act === "remark_active" || act === "remark_inactive")
    .map((step) => ({ ...step, isActive: step.act === "remark_active" }));
}

export function activeWords(isActive: boolean): string {
  return isActive ? "tích cực" : "chưa tích cực";
}
