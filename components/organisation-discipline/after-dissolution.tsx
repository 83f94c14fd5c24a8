import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { isDissolved } from "@/lib/organisation-discipline/rules";
import type { OrganisationDisciplineDetail } from "@/lib/organisation-discipline/types";
import { formatDate } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** A dissolution deletes nobody by itself: what is left to be done, by hand and in this order. */
export function AfterDissolution({
  found,
  place,
}: {
  found: OrganisationDisciplineDetail;
  place: CurrentPlace;
}) {
  const { body, state } = found;
  if (!isDissolved(found) || state === "ended") return null;
  if (body.closedOn)
    return (
      <Notice kind="success" title={`Tổ chức đã đóng từ ${formatDate(body.closedOn)}`}>
        Ghi kết thúc thi hành để khép hồ sơ.
      </Notice>
    );
  return (
    <Notice
      kind="warning"
      title="Giải tán: còn việc phải làm"
      actions={
        <>
          <ButtonLink small href={placeHref(place, "/members", { unit: body.code })}>
            Đoàn viên của tổ chức
          </ButtonLink>
          <ButtonLink small href={placeHref(place, `/units/${body.id}`)}>
            Trang đơn vị
          </ButtonLink>
        </>
      }
    >
      Quyết định không tự xóa ai. Chuyển sinh hoạt hoặc xóa tên từng đoàn viên, rồi nhờ cấp trên đóng tổ chức
      ở trang Đơn vị; sau đó ghi kết thúc.
    </Notice>
  );
}
