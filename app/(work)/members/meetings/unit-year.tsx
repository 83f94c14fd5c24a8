import { type MonthLine, MonthMatrix } from "@/components/branch-meetings/month-matrix";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { meetingsOfUnit } from "@/lib/branch-meetings/queries";
import type { BranchStanding } from "@/lib/branch-meetings/types";
import { attendedWords } from "@/lib/ratings/attendance/rules";
import { type CalendarPlace, placeHref } from "@/lib/units/current";

type UnitYearProps = { actor: Actor; place: CalendarPlace };

/** A unit's branches over the months: which met, and which have not. */
export async function UnitYear({ actor, place }: UnitYearProps) {
  const at = { orgId: place.org.id, unitId: place.unit.id };
  const { branches, period } = await orStop(await meetingsOfUnit(actor, at, place.year));
  const late = branches.filter(({ missed }) => missed > 0).length;
  const lines = branches.map((branch) =>
    lineOf(branch, placeHref(place, "/members/meetings", { branch: branch.unit.id })),
  );
  return (
    <>
      <PageHead
        title={`Sinh hoạt chi đoàn năm ${place.year}`}
        note={
          <YearNote place={place} path="/members/meetings">
            {`${place.unit.name} · ${period.label} · ${late}/${branches.length} chi đoàn còn kỳ chưa sinh hoạt`}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/meetings" />
      <Panel>
        {lines.length > 0 ? (
          <MonthMatrix label="Chi đoàn và từng tháng" what="Chi đoàn" lines={lines} />
        ) : (
          <EmptyState title="Đơn vị chưa có chi đoàn nào">
            Thêm chi đoàn ở trang Đơn vị, rồi ghi sinh hoạt của từng chi đoàn.
          </EmptyState>
        )}
      </Panel>
    </>
  );
}

function lineOf(
  { unit, dispersed, months, missed, held, attended }: BranchStanding,
  href: string,
): MonthLine {
  const sum = [
    `${held} buổi`,
    missed > 0 && `thiếu ${missed} ${dispersed ? "quý" : "tháng"}`,
    attended.held > 0 && `dự ${attendedWords(attended)}`,
  ];
  return {
    id: unit.id,
    name: unit.name,
    href,
    cells: months,
    sum: sum.filter(Boolean).join(" · "),
    ...(dispersed ? { note: "Sinh hoạt mỗi quý" } : {}),
  };
}
