import { cellProblem, linesUnder, memberFinder } from "@/lib/cases/paste";
import type { LeavingTable } from "@/lib/members/bulk-changes/leaving";
import { formatDayOrYear, readRecentDay, readTypedDay } from "@/lib/members/roster/days";
import type { PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { PastedLine } from "@/lib/platform/pasted-table";
import type { FieldError } from "@/lib/platform/result";
import { type Judged, recorded, type Told, wrongTold } from "./told";
import type { AgedPerson, Wish } from "./types";

/** The columns of the pasted table, in order. */
export const GRADUATION_COLUMNS = [
  "Họ và tên hoặc mã",
  "Ngày sinh",
  "Kết quả",
  "Ngày",
  "Số quyết định hoặc giấy chứng nhận",
  "Ở lại đến ngày",
  "Dịp tổ chức lễ",
] as const;

/** For those who were chosen in the roster to come of age. */
export const LEAVING_TABLE: LeavingTable = {
  titles: GRADUATION_COLUMNS,
  person: { fullName: 0, birthDate: 1 },
  given: { 2: "trưởng thành" },
  asked: [3, 4, 6],
};

const RESULT_WORDS: Record<string, Wish> = { "truong thanh": "graduate", "o lai": "stay" };
const COLUMN_OF: Record<string, number> = { day: 3, docNumber: 4, stayUntil: 5 };

type Young = Pick<AgedPerson, "id" | "fullName" | "code" | "birthDate">;

/** Whose name is in the roster and not among those of the age is told why. */
function findOf(people: readonly AgedPerson[], young: readonly Young[]) {
  const [find, tooYoung] = [memberFinder(people), memberFinder(young)];
  return (word: string, birthDate: string) => {
    const found = find(word, birthDate);
    const early = "problem" in found && !found.isMany ? tooYoung(word, birthDate) : null;
    if (!early || !("member" in early)) return found;
    const { fullName, birthDate: born } = early.member;
    return {
      problem: `${fullName} sinh ${formatDayOrYear(born)}, chưa đủ 30 tuổi. Bỏ dòng này, hoặc sửa ngày sinh ở hồ sơ nếu ghi nhầm.`,
    };
  };
}

/** The names or codes of the pasted lines. */
export function namedIn(text: string): string[] {
  return linesUnder(GRADUATION_COLUMNS, text).map(({ cells: [word = ""] }) => word);
}

type Say = (column: number, message: string) => void;

/** Reads a table copied from a sheet; every cell that can't be read is named by its line and column. */
export function readPastedGraduations(
  text: string,
  people: readonly AgedPerson[],
  judged: Judged,
  young: readonly Young[] = [],
): { rows: Told[]; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const find = findOf(people, young);
  const seen = new Set<string>();
  const rows = linesUnder(GRADUATION_COLUMNS, text).flatMap((line): Told[] => {
    const before = problems.length;
    const say: Say = (column, message) =>
      void problems.push(cellProblem(line, GRADUATION_COLUMNS[column] ?? "", message));
    const told = toldOf(line, find, { today: judged.now, say });
    if (!told) return [];
    if (seen.has(told.person.id)) say(0, "người này đứng hai lần. Giữ một dòng.");
    seen.add(told.person.id);
    for (const { path, message } of wrongTold(told, judged)) say(COLUMN_OF[path] ?? 0, message);
    const named = (_: string, message: string) => cellProblem(line, GRADUATION_COLUMNS[0], message);
    return problems.length === before ? [{ ...told, say: named }] : [];
  });
  return { rows, problems };
}

function toldOf(
  { cells }: PastedLine,
  find: ReturnType<typeof findOf>,
  { today, say }: { today: PlainDate; say: Say },
): Told | null {
  const [word = "", birth = "", resultWord = "", on = "", docNumber = "", until = "", occasion = ""] = cells;
  const told = (typed: string, column: number, day: PlainDate | null) => {
    if (day === null)
      say(column, typed === "" ? "chưa ghi ngày." : `“${typed}” không có trong lịch. Ghi ngày/tháng/năm.`);
    return day;
  };
  const read = (typed: string, column: number) => told(typed, column, readRecentDay(typed));
  const born = readTypedDay(birth, today);
  const birthDate = birth === "" ? "" : told(birth, 1, born.kind === "day" ? born.day : null);
  const result = RESULT_WORDS[fold(resultWord)];
  if (!result) say(2, `“${resultWord}” chưa rõ. Ghi: trưởng thành hoặc ở lại.`);
  const day = read(on, 3);
  if (docNumber.length > 60) say(4, "dài quá 60 ký tự. Rút gọn lại.");
  if (occasion.length > 200) say(6, "dài quá 200 ký tự. Rút gọn lại.");
  const stayUntil = result === "stay" ? read(until, 5) : null;
  const found = find(word, birthDate ?? "");
  if ("problem" in found) say(0, found.problem);
  if (!("member" in found) || !result || !day) return null;
  return recorded(found.member, result, { day, docNumber, stayUntil, occasion });
}
