import type { UnitProgress } from "@/lib/assessments/progress";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import { BEFORE_HANDING_IN, branchLacks, unitLacks, withoutEvidence } from "./lacks";
import type { BlocFacts, Mend, UnitFacts } from "./types";
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
  const page = { label: "", path: "/assessment" };
  const groups = STEPS.flatMap((step) => groupTexts(step, progress, { today, link: linkOf(page) }));
  const open = progress.flatMap((unit) => {
    const step = stepOf(unit);
    return step ? { unit, step } : [];
  });
  const single = open.map(({ unit, step }) => {
    const { code, name } = unit.unit;
    return { id: code, label: name, text: oneUnit(unit, step, { today, year, link: linkOf(page, code) }) };
  });
  return open.length > MOST_UNITS ? groups : [...groups, ...single];
}

type GroupStep = {
  id: string;
  what: string;
  /** The day that holds for the unit; null where it does not wait for this step. */
  dueOf: (one: UnitProgress) => PlainDate | null;
};

const STEPS: readonly GroupStep[] = [
  {
    id: "register",
    what: "đăng ký",
    dueOf: ({ state, registrationDue }) => (state === "NOT_REGISTERED" ? registrationDue : null),
  },
  {
    id: "submit",
    what: "nộp tự đánh giá",
    dueOf: ({ state, selfAssessmentDue }) => (BEFORE_HANDING_IN.includes(state) ? selfAssessmentDue : null),
  },
  {
    id: "return",
    what: "bổ sung",
    dueOf: ({ state, supplementDue }) => (state === "RETURNED" ? supplementDue : null),
  },
];

/** One message for each day that holds for some of the units: an extension, a supplement have days of their own. */
function groupTexts(
  { id, what, dueOf }: GroupStep,
  progress: readonly UnitProgress[],
  { today, link }: Omit<About, "year">,
): ZaloText[] {
  const days = [...new Set(progress.flatMap((one) => dueOf(one) ?? []))].toSorted();
  return days.map((due) => {
    const names = progress.filter((one) => dueOf(one) === due).map(({ unit }) => unit.name);
    const label = `Các đơn vị chưa ${what}`;
    return {
      id: `${id}-${due}`,
      label: days.length > 1 ? `${label}, hạn ${formatDate(due)}` : label,
      text: groupText({ names, what, due, today, link }),
    };
  });
}

type OpenStep = { what: string; due: PlainDate | null };

function stepOf(one: UnitProgress): OpenStep | null {
  switch (one.state) {
    case "NOT_REGISTERED":
      return { what: "chưa đăng ký", due: one.registrationDue };
    case "REGISTERED":
      return { what: "chưa bắt đầu tự đánh giá", due: one.selfAssessmentDue };
    case "ASSESSING":
      return { what: "chưa nộp tự đánh giá", due: one.selfAssessmentDue };
    case "RETURNED":
      return { what: "chưa bổ sung nội dung được trả lại", due: one.supplementDue };
    default:
      return null;
  }
}

type About = { today: PlainDate; year: number; link: string };

function oneUnit(one: UnitProgress, { what, due }: OpenStep, { today, year, link }: About): string {
  const lacking = one.items.filter(({ isDone }) => !isDone).map(({ code }) => code);
  const bare = withoutEvidence(one).map(({ code }) => code);
  const begun = one.state === "ASSESSING" || one.state === "RETURNED";
  const by = due ? ` (hạn ${formatDate(due)}, ${dueWords(due, today)})` : "";
  return [
    `${one.unit.name}: ${what} năm ${year}${by}.`,
    ...(begun && lacking.length > 0 ? [`Nội dung chưa đủ: ${lacking.join(", ")}.`] : []),
    ...(begun && bare.length > 0 ? [`Chưa có minh chứng: ${bare.join(", ")}.`] : []),
    `Đề nghị đơn vị làm tại: ${link}`,
  ].join("\n");
}
