import { parse } from "@/lib/access/parse";
import { memberFinder } from "@/lib/cases/paste";
import { codeNamed, type PastedRow, readTable } from "@/lib/cases/pasted/table";
import type { PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { countMarks } from "@/lib/ratings/attendance/rules";
import { KIND_LABELS } from "../messages";
import { heldProblems, presenceOf, type Ticked, wholeRoll } from "../rules";
import { type HeldFields, MOST_REASON, pastedMeetingSchema } from "../schema";
import type { AttendanceRow, Presence } from "../types";
import { MEETING_COLUMNS, type MeetingColumn } from "./columns";

type Row = PastedRow<MeetingColumn>;

/** A line as far as it is told by itself; `row` says what is wrong with one of its cells. */
export type PastedMeeting = { row: Row; fields: HeldFields };

/** Who stood in the branch's list on the day of a meeting. */
export type RollMember = AttendanceRow & { code: string | null };

/** With the roll that the names make; nobody was ticked where no name is given. */
export type ReadMeeting = {
  fields: HeldFields;
  rows: readonly RollMember[];
  roll: Ticked[];
  presence: Presence | null;
};

/** Reads a pasted table of meetings that were held, every cell by itself. */
export function readMeetings(text: string): { meetings: PastedMeeting[]; problems: FieldError[] } {
  const { rows, problems } = readTable(text, MEETING_COLUMNS);
  const meetings = rows.flatMap((row): PastedMeeting[] => {
    const told = parse(pastedMeetingSchema, inputOf(row));
    if (told.ok) return [{ row, fields: told.value }];
    const wrong = told.fields ?? [{ path: "day", message: told.message }];
    problems.push(...wrong.map(({ path, message }) => cellOf(row, path, message)));
    return [];
  });
  return { meetings, problems };
}

/** Between points, or people, that stand in one cell. */
const NEXT = /[;\n]/;

function inputOf({ cells: { excused: _, absent: __, kind, agenda, ...fields } }: Row) {
  return { ...fields, agenda: agenda.split(NEXT), kind: kindOf(kind) };
}

/** Most meetings are regular ones, so a table need not say it. */
function kindOf(word: string): string {
  if (word === "") return "regular";
  return codeNamed(KIND_LABELS, word);
}

/** A point of the agenda stands in the agenda's cell. */
function cellOf({ cells, say }: Row, path: string, message: string): FieldError {
  const [name = ""] = path.split(".");
  const kinds = Object.values(KIND_LABELS).join(", ");
  return name === "kind"
    ? say(name, `“${cells.kind}” không phải loại sinh hoạt. Ghi một trong: ${kinds}.`)
    : say(name, message);
}

export const namesAnybody = ({ row: { cells } }: PastedMeeting) =>
  cells.excused !== "" || cells.absent !== "";

/** A line beside the list of its day and what else is known of that day. */
export function readMeeting(
  { row, fields }: PastedMeeting,
  rows: readonly RollMember[],
  today: PlainDate,
): { meeting: ReadMeeting; problems: FieldError[] } {
  const { roll, problems } = rollOf(row, rows);
  const presence = roll.length > 0 ? presenceOf(countMarks(roll.map(({ mark }) => mark)), fields) : null;
  const wrong = [
    ...heldProblems(fields, today, presence).map(({ path, message }) => row.say(path, message)),
    ...countProblems(row, fields, presence),
  ];
  // Where people are ticked, the roll says how many came.
  const counted = presence ? { ...fields, presentCount: null, entitledCount: null } : fields;
  return { meeting: { fields: counted, rows, roll, presence }, problems: [...problems, ...wrong] };
}

/** Counts told beside names must be what the names make. */
function countProblems(row: Row, told: HeldFields, presence: Presence | null): FieldError[] {
  if (!presence) return [];
  const say = (name: "presentCount" | "entitledCount", counted: number, whose: string) =>
    told[name] === null || told[name] === counted
      ? []
      : [row.say(name, `ghi ${told[name]}, mà ${whose} là ${counted}. Xem lại tên người vắng hoặc sửa số.`)];
  return [
    ...say("entitledCount", presence.entitled, "danh sách chi đoàn ngày đó"),
    ...say("presentCount", presence.present, "danh sách chi đoàn ngày đó trừ người vắng"),
  ];
}

function rollOf(row: Row, rows: readonly RollMember[]): { roll: Ticked[]; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const find = memberFinder(rows.map((member) => ({ ...member, id: member.memberId })));
  const named = (["excused", "absent"] as const).flatMap((mark) =>
    namesIn(row.cells[mark]).flatMap(({ name, reason }): Ticked[] => {
      const found = find(name, "");
      if ("problem" in found) problems.push(row.say(mark, found.problem));
      else if (mark === "excused" && reason === "")
        problems.push(row.say(mark, `ghi lý do vắng của ${name} trong ngoặc, như: ${name} (ốm).`));
      else if (reason.length > MOST_REASON)
        problems.push(row.say(mark, `lý do vắng của ${name} dài quá ${MOST_REASON} ký tự. Rút gọn lại.`));
      return "member" in found ? [{ member: found.member.id, mark, reason }] : [];
    }),
  );
  const twice = named.find(({ member }, at) => named.slice(0, at).some((each) => each.member === member));
  if (twice) {
    const who = rows.find(({ memberId }) => memberId === twice.member)?.fullName;
    problems.push(row.say(twice.mark, `${who} đứng hai lần. Giữ một.`));
  }
  if (named.length === 0 || problems.length > 0) return { roll: [], problems };
  return { roll: wholeRoll(rows, named, true).roll, problems };
}

const NAME = /^(?<name>[^()]+?)\s*(?:\((?<reason>[^()]*)\))?$/;

/** `Lê Thị An (ốm); Vũ Văn Bình`, or one a line. */
function namesIn(cell: string): { name: string; reason: string }[] {
  return cell
    .split(NEXT)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const { name = each, reason = "" } = NAME.exec(each)?.groups ?? {};
      return { name, reason: reason.trim() };
    });
}
