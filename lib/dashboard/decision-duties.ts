import { isOwedAResult } from "@/lib/cycles/rules";
import { isDecided, taking } from "./bloc-counts";
import type { BlocFacts, BlocRights, Duty, YearDates } from "./types";

/** The decision is due once nothing is outstanding, or once its day has come. */
export function record(facts: BlocFacts, { decisionDue }: YearDates): Duty[] {
  const appraised = facts.votes.length;
  const open = taking(facts.progress).filter(
    ({ state }) => state !== "APPRAISED" && !isDecided(state),
  ).length;
  const pending = facts.votes.some(({ outcome }) => outcome === "pending");
  if (appraised === 0 || pending || (open > 0 && facts.today < decisionDue)) return [];
  const proposed = facts.votes.filter(({ isProposed }) => isProposed).length;
  return [
    {
      id: "decision",
      due: decisionDue,
      title: "Ghi số, ngày ký quyết định công nhận",
      detail: `${proposed}/${appraised} đơn vị đã thẩm định được đề nghị công nhận.`,
      mend: { label: "Ghi quyết định", path: "/decisions" },
    },
  ];
}

/** After the last result, or the day of the decision with none outstanding: publish, then close. */
export function finish(
  facts: BlocFacts,
  { decisionDue }: YearDates,
  { publish, closeCycle }: BlocRights,
): Duty[] {
  const units = taking(facts.progress);
  const open = units.filter(({ state }) => !isDecided(state));
  const isOver = open.length === 0 || facts.today >= decisionDue;
  if (open.length === units.length || !isOver || open.some(isOwedAResult)) return [];
  const recognised = units.filter(({ state }) => state === "RECOGNISED").length;
  if (facts.publishedOn === null)
    return publish
      ? [
          {
            id: "publish",
            due: null,
            title: `Công bố kết quả năm ${facts.year}`,
            detail: `${recognised}/${units.length} đơn vị được công nhận.`,
            mend: { label: "Xem và công bố", path: "/reports" },
          },
        ]
      : [];
  return closeCycle
    ? [
        {
          id: "close-year",
          due: null,
          title: `Đóng năm đánh giá ${facts.year}`,
          detail:
            open.length === 0
              ? "Mọi đơn vị đã có kết quả, kết quả đã công bố."
              : `Kết quả đã công bố; ${open.length} đơn vị không nộp, tính là chưa được công nhận.`,
          mend: { label: "Đóng năm", path: "/appraisal" },
        },
      ]
    : [];
}
