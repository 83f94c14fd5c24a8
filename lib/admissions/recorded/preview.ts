import type { SeenLine } from "@/lib/cases/pasted/seen";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { rosterField } from "@/lib/members/roster/fields";
import { formatDate } from "@/lib/platform/dates";
import type { AdmissionHome } from "../home";
import { SCHOOLING } from "../types";
import type { Known, Matched } from "./matching";
import { type RosterValues, rosterValues } from "./roster-effect";

/** What a row comes to, with every field of the roster that it changes. `branch`: where those stand from now on whom the roster does not know. */
export function effectIn(branch: AdmissionHome["branch"]) {
  return ({ row, member, newcomer }: Matched): SeenLine => {
    const into = newcomer && branch ? ` vào ${branch.name}` : "";
    const card = row.cardNumber && `, thẻ ${row.cardNumber}`;
    const values = rosterValues(row, member ?? {});
    const said = `Kết nạp${into} ngày ${formatDate(row.day)}, số ${row.docNumber}${card}`;
    const to = [said, replacedWords(member, values), filledWords(values)].filter(Boolean).join("; ");
    if (newcomer) return { name: newcomer.fullName, from: "Chưa có trong danh sách", to };
    return { name: member.fullName, from: { status: member.status, branchId: member.branchId }, to };
  };
}

/** What the roster says otherwise now: of an empty field the result itself says what it gets. */
function replacedWords(member: Known | null, values: RosterValues): string {
  const replaced = (["joinedOn", "admissionResolution", "cardNumber"] as const).flatMap((name) => {
    const [was, is] = [member?.[name], values[name]];
    if (!was || !is || was === is) return [];
    const words = (value: string) => (name === "joinedOn" ? formatDayOrYear(value) : value);
    return `${rosterField(name).label} ${words(was)} → ${words(is)}`;
  });
  return replaced.length > 0 ? `sửa trong danh sách: ${replaced.join(", ")}` : "";
}

function filledWords(values: RosterValues): string {
  const filled = SCHOOLING.flatMap((name) =>
    values[name] ? `${rosterField(name).label} ${values[name]}` : [],
  );
  return filled.length > 0 ? `ghi thêm: ${filled.join(", ")}` : "";
}
