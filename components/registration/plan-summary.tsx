import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { isGeneral } from "@/lib/assessments/registration/rules";
import type { Plan, RegistrationSheet } from "@/lib/assessments/registration/types";
import { formatDate } from "@/lib/platform/dates";
import { carriedTitle } from "./plan-mark";

/** When the unit registered and how it means to meet what is hard. */
export function PlanSummary({ sheet }: { sheet: RegistrationSheet }) {
  const { registered, items } = sheet;
  const planned = items.filter(({ plan, carried }) => plan?.solution || plan?.isHard || carried);
  return (
    <Panel
      title="Đăng ký và kế hoạch"
      aside={<a href={`/api/files/registration/${sheet.id}?format=pdf`}>Bản đăng ký (.pdf)</a>}
    >
      {registered && (
        <p className="panel-body">
          Đăng ký ngày {formatDate(registered.on)}
          {registered.isLate && `, sau hạn ${formatDate(registered.due)}`}.
        </p>
      )}
      {planned.length === 0 ? (
        <EmptyState title="Đơn vị chưa ghi kế hoạch nội dung nào" />
      ) : (
        <RowList label="Kế hoạch">
          {planned.map((item) => (
            <Row
              key={item.code}
              lead={isGeneral(item) ? null : item.code}
              title={
                <>
                  {item.title} {item.plan?.isHard && <Badge tone="wait">Khó</Badge>}
                  {item.carried && <Badge tone="bad">{carriedTitle(item)}</Badge>}
                </>
              }
              detail={planWords(item.plan)}
            />
          ))}
        </RowList>
      )}
    </Panel>
  );
}

function planWords(plan: Plan | null): string | null {
  return plan && [plan.solution, plan.due, plan.person].filter(Boolean).join(" · ");
}
