import { NOT_RECOGNISED, stepWords, unfinishedWords } from "@/lib/assessments/messages";
import { countsOf, type StateCounts } from "@/lib/figures/state-counts";
import { amendingWords, asDecidedBy, decisionList } from "./decided-by";
import type { SummaryInput, UnitResult } from "./summary-input";

/** A unit without a result takes part and has not come to one, whatever its step is. */
function countsOfResults(units: readonly UnitResult[]): StateCounts {
  return countsOf(units.map(({ result }) => result ?? "NOT_REGISTERED"));
}

const RESULT_TEXT: Record<NonNullable<UnitResult["result"]>, string> = {
  RECOGNISED: "Được công nhận",
  NOT_RECOGNISED,
  NOT_PARTICIPATING: "Không tham gia",
};

type Stands = Pick<UnitResult, "result" | "step">;

/** What a unit's line says: its result, or that it has none because it came no further. */
export function resultText({ result, step }: Stands): string {
  if (result !== null) return RESULT_TEXT[result];
  return step ? unfinishedWords(step) : "Chưa quyết định";
}

/** Not recognised, by a decision or because it came to none. */
export function isNotRecognised({ result, step }: Stands): boolean {
  return result === "NOT_RECOGNISED" || (result === null && !!step);
}

/** The sentences on the result: as written, else as counted; they read for all, for some and for none. */
export function recognitionSentences(
  input: Pick<SummaryInput, "year" | "organisation" | "units" | "decision" | "recognition">,
): string[] {
  const written = input.recognition.length > 0 ? input.recognition : resultSentences(input);
  return [...written, ...apartSentences(input.units)];
}

function resultSentences({
  year,
  organisation,
  units,
  decision,
}: Pick<SummaryInput, "year" | "organisation" | "units" | "decision">): string[] {
  const board = `Ban Thường vụ ${organisation.shortName}`;
  if (decision === null) return [`Năm ${year}, ${board} chưa ra quyết định công nhận.`];
  const { recognised, total } = countsOfResults(units);
  const { recognising, amending } = asDecidedBy(decision);
  const paper = `(${decisionList(recognising)})`;
  const result =
    recognised === 0
      ? `Năm ${year}, trong ${total} Đoàn cơ sở tham gia, chưa có đơn vị nào được ${board} công nhận là Đoàn cơ sở “3 chủ động” (0/${total}) ${paper}.`
      : `Năm ${year}, ${recognised}/${total} tổ chức Đoàn cơ sở được ${board} công nhận là Đoàn cơ sở “3 chủ động” ${paper}.`;
  return [result, ...amending.map(amendingWords)];
}

function apartSentences(units: readonly UnitResult[]): string[] {
  const refused = units
    .filter(isNotRecognised)
    .map(({ name, step }) => (step ? `${name} (${stepWords(step)})` : name));
  const apart = units.filter(({ result }) => result === "NOT_PARTICIPATING").map(({ name }) => name);
  const isAll =
    units.filter(({ result }) => result === "NOT_RECOGNISED").length === countsOfResults(units).total;
  return [
    ...(refused.length > 0 && !isAll ? [`Đơn vị chưa được công nhận: ${refused.join("; ")}.`] : []),
    ...(apart.length > 0 ? [`Đơn vị không tham gia đánh giá trong năm: ${apart.join("; ")}.`] : []),
  ];
}
