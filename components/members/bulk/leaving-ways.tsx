import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** Those who leave do so by a procedure, which also takes many at once. */
const WAYS = [
  {
    path: "/members/transfers/record",
    title: "Chuyển sinh hoạt đi",
    detail: "Ghi nơi đến, ngày, số giấy giới thiệu cho nhiều người từ một bảng.",
  },
  {
    path: "/members/graduations/record",
    title: "Trưởng thành Đoàn",
    detail: "Ghi ngày lễ, số giấy chứng nhận cho nhiều người từ một bảng.",
  },
  {
    path: "/members/removals/record",
    title: "Xóa tên trong danh sách",
    detail: "Ghi lý do, số và ngày quyết định cho nhiều người từ một bảng.",
  },
] as const;

export function LeavingWays({ place }: { place: CurrentPlace }) {
  return (
    <Panel title="Rời danh sách thì theo thủ tục">
      <RowList label="Thủ tục cho nhiều người">
        {WAYS.map(({ path, title, detail }) => (
          <Row key={path} title={<Link href={placeHref(place, path)}>{title}</Link>} detail={detail} />
        ))}
      </RowList>
    </Panel>
  );
}
