import type { Metadata } from "next";
import { CasePage } from "@/components/cases/case-page";
import { CorrectDialog } from "@/components/cases/correct-dialog";
import { openSteps } from "@/components/cases/open-steps";
import { OutstandingFacts } from "@/components/outstanding-members/outstanding-facts";
import {
  CertifiedOnField,
  MeritsField,
  StageFields,
} from "@/components/outstanding-members/outstanding-fields";
import { PaperFiles } from "@/components/papers/paper-files";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { mayCorrect } from "@/lib/cases/correcting";
import { lastStanding } from "@/lib/cases/machine";
import { partsIn } from "@/lib/cases/queries";
import {
  correctOutstandingAction,
  outstandingBackAction,
  outstandingStepAction,
} from "@/lib/outstanding-members/actions";
import { papersOf } from "@/lib/outstanding-members/papers/made";
import { outstandingDetail } from "@/lib/outstanding-members/queries";
import { OUTSTANDING, renewalProblem } from "@/lib/outstanding-members/rules";
import type { OutstandingAct, OutstandingDetail, OutstandingState } from "@/lib/outstanding-members/types";
import { today } from "@/lib/platform/clock";
import { currentPlace, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Hồ sơ đoàn viên ưu tú" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function OutstandingCasePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const found = await orStop(await outstandingDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, outstanding, state } = found;
  const day = await today();
  const parts = partsIn(actor, found);
  const steps = openSteps(OUTSTANDING, state as OutstandingState, parts)
    .filter(({ act }) => act !== "certify" || renewalProblem(outstanding.certifiedOn, day) === null)
    .map((step) => {
      const { closes } = OUTSTANDING.moves[step.act];
      return { ...step, more: moreFor(step.act), quiet: closes !== undefined && closes !== "done" };
    });
  return (
    <CasePage
      found={found}
      place={place}
      steps={steps}
      parts={parts}
      machine={OUTSTANDING}
      day={day}
      stepAction={outstandingStepAction}
      backAction={outstandingBackAction}
      facts={<OutstandingFacts found={found} today={day} />}
      papers={<PaperFiles href={`/api/files/outstanding/${id}`} papers={papersOf(found)} />}
      correct={
        mayCorrect(found, parts) && (
          <CorrectDialog
            action={correctOutstandingAction}
            title="Sửa kết quả đã ghi"
            id={id}
            version={version}
          >
            <StageFields told={toldOf(found)} />
            <MeritsField merits={outstanding.merits} optional />
          </CorrectDialog>
        )
      }
    />
  );
}

/** The certificate says its own day. */
function moreFor(act: OutstandingAct) {
  return act === "certify" ? <CertifiedOnField /> : null;
}

function toldOf({ state, steps, openedOn, outstanding }: OutstandingDetail) {
  const step = lastStanding(steps);
  const { introducedOn, admittedOn } = outstanding;
  return {
    stage: state,
    day: step?.day ?? openedOn,
    docNumber: step?.docNumber ?? "",
    introducedOn: state === "introduced" ? null : introducedOn,
    admittedOn: state === "official" ? admittedOn : null,
  };
}
