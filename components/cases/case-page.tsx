import type { ReactNode } from "react";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import type { FormAction } from "@/components/ui/use-action-form";
import { mayCorrect, RECORD, RECORDED } from "@/lib/cases/correcting";
import { isMoveOf, lastStanding, type Machine } from "@/lib/cases/machine";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { CaseDetail, StepBy } from "@/lib/cases/types";
import { formatMoment, type PlainDate } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { CasePapers } from "./case-papers";
import { CaseSteps } from "./case-steps";
import { CaseState } from "./case-table";
import { NextStep } from "./next-step";
import { procedurePath, stateWords } from "./procedure-paths";
import { type OpenStep, StepDialogs, TakeBack } from "./step-dialogs";

type CasePageProps<S extends string, A extends string> = {
  found: CaseDetail;
  place: CurrentPlace;
  machine: Machine<S, A>;
  parts: readonly StepBy[];
  steps: readonly OpenStep[];
  day: PlainDate;
  stepAction: FormAction<{ id: string }>;
  backAction: FormAction<{ id: string }>;
  facts: ReactNode;
  papers?: ReactNode;
  /** A dialog that corrects what was recorded, or what is asked for. */
  correct?: ReactNode;
  /** A dialog beside those of the steps. */
  more?: ReactNode;
};

/** One case: what it is about, the steps open to who looks, what was done, its papers. */
export function CasePage<S extends string, A extends string>(props: CasePageProps<S, A>) {
  const { found, place, machine, parts, steps, day, stepAction, backAction, facts, papers, correct, more } =
    props;
  const { id, version, procedure, personName, unit, branch } = found;
  const wordsOf = (act: string) => (act === RECORD ? RECORDED : (machine.moves[act as A]?.done ?? act));
  const last = lastStanding(found.steps);
  const lastMove = last && machine.moves[last.act as A];
  return (
    <>
      <PageHead
        title={personName}
        note={
          <>
            {PROCEDURE_LABELS[procedure]} · {(branch ?? unit).name} · <CaseState line={found} />
            <NextStep line={found} next={stateWords(found).next} today={day} />
          </>
        }
        crumbs={[
          { href: placeHref(place, procedurePath(procedure)), label: PROCEDURE_LABELS[procedure] },
          { label: unit.code },
        ]}
        actions={
          <>
            <PrintButton />
            {last && (lastMove ? isMoveOf(lastMove, parts) : mayCorrect(found, parts)) && (
              <TakeBack action={backAction} id={id} version={version} step={wordsOf(last.act)} />
            )}
            {correct}
          </>
        }
      />
      {(steps.length > 0 || more) && (
        <div className="button-row">
          <StepDialogs action={stepAction} id={id} version={version} steps={steps} day={day} />
          {more}
        </div>
      )}
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
            {facts}
          </Panel>
          {papers}
          <CasePapers found={found} place={place} mayKeep={parts.includes("keeper")} />
        </div>
        <Panel title="Các bước">
          <CaseSteps steps={found.steps} wordsOf={wordsOf} />
        </Panel>
      </div>
    </>
  );
}
