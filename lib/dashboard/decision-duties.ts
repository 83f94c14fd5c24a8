import type { UnitStanding } from "@/lib/assessments/other-years";
import { isOwedAResult } from "@/lib/cycles/rules";
import { stateCounts } from "@/lib/figures/state-counts";
import { isDecided, taking } from "./bloc-counts";
import type { BlocRights, Duty, OfficeFacts, YearDates } from "./types";

/** The decision is due once nothing is outstanding, or once its day has come. */
export function record(facts: OfficeFacts, { decisionDue }: YearDates): Duty[] {
  const appraised = facts.votes.length;
  const open = taking(facts.progress).filter(
    ({ state }) => state !== "APPRAISED" && !isDecided(state),
  ).length;
  const pending = facts.votes.some(({ outcome }) => outcome === "pending");
  const unvoted = facts.votes.filter(({ outcome }) => outcome === "nobody").length;
  // A decision lists whom a meeting has concluded on: of nobody else there is anything to sign.
  if (appraised === unvoted || pending) return [];
  if (open + unvoted > 0 && facts.today < decisionDue) return [];
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
  facts: OfficeFacts,
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
              : `Kết quả đã công bố; ${leftOut(open)}, tính là chưa được công nhận.`,
          mend: { label: "Đóng năm", path: `/appraisal/years/${facts.year}`, query: { year: null } },
        },
      ]
    : [];
}

/** `4 đơn vị không nộp tự đánh giá, 2 đơn vị không nộp bổ sung`: who was given it back had handed in. */
function leftOut(open: readonly UnitStanding[]): string {
  const returned = open.filter(({ state }) => state === "RETURNED").length;
  const silent = open.length - returned;
  return [
    silent > 0 && `${silent} đơn vị không nộp tự đánh giá`,
    returned > 0 && `${returned} đơn vị không nộp bổ sung`,
  ]
    .filter((part) => part !== false)
    .join(", ");
}

/** A year that was closed first is still to be published, whichever year is shown; the newest is opened. */
export function publishClosed({ years }: OfficeFacts, { publish }: BlocRights): Duty[] {
  const waiting = years.filter((one) => one.state === "closed" && one.isDecided && !one.everPublished);
  const newest = waiting.at(-1);
  if (!newest || !publish) return [];
  const { recognised, total } = stateCounts(newest.tally);
  return [
    {
      id: "publish-closed",
      due: null,
      title: `Công bố kết quả năm ${waiting.map(({ year }) => year).join(", ")}`,
      detail:
        waiting.length === 1
          ? `Năm đã đóng, kết quả chưa công bố: ${recognised}/${total} đơn vị được công nhận.`
          : "Các năm này đã đóng, kết quả chưa công bố.",
      mend: { label: "Xem và công bố", path: "/reports", query: { year: newest.year } },
    },
  ];
}
