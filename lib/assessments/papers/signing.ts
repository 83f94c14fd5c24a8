import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { startOfYear } from "@/lib/cycles/rules";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { signingOf } from "@/lib/signings/queries";
import { type Hold, recordSigning } from "@/lib/signings/recording";
import { takeBackSigning } from "@/lib/signings/taking-back";
import type { EarliestDay, Signable, Signing } from "@/lib/signings/types";
import { profileOn } from "@/lib/units/queries";
import { movedMeanwhile } from "../answer";
import { minutesOf, minutesPaperOf } from "../appraisal/minutes/queries";
import type { AppraisalMinutes } from "../appraisal/minutes/types";
import { isResult } from "../moves";
import { findAssessment } from "../queries";
import { findRegistration } from "../registration/queries";
import type { RegistrationSheet } from "../registration/types";
import type { AssessmentState, AssessmentWhole } from "../types";

/** While the unit may write, what was handed in before is not what the paper says. */
const WRITING: readonly AssessmentState[] = ["NOT_REGISTERED", "REGISTERED", "ASSESSING", "RETURNED"];
const CONCLUDED: readonly AssessmentState[] = ["APPRAISED", "RECOGNISED", "NOT_RECOGNISED"];

/** What the unit handed in and does not write on any more. */
export function handedIn({ state, submission }: AssessmentWhole): AssessmentWhole["submission"] {
  return WRITING.includes(state) ? null : submission;
}

export function isConcluded({ state }: Pick<AssessmentWhole, "state">): boolean {
  return CONCLUDED.includes(state);
}

/** Its result stands, or the year was closed without one: nobody signs a paper of it today. */
function hasEnded(state: AssessmentState, cycleState: "open" | "closed"): boolean {
  return isResult(state) || cycleState === "closed";
}

export function registrationSignable(actor: Actor, sheet: RegistrationSheet): Signable {
  const { id, orgId, unit, year, organisation, registered } = sheet;
  return {
    paper: "registration",
    subject: { assessmentId: id },
    id,
    orgId,
    unitId: unit.id,
    year,
    type: "BĐK",
    issuer: organisation.issuerCode,
    notBefore: startOfYear(year),
    signedAbout: hasEnded(sheet.state, sheet.cycleState) ? registeredAbout(sheet) : null,
    lacks: registered ? null : "Đơn vị chưa đăng ký: ghi số sau khi đăng ký.",
    may: can.submitAssessment(actor, { orgId, unitId: unit.id }),
  };
}

/** A year may be written down long after it: who registered then did so by the day that was set. */
function registeredAbout({ registered, year, due }: RegistrationSheet): PlainDate {
  return registered && yearOf(registered.on) <= year ? registered.on : due;
}

export const selfAssessmentOf = ({ id }: { id: string }) => ({
  paper: "self_assessment" as const,
  subject: { submissionId: id },
});

export function selfAssessmentSignable(actor: Actor, whole: AssessmentWhole, issuer: string): Signable {
  const { id, orgId, unit, cycle } = whole;
  const submission = handedIn(whole);
  return {
    ...(submission ? selfAssessmentOf(submission) : { paper: "self_assessment", subject: null }),
    id,
    orgId,
    unitId: unit.id,
    year: cycle.year,
    type: "BC",
    issuer,
    notBefore: adoptedOn(whole) ?? startOfYear(cycle.year),
    signedAbout: hasEnded(whole.state, cycle.state)
      ? (adoptedOn(whole)?.day ?? cycle.selfAssessmentDue)
      : null,
    lateAfter: submission && whole.handedInLate,
    lacks: submission ? null : "Báo cáo chưa nộp: ghi số sau khi nộp tự đánh giá.",
    may: can.submitAssessment(actor, { orgId, unitId: unit.id }),
  };
}

/** The unit's BCH met on what it handed in; submissions of the first version do not tell it. */
function adoptedOn(whole: AssessmentWhole): EarliestDay | null {
  const meeting = handedIn(whole)?.frozen.meeting;
  return meeting ? { day: meeting.heldOn, of: "ngày họp Ban Chấp hành" } : null;
}

