import { type AdmissionAges, admissionAge } from "@/lib/members/terms/rules";
import type { CharterVersion } from "@/lib/members/terms/types";
import { formatDate, isPlainDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { type AdmissionAct, type AdmissionLine, type Introduction, SCHOOLING, type Schooling } from "./types";

const OLDEST = 30;

/**
 * 16 to 30 on the day of the admission (domain.md §2.3), however it is told: charter X reads the lower line as "from 15
 * whole years and one day", charter XIII as 16 whole years. Of whom the year of birth alone is known it can't be asked.
 */
export function ageProblem(
  birthDate: string,
  on: PlainDate,
  charter: CharterVersion,
  ages: AdmissionAges,
): FieldError | null {
  if (!isPlainDate(birthDate)) return null;
  const youngest = admissionAge(charter, ages);
  if (isTooYoung(birthDate, on, youngest))
    return {
      path: "birthDate",
      message: `Ngày ${formatDate(on)} chưa ${lowerLine(youngest)} theo Điều lệ khóa ${charter}. Xem lại ngày sinh, hoặc ngày này.`,
    };
  return tooOld(birthDate, on);
}

/**
 * Who applies may still be too young, and comes of age while the case goes on: within a year, or the year of birth is
 * mistyped. Who is over 30 at the application will never be admitted.
 */
export function applicantProblem(
  birthDate: PlainDate,
  appliedOn: PlainDate,
  charter: CharterVersion,
  ages: AdmissionAges,
): FieldError | null {
  const path = "birthDate";
  const day = `ngày nộp đơn ${formatDate(appliedOn)}`;
  if (birthDate >= appliedOn)
    return { path, message: `Ngày sinh không đứng trước ${day}. Xem lại ngày sinh, hoặc ngày nộp đơn.` };
  const youngest = admissionAge(charter, ages);
  if (isTooYoung(birthDate, appliedOn, youngest, YEARS_TO_COME_OF_AGE))
    return {
      path,
      message: `Từ ${day} phải hơn một năm nữa mới ${lowerLine(youngest)} theo Điều lệ khóa ${charter}. Xem lại ngày sinh, hoặc ngày nộp đơn.`,
    };
  return tooOld(birthDate, appliedOn);
}

const YEARS_TO_COME_OF_AGE = 1;

/** Of 15 the first day is the one after the birthday; `early`: so many years before it. */
function isTooYoung(birthDate: PlainDate, on: PlainDate, youngest: number, early = 0): boolean {
  const from = birthday(birthDate, youngest - early);
  return youngest === 16 ? on < from : on <= from;
}

function lowerLine(youngest: number): string {
  return youngest === 16 ? "đủ 16 tuổi" : "đủ 15 tuổi cộng một ngày";
}

/** Over 30 is who has had the 31st birthday, as everywhere else. */
function tooOld(birthDate: PlainDate, on: PlainDate): FieldError | null {
  if (on < birthday(birthDate, OLDEST + 1)) return null;
  return {
    path: "birthDate",
    message: `Ngày ${formatDate(on)} đã quá ${OLDEST} tuổi. Xem lại ngày sinh, hoặc ngày này.`,
  };
}

/** As a text that days can be compared with; a birthday of 29 February comes with the first of March. */
function birthday(birthDate: PlainDate, age: number): string {
  return `${yearOf(birthDate) + age}${birthDate.slice(4)}`;
}

/**
 * Whoever has a parent, brother or sister in custody is admitted after the party committee was asked (domain.md §2.3). The
 * application does not ask why: only when it answered, and what.
 */
export function partyOpinionProblem(
  { partyAskedOn, partyNote }: { partyAskedOn: PlainDate | null; partyNote: string },
  today: PlainDate,
): FieldError | null {
  if (partyNote && !partyAskedOn)
    return { path: "partyAskedOn", message: "Ghi ngày cấp ủy cho ý kiến, hoặc bỏ trống cả hai ô." };
  if (partyAskedOn && !partyNote)
    return { path: "partyNote", message: "Ghi ý kiến của cấp ủy, hoặc bỏ trống cả hai ô." };
  if (!partyAskedOn || partyAskedOn <= today) return null;
  return {
    path: "partyAskedOn",
    message: `Ngày ${formatDate(partyAskedOn)} chưa đến. Ghi ngày cấp ủy đã cho ý kiến.`,
  };
}

/** The committee is asked first: what it said of an applicant does not come after the branch's vote. */
export function askedTooLate(partyAskedOn: PlainDate | null, votedOn: PlainDate): string | null {
  if (!partyAskedOn || partyAskedOn <= votedOn) return null;
  return `Cấp ủy cho ý kiến ngày ${formatDate(partyAskedOn)}, sau ngày chi đoàn biểu quyết (${formatDate(votedOn)}). Phải hỏi cấp ủy trước; xem lại hai ngày.`;
}

/** What an admission says of schooling and the roster does not: what stands there already is the roster's own. */
export function schoolingLacking(
  said: Schooling,
  held: { [name in keyof Schooling]?: string | null },
): Partial<Schooling> {
  const lacking = SCHOOLING.filter((name) => said[name] && !held[name]);
  return Object.fromEntries(lacking.map((name) => [name, said[name]]));
}

/** Of a branch's own paper the branch; neither, where the organisation issues it. */
export type Issuer = { unitId: string | null; branchId: string | null };

/**
 * Whose paper a step rests on, as far as it rests on one: a resolution is the branch's own, an approval the direct upper
 * level's (domain.md §2.3), which is the organisation where the unit is itself the branch.
 */
export function issuerOf(
  act: AdmissionAct,
  { unit, branch }: Pick<AdmissionLine, "unit" | "branch">,
): Issuer | null {
  if (act === "request") return { unitId: unit.id, branchId: branch?.id ?? null };
  return act === "approve" ? { unitId: branch && unit.id, branchId: null } : null;
}

export function issuerName(
  { unitId, branchId }: Issuer,
  { unit, branch }: Pick<AdmissionLine, "unit" | "branch">,
  organisation: Pick<UnitRef, "name">,
): string {
  if (unitId === null) return organisation.name;
  return (branchId === null ? unit : (branch ?? unit)).name;
}

const MONTHS_TOGETHER = 3;

/** Whoever introduces has been together with the applicant for three whole months; a collective knows its own. */
export function introductionProblem(introduction: Introduction | null, on: PlainDate): FieldError | null {
  if (!introduction)
    return { path: "kind", message: "Ghi người giới thiệu bằng nút “Ghi người giới thiệu”." };
  const { kind, memberId, name, togetherSince } = introduction;
  if (kind === "member" && memberId === null)
    return { path: "memberId", message: "Chọn đoàn viên giới thiệu." };
  if (name === "") return { path: "name", message: "Ghi tên người hoặc tập thể giới thiệu." };
  if (kind === "collective") return null;
  if (togetherSince === null)
    return { path: "togetherSince", message: "Ghi ngày bắt đầu cùng công tác, học tập." };
  return on >= monthsLater(togetherSince, MONTHS_TOGETHER)
    ? null
    : {
        path: "togetherSince",
        message: `Đến ngày ${formatDate(on)} chưa đủ ${MONTHS_TOGETHER} tháng liên tục cùng công tác, học tập.`,
      };
}

function monthsLater(day: PlainDate, months: number): string {
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}${day.slice(7)}`;
}
