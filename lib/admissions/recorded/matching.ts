import { nameKeys } from "@/lib/members/keys";
import { readFields } from "@/lib/members/read-fields";
import { dayOrYearWord, formatDayOrYear, isEarlier, mayBeSameDay } from "@/lib/members/roster/days";
import { termsIn } from "@/lib/members/terms/queries";
import { type AdmissionAges, charterOn } from "@/lib/members/terms/rules";
import type { CharterDays } from "@/lib/members/terms/types";
import type { StoredStatus } from "@/lib/members/types";
import { reader } from "@/lib/platform/database/database";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { joinedOtherwise } from "../held";
import type { AdmissionHome } from "../home";
import { OWN_ADMISSION, ROSTER_MEMBER } from "../roster-effect";
import { ageProblem } from "../rules";
import type { RecordedRow } from "../schema";
import { type Admission, SCHOOLING, type SchoolingField } from "../types";

const MEMBER = {
  ...ROSTER_MEMBER,
  branchId: true,
  nameKey: true,
  birthDate: true,
  gender: true,
} as const;

export type Known = {
  id: string;
  unitId: string;
  branchId: string | null;
  version: number;
  fullName: string;
  nameKey: string;
  birthDate: string;
  gender: "male" | "female";
  code: string | null;
  joinedOn: string | null;
  admissionResolution: string | null;
  cardNumber: string | null;
  status: StoredStatus;
} & { [name in SchoolingField]: string | null };

type Newcomer = Pick<Known, "fullName" | "birthDate" | "gender">;

/** Somebody of the roster, or somebody who enters it with this record. */
export type Matched = { row: RecordedRow } & (
  | { member: Known; newcomer: null }
  | { member: null; newcomer: Newcomer }
);

export type Matching = { matched: Matched[]; problems: { at: number; field: FieldError }[] };

/** Finds each person of the rows in the roster, by id or by name and day of birth; a fixed number of statements for all. */
export async function matchRows(
  home: AdmissionHome,
  rows: readonly RecordedRow[],
  today: PlainDate,
): Promise<Matching> {
  const { at, readScope } = home;
  const known: Known[] = await reader(readScope).member.findMany({
    where: {
      unitId: at.unitId,
      status: { not: "merged" },
      ...(at.branchId ? { branchId: at.branchId } : {}),
      OR: [
        { id: { in: rows.flatMap(({ memberId }) => memberId ?? []) } },
        { nameKey: { in: rows.map(({ fullName }) => nameKeys(fullName, null).name_key) } },
      ],
    },
    select: MEMBER,
  });
  const admitted = await reader(readScope).memberCase.findMany({
    where: { ...OWN_ADMISSION, memberId: { in: known.map(({ id }) => id) } },
    select: { memberId: true },
  });
  const judged = { today, terms: await termsIn(reader(readScope)) };
  const taken = new Set(admitted.flatMap(({ memberId }) => memberId ?? []));
  const matching: Matching = { matched: [], problems: [] };
  for (const [index, row] of rows.entries()) {
    const read = readSchooling(row, today);
    const found = "path" in read ? read : match(read, known, home, judged);
    const again = "path" in found ? null : alreadyThere(found, taken, matching.matched);
    const field = "path" in found ? found : again;
    if (field) matching.problems.push({ at: index, field });
    else if (!("path" in found)) matching.matched.push(found);
  }
  return matching;
}

/** Schooling as the roster keeps it: the words of its lists. */
function readSchooling(row: RecordedRow, today: PlainDate): RecordedRow | FieldError {
  const read = readFields(Object.fromEntries(SCHOOLING.map((name) => [name, row[name]])), today);
  if (!read.ok) return read.fields?.[0] ?? { path: "generalEducation", message: read.message };
  return { ...row, ...Object.fromEntries(SCHOOLING.map((name) => [name, String(read.value[name] ?? "")])) };
}

/** Today, and what the organisation says of ages and charters. */
type Judged = { today: PlainDate; terms: AdmissionAges & CharterDays };

