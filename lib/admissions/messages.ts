import { ADMISSION } from "./machine";
import { type AdmissionAct, CORRECTED, INTRODUCERS, type IntroducerKind, RECORDED } from "./types";

const SAID: Record<string, string> = { [RECORDED]: "Ghi kết quả kết nạp", [CORRECTED]: "Sửa kết quả đã ghi" };

/** The name of an act in the history. */
export function admissionActWords(act: string): string {
  return SAID[act] ?? ADMISSION.moves[act as AdmissionAct]?.done ?? act;
}

export function introducerLabel(kind: IntroducerKind): string {
  return INTRODUCERS.find(({ code }) => code === kind)?.label ?? kind;
}
