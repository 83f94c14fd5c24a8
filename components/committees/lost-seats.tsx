import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { LostSeat } from "@/lib/committees/lost-seats";
import { POST_LABELS } from "@/lib/committees/messages";
import { formatDate } from "@/lib/platform/dates";

type LostSeatsProps = { seats: readonly LostSeat[]; hrefOf?: (seat: LostSeat) => string | null };

const STAYS = "Ban Chấp hành và vai trò đăng nhập theo chức vụ còn như cũ đến khi kiện toàn được chuẩn y.";

/** Who still sits though the post is lost, or, of whoever isn't told, where; with the way to the change that ends it. */
export function LostSeats({ seats, hrefOf }: LostSeatsProps) {
  if (seats.length === 0) return null;
  const told = seats.flatMap(({ body, told }) => (told ? [{ body, ...told }] : []));
  const untold = new Set(seats.flatMap(({ body, told }) => (told ? [] : [body])));
  const [href] = seats.flatMap((seat) => hrefOf?.(seat) ?? []);
  return (
    <Notice
      kind="warning"
      title="Cần kiện toàn Ban Chấp hành"
      actions={href && <ButtonLink href={href}>Ghi kiện toàn</ButtonLink>}
    >
      {told.map(({ seatId, name, post, body, lostOn }) => (
        <p key={seatId}>
          {`${name} không còn giữ chức vụ ${POST_LABELS[post]} ${body} từ ngày ${formatDate(lostOn)}.`}{" "}
          {STAYS}
        </p>
      ))}
      {[...untold].map((body) => (
        <p key={body}>
          {`Ban Chấp hành ${body} cần kiện toàn.`} {STAYS}
        </p>
      ))}
    </Notice>
  );
}
