import type { Metadata } from "next";
import { ActivityCalendar } from "@/components/activities/activity-calendar";
import { ActivityFilters } from "@/components/activities/activity-filters";
import { ActivityTable } from "@/components/activities/activity-table";
import { MonthTabs } from "@/components/activities/month-tabs";
import { NoActivities } from "@/components/activities/no-activities";
import { ViewSwitch } from "@/components/activities/view-switch";
import { PageHead } from "@/components/frame/page-head";
import { PlanTabs } from "@/components/plans/plan-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearLinks } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { activitiesOfMonth, activitiesOfYear, type MonthCount } from "@/lib/activities/queries";
import { activityFilterSchema } from "@/lib/activities/schema";
import { today } from "@/lib/platform/clock";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";
import { calendarYears } from "@/lib/units/rules";

export const metadata: Metadata = { title: "Hoạt động" };

export default async function ActivitiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const day = await today();
  const { year, otherYears } = await orStop(calendarYears(params, place.year, day));
  const filter = activityFilterSchema.parse(params);
  const isCalendar = filter.view === "calendar" && !filter.removed;
  const shown = { ...filter, branch: at.branchId ?? filter.branch };
  const [page, branches] = await Promise.all([
    activitiesOfYear(actor, { ...at, year }, shown).then(orStop),
    branchChoices(actor, at),
  ]);
  const month = isCalendar ? (filter.month ?? usualMonth(year, day, page.months)) : filter.month;
  const inMonth =
    isCalendar && month ? await orStop(await activitiesOfMonth(actor, { ...at, year }, shown, month)) : null;
  const mayWrite =
    at.unitId !== null && can.editRecords(actor, { ...at, unitId: at.unitId }).allowed && !filter.removed;
  const href = (more: Record<string, string | number | null | undefined>) =>
    placeHref(place, "/plans", { ...filter, of: year, cursor: null, ...more });
  const pageOf = (id: string) => placeHref(place, `/plans/${id}`);
  const create = placeHref(place, "/plans/new");
  const total = page.months.reduce((sum, { count }) => sum + count, 0);
  const people = page.months.reduce((sum, { participants }) => sum + (participants ?? 0), 0);
  const none = (
    <NoActivities
      filter={filter}
      year={year}
      month={(total > 0 && month) || null}
      create={mayWrite ? create : null}
    />
  );
  return (
    <>
      <PageHead
        title={filter.removed ? "Hoạt động đã xóa" : `Hoạt động năm ${year}`}
        note={
          <>
            {`${total} hoạt động, ${people.toLocaleString("vi-VN")} lượt người tham gia`}
            <YearLinks years={otherYears} hrefOf={(of) => href({ of, month: null })} />
          </>
        }
        actions={
          <>
            <PrintButton />
            {mayWrite && (
              <ButtonLink variant="primary" icon="plus" href={create}>
                Ghi hoạt động
              </ButtonLink>
            )}
          </>
        }
      />
      <PlanTabs place={place} current="/plans" />
      <ActivityFilters
        filter={filter}
        branches={at.branchId ? [] : branches}
        query={{ ...place.query, of: String(year) }}
      />
      {!filter.removed && (
        <ViewSwitch isCalendar={isCalendar} hrefOf={(view) => href({ view, month: view && month })} />
      )}
      <Panel>
        <MonthTabs
          months={page.months}
          current={month}
          hrefOf={(to) => href({ month: to, ...(to === null ? { view: null } : {}) })}
        />
        {inMonth?.isCut && (
          <Notice kind="warning">
            {`Chỉ hiện ${inMonth.items.length.toLocaleString("vi-VN")} hoạt động đầu tháng. Chọn một đơn vị, loại hoặc dịp để xem hết.`}
          </Notice>
        )}
        {/* A phone's calendar shows no empty day. */}
        {inMonth?.items.length === 0 && <div className="md:hidden">{none}</div>}
        {inMonth && month ? (
          <ActivityCalendar
            year={year}
            month={Number(month)}
            activities={inMonth.items}
            today={day}
            showUnit={at.unitId === null}
            hrefOf={pageOf}
          />
        ) : page.items.length === 0 ? (
          none
        ) : (
          <ActivityTable activities={page.items} showUnit={at.unitId === null} hrefOf={pageOf} />
        )}
        {!inMonth && (
          <Pagination next={page.nextCursor ? href({ cursor: page.nextCursor }) : undefined}>
            {page.items.length} trong {countOf(page.months, filter.month)} hoạt động
          </Pagination>
        )}
      </Panel>
    </>
  );
}

/** The month under way; of another year the last that holds anything. */
function usualMonth(year: number, day: PlainDate, months: MonthCount[]): string {
  return yearOf(day) === year ? day.slice(5, 7) : (months.at(-1)?.month ?? "01");
}

function countOf(months: MonthCount[], month: string | undefined): number {
  return months.reduce((sum, each) => (month && each.month !== month ? sum : sum + each.count), 0);
}
