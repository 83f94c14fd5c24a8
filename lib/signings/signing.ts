import { docNumberOf, figureOf, formatDocNumber } from "@/lib/papers/doc-number";
import type { Signed } from "@/lib/papers/issuer";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type FieldError, type Result, refused } from "@/lib/platform/result";
import type { Signable, Signing } from "./types";

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
  return { number: figureOf(signing.number), date: signing.signedOn };
}

export function exampleNumber({ type, issuer }: Pick<Signable, "type" | "issuer">): string {
  return formatDocNumber({ number: 12, type, issuer });
}

type Typed = { number: string; signedOn: PlainDate | null };
type Numbered = Pick<Signable, "type" | "issuer" | "notBefore">;

/** May this number and day be recorded? Gives the number in its full form. */
export function checkSigning(
  typed: Typed,
  about: Numbered,
  today: PlainDate,
): Result<Pick<Signing, "number" | "signedOn">> {
  const number = docNumberOf(typed.number, about);
  const wrongDay = dayError(typed.signedOn, about, today);
  const { signedOn } = typed;
  if (number !== null && signedOn !== null && wrongDay === null) return done({ number, signedOn });
  const fields: FieldError[] = [];
  if (number === null)
    fields.push({ path: "number", message: `Số của văn bản này viết như ${exampleNumber(about)}.` });
  if (wrongDay !== null) fields.push({ path: "signedOn", message: wrongDay });
  return refused("invalid", "Ghi đúng số và ngày ký như trên văn bản.", { fields });
}

function dayError(
  signedOn: PlainDate | null,
  { notBefore }: Pick<Signable, "notBefore">,
  today: PlainDate,
): string | null {
  if (signedOn === null) return "Ghi ngày ký trên văn bản.";
  if (signedOn > today) return `Ngày ký không thể sau hôm nay, ${formatDate(today)}.`;
  if (notBefore === null || signedOn >= notBefore) return null;
  return `Ngày ký không thể trước ngày ${formatDate(notBefore)}, khi việc ghi trong văn bản xong.`;
}
