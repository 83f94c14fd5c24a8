import { ADMISSION } from "./machine";
import {
  type AdmissionAct,
  CORRECTED,
  INTRODUCERS,
  type IntroducerKind,
  RECORDED,
  type Schooling,
} from "./types";

const SAID: Record<string, string> = { [RECORDED]: "Ghi kết quả kết nạp", [CORRECTED]: "Sửa kết quả đã ghi" };

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
