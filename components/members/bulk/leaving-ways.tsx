import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { type RosterAddress, rosterHref } from "@/lib/members/roster/address";
import type { CurrentPlace } from "@/lib/units/current";

/** Those who leave do so by a procedure, which also takes many at once. */
const WAYS = [
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

/** Leads those who are chosen to the tables of these procedures. */
export function LeavingWays({ place, address }: { place: CurrentPlace; address: RosterAddress }) {
  return (
    <Panel title="Rời danh sách thì theo thủ tục">
      <RowList label="Thủ tục cho nhiều người">
        {WAYS.map(({ path, title, detail }) => (
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
