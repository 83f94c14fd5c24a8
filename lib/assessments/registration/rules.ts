import type { AssessmentState } from "../types";
import { type FrozenPlan, GENERAL, type PlannedItem } from "./types";

/** Until the self-assessment is handed in the plan may grow; what was registered stays as it was. */
const WRITABLE: readonly AssessmentState[] = ["NOT_REGISTERED", "REGISTERED", "ASSESSING"];

export function acceptsPlan(state: AssessmentState): boolean {
  return WRITABLE.includes(state);
}

export const isGeneral = ({ code }: { code: string }): boolean => code === GENERAL;

/** `3.4 Tham mưu cơ chế, chính sách`; the general measure has no number. */
export function plannedName({ code, title }: Pick<PlannedItem, "code" | "title">): string {
  return isGeneral({ code }) ? title : `${code} ${title}`;
}

/** `năm 2026 chưa đạt` of an item, `năm 2026 chưa được công nhận` of the unit. */
export function carriedWords({ code, carried }: Pick<PlannedItem, "code" | "carried">): string {
  if (!carried) return "";
  return `năm ${carried.year} chưa ${isGeneral({ code }) ? "được công nhận" : "đạt"}`;
}

type Planned = Pick<PlannedItem, "code" | "title" | "plan" | "carried">;

/** A plan is asked for where the unit finds it hard, and where it fell short last year. */
export function needsPlan({ plan, carried }: Planned): boolean {
  return carried !== null || plan?.isHard === true;
}

export type PlanLack = { code: string; sentence: string };

const PARTS = [
  ["solution", "giải pháp"],
  ["due", "thời hạn"],
  ["person", "người phụ trách"],
] as const;

/** What is still to be written before the unit registers, item by item. */
export function lackingPlans(items: readonly Planned[]): PlanLack[] {
  return items.filter(needsPlan).flatMap((item) => {
    const missing = PARTS.filter(([part]) => !item.plan?.[part].trim()).map(([, name]) => name);
    if (missing.length === 0) return [];
    const why = carriedWords(item) || "đã đánh dấu khó";
    return [{ code: item.code, sentence: `${plannedName(item)} (${why}): ghi ${missing.join(", ")}.` }];
  });
}

/** What of the plan is kept with the registration: the items of which something is said. */
export function frozenPlans(items: readonly PlannedItem[]): FrozenPlan[] {
  return items.flatMap(({ code, title, groupNumber, plan, carried }) => {
    const { solution = "", due = "", person = "", isHard = false } = plan ?? {};
    if (!carried && !isHard && solution === "" && due === "" && person === "") return [];
    return [{ code, title, groupNumber, carried, solution, due, person, isHard }];
  });
}
