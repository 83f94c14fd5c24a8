import { TRAINING_WORDS } from "@/lib/training/messages";
import { RATING_SHORT } from "./messages";
import type { MemberReview } from "./queries";

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
