import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { plannedName } from "@/lib/assessments/registration/rules";
import type { PlannedItem, RegistrationSheet } from "@/lib/assessments/registration/types";
import { PlanForm } from "./plan-form";
import { planMark } from "./plan-mark";
import { CarriedNotice, PlanRead } from "./plan-read";

type PlanPanelProps = {
  sheet: RegistrationSheet;
  item: PlannedItem;
  writes: boolean;
  itemHref: (code: string) => string;
};

/** One item of the plan: what has to hold, what was said last year, and how the unit means to meet it. */
export function PlanPanel({ sheet, item, writes, itemHref }: PlanPanelProps) {
  const mark = planMark(sheet, item);
  const next = sheet.items[sheet.items.indexOf(item) + 1];
  return (
    <article className="panel" aria-labelledby="item-title">
      <div className="panel-head">
        <h2 id="item-title">{plannedName(item)}</h2>
        {mark && <Badge tone={mark.tone}>{mark.label}</Badge>}
      </div>
      <div className="panel-body">
        <p className="text-s text-ink-2">{item.statement}</p>
        {item.carried && <CarriedNotice item={item} />}
        {writes && <PlanForm key={item.code} assessmentId={sheet.id} item={item} />}
        {!writes && (item.plan ? <PlanRead plan={item.plan} /> : <p>Đơn vị chưa ghi kế hoạch.</p>)}
      </div>
      {next && (
        <div className="panel-foot">
          <ButtonLink small href={itemHref(next.code)}>
            {next.code} →
          </ButtonLink>
        </div>
      )}
    </article>
  );
}
