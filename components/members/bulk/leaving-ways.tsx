import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { type RosterAddress, rosterHref } from "@/lib/members/roster/address";
import type { CurrentPlace } from "@/lib/units/current";

const INSIDE = {
  path: "/members/transfers/inside",
  title: "Chuyển sang chi đoàn khác trong đơn vị",
  detail: "Chọn chi đoàn đến, ghi ngày, số văn bản một lần cho cả nhóm.",
} as const;

/** Those who leave do so by a procedure, which also takes many at once. */
const LEAVING = [
  {
    path: "/members/transfers/record",
    title: "Chuyển sinh hoạt đi",
    detail: "Ghi nơi đến, ngày, số giấy giới thiệu vào bảng đã có tên họ.",
  },
  {
    path: "/members/graduations/record",
    title: "Trưởng thành Đoàn",
    detail: "Ghi ngày lễ, số giấy chứng nhận vào bảng đã có tên họ.",
  },
  {
    path: "/members/removals/record",
    title: "Xóa tên trong danh sách",
    detail: "Ghi lý do, số và ngày quyết định vào bảng đã có tên họ.",
  },
] as const;

type LeavingWaysProps = { place: CurrentPlace; address: RosterAddress; mayMoveInside: boolean };

/** Leads those who are chosen to the pages of these procedures. */
export function LeavingWays({ place, address, mayMoveInside }: LeavingWaysProps) {
  const ways = mayMoveInside ? [INSIDE, ...LEAVING] : LEAVING;
  return (
    <Panel title="Chuyển chi đoàn, rời danh sách thì theo thủ tục">
      <RowList label="Thủ tục cho nhiều người">
        {ways.map(({ path, title, detail }) => (
          <Row
            key={path}
            title={<Link href={rosterHref(place, address, path, { all: 1 })}>{title}</Link>}
            detail={detail}
          />
        ))}
      </RowList>
    </Panel>
  );
}
