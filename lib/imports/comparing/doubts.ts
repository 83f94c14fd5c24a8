import type { ExistingMember, Identity, Match } from "@/lib/imports/comparing/identify";
import type { Doubt } from "@/lib/imports/comparing/outcomes";
import type { SeenPeople } from "@/lib/imports/comparing/seen-people";
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
