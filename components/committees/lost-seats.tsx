import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { LostSeat } from "@/lib/committees/lost-seats";
import { POST_LABELS } from "@/lib/committees/messages";
import { formatDate } from "@/lib/platform/dates";

type LostSeatsProps = { seats: readonly LostSeat[]; hrefOf?: (seat: LostSeat) => string | null };

/** Who still sits though the post is lost, with the way to the change that ends it. */
export function LostSeats({ seats, hrefOf }: LostSeatsProps) {
  if (seats.length === 0) return null;
  const [href] = seats.flatMap((seat) => hrefOf?.(seat) ?? []);
  return (
    <Notice
      kind="warning"
      title="Cần kiện toàn Ban Chấp hành"
      actions={href && <ButtonLink href={href}>Ghi kiện toàn</ButtonLink>}
    >
      {seats.map(({ id, name, post, body, lostOn }) => (
        <p key={id}>
          {name} không còn giữ chức vụ {POST_LABELS[post]} {body} từ ngày {formatDate(lostOn)}. Ban Chấp hành
          và vai trò đăng nhập theo chức vụ này còn như cũ đến khi kiện toàn được chuẩn y.
        </p>
      ))}
    </Notice>
  );
}
