import type { Metadata } from "next";
import { CasePage } from "@/components/cases/case-page";
import { CorrectDialog } from "@/components/cases/correct-dialog";
import { openSteps } from "@/components/cases/open-steps";
import type { OpenStep } from "@/components/cases/step-dialogs";
import { LostSeats } from "@/components/committees/lost-seats";
import { DisciplineFacts } from "@/components/discipline/discipline-facts";
import { MemberMatterFields, ResultFields } from "@/components/discipline/discipline-fields";
import { FORM_OPTIONS } from "@/components/discipline/form-options";
import { OwnRight } from "@/components/discipline/own-right";
import { PostKept } from "@/components/discipline/post-kept";
import { PaperFiles } from "@/components/papers/paper-files";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { mayCorrect } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import { partsIn } from "@/lib/cases/queries";
import { type LostSeat, seatsLostBy } from "@/lib/committees/lost-seats";
import {
  correctDisciplineAction,
  disciplineBackAction,
  disciplineStepAction,
} from "@/lib/discipline/actions";
import { decisionIn } from "@/lib/discipline/decision";
import { announcedOn } from "@/lib/discipline/effects";
import { postKept } from "@/lib/discipline/new-post";
import { ballotOf, papersOf } from "@/lib/discipline/papers/made";
import { disciplineDetail } from "@/lib/discipline/queries";
import { deciderOf, disciplineMachine, mayTakeForm, suitsProposal } from "@/lib/discipline/rules";
import type { DisciplineAct, DisciplineDetail, DisciplineState } from "@/lib/discipline/types";
import { memberTerms } from "@/lib/members/terms/queries";
import { today } from "@/lib/platform/clock";
import { type CurrentPlace, currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Hồ sơ kỷ luật" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function DisciplineCasePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const found = await orStop(await disciplineDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, discipline, state } = found;
  const [lost, kept, terms] = await Promise.all([
    seatsLostBy(actor, found),
    postKept(actor, found),
    memberTerms(actor, found.orgId),
  ]);
  const parts = partsIn(actor, found);
  const machine = disciplineMachine(terms);
  const steps = openSteps(machine, state as DisciplineState, parts)
    .filter(({ act }) => suitsProposal(act, discipline.proposedForm))
    .map((step) => ({ ...step, ...choiceFor(step.act, found), more: <OwnRight act={step.act} /> }));
  return (
    <CasePage
      found={found}
      place={place}
      steps={steps}
      parts={parts}
      machine={machine}
      day={await today()}
      stepAction={disciplineStepAction}
      backAction={disciplineBackAction}
      facts={
        <>
          <DisciplineFacts found={found} />
          <PostKept post={kept} />
          <LostSeats seats={lost} hrefOf={(seat) => changeHref(place, seat)} />
        </>
      }
      papers={<PaperFiles href={`/api/files/discipline/${id}`} papers={papersOf(found)} />}
      correct={
        mayCorrect(found, parts) && (
          <CorrectDialog
            action={correctDisciplineAction}
            title="Sửa kết quả đã ghi"
            id={id}
            version={version}
          >
            <MemberMatterFields facts={discipline} formLabel="Hình thức đã quyết định" />
            <ResultFields told={toldOf(found)} />
          </CorrectDialog>
        )
      }
    />
  );
}

/** To the change of the committee that ends the seat, from a page that stands in its unit. */
function changeHref(place: CurrentPlace, { unitId, branchId, mayKeep }: LostSeat): string | null {
  if (!mayKeep || place.unit.id !== unitId) return null;
  const branch = place.branch ? null : branchId;
  return placeHref(place, "/organisation/acts/new", { kind: "change", branch });
}

/** The acts that set a measure ask which, among those that may be set there. */
function choiceFor(act: DisciplineAct, { discipline }: DisciplineDetail): Pick<OpenStep, "choice"> {
  if (act !== "decide_above" && act !== "change") return {};
  const options = FORM_OPTIONS.filter(
    ({ value }) =>
      mayTakeForm(value, discipline.post) &&
      (act === "change" ? value !== discipline.decidedForm : deciderOf(value) === "upper_level"),
  );
  return { choice: { name: "form", label: "Hình thức kỷ luật", blank: "Chọn hình thức", options } };
}

function toldOf(found: DisciplineDetail) {
  const { openedOn, closedOn, steps } = found;
  const { entitled = null, present = null, votesFor = null, votesAgainst = null } = ballotOf(found) ?? {};
  const votes = { entitled, present, votesFor, votesAgainst };
  const decision = decisionIn({ openedOn, steps: standingSteps(steps) });
  const { docNumber = "", person: signer = "" } = decision?.step ?? {};
  return {
    docNumber,
    signer,
    decidedOn: openedOn,
    announcedOn: announcedOn(found),
    endedOn: closedOn,
    ...votes,
  };
}
