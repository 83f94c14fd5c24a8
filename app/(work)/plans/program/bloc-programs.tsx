import { PageHead } from "@/components/frame/page-head";
import { PlanTabs } from "@/components/plans/plan-tabs";
import { StandingTable } from "@/components/plans/standing-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { periodOf } from "@/lib/criteria/periods";
import { programsOfYear } from "@/lib/plans/queries";
import { programRule } from "@/lib/plans/settings/queries";
import type { ProgramStanding } from "@/lib/plans/types";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates";
import { dayFrom } from "@/lib/platform/month-day";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type BlocProgramsProps = { actor: Actor; place: CurrentPlace; year: number };

/** The programmes of all units, for those who read all. */
export async function BlocPrograms({ actor, place, year }: BlocProgramsProps) {
  const [standings, due, day] = await Promise.all([
    programsOfYear(actor, place.org.id, year).then(orStop),
    programRule(actor, place.org.id),
    today(),
  ]);
  const startOf = (calendar: "school_year" | "calendar_year") => periodOf("unit", calendar, year).from;
  const [school, others] = [
    dayFrom(startOf("school_year"), due.school),
    dayFrom(startOf("calendar_year"), due.calendar),
  ];
  const dueOf = ({ isSchool }: ProgramStanding) => (isSchool ? school : others);
  const issued = standings.filter(({ issuedOn }) => issuedOn).length;
  const approved = standings.filter(({ state }) => state === "approved").length;
  return (
    <>
      <PageHead
        title={`Chương trình công tác năm ${year}`}
        note={`${issued}/${standings.length} đơn vị đã ban hành, ${approved} đã được Ban Chấp hành thông qua. Hạn ${formatDate(others)}, trường học ${formatDate(school)}.`}
        actions={<PrintButton />}
      />
      <PlanTabs place={place} current="/plans/program" />
      <Panel>
        {standings.length > 0 ? (
          <StandingTable
            standings={standings}
            dueOf={dueOf}
            today={day}
            hrefOf={(unit) => placeHref(place, "/plans/program", { unit })}
          />
        ) : (
          <EmptyState title={`Năm ${year} chưa có đơn vị nào`} />
        )}
      </Panel>
    </>
  );
}
