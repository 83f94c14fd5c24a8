import { type MemberActor, memberScope } from "@/lib/access/member-link";
import { parse } from "@/lib/access/parse";
import type { Within } from "@/lib/members/within";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { done, type Result, refused, refusedAt } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { locked } from "./commands";
import { marksProblem } from "./rules";
import { ownMarksSchema } from "./schema";
import { ownTrainingStatement } from "./statements";
import type { TrainingGroup, TrainingRecord } from "./types";
import { type Next, type RecordedAt, recordMarks, writeRecords } from "./writing";

/** A member's own year under the programme. */
export type OwnTraining = {
  year: number;
  periodLabel: string;
  unitId: string;
  branchId: string | null;
  groups: TrainingGroup[];
  record: TrainingRecord;
  fullName: string;
  isLocked: boolean;
};

type OwnRow = Omit<OwnTraining, "periodLabel" | "isLocked"> & { periodKind: PeriodKind };

/** The years that the person is shown: the one before only while the branch may still write in it. */
export async function ownTrainings(member: MemberActor): Promise<OwnTraining[]> {
  return shown(await registeredYears(member));
}

function shown(years: readonly OwnTraining[]): OwnTraining[] {
  return years.filter(({ isLocked }, at) => at === years.length - 1 || !isLocked);
}

/**
 * The year under way as its unit counts it, or the last that has begun, and before it the one that went before; a year
 * that is registered ahead waits. None where the branch has not registered this member.
 */
async function registeredYears(member: MemberActor): Promise<OwnTraining[]> {
  const { orgId, memberId } = member;
  const [registered, day] = await Promise.all([
    rows<OwnRow>(memberScope(member), ownTrainingStatement, () => [orgId, memberId]),
    today(),
  ]);
  const [latest, ...earlier] = registered.flatMap(({ periodKind, ...own }): OwnTraining[] => {
    const { from, label } = unitYear(periodKind, own.year);
    return from <= day ? [{ ...own, periodLabel: label, isLocked: locked(own.record) !== null }] : [];
  });
  return latest ? [...earlier.filter(({ year }) => year === latest.year - 1), latest] : [];
}

export type OwnMarks = { at: RecordedAt; groups: TrainingGroup[]; next: Next };

/** What the person's own marks come to, under the rules by which the branch writes them down. */
export async function ownMarks(member: MemberActor, input: unknown): Promise<Result<OwnMarks>> {
  const years = await registeredYears(member);
  if (years.length === 0)
    return refused(
      "conflict",
      "Chi đoàn chưa đăng ký chương trình rèn luyện cho đồng chí nên chưa tự chấm được. Hỏi bí thư chi đoàn.",
    );
  const parsed = parse(ownMarksSchema, input);
  if (!parsed.ok) return parsed;
  const { marks, version, year } = parsed.value;
  const own = years.find((one) => one.year === year);
  if (!own) {
    const labels = shown(years)
      .map(({ periodLabel }) => periodLabel)
      .join(", ");
    return refused("stale", `Nay chấm cho ${labels}. Tải lại trang rồi chấm lại.`);
  }
  if (own.isLocked)
    return refused(
      "conflict",
      "Chi đoàn đã chuyển kết quả lên đơn vị nên không sửa được nữa. Sai thì nhắn bí thư chi đoàn, ở phần 4 cuối trang.",
    );
  const problem = marksProblem(marks, own.groups);
  if (problem) {
    const { at, message } = problem;
    return refusedAt(at === null ? "marks" : `marks.${at}`, `Tự chấm: ${message}`);
  }
  const { orgId, memberId } = member;
  const row = { memberId, fullName: own.fullName, record: own.record };
  const at = { place: { orgId, unitId: own.unitId, branchId: own.branchId }, year: own.year };
  return done({
    at,
    groups: own.groups,
    next: { row, next: { ...own.record, version, selfMarks: marks } },
  });
}

/** Writes them with the person's other answers; false where somebody was faster. */
export async function writeOwnMarks(
  { db, record }: Within,
  { at, groups, next }: OwnMarks,
): Promise<boolean> {
  if (!(await writeRecords(db, at, { groups }, [next]))) return false;
  recordMarks(record, at, [next]);
  return true;
}
