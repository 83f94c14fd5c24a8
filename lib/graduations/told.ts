import type { PastedRow } from "@/lib/cases/pasted/table";
import { dayAhead } from "@/lib/evidence/rules";
import { charterOn } from "@/lib/members/terms/rules";
import type { MemberTerms } from "@/lib/members/terms/types";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { askedBy } from "./age";
import { mostStayAge, tooYoung, wrongStay } from "./rules";
import type { AgedPerson, GraduationState, Wish } from "./types";

/** What was done for one person: where the case stands by it, and what it says. */
export type Told = {
  person: AgedPerson;
  entry: "stepwise" | "recorded";
  state: Extract<GraduationState, "asked" | "graduating" | "stays" | "graduated">;
  day: PlainDate;
  wish: Wish;
  docNumber: string;
  stayUntil: PlainDate | null;
  occasion: string;
  /** Names its cell where it is a line of a table or a row of a form. */
  say?: PastedRow<string>["say"] | undefined;
};

type Said = Pick<Told, "day" | "docNumber" | "stayUntil" | "occasion">;

export function recorded(person: AgedPerson, result: Wish, said: Said): Told {
  const isStay = result === "stay";
  return {
    person,
    entry: "recorded",
    wish: result,
    state: isStay ? "stays" : "graduated",
    ...said,
    ...(isStay ? {} : { stayUntil: null }),
  };
}

/** Today, and what the organisation says of charters and of the age up to which somebody may stay. */
export type Judged = { now: PlainDate; terms: MemberTerms };

type Aged = Pick<AgedPerson, "fullName" | "birthDate">;

/** A wish is heard in the year of turning 30, also before the birthday. */
function notAsked({ fullName, birthDate }: Aged, day: PlainDate): FieldError | null {
  if (!tooYoung(birthDate, askedBy(day))) return null;
  return { path: "day", message: `Năm ${yearOf(day)} ${fullName} chưa đủ 30 tuổi. Sửa lại ngày.` };
}

/** What ends membership, or lets somebody stay, is of who is 30 on its day. */
export function notOfAge({ fullName, birthDate }: Aged, day: PlainDate): FieldError | null {
  if (!tooYoung(birthDate, day)) return null;
  return { path: "day", message: `Ngày này ${fullName} chưa đủ 30 tuổi. Sửa lại ngày.` };
}

/** Whose ceremony was told already: by a list alone it was not. */
export function hasGraduated({ status, graduation }: Pick<AgedPerson, "status" | "graduation">): boolean {
  return status === "graduated" && graduation?.state === "graduated";
}

/** What does not hold of one line. */
export function wrongTold(
  { person, entry, state, day, stayUntil, docNumber }: Told,
  { now, terms }: Judged,
): FieldError[] {
  const problems: FieldError[] = [];
  const { graduation } = person;
  const ahead = dayAhead(now, day, "day");
  if (ahead) problems.push(ahead);
  if (entry === "recorded" && graduation && hasGraduated(person))
    problems.push({
      path: "member",
      message: `${person.fullName} đã được ghi lễ trưởng thành ngày ${formatDate(graduation.since)}. Mở hồ sơ đó nếu cần sửa.`,
    });
  const young = state === "asked" || state === "graduating" ? notAsked(person, day) : notOfAge(person, day);
  if (young) problems.push(young);
  if (entry === "stepwise" && graduation?.isOpen && day < graduation.since)
    problems.push({
      path: "day",
      message: `${person.fullName} ghi nguyện vọng ngày ${formatDate(graduation.since)}. Ngày lễ không thể trước ngày này.`,
    });
  if (state !== "stays") return problems;
  const mostAge = mostStayAge(terms, charterOn(day, terms));
  const stay = wrongStay(person.birthDate, { until: stayUntil, decidedOn: day, mostAge });
  if (stay) problems.push(stay);
  if (docNumber === "")
    problems.push({ path: "docNumber", message: "Ghi số nghị quyết, quyết định cho ở lại." });
  return problems;
}
