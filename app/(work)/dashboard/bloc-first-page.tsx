import {
  MonthPanel,
  OccasionPanel,
  StatePanel,
  TargetPanel,
  TrendPanel,
} from "@/components/dashboard/bloc-charts";
import { BlocTable } from "@/components/dashboard/bloc-table";
import { DutyList } from "@/components/dashboard/duty-list";
import { linkTo, mendHref } from "@/components/dashboard/mend-href";
import { ZaloDialog } from "@/components/dashboard/zalo-dialog";
import { PageHead } from "@/components/frame/page-head";
import { NoticeList } from "@/components/notices/notice-list";
import { ButtonLink } from "@/components/ui/button-link";
import { type Count, CountStrip } from "@/components/ui/count-strip";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { Steps } from "@/components/ui/steps";
import { Still } from "@/components/ui/still";
import { yearToOpen } from "@/lib/cycles/rules";
import { blocCounts } from "@/lib/dashboard/bloc-counts";
import { blocHeadline } from "@/lib/dashboard/bloc-headline";
import type { BlocDashboard, BlocFacts, SelfGiven } from "@/lib/dashboard/types";
import { blocWay } from "@/lib/dashboard/year-way";
import { blocTexts } from "@/lib/dashboard/zalo-texts";
import { tallyOf } from "@/lib/figures/state-counts";
import { formatDate } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref, type SearchParams } from "@/lib/units/current";

type Props = {
  place: CurrentPlace;
  shown: BlocDashboard;
  /** Of many units, the part that is written out. */
  part: SearchParams[string];
};

export function BlocFirstPage({ place, shown, part }: Props) {
  const { facts, rights, duties, origin, notices, rootId } = shown;
  const { cycle, year, today, progress } = facts;
  const name = place.org.shortName;
  const texts = blocTexts(facts, linkTo(place, origin));
  const acts = duties.length > 0 || (rights.runCycle && cycle?.state !== "closed");
  return (
    <>
      <PageHead
        title={year === null ? name : `${name} năm ${year}`}
        note={blocHeadline(facts)}
        actions={
          <>
            {cycle && <PrintButton>In trang</PrintButton>}
            {rights.runCycle ? (
              <OfficeAction place={place} facts={facts} />
            ) : (
              <VoteAction place={place} facts={facts} />
            )}
          </>
        }
      />
      {cycle && <Steps label={`Các bước của năm ${year}`} steps={blocWay(cycle, progress, today)} />}
      {cycle && <CountStrip counts={counts(facts)} />}
      {acts && (
        <DutyList
          duties={duties}
          today={today}
          hrefOf={mendHref(place)}
          empty={{
            title: "Không có việc nào đang chờ",
            words: "Đơn vị nộp hoặc quá hạn thì việc hiện ở đây.",
          }}
          aside={rights.runCycle && texts.length > 0 && <ZaloDialog texts={texts} trigger="Soạn tin Zalo" />}
        />
      )}
      {rights.runCycle && (
        <NoticeList notices={notices} place={{ orgId: place.org.id, unitId: rootId }} maySee />
      )}
      <ToldRoles roles={facts.selfGiven} />
      {cycle ? (
        <>
          <BlocTable
            progress={progress}
            query={place.query}
            part={part}
            yearHref={
              rights.runCycle && cycle.state === "open"
                ? placeHref(place, `/appraisal/years/${year}`, { year: null })
                : null
            }
          />
          <div className="button-row print:hidden">
            <ButtonLink small icon="users" href={placeHref(place, "/members")}>
              Đoàn viên của các đơn vị
            </ButtonLink>
            <ButtonLink small href={placeHref(place, "/members/care", { of: year })}>
              Chăm lo, tình hình của các đơn vị
            </ButtonLink>
          </div>
          <BlocCharts facts={facts} />
        </>
      ) : (
        !acts && (
          <div className="panel">
            <EmptyState title="Chưa mở năm đánh giá nào">
              Khi văn phòng mở năm, tiến độ của từng đơn vị hiện ở đây.
            </EmptyState>
          </div>
        )
      )}
    </>
  );
}

/** Charts of a year that was opened, each with the table that it draws. */
function BlocCharts({ facts: { figures, years, year, progress } }: { facts: BlocFacts }) {
  if (year === null) return null;
  return (
    <Still className="split even">
      <div className="stack">
        <StatePanel tally={tallyOf(progress.map(({ state }) => state))} />
        <MonthPanel months={figures.months} year={year} />
        <TrendPanel years={years} />
      </div>
      <div className="stack">
        <TargetPanel targets={figures.targets} year={year} />
        <OccasionPanel held={figures.held} year={year} />
      </div>
    </Still>
  );
}

function counts({ progress }: BlocFacts): Count[] {
  const { total, registered, submitted, waiting, returned, appraised, recognised } = blocCounts(progress);
  return [
    { label: "Đăng ký", value: `${registered}/${total}` },
    { label: "Đã nộp", value: `${submitted}/${total}` },
    { label: "Chờ thẩm định", value: waiting },
    { label: "Cần bổ sung", value: returned, tone: "wait" },
    { label: "Đã thẩm định", value: `${appraised}/${total}` },
    { label: "Được công nhận", value: `${recognised}/${total}` },
  ];
}

function OfficeAction({
  place,
  facts: { units, years, today, cycle },
}: {
  place: CurrentPlace;
  facts: BlocFacts;
}) {
  if (units === 0) return null;
  // While a year is shown that runs, the list of duties asks for the next one.
  if (cycle?.state !== "open" && yearToOpen(years, today))
    return (
      <ButtonLink variant="primary" href={placeHref(place, "/appraisal/years/new", { year: null })}>
        Mở năm đánh giá
      </ButtonLink>
    );
  if (cycle?.state !== "open") return null;
  return (
    <ButtonLink variant="primary" href={placeHref(place, "/appraisal")}>
      Thẩm định
    </ButtonLink>
  );
}

function VoteAction({ place, facts: { votes, cycle } }: { place: CurrentPlace; facts: BlocFacts }) {
  if (cycle?.state !== "open" || !votes.some(({ awaitsOwn }) => awaitsOwn)) return null;
  return (
    <ButtonLink variant="primary" href={placeHref(place, "/decisions")}>
      Biểu quyết
    </ButtonLink>
  );
}

/** The secretary is told of roles that people gave to themselves and others agreed to. */
function ToldRoles({ roles }: { roles: readonly SelfGiven[] }) {
  const agreed = roles.filter(({ secondedBy }) => secondedBy !== null);
  if (agreed.length === 0) return null;
  return (
    <Notice title="Vai trò tự giao trong 30 ngày qua">
      <ul>
        {agreed.map(({ id, words, secondedBy, endedOn }) => (
          <li key={id}>
            {words}, {secondedBy} đồng ý{endedOn && `, đã kết thúc ngày ${formatDate(endedOn)}`}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
