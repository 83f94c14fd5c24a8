import { shownValue } from "@/lib/members/form-text";
import { statusWords } from "@/lib/members/messages";
import type { StandingMember } from "@/lib/members/types";
import { type RosterFieldName, rosterField } from "./fields";

export type ColumnName = Exclude<RosterFieldName, "fullName"> | "unit" | "status";
type Column = { name: ColumnName; label: string; text: (member: StandingMember) => string };

/** What the national list calls a member without a post; a column of it would say nothing. */
const NO_POST = "Đoàn viên";

/** Columns that the roster may show besides the name; none of them is sensitive. */
export const COLUMNS: readonly Column[] = [
  { name: "unit", label: "Đơn vị", text: (member) => member.unit.name },
  ...(["branch", "birthDate", "gender"] as const).map(ofField),
  {
    name: "position",
    label: "Chức vụ",
    text: ({ position }) => (position === NO_POST || !position ? "" : position),
  },
  { name: "status", label: "Tình trạng", text: statusWords },
  ...(["code", "cardNumber", "joinedOn"] as const).map(ofField),
  ...(["phone", "email"] as const).map(ofContact),
  ...(["occupation", "qualification", "memberKind", "association"] as const).map(ofField),
];

/** Those that the API's items carry; any other needs the whole member. */
const IN_ITEMS: readonly ColumnName[] = [
  "unit",
  "branch",
  "birthDate",
  "gender",
  "position",
  "status",
  "code",
];

/** Empty, a cell would read as if nobody knew the number. */
function ofContact(name: "phone" | "email"): Column {
  const { text, ...column } = ofField(name);
  return { ...column, text: (member) => (member.refusesContact ? "Không đồng ý liên hệ" : text(member)) };
}

function ofField(name: Exclude<RosterFieldName, "fullName">): Column {
  return { name, label: rosterField(name).label, text: (member) => shownValue(member, name) };
}

export function columnNamed(name: ColumnName): Column {
  const column = COLUMNS.find((each) => each.name === name);
  if (!column) throw new Error(`no roster column ${name}`);
  return column;
}

/** What is shown until somebody chooses; the unit where the list is wider than one, the status where it differs. */
export function defaultColumns(isWide: boolean, showsStatus: boolean): ColumnName[] {
  return COLUMNS.slice(0, 5)
    .map(({ name }) => name)
    .filter((name) => isWide || name !== "unit")
    .concat(showsStatus ? ["status"] : []);
}

export function needsWhole(columns: readonly ColumnName[]): boolean {
  return columns.some((name) => !IN_ITEMS.includes(name));
}
