/** A field that was refused and what to do about it, in Vietnamese. `path` is dotted: `items.0.reason`. */
export type FieldError = { path: string; message: string };

export type RefusalReason =
  | "signed_out"
  | "not_found"
  | "forbidden"
  | "wrong_method"
  | "invalid"
  | "stale"
  | "conflict"
  | "too_large"
  | "wrong_type"
  | "too_many";

/**
 * An expected failure. `message` is a Vietnamese sentence that says what is and what to do.
 * `current` (only with `stale`) is what stands in the database now, in the shape that its GET returns.
 */
export type Refusal = {
  ok: false;
  reason: RefusalReason;
  message: string;
  fields?: FieldError[];
  current?: unknown;
  retryAfterSeconds?: number;
  /** What was sent is only doubted: sent again with `confirmed` it stands. */
  isDoubted?: true;
  /** What an answer of the API says instead, where the way out is a button of a page. */
  toPrograms?: { message: string; fields: FieldError[] };
};

export type Result<T> = { ok: true; value: T } | Refusal;

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused(
  reason: RefusalReason,
  message: string,
  more: Omit<Refusal, "ok" | "reason" | "message"> = {},
): Refusal {
  return { ok: false, reason, message, ...more };
}

/**
 * What was sent has fields that are not right: each says so at its place, and the first speaks for all of them above the
 * form. `null` is a field that is right; where all are, nothing is refused.
 */
export function refusedFields(problems: readonly (FieldError | null)[]): Refusal | null {
  const fields = problems.filter((problem) => problem !== null);
  return fields[0] ? refused("invalid", fields[0].message, { fields }) : null;
}

/** One field is at fault: the same sentence stands there and above the form. */
export function refusedAt(path: string, message: string, reason: RefusalReason = "invalid"): Refusal {
  return refused(reason, message, { fields: [{ path, message }] });
}

/** What a stranger gets: the same words whether the thing exists or not. */
export function notFound(
  message = "Không tìm thấy nội dung này. Có thể địa chỉ sai hoặc bạn không được xem.",
): Refusal {
  return refused("not_found", message);
}

export function forbidden(message: string): Refusal {
  return refused("forbidden", message);
}
