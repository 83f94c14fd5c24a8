import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { type FieldError, type Refusal, refusedAt } from "@/lib/platform/result";
import type { RewardFields } from "./schema";
import { OTHER_FORM, REWARD_FORMS } from "./types";

/** Whether a form has words of its own, and what of the list stands for it. */
export const isNamed = (form: string) => REWARD_FORMS.every(({ code }) => code !== form);
export const choiceOf = (form: string) => (isNamed(form) ? OTHER_FORM : form);

type Honoured = Pick<RewardFields, "isCollective" | "members">;

/** A decision honours a collective or somebody by name, and was made by today (domain brief §2.8). */
export function rewardProblem(
  { decidedOn, ...honoured }: Honoured & Pick<RewardFields, "decidedOn">,
  today: PlainDate,
): FieldError | null {
  if (decidedOn > today)
    return {
      path: "decidedOn",
      message: `Ngày ${formatDate(decidedOn)} chưa đến. Ghi ngày của quyết định đã ký.`,
    };
  return honouredProblem(honoured);
}

/** Honoured are persons by name, or a collective without names. */
export function honouredProblem({ isCollective, members }: Honoured): FieldError | null {
  if (!isCollective && members.length === 0)
    return { path: "members", message: "Chọn người được khen, hoặc chọn khen tập thể." };
  if (isCollective && members.length > 0)
    return { path: "members", message: "Khen tập thể thì không chọn từng người. Bỏ tên hoặc đổi đối tượng." };
  return null;
}

/** Whether somebody who was honoured by name no longer would be; turned into one of a collective, nobody is. */
export function leavesOut(was: { members: readonly { id: string }[] }, { members }: Honoured): boolean {
  return was.members.some(({ id }) => !members.includes(id));
}

/**
 * The list for the national software names whom a reward names: whoever is left out would stand in the software still, and
 * nobody would be told to take them out. Of a removed one it names everybody who was there.
 */
export function takenOutOfSoftware({ isCollective }: Pick<Honoured, "isCollective">): Refusal {
  const what = isCollective ? "đổi thành khen tập thể" : "bỏ bớt người được khen";
  const message = `Lần khen này đã nhập phần mềm nên không ${what} ở đây được. Xóa lần khen này để danh sách nhập phần mềm nhắc sửa trên đó, rồi ghi mới và đánh dấu là làm trên giấy.`;
  return refusedAt(isCollective ? "isCollective" : "members", message, "conflict");
}

type Whom = Honoured & { branchId: string | null };
/** What was decided of persons, or of the branch or unit as a whole. */
export type Grant = Whom & Pick<RewardFields, "decisionNumber" | "decidedOn" | "form">;

/** A unit as a whole, beside its branches. */
const UNIT = "unit";

/** Whom a grant honours, each by a word of their own. */
export function honouredOf({ isCollective, members, branchId }: Whom): string[] {
  return isCollective ? [branchId ?? UNIT] : members;
}

/** Whom of a grant one that stands honours already, by a decision of the same number and day and in the same form. */
export function recordedBefore(grant: Grant, standing: readonly Grant[]): string[] {
  return recordedBeforeEach([grant], standing)[0] ?? [];
}

/** The same of each of several, where one before it counts as standing too. */
export function recordedBeforeEach(grants: readonly Grant[], standing: readonly Grant[]): string[][] {
  const granted = new Set(standing.flatMap((grant) => wordsOf(grant)));
  return grants.map((grant) => {
    const words = wordsOf(grant);
    // What was recorded before other forms were named may be of any of them.
    const unnamed = wordsOf(grant, choiceOf(grant.form));
    const before = honouredOf(grant).filter((_, at) =>
      [words[at], unnamed[at]].some((word = "") => granted.has(word)),
    );
    for (const word of words) granted.add(word);
    return before;
  });
}

/**
 * What stands, as a grant that is restored meets it: one of before other forms were named may be of any of their forms.
 */
export function asMetBy({ form }: Pick<Grant, "form">, standing: readonly Grant[]): readonly Grant[] {
  if (form !== OTHER_FORM) return standing;
  return standing.map((grant) => ({ ...grant, form: choiceOf(grant.form) }));
}

/** Of everybody whom a grant honours a word that says by which decision. */
function wordsOf(grant: Grant, form = grant.form): string[] {
  const { decisionNumber, decidedOn, isCollective } = grant;
  const decision = [fold(decisionNumber), decidedOn, fold(form), isCollective].join("|");
  return honouredOf(grant).map((whom) => `${decision}|${whom}`);
}

type Decision = Pick<RewardFields, "decisionNumber" | "decidedOn" | "level" | "form" | "content">;

/** Lines of a table that tell of one and the same decision for the same matter. */
export function sameDecision(one: Decision, other: Decision): boolean {
  return (
    fold(one.decisionNumber) === fold(other.decisionNumber) &&
    one.decidedOn === other.decidedOn &&
    one.level === other.level &&
    fold(one.form) === fold(other.form) &&
    one.content === other.content
  );
}
