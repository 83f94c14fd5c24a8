import type { ExistingMember, Identity, Match } from "@/lib/imports/comparing/identify";
import type { Doubt } from "@/lib/imports/comparing/outcomes";
import type { SeenPeople } from "@/lib/imports/comparing/seen-people";
import { HERE } from "@/lib/imports/rules";
import { formatDayOrYear } from "@/lib/members/roster/days";

const SAME = {
  code: "Trùng mã định danh với",
  id: "Trùng số CMND/CCCD với",
  card: "Trùng số thẻ đoàn với",
  name: "Cùng họ tên, có thể là",
};

/**
 * What a person must decide before a row can be taken, or null where nothing is in doubt. `unseen`: what is to be said of
 * somebody whom the roster here does not show.
 */
export function doubtAbout(
  identity: Identity,
  match: Match,
  { seen, unseen }: { seen: SeenPeople; unseen: string | undefined },
): Doubt | null {
  switch (match.kind) {
    case "unsure":
      return choose(`${SAME[match.by]} ${match.members.map(nameAndBirth).join("; ")}.`, match.members);
    case "one": {
      if (!match.member.active) return choose(whoLeft(match.member), [match.member]);
      const row = seen.rowAbout(match.member);
      return row === null ? null : twice(row, match.member);
    }
    case "none": {
      const earlier = seen.rowLike(identity);
      if (earlier) return twice(earlier.row, earlier.member);
      return unseen ? { message: unseen, candidates: [], sameAsRow: null } : null;
    }
  }
}

/**
 * What is asked where nothing of a row is in doubt any more, yet somebody answered before that it is a member who is gone by
 * now (taken in elsewhere, or made one with another), or that it is left out: no row is written against that.
 */
export function doubtSince(
  choice: string | undefined,
  match: Match,
  members: Pick<ReadonlyMap<string, unknown>, "has">,
): Doubt | null {
  if (choice === undefined || choice === "new" || choice === HERE || members.has(choice)) return null;
  const found = match.kind === "one" ? match.member : null;
  const now = found
    ? `Nay danh sách chỉ có ${nameAndBirth(found)} khớp với dòng này. Chọn người này, hoặc bỏ qua dòng này.`
    : "Nay danh sách không có ai giống dòng này. Thêm mới, hoặc bỏ qua dòng này.";
  const message = `${choice === "skip" ? LEFT_OUT : GONE} ${now}`;
  return { message, candidates: found ? [found] : [], sameAsRow: null, ...(found && { noNew: true }) };
}

const LEFT_OUT = "Dòng này đã chọn bỏ qua.";
const GONE =
  "Người đã chọn cho dòng này không còn trong danh sách: đã sang đơn vị khác hoặc đã gộp với người khác.";

function choose(finding: string, candidates: ExistingMember[]): Doubt {
  return { message: `${finding} Chọn người này hoặc thêm mới.`, candidates, sameAsRow: null };
}

function whoLeft(member: ExistingMember): string {
  return member.unseen
    ? "Chi đoàn khác của đơn vị từng có người giống dòng này, đã rời danh sách."
    : `${nameAndBirth(member)} đã rời danh sách.`;
}

function twice(row: number, member: ExistingMember | null): Doubt {
  const choice = member ? "Chọn người này để gộp hai dòng, bỏ qua dòng này" : "Bỏ qua dòng này";
  const message = `Người này đã có ở dòng ${row}. ${choice} hoặc thêm mới.`;
  return { message, candidates: member ? [member] : [], sameAsRow: row };
}

/** A row that says that somebody left of whom another row speaks too. */
export function leftBeside(row: number, member: ExistingMember): Doubt {
  const message = `Dòng ${row} cũng nói về người này. Chọn người này nếu đã rời đi như dòng này ghi, không thì bỏ qua dòng này.`;
  return { message, candidates: [member], sameAsRow: row };
}

function nameAndBirth({ values }: ExistingMember): string {
  const born = values.birthDate ? ` (${formatDayOrYear(values.birthDate)})` : "";
  return `${values.fullName ?? ""}${born}`;
}
