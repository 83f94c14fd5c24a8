import Link from "next/link";
import { PACE_TONES, PaceBadge } from "@/components/targets/pace-badge";
import { Badge } from "@/components/ui/badge";
import { BarTable } from "@/components/ui/bar-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Still } from "@/components/ui/still";
import type { UnitFacts } from "@/lib/dashboard/types";
import { figure } from "@/lib/targets/messages";

type PlanPanelProps = {
  facts: UnitFacts;
  programHref: string;
  targetsHref: string;
  /** Where the programme is begun, for those who write it. */
  writeHref: string | null;
};

/** The programme of the year and the targets that the unit was given, each with its base. */
export function PlanPanel({ facts, programHref, targetsHref, writeHref }: PlanPanelProps) {
  const { figures, targets, year } = facts;
  const { program } = figures;
  return (
    <Panel
      title={`Chương trình, chỉ tiêu năm ${year}`}
      aside={
        <Link href={programHref} prefetch={false}>
          {program.written > 0 ? "Mở chương trình" : "Chương trình năm"}
        </Link>
      }
      padded
    >
      {program.written === 0 ? (
        <EmptyState
          title="Chưa có chương trình công tác năm"
          action={
            writeHref && (
              <ButtonLink small href={writeHref}>
                Lập chương trình
              </ButtonLink>
            )
          }
        >
          {writeHref
            ? "Ghi số, ngày, các nghị quyết được thực hiện, rồi thêm từng việc trong năm."
            : "Bí thư, Ban Chấp hành đơn vị lập chương trình, rồi tiến độ từng việc hiện ở đây."}
        </EmptyState>
      ) : (
        <Still className="grid gap-2">
          <p>{program.approved > 0 ? "Ban Chấp hành đã thông qua." : "Ban Chấp hành chưa thông qua."}</p>
          <BarTable
            label="Việc của chương trình"
            columns={["Việc", "Phần đã làm", "Số việc"]}
            bars={[
              {
                id: "due",
                label: "Việc đến hạn đã xong",
                value: program.doneOfDue,
                of: program.due,
                figure: `${program.doneOfDue}/${program.due}`,
                note: program.late > 0 && <Badge tone="wait">{program.late} việc quá hạn</Badge>,
              },
              {
                id: "all",
                label: "Cả năm đã xong",
                value: program.done,
                of: program.items,
                figure: `${program.done}/${program.items}`,
              },
            ]}
          />
        </Still>
      )}
      {targets.length > 0 && (
        <div className="grid gap-2">
          <Still>
            <BarTable
              label="Chỉ tiêu được giao"
              columns={["Chỉ tiêu", "Phần đã làm", "Đã làm"]}
              bars={targets.map(({ id, name, measure, value, done, pace }) => ({
                id,
                label: name,
                note: <PaceBadge pace={pace} />,
                value: done,
                of: value,
                figure: `${figure(done)}/${figure(value)} ${measure}`,
                tone: PACE_TONES[pace],
              }))}
            />
          </Still>
          <Link href={targetsHref} prefetch={false}>
            Mở chỉ tiêu
          </Link>
        </div>
      )}
    </Panel>
  );
}
