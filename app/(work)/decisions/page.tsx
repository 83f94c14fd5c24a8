import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { BoardList } from "@/components/decisions/board-list";
import { DecisionActions } from "@/components/decisions/decision-actions";
import { RecordedDecision } from "@/components/decisions/recorded-decision";
import { StillBefore } from "@/components/decisions/still-before";
import { PageHead } from "@/components/frame/page-head";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { isFinal } from "@/lib/assessments/moves";
import { decisionsOfYear } from "@/lib/decisions/queries";
import { tally, undecided } from "@/lib/decisions/rules";
import { votableBy } from "@/lib/decisions/voting";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Quyết định công nhận" };

type Props = { searchParams: Promise<SearchParams> };

export default async function DecisionsPage({ searchParams }: Props) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const orgId = place.org.id;
  await orStop(refusal(can.readAllUnits(actor, orgId)) ?? done(null));
  if (place.year === null) {
    const href = can.runCycle(actor, orgId).allowed ? placeHref(place, "/appraisal/years/new") : null;
    return (
      <>
        <PageHead title="Quyết định công nhận" />
        <NoYear href={href} />
      </>
    );
  }
  const year = await orStop(await decisionsOfYear(actor, orgId, place.year));
  const { board, cycle, decisions } = year;
  const voterId = can.sitOnCommittee(actor, orgId).allowed ? actor.userId : null;
  const listed = board.units.filter((unit) => unit.state === "APPRAISED");
  const before = board.units.filter((unit) => unit.state !== "APPRAISED" && !isFinal(unit.state));
  const rest = voterId ? votableBy(voterId, board).filter((unit) => unit.verdict.passes) : [];
  const waiting = undecided(listed);
  const { recognised, total } = tally(board.units.map((unit) => unit.state));
  const hrefOf = (id: string) => placeHref(place, `/appraisal/${id}`);
  return (
    <>
      <PageHead
        title={`Quyết định công nhận năm ${cycle.year}`}
        note={`${recognised}/${total} đơn vị được công nhận. Đề nghị công nhận khi trên ${cycle.votePercent}% người được biểu quyết tán thành.`}
        actions={
          <DecisionActions
            paperHrefs={{
              proposal: placeHref(place, "/decisions/proposal"),
              decision: placeHref(place, "/decisions/paper"),
            }}
            year={year}
            listed={listed}
            rest={rest}
            mayRecord={can.recordDecision(actor, orgId).allowed}
            settingsHref={placeHref(place, "/settings", { year: null })}
            yearHref={placeHref(place, `/appraisal/years/${cycle.year}`, { year: null })}
          />
        }
      />
      {waiting && <Notice>{waiting.message}</Notice>}
      {listed.length > 0 && (
        <Panel title="Chờ Ban Thường vụ" aside={<span>{listed.length} đơn vị đã thẩm định xong</span>}>
          <BoardList units={listed} members={board.members} voterId={voterId} hrefOf={hrefOf} />
        </Panel>
      )}
      {decisions.map((decision) => (
        <RecordedDecision
          key={decision.id}
          decision={decision}
          paperHref={placeHref(place, "/decisions/paper", { decision: decision.id })}
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
