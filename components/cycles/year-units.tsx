import Link from "next/link";
import { MoveForm } from "@/components/assessments/move-form";
import { StateBadge } from "@/components/assessments/state-badge";
import { Dialog } from "@/components/ui/dialog";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { isFinal } from "@/lib/assessments/moves";
import type { YearUnit } from "@/lib/cycles/types";

type YearUnitsProps = {
  year: number;
  units: YearUnit[];
  isOpen: boolean;
  followHref: (assessmentId: string) => string;
};

/** Who is in the year and how far; one that falls away is left out with its reason. */
export function YearUnits({ year, units, isOpen, followHref }: YearUnitsProps) {
  const takingPart = units.filter((one) => one.state !== "NOT_PARTICIPATING").length;
  return (
    <Panel title="Đơn vị trong năm" aside={<span>{`${takingPart}/${units.length} tham gia`}</span>}>
      <RowList label="Đơn vị trong năm">
        {units.map((one) => (
          <Row
            key={one.assessmentId}
            lead={one.unit.code}
            title={
              <>
                <Link href={followHref(one.assessmentId)} prefetch={false}>
                  {one.unit.name}
                </Link>{" "}
                <StateBadge state={one.state} />
              </>
            }
            detail={one.state === "NOT_PARTICIPATING" ? one.reason : undefined}
            action={isOpen && !isFinal(one.state) ? <LeaveOut year={year} one={one} /> : undefined}
          />
        ))}
      </RowList>
    </Panel>
  );
}

function LeaveOut({ year, one }: { year: number; one: YearUnit }) {
  return (
    <Dialog trigger="Không tham gia…" title={`${one.unit.name} không tham gia năm ${year}?`} small>
      <MoveForm
        assessmentId={one.assessmentId}
        version={one.version}
        to="NOT_PARTICIPATING"
        act="Ghi không tham gia"
        reasonLabel="Lý do"
      >
        <p>Đơn vị không tính vào số đơn vị được xét. Ghi rồi thì năm này không đưa vào lại được.</p>
      </MoveForm>
    </Dialog>
  );
}
