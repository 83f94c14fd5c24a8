import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { BoardList } from "@/components/decisions/board-list";
import { DecisionActions } from "@/components/decisions/decision-actions";
import { DecisionAdditions } from "@/components/decisions/decision-additions";
import { RecordedDecision } from "@/components/decisions/recorded-decision";
import { StillBefore } from "@/components/decisions/still-before";
import { PageHead } from "@/components/frame/page-head";
import { MeetingList } from "@/components/meetings/meeting-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { isFinal } from "@/lib/assessments/moves";
import { MAJORITY_OF } from "@/lib/decisions/messages";
import { decisionsOfYear } from "@/lib/decisions/queries";
import { undecided } from "@/lib/decisions/rules";
import { votableBy } from "@/lib/decisions/voting";
import { countsOf } from "@/lib/figures/state-counts";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Quyết định công nhận" };

type Props = { searchParams: Promise<SearchParams> };

export default async function DecisionsPage({ searchParams }: Props) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const orgId = place.org.id;
  await orStop(refusal(can.readAllUnits(actor, orgId)) ?? done(null));
  if (place.year === null)
    return <NoYear title="Quyết định công nhận" place={place} mayOpen={can.runCycle(actor, orgId).allowed} />;
  const year = await orStop(await decisionsOfYear(actor, orgId, place.year));
  const { board, cycle, decisions } = year;
  const voterId = can.sitOnCommittee(actor, orgId).allowed ? actor.userId : null;
  const appraised = board.units.filter((unit) => unit.state === "APPRAISED");
  const listed = appraised.filter((unit) => unit.isConcluded);
  const before = board.units.filter((unit) => unit.state !== "APPRAISED" && !isFinal(unit.state));
  const rest = voterId ? votableBy(voterId, board).filter((unit) => unit.verdict.passes) : [];
  const waiting = undecided(appraised);
  const mayRecord = can.recordDecision(actor, orgId).allowed;
  const settingsHref = placeHref(place, "/settings", { year: null });
  const { recognised, total } = countsOf(board.units.map((unit) => unit.state));
  const hrefOf = (id: string) => placeHref(place, `/appraisal/${id}`);
  return (
    <>
      <PageHead
        title={`Quyết định công nhận năm ${cycle.year}`}
        note={`${recognised}/${total} đơn vị được công nhận. Đề nghị công nhận khi trên ${cycle.votePercent}% ${MAJORITY_OF[cycle.voteBase]} tán thành.`}
        actions={
          <>
            <ButtonLink href={placeHref(place, "/decisions/proposal")}>Tờ trình</ButtonLink>
            {listed.length > 0 && (
              <ButtonLink href={placeHref(place, "/decisions/paper")}>Dự thảo quyết định</ButtonLink>
            )}
            <DecisionActions
              year={year}
              listed={listed}
              rest={rest}
              mayRecord={mayRecord}
              settingsHref={settingsHref}
              meetingHref={
                can.prepareMeeting(actor, orgId).allowed ? placeHref(place, "/decisions/meetings/new") : null
              }
              yearHref={placeHref(place, `/appraisal/years/${cycle.year}`, { year: null })}
            />
          </>
        }
      />
      {waiting && <Notice>{waiting.message}</Notice>}
      {board.meetings.length > 0 && (
        <Panel title="Phiên họp Ban Thường vụ">
          <MeetingList
            meetings={board.meetings}
            hrefOf={(id) => placeHref(place, `/decisions/meetings/${id}`)}
          />
        </Panel>
      )}
      {appraised.length > 0 && (
        <Panel title="Chờ Ban Thường vụ" aside={<span>{appraised.length} đơn vị đã thẩm định xong</span>}>
          <BoardList units={appraised} members={board.members} voterId={voterId} hrefOf={hrefOf} />
        </Panel>
      )}
      {decisions.map((decision) => (
        <RecordedDecision
          key={decision.id}
          decision={decision}
          paperHref={placeHref(place, "/decisions/paper", { decision: decision.id })}
          actions={
            mayRecord && <DecisionAdditions decision={decision} year={year} settingsHref={settingsHref} />
          }
        />
      ))}
      {before.length > 0 && (
        <Panel title="Chưa thẩm định xong" aside={<span>{before.length} đơn vị</span>}>
          <StillBefore units={before} hrefOf={hrefOf} />
        </Panel>
      )}
    </>
  );
}
