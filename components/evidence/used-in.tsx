import Link from "next/link";
import { Row, RowList } from "@/components/ui/row-list";
import type { EvidenceUses } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type UsedInProps = { uses: EvidenceUses; place: CurrentPlace };

/** The activities and the items of assessments that show this evidence. */
export function UsedIn({ uses, place }: UsedInProps) {
  if (uses.activities.length + uses.items.length === 0)
    return <p className="panel-body">Chưa dùng ở hoạt động hay tiêu chí nào.</p>;
  return (
    <RowList label="Dùng ở">
      {uses.activities.map(({ id, title, startsOn }) => (
        <Row
          key={id}
          title={
            <Link href={placeHref(place, `/plans/${id}`)} prefetch={false}>
              {title}
            </Link>
          }
          detail={`Hoạt động ngày ${formatDate(startsOn)}`}
        />
      ))}
      {uses.items.map(({ code, title, year }) => (
        <Row
          key={`${year}-${code}`}
          title={
            <Link href={placeHref(place, "/assessment", { year, item: code })} prefetch={false}>
              {code} {title}
            </Link>
          }
          detail={`Tự đánh giá năm ${year}`}
        />
      ))}
    </RowList>
  );
}
