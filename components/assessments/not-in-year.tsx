import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";

export function NotInYear({ unitName, year }: { unitName: string; year: number }) {
  return (
    <>
      <PageHead title={`Tự đánh giá năm ${year}`} note={unitName} />
      <EmptyState title={`Đơn vị không ở trong năm đánh giá ${year}`}>
        Đơn vị thành lập sau khi mở năm thì văn phòng cấp trên đưa vào ở trang Thẩm định.
      </EmptyState>
    </>
  );
}
