import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { NO_BRANCH } from "@/lib/members/schema";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type UnplacedMembersProps = {
  count: number;
  place: CurrentPlace;
  /** Whether the reader may put them into a branch, and there is one. */
  mayPlace: boolean;
};

/** Members without a branch stand in no branch's grid; the roster lists those of today, whatever the year. */
export function UnplacedMembers({ count, place, mayPlace }: UnplacedMembersProps) {
  return (
    <Notice kind="warning">
      {`${count} đoàn viên chưa xếp chi đoàn nên chưa nằm trong bảng nào. `}
      <Link href={placeHref(place, "/members", { branch: NO_BRANCH })}>
        Xem người chưa xếp chi đoàn hiện nay
      </Link>
      {mayPlace ? ", chọn cả nhóm rồi xếp chi đoàn." : "."}
    </Notice>
  );
}
