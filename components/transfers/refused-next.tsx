import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { TransferDetail } from "@/lib/transfers/types";

type RefusedNextProps = {
  transfer: Pick<TransferDetail, "state" | "direction" | "refusedFor" | "staysRefused">;
  /** Where a new transfer of the same member is opened; null for whoever keeps no cases where he or she is. */
  newHref: string | null;
};

/** What becomes of somebody whose transfer was refused: as long as the member stays, he or she goes on by a new case alone. */
export function RefusedNext({
  transfer: { state, direction, refusedFor, staysRefused },
  newHref,
}: RefusedNextProps) {
  if (state !== "refused" || direction === "in" || !staysRefused || newHref === null) return null;
  return (
    <Notice
      kind="warning"
      title="Hồ sơ bị từ chối, đoàn viên vẫn ở danh sách cũ"
      actions={<ButtonLink href={newHref}>Giới thiệu lại</ButtonLink>}
    >
      {refusedFor ? `Lý do: ${refusedFor}. ` : ""}
      Vẫn chuyển thì mở hồ sơ mới, tới nơi này hay nơi khác; không chuyển nữa thì không cần ghi gì thêm.
    </Notice>
  );
}
