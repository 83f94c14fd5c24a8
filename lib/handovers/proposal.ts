import { STATE_LABELS } from "@/lib/assessments/messages";
import type { AssessmentState } from "@/lib/assessments/types";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { Procedure } from "@/lib/cases/types";
import type { Act } from "@/lib/committees/types";
import { quarterName, type YearQuarter } from "@/lib/members/quarter-dates";
import { formatDate } from "@/lib/platform/dates";
import { lowerFirst } from "@/lib/platform/first-letter";
import type { FactKey, HandoverLine } from "./types";

/** What the records of a body say on the day on which its work changes hands. */
export type HandoverFacts = {
  members: number;
  /** The last quarter whose list the unit confirmed. */
  quarter: (YearQuarter & { members: number }) | null;
  cases: Partial<Record<Procedure, number>>;
  items: number;
  targets: number;
  projects: number;
  training: { registered: number; evaluated: number; forwarded: number };
  collected: number;
  remitted: number;
  assessment: AssessmentState | null;
  stores: { place: string; keeper: string }[];
};

type Asked = { year: number; quarter: YearQuarter; isBranch: boolean };

/** The lines that a hand-over begins with; of a branch those that its unit alone keeps are left out. */
export function proposedLines(facts: HandoverFacts, asked: Asked): HandoverLine[] {
  const texts: [FactKey, string | null][] = [
    ["roster", rosterText(facts)],
    ["cases", casesText(facts)],
    ["program", programText(facts, asked)],
    ["targets", asked.isBranch ? null : `Chỉ tiêu năm ${asked.year}: ${facts.targets} chỉ tiêu được giao`],
    ["projects", `Công trình, phần việc thanh niên chưa xong: ${facts.projects}`],
    ["training", trainingText(facts, asked)],
    ["fees", feesText(facts, asked)],
    ["assessment", asked.isBranch ? null : assessmentText(facts, asked)],
    ["dossiers", dossiersText(facts)],
  ];
  return texts.flatMap(([key, text]) => (text ? [{ key, text, isHanded: true, missing: "" }] : []));
}

const count = (value: number) => value.toLocaleString("vi-VN");

function rosterText({ members, quarter }: HandoverFacts): string {
  const confirmed = quarter
    ? `đơn vị chốt gần nhất ${quarterName(quarter.quarter)} năm ${quarter.year} (${count(quarter.members)} đoàn viên)`
    : "đơn vị chưa chốt quý nào";
  return `Danh sách đoàn viên: ${count(members)} đoàn viên; ${confirmed}`;
}

function casesText({ cases }: HandoverFacts): string {
  const open = (Object.entries(cases) as [Procedure, number][]).map(
    ([procedure, number]) => `${lowerFirst(PROCEDURE_LABELS[procedure])} ${number}`,
  );
  return `Thủ tục đoàn viên đang làm: ${open.join(", ") || "không có"}`;
}

function programText({ items }: HandoverFacts, { year, isBranch }: Asked): string {
  return isBranch
    ? "Việc của chương trình công tác đơn vị mà người bàn giao phụ trách"
    : `Chương trình công tác năm ${year}: ${items} việc chưa xong`;
}

function trainingText({ training }: HandoverFacts, { year }: Asked): string {
  const { registered, evaluated, forwarded } = training;
  return `Chương trình rèn luyện năm ${year}: ${registered} đoàn viên đăng ký, ${evaluated} đã đánh giá, ${forwarded} đã chuyển cấp trên`;
}

function feesText({ collected, remitted }: HandoverFacts, { quarter }: Asked): string {
  return `Đoàn phí ${quarterName(quarter.quarter)} năm ${quarter.year}: đã thu ${count(collected)} đồng, đã trích nộp ${count(remitted)} đồng`;
}

function assessmentText({ assessment }: HandoverFacts, { year }: Asked): string | null {
  return (
    assessment &&
    `Hồ sơ đánh giá “3 chủ động” năm ${year}: ${STATE_LABELS[assessment].toLocaleLowerCase("vi")}`
  );
}

function dossiersText({ stores }: HandoverFacts): string {
  const where = stores.map(({ place, keeper }) => `${place} (${keeper} giữ)`);
  return `Hồ sơ giấy: ${where.join("; ") || "chưa ghi nơi giữ"}`;
}

/** The decision by which the committee changed, where the hand-over follows from it. */
export function basisOf(act: Pick<Act, "decisionNumber" | "decisionOn"> | undefined): string {
  return act?.decisionOn ? `Quyết định số ${act.decisionNumber} ngày ${formatDate(act.decisionOn)}` : "";
}
