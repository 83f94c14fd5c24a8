import type { Tone } from "@/components/ui/tone";
import { carriedWords, lackingPlans, needsPlan } from "@/lib/assessments/registration/rules";
import type { PlannedItem } from "@/lib/assessments/registration/types";

/** `Năm 2026 chưa đạt`, as a heading. */
export function carriedTitle(item: Pick<PlannedItem, "code" | "carried">): string {
  return carriedWords(item).replace(/^n/, "N");
}

/** How the plan of an item stands, for the list of items. */
export function planMark(item: PlannedItem): { tone: Tone; label: string } {
  if (lackingPlans([item]).length > 0)
    return {
      tone: "bad",
      label: item.carried ? `${carriedTitle(item)}, chưa có kế hoạch` : "Thiếu kế hoạch",
    };
  if (needsPlan(item) || item.plan?.solution) return { tone: "ok", label: "Đã có kế hoạch" };
  return { tone: "idle", label: "Không bắt buộc" };
}
