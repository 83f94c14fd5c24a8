import { NUMBER_GROUNDS } from "@/lib/imports/messages";
import type { Candidate, DuplicateRow, ShownPerson } from "@/lib/imports/types";
import { accentsAgree } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";

/** One answer for all rows of a kind: of each row the one member whom it then is. */
export type AnswerForAll = { label: string; answers: Record<string, string> };

type Alike = (row: ShownPerson, member: ShownPerson) => boolean;

const isNamed: Alike = (row, member) =>
  fold(row.fullName) === fold(member.fullName) && accentsAgree(row.fullName, member.fullName);
const hasPhone: Alike = (row, member) => row.phone !== null && row.phone === member.phone;
const isBorn: Alike = (row, member) => row.birthDate?.length === 10 && row.birthDate === member.birthDate;
const isBornElse: Alike = (row, member) =>
  row.birthDate?.length === 10 && member.birthDate?.length === 10 && row.birthDate !== member.birthDate;

const KINDS: { label: string; isAlike: Alike }[] = [
  {
    label: "trùng cả họ tên và điện thoại",
    isAlike: (row, member) => isNamed(row, member) && hasPhone(row, member) && !isBornElse(row, member),
  },
  {
    label: "trùng cả họ tên và ngày sinh",
    isAlike: (row, member) => isNamed(row, member) && isBorn(row, member) && !hasPhone(row, member),
  },
];

/**
 * The answers that many open rows may be given at once: where one member alone, who takes part, is alike in all that a kind
 * names, no number of the row is somebody else's, and none would take the place of the member's own.
 */
export function answersForAll(duplicates: readonly DuplicateRow[]): AnswerForAll[] {
  const open = duplicates.filter((duplicate) => duplicate.open);
  return KINDS.flatMap(({ label, isAlike }) => {
    const rows = open.flatMap((duplicate) => {
      const member = onlyOne(duplicate, isAlike);
      return member ? [[String(duplicate.row), member.id] as const] : [];
    });
    return rows.length > 1 ? [{ label, answers: Object.fromEntries(rows) }] : [];
  });
}

function onlyOne({ person, candidates }: DuplicateRow, isAlike: Alike): Candidate | null {
  const [member, another] = candidates.filter((each) => isAlike(person, each));
  if (!member || another || member.status !== "active" || member.against?.length) return null;
  const isOthers = candidates.some(
    (each) => each !== member && each.grounds?.some((ground) => NUMBER_GROUNDS.has(ground)),
  );
  return isOthers ? null : member;
}
