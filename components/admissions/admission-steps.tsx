import { StepDialogs, TakeBack } from "@/components/cases/step-dialogs";
import { ButtonLink } from "@/components/ui/button-link";
import { takeAdmissionBackAction, takeAdmissionStepAction } from "@/lib/admissions/actions";
import { ADMISSION } from "@/lib/admissions/machine";
import type { Admission, AdmissionAct, AdmissionState } from "@/lib/admissions/types";
import { RECORDED } from "@/lib/cases/correcting";
import { lastStanding, openActs } from "@/lib/cases/machine";
import type { StepBy } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import { CardDialog } from "./card-dialog";
import { IntroduceDialog } from "./introduce-dialog";
import type { PossibleIntroducer } from "./introducer-fields";

type AdmissionStepsProps = {
  admission: Admission;
  parts: StepBy[];
  introducers: PossibleIntroducer[];
  meetingHref: string;
  day: PlainDate;
};

/** Steps that say more than a dialog asks have a form of their own; the vote is the meeting's. */
const APART: readonly AdmissionAct[] = ["introduce", "vote", "vote_down", "card"];

/** What this person may do now: the usual step first, then the way out and the way back. */
export function AdmissionSteps({ admission, parts, introducers, meetingHref, day }: AdmissionStepsProps) {
  const { id, version, state, steps, entry, outcome } = admission;
  if (entry === "recorded") {
    if (outcome !== "done" || !parts.includes("keeper")) return null;
    return (
      <div className="button-row">
        <TakeBack action={takeAdmissionBackAction} id={id} version={version} step={RECORDED} />
      </div>
    );
  }
  const acts = openActs(ADMISSION, state as AdmissionState, parts);
  const last = lastStanding(steps);
  const back = last && ADMISSION.moves[last.act as AdmissionAct];
  const plain = acts.filter((act) => !APART.includes(act));
  return (
    <div className="button-row">
      {acts.includes("introduce") && (
        <IntroduceDialog id={id} version={version} introducers={introducers} day={day} />
      )}
      {acts.includes("vote") && (
        <ButtonLink variant="primary" href={meetingHref}>
          Ghi họp chi đoàn, biểu quyết
        </ButtonLink>
      )}
      {acts.includes("card") && <CardDialog id={id} version={version} day={day} />}
      <StepDialogs
        action={takeAdmissionStepAction}
        id={id}
        version={version}
        day={day}
        steps={plain.map((act) => ({
          act,
          label: ADMISSION.moves[act].label,
          asks: ADMISSION.moves[act].asks,
        }))}
        besideUsual={plain.length < acts.length || (plain.length === 1 && plain[0] === "withdraw")}
      />
      {back && parts.includes(back.by) && (
        <TakeBack action={takeAdmissionBackAction} id={id} version={version} step={back.done} />
      )}
    </div>
  );
}
