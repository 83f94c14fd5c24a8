import { Badge } from "@/components/ui/badge";
import type { ConsentState } from "@/lib/member-links/purposes";
import { dayOf, formatDate } from "@/lib/platform/dates";

/** What was said last about one purpose. */
export function ConsentBadge({ consent }: { consent: ConsentState | undefined }) {
  if (!consent) return <Badge tone="idle">Chưa trả lời</Badge>;
  const day = formatDate(dayOf(consent.at));
  return consent.isGiven ? (
    <Badge tone="ok">{`Đồng ý từ ${day}`}</Badge>
  ) : (
    <Badge tone="wait">{`Không đồng ý từ ${day}`}</Badge>
  );
}
