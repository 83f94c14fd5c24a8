import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";

/** `why`: why the unit has no sheet in the year and what is done about it. */
export function NotInYear({ unitName, year, why }: { unitName: string; year: number; why: string }) {
  return (
    <>
      <PageHead title={`Tự đánh giá năm ${year}`} note={unitName} />
      <EmptyState title={`Đơn vị không ở trong năm đánh giá ${year}`}>{why}</EmptyState>
    </>
  );
}
