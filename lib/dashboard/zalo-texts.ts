import type { UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";
import { formatDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import { branchLacks, unitLacks, withoutEvidence } from "./lacks";
import type { BlocFacts, Mend, UnitFacts, YearDates } from "./types";
import { groupText, type LinkOf, lackText, type ZaloText } from "./zalo-text";

/** The messages of a unit's page: to the whole unit, and to each branch that lacks something. */
export function unitTexts(facts: UnitFacts, unitName: string, linkOf: LinkOf): ZaloText[] {
  const about = { year: facts.year, today: facts.today, linkOf };
  const branches = facts.branches.flatMap((branch): ZaloText[] => {
    const lacks = branchLacks(branch, facts);
    if (lacks.length === 0) return [];
    return [{ id: branch.code, label: branch.name, text: lackText({ ...about, whom: branch.name, lacks }) }];
  });
  const whole = lackText({ ...about, whom: unitName, lacks: unitLacks(facts) });
  return [{ id: "unit", label: "Cả đơn vị", text: whole }, ...branches];
}

/** Of more units than these each has its message on its own page, and the list would hold some of them by chance. */
const MOST_UNITS = 30;

/** The messages of the upper level: to all who are late with a step, and to each of a few units. */
export function blocTexts(
  { progress, cycle, today, year }: BlocFacts,
  linkOf: (mend: Mend, unit?: string) => string,
): ZaloText[] {
  if (!cycle || cycle.state === "closed" || year === null) return [];
  const link = linkOf({ label: "", path: "/assessment" });
  const group = (id: string, what: string, due: YearDates["cutOff"], states: readonly AssessmentState[]) => {
    const names = progress.filter(({ state }) => states.includes(state)).map(({ unit }) => unit.name);
    if (names.length === 0) return [];
    return [{ id, label: `Các đơn vị chưa ${what}`, text: groupText({ names, what, due, today, link }) }];
  };
  const open = progress.filter(({ state }) => stepOf(state, cycle) !== null);
  return [
    ...group("register", "đăng ký", cycle.registrationDue, ["NOT_REGISTERED"]),
    ...group("submit", "nộp tự đánh giá", cycle.selfAssessmentDue, [
      "NOT_REGISTERED",
      "REGISTERED",
      "ASSESSING",
    ]),
    ...group("return", "bổ sung", cycle.appraisalDue, ["RETURNED"]),
    ...(open.length > MOST_UNITS ? [] : open).map((one) => ({
      id: one.unit.code,
      label: one.unit.name,
      text: oneUnit(one, cycle, {
        today,
        year,
        link: linkOf({ label: "", path: "/assessment" }, one.unit.code),
      }),
    })),
  ];
}

function stepOf(state: AssessmentState, cycle: YearDates) {
  switch (state) {
    case "NOT_REGISTERED":
      return { what: "chưa đăng ký", due: cycle.registrationDue };
    case "REGISTERED":
      return { what: "chưa bắt đầu tự đánh giá", due: cycle.selfAssessmentDue };
    case "ASSESSING":
      return { what: "chưa nộp tự đánh giá", due: cycle.selfAssessmentDue };
    case "RETURNED":
      return { what: "chưa bổ sung nội dung được trả lại", due: cycle.appraisalDue };
    default:
      return null;
  }
}

type About = { today: BlocFacts["today"]; year: number; link: string };

function oneUnit(one: UnitProgress, cycle: YearDates, { today, year, link }: About): string {
  const step = stepOf(one.state, cycle);
  const due = one.supplementDue ?? step?.due ?? cycle.selfAssessmentDue;
  const lacking = one.items.filter(({ isDone }) => !isDone).map(({ code }) => code);
  const bare = withoutEvidence(one).map(({ code }) => code);
  const begun = one.state === "ASSESSING" || one.state === "RETURNED";
  return [
    `${one.unit.name}: ${step?.what} năm ${year} (hạn ${formatDate(due)}, ${dueWords(due, today)}).`,
    ...(begun && lacking.length > 0 ? [`Nội dung chưa đủ: ${lacking.join(", ")}.`] : []),
    ...(begun && bare.length > 0 ? [`Chưa có minh chứng: ${bare.join(", ")}.`] : []),
    `Đề nghị đơn vị làm tại: ${link}`,
  ].join("\n");
}
