import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type NoBranchesProps = {
  /** The page's first button adds one. */
  mayAdd: boolean;
  /** Where a roster is brought in, for those who keep the unit's. */
  importHref: string | null;
};

/** A unit without a branch: an import makes those of its sheet, the office any other. */
export function NoBranches({ mayAdd, importHref }: NoBranchesProps) {
  return (
    <EmptyState
      title="Chưa có chi đoàn nào"
      action={importHref && <ButtonLink href={importHref}>Nhập danh sách đoàn viên</ButtonLink>}
    >
      {mayAdd
        ? "Bấm Thêm chi đoàn ở đầu trang, hoặc để đơn vị nhập danh sách đoàn viên: chi đoàn chưa có được lập từ danh sách."
        : importHref
          ? "Nhập danh sách đoàn viên thì chi đoàn chưa có được lập từ danh sách. Văn phòng cấp trên cũng thêm chi đoàn được."
          : "Văn phòng cấp trên thêm chi đoàn, hoặc đơn vị nhập danh sách đoàn viên thì chi đoàn được lập từ danh sách."}
    </EmptyState>
  );
}
