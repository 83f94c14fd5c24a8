import type { Metadata } from "next";
import { CaseSteps } from "@/components/cases/case-steps";
import { OutcomeBadge } from "@/components/cases/case-table";
import { CorrectDialog } from "@/components/cases/correct-dialog";
import { NextStep } from "@/components/cases/next-step";
import { openSteps } from "@/components/cases/open-steps";
import { type OpenStep, StepDialogs, TakeBack } from "@/components/cases/step-dialogs";
import { MatterFields } from "@/components/discipline/measure-fields";
import { PageHead } from "@/components/frame/page-head";
import { AfterDissolution } from "@/components/organisation-discipline/after-dissolution";
import { MeasureFacts } from "@/components/organisation-discipline/measure-facts";
import { ResultFields } from "@/components/organisation-discipline/measure-fields";
import { FORM_OPTIONS } from "@/components/organisation-discipline/measure-options";
import { PaperFiles } from "@/components/papers/paper-files";
import { RecordPapers } from "@/components/proofs/record-papers";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { RECORDED } from "@/lib/cases/correcting";
import { isMoveOf, lastStanding } from "@/lib/cases/machine";
import { memberTerms } from "@/lib/members/terms/queries";
import {
  correctOrganisationDisciplineAction,
  organisationDisciplineBackAction,
  organisationDisciplineStepAction,
} from "@/lib/organisation-discipline/actions";
import { announcedOn, ballotOf, decisionIn } from "@/lib/organisation-discipline/decision";
import { papersOf } from "@/lib/organisation-discipline/papers/made";
import { organisationDisciplineDetail, partsIn } from "@/lib/organisation-discipline/queries";
import { mayCorrect } from "@/lib/organisation-discipline/recording";
import {
  machineOf,
  mayTake,
  mayUndo,
  ORGANISATION_DISCIPLINE,
  setsForm,
} from "@/lib/organisation-discipline/rules";
import type {
  OrganisationDisciplineAct,
  OrganisationDisciplineDetail,
} from "@/lib/organisation-discipline/types";
import { today } from "@/lib/platform/clock";
import { formatMoment } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Hồ sơ kỷ luật tổ chức" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const { states } = ORGANISATION_DISCIPLINE;

export default async function OrganisationDisciplineCasePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const found = await orStop(await organisationDisciplineDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const day = await today();
  const { id, version, body, unit, state, outcome } = found;
  const parts = partsIn(actor, found);
  const machine = machineOf(await memberTerms(actor, found.orgId), found);
  const { moves } = machine;
  const steps = openSteps(machine, state, parts)
    .filter(({ act }) => mayTake(found, parts, act))
    .map((step) => ({ ...step, ...choiceFor(step.act, found) }));
  const last = lastStanding(found.steps);
  const corrects = mayCorrect(found, parts);
  /** The name of an act in the history; what no move says was recorded at once. */
  const wordsOf = (act: string) => moves[act as OrganisationDisciplineAct]?.done ?? RECORDED;
  const lastMove = last && moves[last.act as OrganisationDisciplineAct];
  return (
    <>
      <PageHead
        title={body.name}
        note={
          <>
            Kỷ luật tổ chức · <OutcomeBadge outcome={outcome} label={states[state].label} />
            <NextStep line={found} next={states[state].next} today={day} />
          </>
        }
        crumbs={[
          { href: placeHref(place, "/organisation/discipline"), label: "Kỷ luật tổ chức" },
          { label: unit.code },
        ]}
        actions={
          <>
            <PrintButton />
            {last &&
              (lastMove ? isMoveOf(lastMove, parts) && mayUndo(found, parts, last.number) : corrects) && (
                <TakeBack
                  action={organisationDisciplineBackAction}
                  id={id}
                  version={version}
                  step={wordsOf(last.act)}
                />
              )}
            {corrects && (
              <CorrectDialog
                action={correctOrganisationDisciplineAction}
                title="Sửa kết quả đã ghi"
                id={id}
                version={version}
              >
                <MatterFields
                  formLabel="Hình thức đã quyết định"
                  forms={FORM_OPTIONS}
                  told={{ about: found.about, form: found.decidedForm }}
                />
                <ResultFields told={toldOf(found)} />
              </CorrectDialog>
            )}
          </>
        }
      />
      {steps.length > 0 && (
        <div className="button-row">
          <StepDialogs
            action={organisationDisciplineStepAction}
            id={id}
            version={version}
            steps={steps}
            day={day}
          />
        </div>
      )}
      <AfterDissolution found={found} place={place} />
      <div className="split">
        <div className="stack">
          <Panel
            title="Nội dung"
            padded
            foot={
              <small>
                {found.createdBy} ghi lúc {formatMoment(found.createdAt)}
              </small>
            }
          >
            <MeasureFacts found={found} />
          </Panel>
          <PaperFiles href={`/api/files/organisation-discipline/${id}`} papers={papersOf(found)} />
          <RecordPapers
            bearer={{ kind: "organisation_discipline", id }}
            evidence={found.evidence}
            place={place}
            unit={unit}
            day={found.closedOn ?? found.openedOn}
            mayKeep={parts.includes("keeper")}
          />
        </div>
        <Panel title="Các bước">
          <CaseSteps steps={found.steps} wordsOf={wordsOf} />
        </Panel>
      </div>
    </>
  );
}

/** The acts that set a measure ask which, among those that may be set there. */
function choiceFor(
  act: OrganisationDisciplineAct,
  { decidedForm }: OrganisationDisciplineDetail,
): Pick<OpenStep, "choice"> {
  if (!setsForm(act)) return {};
  const options = FORM_OPTIONS.filter(({ value }) => act !== "change" || value !== decidedForm);
  return { choice: { name: "form", label: "Hình thức kỷ luật", blank: "Chọn hình thức", options } };
}

function toldOf(found: OrganisationDisciplineDetail) {
  const { openedOn, closedOn, decidedLevel: level } = found;
  const { entitled = null, present = null, votesFor = null, votesAgainst = null } = ballotOf(found) ?? {};
  const { number: docNumber = "", signer = "" } = decisionIn(found) ?? {};
  return {
    level,
    docNumber,
    signer,
    decidedOn: openedOn,
    announcedOn: announcedOn(found),
    endedOn: closedOn,
    entitled,
    present,
    votesFor,
    votesAgainst,
  };
}
