import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** A year in which no unit takes part; `yearHref` for those who say who does. */
export function NoUnits({ yearHref }: { yearHref: string | null }) {
  return (
    <EmptyState
      title="Chưa có đơn vị nào tham gia năm này"
      action={yearHref && <ButtonLink href={yearHref}>Các đơn vị của năm này</ButtonLink>}
    >
      {yearHref
        ? "Thêm đơn vị ở trang Đơn vị, rồi đưa vào năm đánh giá: từng đơn vị sẽ hiện ở đây."
        : "Khi Bí thư hoặc văn phòng cấp trên đưa đơn vị vào năm đánh giá, từng đơn vị sẽ hiện ở đây."}
    </EmptyState>
  );
}
