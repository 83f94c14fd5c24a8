import type { MemberTerms } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { dueDay, probationProblem } from "./rules";
import type { RecordedOutstanding } from "./schema";
import { type OutstandingDays, STAGES, type Stage } from "./types";

type Told = Pick<RecordedOutstanding, "stage" | "day" | "docNumber" | "introducedOn" | "admittedOn">;

/** Stages that no paper marks. */
const WITHOUT_PAPER: readonly Stage[] = ["chosen", "fostered"];

const isFrom = (stage: Stage, first: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(first);

/** The days that a result told afterwards comes to; those of stages that it has not reached are not looked at. */
export function daysTold({ stage, day, introducedOn, admittedOn }: Told): OutstandingDays {
  return {
    certifiedOn: stage === "certified" ? day : null,
    introducedOn: stage === "introduced" ? day : isFrom(stage, "on_probation") ? introducedOn : null,
    admittedOn: stage === "on_probation" ? day : stage === "official" ? admittedOn : null,
    officialOn: stage === "official" ? day : null,
  };
}

/** Whoever is told to be in the Party was proposed before; the roster's party date is held against that day instead. */
export function proposedOn(told: Told): PlainDate | null {
  const { introducedOn, admittedOn } = daysTold(told);
  return admittedOn ? null : (introducedOn ?? told.day);
}

/** What does not hold of a result told afterwards. */
export function toldProblem(told: Told): FieldError | null {
  const { stage, day, docNumber } = told;
  const { introducedOn, admittedOn } = daysTold(told);
  if (docNumber === "" && !WITHOUT_PAPER.includes(stage))
    return { path: "docNumber", message: "Ghi số văn bản của bước này." };
  if (isFrom(stage, "on_probation") && introducedOn === null)
    return { path: "introducedOn", message: "Ghi ngày nghị quyết giới thiệu." };
  if (stage === "official" && admittedOn === null)
    return { path: "admittedOn", message: "Ghi ngày kết nạp Đảng." };
  if (introducedOn && introducedOn > (admittedOn ?? day))
    return { path: "introducedOn", message: "Giới thiệu không thể sau ngày kết nạp. Sửa lại ngày." };
  return stage === "official" && admittedOn ? probationProblem(admittedOn, day) : null;
}

/** Where a case stands by what was told of it. */
export function standingOf(told: Told, terms: MemberTerms) {
  const { stage, day } = told;
  const days = daysTold(told);
  const closed = stage === "official" ? { on: day, outcome: "done" as const } : null;
  const openedOn: PlainDate = days.introducedOn ?? day;
  return { state: stage, openedOn, dueOn: dueDay(stage, day, { ...days, terms }), closed };
}
