import Link from "next/link";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import type { UnitProgress } from "@/lib/assessments/progress";
import { NoUnits } from "./no-units";
import { StateBadge } from "./state-badge";

type UnitListProps = {
  year: number;
  units: UnitProgress[];
  href: (code: string) => string;
  /** The year's own page, for those who say which units take part. */
  yearHref: string | null;
};

/** For readers of the whole organisation: whose self-assessment do they want to read? */
export function UnitList({ year, units, href, yearHref }: UnitListProps) {
  return (
    <>
      <PageHead title={`Tự đánh giá năm ${year}`} note="Chọn đơn vị để đọc bản tự đánh giá." />
      {units.length === 0 ? (
        <Panel>
          <NoUnits yearHref={yearHref} />
        </Panel>
      ) : (
        <Panel>
          <Register label="Các đơn vị" stacked>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col">Trạng thái</th>
                <th scope="col" className="n">
                  Nội dung đã đủ
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map((one) => (
                <UnitLine key={one.id} progress={one} href={href(one.unit.code)} />
              ))}
            </tbody>
          </Register>
        </Panel>
      )}
    </>
  );
}

function UnitLine({ progress: { unit, state, items }, href }: { progress: UnitProgress; href: string }) {
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {unit.name}
        </Link>
      </th>
      <td>
        <StateBadge state={state} />
      </td>
      <td className="n" data-label="Đã đủ">
        {state === "NOT_PARTICIPATING"
          ? "–"
          : `${items.filter((item) => item.isDone).length}/${items.length}`}
      </td>
    </tr>
  );
}
