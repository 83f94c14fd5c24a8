import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { ActivityFilter } from "@/lib/activities/schema";

type NoActivitiesProps = {
  filter: ActivityFilter;
  year: number;
  /** The month that is shown, where other months of the year hold something. */
  month: string | null;
  /** Where the first one is written down, by who may. */
  create: string | null;
};

/** In place of a year or month without an activity, or without one that the filters let through. */
export function NoActivities({ filter, year, month, create }: NoActivitiesProps) {
  const { kind, occasion, branch, removed } = filter;
  if (kind ?? occasion ?? branch)
    return <EmptyState title="Không có hoạt động nào khớp">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>;
  if (removed) return <EmptyState title={`Không có hoạt động nào của năm ${year} đã xóa`} />;
  return (
    <EmptyState
      title={`Chưa có hoạt động nào trong ${month ? `tháng ${Number(month)}` : `năm ${year}`}`}
      action={
        create && (
          <ButtonLink href={create} icon="plus">
            {month ? "Ghi hoạt động" : "Ghi hoạt động đầu tiên"}
          </ButtonLink>
        )
      }
    >
      Mỗi hoạt động có ngày, nơi, người tham gia và ảnh; tiêu chí liên quan tự tính theo đó.
    </EmptyState>
  );
}
