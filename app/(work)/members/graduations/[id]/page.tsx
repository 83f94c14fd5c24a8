import type { Metadata } from "next";
import { CasePapers } from "@/components/cases/case-papers";
import { CaseSteps } from "@/components/cases/case-steps";
import { CaseState } from "@/components/cases/case-table";
import { NextStep } from "@/components/cases/next-step";
import { stateWords } from "@/components/cases/procedure-paths";
import { StepDialogs, TakeBack } from "@/components/cases/step-dialogs";
import { PageHead } from "@/components/frame/page-head";
import { graduationSteps } from "@/components/graduations/graduation-steps";
import { NumberCertificate } from "@/components/graduations/number-certificate";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { charterLabel } from "@/lib/cases/charter";
import { RECORD, RECORDED } from "@/lib/cases/correcting";
import { lastStanding, openActs } from "@/lib/cases/machine";
import { partsIn } from "@/lib/cases/queries";
import { takeGraduationBackAction, takeGraduationStepAction } from "@/lib/graduations/actions";
import { WISH_LABELS } from "@/lib/graduations/messages";
import { graduationDetail } from "@/lib/graduations/queries";
import { GRADUATION, type GraduationAct } from "@/lib/graduations/rules";
import type { GraduationDetail, GraduationState } from "@/lib/graduations/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { today } from "@/lib/platform/clock";
import { formatDate, formatMoment } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Trưởng thành Đoàn" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function GraduationPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const found = await orStop(await graduationDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const day = await today();
  const { id, version, state, personName, unit, branch, steps } = found;
  const parts = partsIn(actor, found);
  const acts = openActs(GRADUATION, state as GraduationState, parts);
  const last = lastStanding(steps);
  const mayDrop = found.entry === "recorded" && found.outcome === "done" && parts.includes("keeper");
  const lastMove = last && GRADUATION.moves[last.act as GraduationAct];
  return (
    <>
      <PageHead
        title={personName}
        note={
          <>
            Trưởng thành Đoàn · {(branch ?? unit).name} · <CaseState line={found} />
            <NextStep line={found} next={stateWords(found).next} today={day} />
          </>
        }
        crumbs={[
          { href: placeHref(place, "/members/graduations"), label: "Trưởng thành Đoàn" },
          { label: unit.code },
        ]}
        actions={
          state === "graduated" && (
            <>
              <ButtonLink href={`/api/files/graduations/${id}?format=docx`}>Giấy chứng nhận .docx</ButtonLink>
              <ButtonLink href={`/api/files/graduations/${id}?format=pdf`}>Giấy chứng nhận .pdf</ButtonLink>
            </>
          )
        }
      />
      {acts.length > 0 && (
        <div className="button-row">
          <StepDialogs
            action={takeGraduationStepAction}
            id={id}
            version={version}
            steps={graduationSteps(acts)}
            day={day}
          />
        </div>
      )}
      {state === "graduated" && parts.includes("keeper") && (
        <div className="button-row">
          <NumberCertificate id={id} version={version} certificate={found.certificate} />
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
            <DefinitionList items={factsOf(found)} />
          </Panel>
          <CasePapers found={found} place={place} mayKeep={parts.includes("keeper")} />
        </div>
        <Panel
          title="Các bước"
          aside={
            mayDrop ? (
              <TakeBack action={takeGraduationBackAction} id={id} version={version} step={RECORDED} />
            ) : (
              lastMove &&
              steps.length > 1 &&
              parts.includes(lastMove.by) && (
                <TakeBack action={takeGraduationBackAction} id={id} version={version} step={lastMove.done} />
              )
            )
          }
        >
          <CaseSteps steps={steps} wordsOf={wordsOf} />
        </Panel>
      </div>
    </>
  );
}

function wordsOf(act: string): string {
  return act === RECORD ? RECORDED : (GRADUATION.moves[act as GraduationAct]?.done ?? act);
}

function factsOf(found: GraduationDetail) {
  const { birthDate, wish, stayUntil, occasion, certificate, state, closedOn, charterVersion } = found;
  return [
    ["Ngày sinh", formatDayOrYear(birthDate)],
    ["Nguyện vọng", wish && WISH_LABELS[wish]],
    ["Được ở lại đến", stayUntil && formatDate(stayUntil)],
    ["Ngày lễ", state === "graduated" && closedOn ? formatDate(closedOn) : null],
    ["Dịp tổ chức lễ", occasion],
    ["Số giấy chứng nhận", certificate],
    ["Theo", charterLabel(charterVersion)],
  ].flatMap(([term, value]) => (term && value ? [{ term, value }] : []));
}
