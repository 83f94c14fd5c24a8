import Link from "next/link";
import { Row, RowList } from "@/components/ui/row-list";
import type { EvidenceUses } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type UsedInProps = { uses: EvidenceUses; place: CurrentPlace };

const PLAN_PAGES = {
  program: { path: () => "/plans/program", label: "Chương trình công tác" },
  item: { path: (id: string) => `/plans/program/items/${id}`, label: "Việc của chương trình" },
  target: { path: (id: string) => `/plans/targets/progress/${id}`, label: "Kết quả chỉ tiêu" },
};

/** The plans, activities and items of assessments that show this evidence. */
export function UsedIn({ uses, place }: UsedInProps) {
  if (uses.activities.length + uses.items.length + uses.plans.length === 0)
    return <p className="panel-body">Chưa dùng ở kế hoạch, hoạt động hay tiêu chí nào.</p>;
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
      {uses.plans.map(({ kind, id, title, year }) => (
        <Row
          key={`${kind}-${id}`}
          title={
            <Link href={placeHref(place, PLAN_PAGES[kind].path(id), { year })} prefetch={false}>
              {title}
            </Link>
          }
          detail={`${PLAN_PAGES[kind].label} năm ${year}`}
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
