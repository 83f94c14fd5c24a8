import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** Before the first year is opened; `href` for those who may open one. */
export function NoYear({ href }: { href: string | null }) {
  return (
    <div className="panel">
      <EmptyState
        title="Chưa mở năm đánh giá nào"
        action={
          href && (
            <ButtonLink variant="primary" href={href}>
              Mở năm đánh giá
            </ButtonLink>
          )
        }
      >
        {href
          ? "Chọn bộ tiêu chí, các hạn và đơn vị tham gia. Sau đó đơn vị đăng ký và tự đánh giá."
          : "Văn phòng cấp trên mở năm đánh giá, sau đó các đơn vị hiện ở đây."}
      </EmptyState>
    </div>
  );
}
