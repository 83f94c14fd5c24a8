import { RATING_SHORT } from "@/lib/ratings/messages";
import type { MemberReview } from "@/lib/ratings/queries";
import { TRAINING_WORDS } from "./messages";

/** What a year's training came to. */
export function trainingWords({ trainingState, total, result }: MemberReview): string {
  if (!trainingState) return "Chưa đăng ký";
  const said = [
    result && RATING_SHORT[result],
    total === null ? null : `${total} điểm`,
    TRAINING_WORDS[trainingState].toLocaleLowerCase("vi"),
  ];
  return said.filter(Boolean).join(", ");
}
