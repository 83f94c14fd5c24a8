import type { Tone } from "@/components/ui/tone";
import { carriedWords, lackingPlans, needsPlan } from "@/lib/assessments/registration/rules";
import type { PlannedItem, RegistrationSheet } from "@/lib/assessments/registration/types";

/** `Năm 2026 chưa đạt`, as a heading. */
export function carriedTitle(item: Pick<PlannedItem, "code" | "carried">): string {
  return carriedWords(item).replace(/^n/, "N");
}

/** How the plan of an item stands; null where it does not count, as the unit takes no part. */
export function planMark(
  { state }: Pick<RegistrationSheet, "state">,
  item: PlannedItem,
): { tone: Tone; label: string } | null {
  if (state === "NOT_PARTICIPATING") return null;
  if (lackingPlans([item]).length > 0)
    return {
      tone: "bad",
      label: item.carried ? `${carriedTitle(item)}, chưa có kế hoạch` : "Thiếu kế hoạch",
    };
  if (needsPlan(item) || item.plan?.solution) return { tone: "ok", label: "Đã có kế hoạch" };
  return { tone: "idle", label: "Không bắt buộc" };
}