export function appraisalMinutesSignable(
  actor: Actor,
  whole: AssessmentWhole,
  { issuer, minutes, signing }: { issuer: string; minutes: AppraisalMinutes | null; signing: Signing | null },
): Signable {
  const { id, orgId, unit, cycle, submission } = whole;
  return {
    ...(submission ? minutesPaperOf(submission.id) : { paper: "appraisal_minutes", subject: null }),
    id,
    orgId,
    unitId: null,
    year: cycle.year,
    type: "BB",
    issuer,
    notBefore: minutes && { day: minutes.heldOn, of: "ngày thẩm định" },
    signedAbout: hasEnded(whole.state, cycle.state) ? (minutes?.heldOn ?? cycle.selfAssessmentDue) : null,
    lateAfter: whole.handedInLate,
    lacks: isConcluded(whole)
      ? notWritten(minutes, signing)
      : "Thẩm định chưa xong: ghi số sau khi kết luận.",
    may: can.appraise(actor, { orgId, unitId: unit.id }),
  };
}

/** What was signed before there was this rule stays signed. */
function notWritten(minutes: AppraisalMinutes | null, signing: Signing | null): string | null {
  return minutes || signing
    ? null
    : "Chưa ghi ngày, nơi, thành viên và nhận xét của đoàn thẩm định: ghi biên bản rồi ghi số.";
}

/** Who reopens the appraisal or writes its minutes waits until the number is in, and then finds it. */
async function holdAsRead(
  db: Writer,
  whole: AssessmentWhole,
  minutes: AppraisalMinutes | null,
): Promise<Refusal | null> {
  await db.$queryRaw`SELECT id FROM assessments
    WHERE org_id = ${whole.orgId}::uuid AND id = ${whole.id}::uuid FOR NO KEY UPDATE`;
  const moved = await movedMeanwhile(db, whole);
  if (moved || !whole.submission) return moved;
  const now = await db.appraisalMinutes.findFirst({
    where: { submissionId: whole.submission.id },
    select: { version: true },
  });
  if (now?.version === minutes?.version) return null;
  return refused("conflict", "Người khác vừa ghi biên bản này. Tải lại trang để xem rồi ghi số.");
}

type Paper = { scope: Scope; about: Signable; hold?: Hold };
type Finding = (actor: Actor, id: string) => Promise<Result<Paper>>;

async function registrationToSign(actor: Actor, id: string): Promise<Result<Paper>> {
  const found = await findRegistration(actor, id);
  if (!found.ok) return found;
  const { scope, sheet } = found.value;
  return done({ scope, about: registrationSignable(actor, sheet) });
}

async function selfAssessmentToSign(actor: Actor, id: string): Promise<Result<Paper>> {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const upper = await profileOn(actor, whole.orgId, await today());
  if (!upper) return notFound();
  return done({ scope, about: selfAssessmentSignable(actor, whole, upper.issuerCode) });
}

async function appraisalMinutesToSign(actor: Actor, id: string): Promise<Result<Paper>> {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const { submission } = whole;
  const [issuer, minutes] = await Promise.all([
    profileOn(actor, whole.orgId, await today()),
    submission && minutesOf(scope, submission.id),
  ]);
  if (!issuer) return notFound();
  const signing = submission && (await signingOf(scope, minutesPaperOf(submission.id)));
  const about = appraisalMinutesSignable(actor, whole, { issuer: issuer.issuerCode, minutes, signing });
  return done({ scope, about, hold: (db) => holdAsRead(db, whole, minutes) });
}

/** How number and day of a paper of the unit's year are recorded, and taken back where they were mistyped. */
function signingBy(find: Finding) {
  return {
    sign: async (actor: Actor, id: string, input: unknown): Promise<Result<Signing>> => {
      const found = await find(actor, id);
      if (!found.ok) return found;
      const { scope, about, hold } = found.value;
      return recordSigning(actor, scope, about, input, hold);
    },
    takeBack: async (actor: Actor, id: string, input: unknown): Promise<Result<null>> => {
      const found = await find(actor, id);
      if (!found.ok) return found;
      const { scope, about, hold } = found.value;
      return takeBackSigning(actor, scope, about, input, hold);
    },
  };
}

export const { sign: signRegistration, takeBack: takeBackRegistration } = signingBy(registrationToSign);
export const { sign: signSelfAssessment, takeBack: takeBackSelfAssessment } = signingBy(selfAssessmentToSign);
export const { sign: signAppraisalMinutes, takeBack: takeBackAppraisalMinutes } =
  signingBy(appraisalMinutesToSign);
