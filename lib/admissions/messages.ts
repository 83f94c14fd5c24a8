import { openActs } from "@/lib/cases/machine";
import { GUIDE_OF_X } from "@/lib/members/terms/messages";
import type { UnitRef } from "@/lib/units/types";
import { ADMISSION } from "./machine";
import { issuerName, issuerOf } from "./rules";
import {
  type AdmissionAct,
  type AdmissionLine,
  type AdmissionState,
  CORRECTED,
  INTRODUCERS,
  type IntroducerKind,
  RECORDED,
  type Schooling,
} from "./types";

/**
 * Whose steps the procedure follows, under every charter: that of charter X is the only text of them that was found. Charter
 * XI has 16-HD/TWĐTN-BTC of 2018, whose part on admissions was not; of XII and XIII not even a number (domain.md §§2, 2.3).
 */
export const ADMISSION_GUIDANCE = GUIDE_OF_X;

const SAID: Record<string, string> = { [RECORDED]: "Ghi kết quả kết nạp", [CORRECTED]: "Sửa kết quả đã ghi" };

/** Where a record ends that told no card, as long as nobody gave one: its state is that of every admission which is done. */
export const WITHOUT_CARD = "Đã kết nạp, chưa có thẻ";

/** The name of an act in the history. */
export function admissionActWords(act: string): string {
  return SAID[act] ?? ADMISSION.moves[act as AdmissionAct]?.done ?? act;
}

export function introducerLabel(kind: IntroducerKind): string {
  return INTRODUCERS.find(({ code }) => code === kind)?.label ?? kind;
}

/** One line of what is known; two lists have words in common, so that the later ones say what they are of. */
export function schoolingWords(said: Schooling): string {
  const { generalEducation, qualification, politicalTheory, foreignLanguage } = said;
  return [
    generalEducation,
    qualification,
    politicalTheory && `lý luận chính trị: ${politicalTheory}`,
    foreignLanguage && `ngoại ngữ: ${foreignLanguage}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** What comes next of an open case, and who records it. */
export function nextWords(
  line: Pick<AdmissionLine, "state" | "unit" | "branch">,
  organisation: Pick<UnitRef, "name">,
): string {
  const state = line.state as AdmissionState;
  const { next } = ADMISSION.states[state];
  const approval = openActs(ADMISSION, state, ["approver"]).map((act) => issuerOf(act, line));
  const [upper] = approval.flatMap((issuer) => issuer ?? []);
  if (upper) return `${next} (${issuerName(upper, line, organisation)})`;
  return `${next} (${line.branch ? "chi đoàn hoặc đơn vị" : "đơn vị"} ghi)`;
}
