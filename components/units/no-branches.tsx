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
        ? "Bấm Thêm chi đoàn ở đầu trang, hoặc chờ đơn vị nhập danh sách đoàn viên: chi đoàn ghi trong danh sách được lập cùng lúc."
        : importHref
          ? "Nhập danh sách đoàn viên: chi đoàn ghi trong danh sách được lập cùng lúc. Văn phòng cấp trên cũng thêm chi đoàn được."
          : "Văn phòng cấp trên thêm chi đoàn; khi đơn vị nhập danh sách đoàn viên, chi đoàn ghi trong danh sách cũng được lập cùng lúc."}
    </EmptyState>
  );
}