function match(
  row: RecordedRow,
  known: readonly Known[],
  home: AdmissionHome,
  judged: Judged,
): Matched | FieldError {
  const { today, terms } = judged;
  if (row.day > today)
    return { path: "day", message: `ngày ${formatDate(row.day)} chưa đến. Ghi ngày đã kết nạp.` };
  const members = row.memberId ? known.filter(({ id }) => id === row.memberId) : sameNames(row, known, today);
  if (members.length > 1)
    return {
      path: "fullName",
      message: `có ${members.length} người cùng tên, cùng ngày sinh. Ghi ở từng người.`,
    };
  const [member] = members;
  if (member) {
    const problem = admittedProblem(member.birthDate, row.day, terms);
    // Of somebody who was chosen the day alone is told here.
    if (problem) return row.memberId ? { ...problem, path: "day" } : problem;
    return joinedBefore(member, row.day) ?? { row, member, newcomer: null };
  }
  if (row.memberId) return { path: "memberId", message: "Chọn một đoàn viên của đơn vị." };
  return newcomerOf(row, home, judged);
}

function joinedBefore(member: Known, day: PlainDate): FieldError | null {
  const isRemoved = member.status === "removed";
  const message = joinedOtherwise(member, day, isRemoved ? ", nay đã ra khỏi danh sách" : "");
  if (message === null) return null;
  if (!isRemoved) return { path: "day", message };
  // The row of before keeps its own day: an admission after it is another one's row, as step by step (`induct`).
  const again = "Nếu kết nạp lại, thêm vào danh sách chi đoàn như người mới rồi ghi cho dòng đó.";
  return { path: "day", message: `${message} ${again}` };
}

/** The same of a correction: the day that the roster had before the record is no value of the case's own. */
export function heldBeforeRecord({ steps, facts }: Admission, day: PlainDate): string | null {
  const held = facts.beforeInduction?.joinedOn ?? null;
  if (held === null || mayBeSameDay(held, day) || steps.at(-1)?.day === day) return null;
  return `Trước khi ghi kết quả, danh sách đã có ${dayOrYearWord(held)} vào Đoàn ${formatDayOrYear(held)}. Nếu ${dayOrYearWord(held)} đó sai, lùi bước “Ghi kết quả”, sửa ở trang đoàn viên rồi ghi lại.`;
}

/**
 * The age holds on the day of the admission, by the charter of the case as in each step (`charterOn`): a record begins with
 * the day that it tells. Whoever is admitted was born before.
 */
export function admittedProblem(birthDate: string, on: PlainDate, terms: Judged["terms"]): FieldError | null {
  if (!isEarlier(birthDate, on))
    return { path: "day", message: "Ngày kết nạp đứng trước ngày sinh. Sửa lại ngày." };
  return ageProblem(birthDate, on, charterOn(on, terms), terms);
}

function sameNames(row: RecordedRow, known: readonly Known[], today: PlainDate): Known[] {
  const key = nameKeys(row.fullName, null).name_key;
  const read = readFields({ birthDate: row.birthDate }, today);
  const birthDate = read.ok ? String(read.value.birthDate ?? "") : "";
  return known.filter((each) => each.nameKey === key && mayBeSameDay(each.birthDate, birthDate));
}

function newcomerOf(
  row: RecordedRow,
  { at, branch }: AdmissionHome,
  { today, terms }: Judged,
): Matched | FieldError {
  const { fullName, birthDate, gender } = row;
  const read = readFields({ fullName, birthDate }, today);
  if (!read.ok) return read.fields?.[0] ?? { path: "fullName", message: read.message };
  if (gender === null)
    return {
      path: "gender",
      message: "người này chưa có trong danh sách. Ghi Nam hoặc Nữ để thêm vào danh sách.",
    };
  if (at.branchId === null || branch === null)
    return { path: "fullName", message: "người này chưa có trong danh sách. Chọn chi đoàn để thêm vào." };
  const day = String(read.value.birthDate);
  const newcomer = { fullName: String(read.value.fullName), birthDate: day, gender };
  return admittedProblem(day, row.day, terms) ?? { row, member: null, newcomer };
}

function alreadyThere(
  { member, newcomer }: Matched,
  taken: ReadonlySet<string>,
  before: readonly Matched[],
): FieldError | null {
  if (member && taken.has(member.id))
    return { path: "fullName", message: `${member.fullName} đã có hồ sơ kết nạp.` };
  const isTwice = before.some((each) =>
    member
      ? each.member?.id === member.id
      : each.newcomer?.fullName === newcomer?.fullName && each.newcomer?.birthDate === newcomer?.birthDate,
  );
  return isTwice ? { path: "fullName", message: "người này đứng hai lần. Giữ một dòng." } : null;
}
