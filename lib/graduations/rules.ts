import type { Machine } from "@/lib/cases/machine";
import type { MemberTerms } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { ASKED_AT, hasReached, OVER_AGE, waitsFrom } from "./age";
import type { AgedPerson, GraduationState } from "./types";

export const GRADUATION_STATES: Machine<GraduationState, string>["states"] = {
  listed: { label: "Chưa hỏi nguyện vọng", next: "Hỏi nguyện vọng" },
  asked: { label: "Muốn ở lại", next: "Chi đoàn quyết định", within: "caseDays" },
  graduating: { label: "Chờ lễ trưởng thành", next: "Tổ chức lễ, trao giấy chứng nhận", within: "caseDays" },
  stays: { label: "Được ở lại", next: "" },
  graduated: { label: "Đã trưởng thành", next: "" },
  withdrawn: { label: "Đã bỏ hồ sơ", next: "" },
};

export type GraduationAct =
  | "wish_stay"
  | "wish_graduate"
  | "decide_stay"
  | "decline_stay"
  | "hold"
  | "withdraw";

/**
 * Over 30 the branch holds the ceremony; who wishes to stay does so by its decision (domain.md §2.6, charter X
 * article 4). Elected leaders continue without any of it.
 */
export const GRADUATION: Machine<GraduationState, GraduationAct> = {
  procedure: "graduation",
  first: "listed",
  states: GRADUATION_STATES,
  moves: {
    wish_graduate: {
      label: "Ghi nguyện vọng trưởng thành",
      done: "Muốn trưởng thành Đoàn",
      by: "keeper",
      from: ["listed", "asked"],
      to: "graduating",
      asks: {},
    },
    wish_stay: {
      label: "Ghi nguyện vọng ở lại",
      done: "Muốn ở lại sinh hoạt",
      by: "keeper",
      from: ["listed", "graduating"],
      to: "asked",
      asks: {},
    },
    decide_stay: {
      label: "Ghi quyết định cho ở lại",
      done: "Chi đoàn quyết định cho ở lại",
      by: "keeper",
      from: ["asked"],
      to: "stays",
      closes: "done",
      asks: { docNumber: "Số nghị quyết, quyết định" },
    },
    decline_stay: {
      label: "Không cho ở lại",
      done: "Chi đoàn không cho ở lại",
      by: "keeper",
      from: ["asked"],
      to: "graduating",
      asks: { note: "Lý do" },
    },
    hold: {
      label: "Ghi lễ trưởng thành",
      done: "Đã tổ chức lễ trưởng thành",
      by: "keeper",
      from: ["graduating"],
      to: "graduated",
      asks: {},
      closes: "done",
    },
    withdraw: {
      label: "Bỏ hồ sơ",
      done: "Bỏ hồ sơ",
      by: "keeper",
      from: ["asked", "graduating"],
      to: "withdrawn",
      closes: "withdrawn",
      asks: { note: "Lý do bỏ hồ sơ" },
    },
  },
};

/** From when the next step is waited for of whoever came to `state` on a day: for the ceremony not before the birthday. */
export function awaitedFrom(state: GraduationState, birthDate: string, since: PlainDate): PlainDate {
  return state === "graduating" ? waitsFrom(birthDate, since) : since;
}

export function isOverAge(birthDate: string, on: PlainDate): boolean {
  return hasReached(birthDate, OVER_AGE, on);
}

type StayAges = Pick<MemberTerms, "stayMostAge" | "stayMostAgeXiii">;

/** Up to which age one may stay under a charter. */
export function mostStayAge({ stayMostAge, stayMostAgeXiii }: StayAges, charter: string): number {
  return charter === "XIII" ? stayMostAgeXiii : stayMostAge;
}

export type Stay = { until: PlainDate | null; decidedOn: PlainDate; mostAge: number };

/**
 * The end of a stay lies after its decision and not beyond the age that the organisation has set for the
 * charter (35 in charter X article 4, domain.md §2.6).
 */
export function wrongStay(birthDate: string, { until, decidedOn, mostAge }: Stay): FieldError | null {
  const say = (message: string) => ({ path: "stayUntil", message });
  if (until === null) return say("Ghi ngày được ở lại đến.");
  if (until <= decidedOn) return say("Ngày ở lại đến phải sau ngày quyết định. Sửa lại ngày.");
  return hasReached(birthDate, mostAge + 1, until)
    ? say(`Không ở lại quá ${mostAge} tuổi. Ghi ngày sớm hơn, trước khi tròn ${mostAge + 1} tuổi.`)
    : null;
}

/** Whether a stay that the branch decided has run out: what becomes of the member is to be answered again. */
export function isStayOver(
  graduation: Pick<NonNullable<AgedPerson["graduation"]>, "state" | "stayUntil">,
  on: PlainDate,
): boolean {
  const { state, stayUntil } = graduation;
  return state === "stays" && stayUntil !== null && stayUntil < on;
}

/** Too young for a coming of age. */
export function tooYoung(birthDate: string, on: PlainDate): boolean {
  return !hasReached(birthDate, ASKED_AT, on);
}

/** The numbers of certificates given one after the other: `15-GCN/ĐTN`, `16-GCN/ĐTN` …; without a number none. */
export function numbersFrom(first: string, count: number): string[] {
  const [, digits, rest = ""] = /^(\d{1,6})(.*)$/.exec(first) ?? [];
  return Array.from({ length: count }, (_, at) =>
    digits ? `${String(Number(digits) + at).padStart(digits.length, "0")}${rest}` : at === 0 ? first : "",
  );
}
