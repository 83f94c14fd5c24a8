import {
  formatDate,
  isPlainDate,
  noDayWords,
  type PlainDate,
  parseVietnameseDate,
} from "@/lib/platform/dates";
import {
  done,
  type FieldError,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import {
  type FieldChanges,
  isSensitive,
  type Member,
  type MemberField,
  type MemberStatus,
  SENSITIVE_FIELDS,
} from "./types";

/** Of the values given, those that are not what already stands there. */
export function changesAgainst(member: Member, given: FieldChanges): FieldChanges {
  const changed = Object.entries(given).filter(
    ([field, value]) => (member[field as MemberField] ?? null) !== value,
  );
  return Object.fromEntries(changed);
}

/** Names of what a change touches, and the values that the log may keep: of sensitive fields the names alone. */
export function loggedChange(member: FieldChanges, changes: FieldChanges) {
  const fields = Object.keys(changes) as MemberField[];
  const plain = fields.filter((field) => !isSensitive(field));
  return {
    fields: plain,
    sensitive: fields.filter(isSensitive),
    before: Object.fromEntries(plain.map((field) => [field, member[field] ?? null])),
    after: Object.fromEntries(plain.map((field) => [field, changes[field] ?? null])),
  };
}

/** Sensitive fields that an input carries. */
export function sensitiveIn(input: unknown): string[] {
  if (typeof input !== "object" || input === null) return [];
  return SENSITIVE_FIELDS.filter((name) => name in input);
}

/** The day from which a status holds: as typed, today where nothing was; never a day to come. */
export function statusDay(typed: string | null | undefined, today: PlainDate): Result<PlainDate> {
  if (!typed?.trim()) return done(today);
  const day = isPlainDate(typed) ? typed : parseVietnameseDate(typed);
  const wrong = (message: string) => refusedAt("statusSince", message);
  if (!day) return wrong(noDayWords(typed));
  return day > today ? wrong(`${formatDate(day)} chưa tới. Ghi ngày đã qua hoặc hôm nay.`) : done(day);
}

/** Days that cannot be one person's, each at its field; null where nothing is wrong. */
export function impossible(remarks: readonly { field: string; message: string }[]): Refusal | null {
  const fields = remarks.map(({ field, message }) => ({ path: field, message }));
  return refusedFields(fields);
}

/** Doubts that were not looked at yet. Each form that asks has a box “Vẫn thêm”, of a correction “Vẫn lưu”. */
export function doubted(doubts: FieldError[]): Refusal {
  const again = "Nếu các điểm này vẫn đúng, gửi lại với confirmed: true.";
  return refused("conflict", "Xem lại trước khi thêm; nếu vẫn đúng, chọn “Vẫn thêm” rồi bấm lại.", {
    fields: doubts,
    isDoubted: true,
    toPrograms: {
      message: `Xem lại trước khi thêm. ${again}`,
      fields: [...doubts, { path: "confirmed", message: again }],
    },
  });
}

/** Somebody saved in between: what stands there now goes back with the refusal, what was typed stays in the form. */
export function staleMember(current: Member): Refusal {
  return refused("stale", "Người khác vừa lưu đoàn viên này. So hai bản rồi chọn nội dung giữ lại.", {
    current,
  });
}

/**
 * Whoever takes part in a branch leaves it by a transfer inside the unit (domain.md §2.5); whoever stands in none is only
 * put into one.
 */
export function leavesByTransfer(
  { status, branch }: Pick<Member, "status" | "branch">,
  to: string | null,
): boolean {
  return status === "active" && branch !== null && branch.id !== to;
}

/** Leaving the roll has its procedures (domain.md §2.3): another status is set by hand only where the one there is wrong. */
export function leavesByProcedure(
  { status }: Pick<Member, "status">,
  to: MemberStatus,
): to is Exclude<MemberStatus, "active"> {
  return to !== "active" && to !== status;
}

/** The states of a disciplinary case in which its measure binds, or did: from its announcement, even if appealed (domain.md §2.7). */
export const IN_FORCE: readonly string[] = ["announced", "appealed", "appeal_answered", "ended"];

/** Whether the measure of such a case, of a member or of an organisation, took effect. */
export function isInForce(state: string): boolean {
  return IN_FORCE.includes(state);
}

/** A post other than plain member: such leaders continue past 30, and have one to lose. */
export function leads(position: string | null): boolean {
  return position !== null && position !== "" && position !== "Đoàn viên";
}
