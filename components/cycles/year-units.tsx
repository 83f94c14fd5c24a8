import Link from "next/link";
import { MoveForm } from "@/components/assessments/move-form";
import { StateBadge } from "@/components/assessments/state-badge";
import { Dialog } from "@/components/ui/dialog";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { isFinal } from "@/lib/assessments/moves";
import type { YearSetting, YearUnit } from "@/lib/cycles/types";

type YearUnitsProps = {
  year: number;
  units: YearSetting["units"];
  /** Whether a unit may still leave the year or come back into it. */
  mayChange: boolean;
  followHref: (assessmentId: string) => string;
};

/** Who is in the year and how far; one that falls away is left out with its reason. */
export function YearUnits({ year, units, mayChange, followHref }: YearUnitsProps) {
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
            action={mayChange && one.maySettle ? <ChangePart year={year} one={one} /> : undefined}
          />
        ))}
      </RowList>
    </Panel>
  );
}

function ChangePart({ year, one }: { year: number; one: YearUnit }) {
  if (one.state === "NOT_PARTICIPATING") return <LetBackIn year={year} one={one} />;
  return isFinal(one.state) ? null : <LeaveOut year={year} one={one} />;
}

function LetBackIn({ year, one }: { year: number; one: YearUnit }) {
  return (
    <Dialog
      trigger="Cho tham gia lại…"
      triggerLabel={`Cho tham gia lại… ${one.unit.name}`}
      title={`${one.unit.name} tham gia lại năm ${year}?`}
      small
    >
      <MoveForm
        assessmentId={one.assessmentId}
        version={one.version}
        to="NOT_REGISTERED"
        act="Cho tham gia lại"
        reasonLabel="Lý do"
      >
        <p>Đơn vị trở về bước “chưa đăng ký”. Điều đã ghi, đã nộp trước đó còn nguyên.</p>
      </MoveForm>
    </Dialog>
  );
}

function LeaveOut({ year, one }: { year: number; one: YearUnit }) {
  return (
    <Dialog
      trigger="Không tham gia…"
      triggerLabel={`Không tham gia… ${one.unit.name}`}
      title={`${one.unit.name} không tham gia năm ${year}?`}
      small
    >
      <MoveForm
        assessmentId={one.assessmentId}
        version={one.version}
        to="NOT_PARTICIPATING"
        act="Ghi không tham gia"
        reasonLabel="Lý do"
      >
        <p>
          Đơn vị không tính vào số đơn vị được xét. Ghi nhầm thì cho tham gia lại ở chính dòng này, trước khi
          ghi quyết định.
        </p>
      </MoveForm>
    </Dialog>
  );
}
