import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import type { ProgramItemLine } from "@/lib/plans/types";
import type { PlainDate } from "@/lib/platform/dates";
import { itemDays, itemStanding } from "./plan-words";

type ItemTableProps = { items: ProgramItemLine[]; today: PlainDate; hrefOf: (id: string) => string };

/** The year's work in the order of its due days. */
export function ItemTable({ items, today, hrefOf }: ItemTableProps) {
  return (
    <Register label="Các việc của chương trình" stacked>
      <thead>
        <tr>
          <th scope="col">Việc</th>
          <th scope="col">Phụ trách</th>
          <th scope="col">Thời gian</th>
          <th scope="col">Tình trạng</th>
          <th scope="col" className="n">
            Ảnh, tệp
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} today={today} href={hrefOf(item.id)} />
        ))}
      </tbody>
    </Register>
  );
}

function ItemRow({ item, today, href }: { item: ProgramItemLine; today: PlainDate; href: string }) {
  const { title, owner, result, reason, target, carriedFrom, photos } = item;
  const { tone, label } = itemStanding(item, today);
  const second = [
    carriedFrom && `chuyển từ năm ${carriedFrom.year}`,
    target && `chỉ tiêu ${target.name}`,
    reason ? `lý do: ${reason}` : result,
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {title}
        </Link>
        {second && <small>{second}</small>}
      </th>
      <td>{owner}</td>
      <td className="nowrap">{itemDays(item)}</td>
      <td>
        <Badge tone={tone}>{label}</Badge>
      </td>
      <td data-label="Ảnh, tệp" className="n">
        {photos}
      </td>
    </tr>
  );
}
