import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

export type RosterRights = { edit: boolean; quarters: boolean; duplicates: boolean; links: boolean };
type RosterActionsProps = { place: CurrentPlace; may: RosterRights };

/** What one does with a roster: freeze it, read a sheet in, add somebody. */
export function RosterActions({ place, may }: RosterActionsProps) {
  return (
    <>
      {may.duplicates && <ButtonLink href={placeHref(place, "/members/duplicates")}>Người trùng</ButtonLink>}
      {may.links && <ButtonLink href={placeHref(place, "/members/links")}>Đường dẫn riêng</ButtonLink>}
      {may.quarters && <ButtonLink href={placeHref(place, "/members/quarters")}>Danh sách quý</ButtonLink>}
      {may.edit && (
        <>
          <ButtonLink href={placeHref(place, "/members/import")}>Nhập từ tệp</ButtonLink>
          <ButtonLink href={placeHref(place, "/members/new")} variant="primary" icon="plus">
            Thêm đoàn viên
          </ButtonLink>
        </>
      )}
    </>
  );
}

/** Nobody there yet, or nobody whom the filter leaves: each with its next step. */
export function RosterEmpty({ place, isFiltered, may }: RosterActionsProps & { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyState
        title="Không có ai khớp với nội dung tìm"
        action={<ButtonLink href={placeHref(place, "/members")}>Bỏ lọc</ButtonLink>}
      >
        Thử bớt chữ; tên không cần dấu, không cần đúng thứ tự.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Chưa có đoàn viên nào trong danh sách"
      action={may.edit && <ButtonLink href={placeHref(place, "/members/import")}>Nhập từ tệp</ButtonLink>}
    >
      {may.edit
        ? "Tải danh sách từ phần mềm quản lý đoàn viên hoặc bảng tính đang dùng, rồi nhập vào đây một lần."
        : "Bí thư, Ban Chấp hành đơn vị sẽ thêm hoặc nhập danh sách."}
    </EmptyState>
  );
}
