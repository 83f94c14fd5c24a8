import type { ItemProgress, UnitProgress } from "@/lib/assessments/progress";
import { quarterEnd, quarterName, type YearQuarter } from "@/lib/members/quarter-dates";
import { snapshotSource } from "@/lib/members/quarters";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { untilWords } from "@/lib/platform/due";
import { confirmImport, recordProposals } from "./roster-duties";
import { inOrder } from "./rules";
import type { Duty, Mend, UnitFacts, UnitRights } from "./types";

const ASSESSMENT = "/assessment";

/** What a unit has to do, late first. */
export function unitDuties(facts: UnitFacts, rights: UnitRights): Duty[] {
  const duties = [
    ...recordDuties(facts, rights),
    ...yearDuties(facts, rights),
    ...carriedDuties(facts, rights),
    ...quarterDuties(facts, rights),
  ];
  return inOrder(duties, facts.today);
}

function recordDuties(facts: UnitFacts, { keepRecords }: UnitRights) {
  const { members, activities, imports, proposals, year, cycle } = facts;
  const duties: Duty[] = keepRecords ? [...imports.map(confirmImport), ...recordProposals(proposals)] : [];
  if (members === 0 && imports.length === 0)
    duties.push({
      id: "roster",
      due: null,
      first: true,
      title: "Nhập danh sách đoàn viên",
      detail: "Dùng ngay bảng Excel đang có hoặc tệp từ phần mềm quốc gia.",
      mend: keepRecords ? { label: "Nhập danh sách", path: "/members/import" } : null,
    });
  if (activities === 0 && members > 0 && cycle?.state !== "closed")
    duties.push({
      id: "activity",
      due: null,
      title: `Ghi hoạt động đầu tiên của năm ${year}`,
      detail: "Hoạt động kèm ảnh là minh chứng của nhiều nội dung.",
      mend: keepRecords ? { label: "Ghi hoạt động", path: "/plans/new" } : null,
    });
  return duties;
}

function quarterDuties(
  { quarters, members, year, cycle, today }: UnitFacts,
  { confirmQuarter }: UnitRights,
): Duty[] {
  if (members === 0 || cycle?.state === "closed") return [];
  return quarters.flatMap(({ quarter, state, deadline }): Duty[] => {
    if (state !== "late" && state !== "open") return [];
    return [
      {
        id: `quarter-${quarter}`,
        due: deadline,
        title: `Chốt danh sách đoàn viên ${quarterName(quarter)}`,
        detail: confirmQuarter
          ? listWords({ year, quarter }, members, today)
          : "Bí thư, Phó Bí thư đơn vị chốt danh sách.",
        mend: confirmQuarter ? { label: "Chốt", path: "/members/quarters", query: { year, quarter } } : null,
      },
    ];
  });
}

/** Of a quarter that is over the list is drawn up by the days of its members: those of today are not counted for it. */
function listWords(of: YearQuarter, members: number, today: PlainDate): string {
  if (snapshotSource(of, today) === "roster") return `Danh sách đang có ${members} đoàn viên.`;
  return `Danh sách lập theo ngày cuối quý, ${formatDate(quarterEnd(of))}.`;
}

const MOST_SENTENCES = 3;

/** What was found last year after the unit had registered: its plan goes on growing until it hands in. */
function carriedDuties({ unplanned, year, cycle }: UnitFacts, { draft }: UnitRights): Duty[] {
  const [first] = unplanned;
  if (!first || cycle?.state === "closed") return [];
  return [
    {
      id: "carried",
      due: null,
      title: `Lập kế hoạch khắc phục ${unplanned.length} điều năm ${year - 1} nêu ra`,
      detail: unplanned
        .slice(0, MOST_SENTENCES)
        .map(({ sentence }) => sentence)
        .join(" "),
      mend: draft
        ? {
            label: "Lập kế hoạch",
            path: `${ASSESSMENT}/registration`,
            query: { item: first.code },
          }
        : null,
    },
  ];
}

function yearDuties(facts: UnitFacts, rights: UnitRights): Duty[] {
  const { cycle, progress, year } = facts;
  if (!cycle || !progress || cycle.state === "closed") return [];
  const due = cycle.selfAssessmentDue;
  switch (progress.state) {
    case "NOT_REGISTERED":
      return [
        {
          id: "register",
          due: cycle.registrationDue,
          title: `Đăng ký danh hiệu năm ${year}`,
          detail: rights.submit
            ? "Một lần cho cả ba nhóm tiêu chí, kèm kế hoạch cho nội dung khó."
            : "Bí thư, Phó Bí thư đơn vị đăng ký.",
          mend: rights.draft
            ? { label: rights.submit ? "Đăng ký" : "Lập kế hoạch", path: `${ASSESSMENT}/registration` }
            : null,
        },
      ];
    case "REGISTERED":
      return [
        {
          id: "start",
          due,
          title: `Bắt đầu tự đánh giá năm ${year}`,
          detail: rights.submit
            ? `${progress.items.length} nội dung, nộp ${untilWords(due)}.`
            : "Bí thư, Phó Bí thư đơn vị bắt đầu.",
          mend: rights.submit ? { label: "Bắt đầu", path: ASSESSMENT } : null,
        },
      ];
    case "ASSESSING":
      return [{ ...handIn(progress, rights), due, title: `Nộp tự đánh giá năm ${year}` }];
    case "RETURNED":
      return [supplement(facts, progress, rights)];
    default:
      return [];
  }
}

const lacking = ({ items }: UnitProgress) => items.filter(({ isDone }) => !isDone);

function handIn(progress: UnitProgress, rights: UnitRights): Pick<Duty, "id" | "detail" | "mend"> {
  const lacks = lacking(progress);
  if (lacks.length > 0)
    return {
      id: "submit",
      detail: `${lacks.length} trong ${progress.items.length} nội dung chưa đủ: ${codes(lacks)}.`,
      mend: rights.draft ? toItem("Xem còn thiếu", lacks) : null,
    };
  return {
    id: "submit",
    detail: rights.submit
      ? "Đủ nội dung. Xem lại lần cuối rồi nộp."
      : "Đủ nội dung. Chờ Bí thư, Phó Bí thư nộp.",
    mend: rights.submit ? { label: "Kiểm tra và nộp", path: ASSESSMENT } : null,
  };
}

function supplement({ year, cycle }: UnitFacts, progress: UnitProgress, rights: UnitRights): Duty {
  const due = progress.supplementDue ?? cycle?.appraisalDue ?? null;
  const lacks = lacking(progress);
  if (lacks.length === 0)
    return { ...handIn(progress, rights), due, title: `Nộp lại tự đánh giá năm ${year}` };
  return {
    id: "supplement",
    due,
    title: `Bổ sung ${lacks.length} nội dung được trả lại`,
    detail: lacks.map(({ code, title }) => `${code} ${title}`).join(" · "),
    mend: rights.draft ? toItem("Bổ sung", lacks) : null,
  };
}

const MOST_CODES = 8;

function codes(items: readonly ItemProgress[]): string {
  const shown = items.slice(0, MOST_CODES).map(({ code }) => code);
  return items.length > MOST_CODES ? `${shown.join(", ")}, …` : shown.join(", ");
}

function toItem(label: string, items: readonly ItemProgress[]): Mend {
  const [first] = items;
  return { label, path: ASSESSMENT, ...(first && { query: { item: first.code } }) };
}
