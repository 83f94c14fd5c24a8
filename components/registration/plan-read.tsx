import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { carriedWords } from "@/lib/assessments/registration/rules";
import type { Plan, PlannedItem } from "@/lib/assessments/registration/types";
import { carriedTitle } from "./plan-mark";

/** What was planned for an item, for those who read it. */
export function PlanRead({ plan }: { plan: Plan }) {
  return (
    <DefinitionList
      items={[
        { term: "Giải pháp", value: <span className="words">{plan.solution || "Chưa ghi"}</span> },
        { term: "Thời hạn", value: plan.due || "Chưa ghi" },
        { term: "Phụ trách", value: plan.person || "Chưa ghi" },
      ]}
    />
  );
}

/** An item that was not met last year, or the unit that was not recognised, with the reason of then. */
export function CarriedNotice({ item }: { item: PlannedItem }) {
  return (
    <Notice kind="warning" title={carriedTitle(item)}>
      {item.carried?.reason && <p className="words">{item.carried.reason}</p>}
    </Notice>
  );
}

/** The plan beside an answer; nothing where nothing was planned. */
export function PlanBeside({ item }: { item: PlannedItem | undefined }) {
  if (!item || (!item.plan && !item.carried)) return null;
  const { plan, carried } = item;
  return (
    <details className="asked">
      <summary>
        Kế hoạch đã đăng ký{plan?.isHard && " · nội dung khó"}
        {carried && ` · ${carriedWords(item)}`}
      </summary>
      {carried?.reason && (
        <p className="words">
          Năm {carried.year}: {carried.reason}
        </p>
      )}
      {plan && <PlanRead plan={plan} />}
    </details>
  );
}
