import { docNumberOf, figureOf, formatDocNumber, issuerCodeOf, whyNotOf } from "@/lib/papers/doc-number";
import type { Signed } from "@/lib/papers/issuer";
import { earlier, formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, type FieldError, type Result, refused } from "@/lib/platform/result";
import type { EarliestDay, Signable, Signing } from "./types";

/**
 * A paper is final from the day on which its number and day of signing are recorded, and while its words stand: "a
 * generated file is a draft until signed and sealed" (domain.md §5).
 */
export function isDraft(signing: Signing | null, { lacks }: Pick<Signable, "lacks">): boolean {
  return signing === null || lacks !== null;
}

/** Number and day of a final paper's head; both stay open in a draft. */
export function signedHead(signing: Signing | null, about: Pick<Signable, "lacks">): Signed {
  if (signing === null || isDraft(signing, about)) return { number: null, date: null };
  const { number, signedOn } = signing;
  return { number: figureOf(number), date: signedOn, issuerCode: issuerCodeOf(number) };
}

/**
 * The year that a draft's head prints, where the pen adds day and month: the calendar year in which it can be signed,
 * whatever year it is about; once what rests on it stands, the one in which it was.
 */
export function draftYear(
  today: PlainDate,
  { notBefore, notAfter = null, signedAbout = null }: Span & Pick<Signable, "signedAbout">,
): number {
  if (signedAbout !== null) return yearOf(signedAbout);
  if (notBefore !== null && notBefore.day > today) return yearOf(notBefore.day);
  return yearOf(notAfter === null ? today : earlier(today, notAfter.day));
}

type Span = Pick<Signable, "notBefore" | "notAfter">;

/** The day let pass, as a final paper tells it: whatever day is set later, what was signed stays. */
export function lateAfterOf(
  signing: Signing | null,
  about: Pick<Signable, "lacks" | "lateAfter">,
): PlainDate | null {
  return signing === null || isDraft(signing, about) ? (about.lateAfter ?? null) : signing.lateAfter;
}

type Form = Pick<Signable, "type" | "issuer" | "body">;

export function exampleNumber(about: Form): string {
  return formatDocNumber({ number: 12, ...formOf(about) });
}

function formOf({ type, issuer, body }: Form) {
  return { type, issuer: body ? `${issuer}-${body}` : issuer };
}

type Typed = { number: string; signedOn: PlainDate | null };
type Numbered = Form & Span;

/** May this number and day be recorded? Gives the number in its full form. */
export function checkSigning(
  typed: Typed,
  about: Numbered,
  today: PlainDate,
): Result<Pick<Signing, "number" | "signedOn">> {
  const number = docNumberOf(typed.number, formOf(about));
  const wrongDay = dayError(typed.signedOn, about, today);
  const { signedOn } = typed;
  if (number !== null && signedOn !== null && wrongDay === null) return done({ number, signedOn });
  const fields: FieldError[] = [];
  if (number === null) fields.push({ path: "number", message: numberError(typed.number, about) });
  if (wrongDay !== null) fields.push({ path: "signedOn", message: wrongDay });
  return refused("invalid", "Ghi đúng số và ngày ký như trên văn bản.", { fields });
}

function numberError(typed: string, about: Form): string {
  return whyNotOf(typed, formOf(about)) ?? `Số của văn bản này viết như ${exampleNumber(about)}.`;
}

export function beforeEarliest(signedOn: PlainDate, notBefore: EarliestDay | null): string | null {
  if (notBefore === null || signedOn >= notBefore.day) return null;
  return `Ngày ký không thể trước ${notBefore.of}, ${formatDate(notBefore.day)}. Ghi ngày trên văn bản đã ký.`;
}

function dayError(
  signedOn: PlainDate | null,
  { notBefore, notAfter = null }: Span,
  today: PlainDate,
): string | null {
  if (signedOn === null) return "Ghi ngày ký trên văn bản.";
  if (signedOn > today) return `Ngày ký không thể sau hôm nay, ${formatDate(today)}.`;
  if (notAfter !== null && signedOn > notAfter.day)
    return `Ngày ký không thể sau ${notAfter.of}, ${formatDate(notAfter.day)}. Ghi ngày trên văn bản đã ký.`;
  return beforeEarliest(signedOn, notBefore);
}
