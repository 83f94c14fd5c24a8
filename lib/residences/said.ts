import { RECORD } from "@/lib/cases/correcting";
import type { CaseStep } from "@/lib/cases/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { RemarkAct, ResidenceAct } from "./types";

/** Of the steps that stand the one that bears number and day of the giấy giới thiệu. */
export function introductionIn<Step extends Pick<CaseStep, "act">>(standing: readonly Step[]): Step | null {
  return standing.findLast(({ act }) => act === "introduce" || act === RECORD) ?? null;
}

type Remark = { isActive: boolean; isOfYearBefore: boolean };
const REMARKS: Record<RemarkAct, Remark> = {
  remark_active: { isActive: true, isOfYearBefore: false },
  remark_inactive: { isActive: false, isOfYearBefore: false },
  remark_active_before: { isActive: true, isOfYearBefore: true },
  remark_inactive_before: { isActive: false, isOfYearBefore: true },
};

/** What a step says as a remark; null of any other step. */
export function readRemark(act: string): Remark | null {
  return Object.hasOwn(REMARKS, act) ? REMARKS[act as RemarkAct] : null;
}

/** The act that says so. */
export function remarkAct(isActive: boolean, isOfYearBefore: boolean): ResidenceAct {
  if (isOfYearBefore) return isActive ? "remark_active_before" : "remark_inactive_before";
  return isActive ? "remark_active" : "remark_inactive";
}

/** Of the steps that stand those by which the residence said how active somebody is. */
export function remarksIn<Step extends Pick<CaseStep, "act">>(standing: readonly Step[]): (Step & Remark)[] {
  return standing.flatMap((step) => {
    const remark = readRemark(step.act);
    return remark ? { ...step, ...remark } : [];
  });
}

/** `tích cực, ngày 12/01/2027 (về năm trước)`. */
export function remarkedWords({ day, isActive, isOfYearBefore }: Remark & { day: PlainDate }): string {
  return `${activeWords(isActive)}, ngày ${formatDate(day)}${isOfYearBefore ? " (về năm trước)" : ""}`;
}

export function activeWords(isActive: boolean): string {
  return isActive ? "tích cực" : "chưa tích cực";
}
