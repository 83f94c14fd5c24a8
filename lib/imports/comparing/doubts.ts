import {
  append,
  type ExistingMember,
  type Ground,
  type Grounds,
  type Identity,
  type Match,
} from "@/lib/imports/comparing/identify";
import type { Doubt } from "@/lib/imports/comparing/outcomes";
import type { SeenPeople } from "@/lib/imports/comparing/seen-people";
import { groundWords, NUMBER_GROUNDS } from "@/lib/imports/messages";
import { HERE } from "@/lib/imports/rules";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { upperFirst } from "@/lib/platform/first-letter";

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
      return { ...choose(match.members, match.grounds), against: match.against };
    case "one": {
      if (!match.member.active) return whoLeft(match.member);
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

function choose(candidates: ExistingMember[], grounds: Grounds): Doubt {
  const choice = candidates.length > 1 ? "Chọn một người" : "Chọn người này";
  const numbers = new Set(
    candidates.filter(({ active }) => active).flatMap(({ id }) => numbersOf(grounds[id])),
  );
  const without =
    numbers.size > 0 ? `; thêm mới thì không ghi ${groundWords([...numbers])} của người khác` : "";
  const message = `${findingOf(candidates, grounds)} ${choice} hoặc thêm mới${without}.`;
  return { message, candidates, sameAsRow: null, grounds };
}

/** Whom a row may mean and by what: of each where that differs. */
function findingOf(candidates: ExistingMember[], grounds: Grounds): string {
  const byWords = new Map<string, ExistingMember[]>();
  for (const member of candidates) append(byWords, groundWords(grounds[member.id] ?? []), member);
  const said = [...byWords].map(([words, members]) => ({ words, who: members.map(nameAndBirth).join("; ") }));
  const [first, ...others] = said;
  if (others.length > 0) {
    const each = said.map(({ words, who }) => `${words} là của ${who}`);
    return `${upperFirst(each.join(", còn "))}.`;
  }
  const isNumber = candidates.every(({ id }) => numbersOf(grounds[id]).length > 0);
  if (!isNumber) return `Cùng ${first?.words}, có thể là ${first?.who}.`;
  const isNamed = candidates.some(({ id }) => numbersOf(grounds[id]).length < (grounds[id]?.length ?? 0));
  return `Trùng ${first?.words} với ${first?.who}${isNamed ? "" : ", nhưng họ tên khác"}.`;
}

function numbersOf(grounds: readonly Ground[] = []): Ground[] {
  return grounds.filter((ground) => NUMBER_GROUNDS.has(ground));
}

function whoLeft(member: ExistingMember): Doubt {
  const finding = member.unseen
    ? "Chi đoàn khác của đơn vị từng có người giống dòng này, đã rời danh sách."
    : `${nameAndBirth(member)} đã rời danh sách.`;
  return { message: `${finding} Chọn người này hoặc thêm mới.`, candidates: [member], sameAsRow: null };
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
