import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import { dayOf, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { signingsOf, signingView, UNSIGNED } from "@/lib/signings/queries";
import { draftYear, lateAfterOf, signedHead } from "@/lib/signings/signing";
import type { SigningView } from "@/lib/signings/types";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import { minutesOf, minutesPaperOf } from "../appraisal/minutes/queries";
import { type AssessmentHistory, historyOf } from "../history";
import { findAssessment } from "../queries";
import { hidesVerdicts, historySeenBy } from "../seen";
import type { AssessmentWhole } from "../types";
import { appraisalMinutesPaper } from "./appraisal-minutes-paper";
import { appraisalMinutesSignable, isConcluded } from "./signing";

/** The appraisal's minutes, for those who read all units. */
export async function appraisalMinutes(
  actor: Actor,
  id: string,
): Promise<Result<MadePaper & { whole: AssessmentWhole; signing: SigningView }>> {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const { orgId, unit, cycle, items } = whole;
  const no = refusal(can.readAllUnits(actor, orgId));
  if (no) return no;
  const { submission } = whole;
  const [rounds, minutes, signed] = await Promise.all([
    historyOf(scope, id),
    submission && !hidesVerdicts(actor, whole) ? minutesOf(scope, submission.id) : null,
    submission ? signingsOf(scope, minutesPaperOf(submission.id)) : UNSIGNED,
  ]);
  const { signing } = signed;
  const history = historySeenBy(actor, whole, rounds);
  const concludedOn = isConcluded(whole) ? lastConclusion(history) : null;
  const day = concludedOn ?? (await today());
  const [issuer, unitName] = await Promise.all([
    profileOn(actor, orgId, day, signing?.recordedAt),
    unitNameOn(actor, orgId, unit, day, signing?.recordedAt),
  ]);
  if (!issuer) return notFound();
  const signable = appraisalMinutesSignable(actor, whole, { issuer: issuer.issuerCode, minutes, signing });
  const paper = appraisalMinutesPaper({
    year: cycle.year,
    unitName,
    issuer,
    minutes,
    concludedOn,
    lateAfter: lateAfterOf(signing, signable),
    signed: signedHead(signing, signable),
    draftYear: draftYear(await today(), signable),
    rounds: history.rounds,
    items: items.map(({ code, title, claim, verdict }) => ({ code, title, claim, verdict })),
  });
  const title = `Biên bản thẩm định Đoàn cơ sở “3 chủ động” năm ${cycle.year} của ${unitName}`;
  const fileName = `Biên bản thẩm định ${cycle.year} ${unit.code}`;
  return done({
    paper,
    title,
    creator: issuer.name,
    fileName,
    whole,
    signing: signingView(signable, signed),
  });
}

function lastConclusion({ transitions }: AssessmentHistory): PlainDate | null {
  const move = transitions.findLast(({ to }) => to === "APPRAISED");
  return move ? dayOf(new Date(move.at)) : null;
}
