import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { NO_BRANCH } from "@/lib/members/schema";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** Members without a branch stand in no branch's grid. */
export function UnplacedMembers({ count, place }: { count: number; place: CurrentPlace }) {
  return (
    <Notice kind="warning">
      {`${count} đoàn viên chưa xếp chi đoàn nên chưa nằm trong bảng nào. `}
      <Link href={placeHref(place, "/members", { branch: NO_BRANCH })}>Xem những người này</Link>, chọn cả
      nhóm rồi xếp chi đoàn.
    </Notice>
  );
}
