import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { CountStrip } from "@/components/ui/count-strip";
import { Row, RowList } from "@/components/ui/row-list";
import { Register } from "@/components/ui/table";
import {
  HARDSHIP_REASONS,
  type HardshipCounts,
  type HardshipDetail,
  type HardshipListItem,
} from "@/lib/care/hardship/types";
import { wordsOf } from "@/lib/care/own-words";
import { formatDate } from "@/lib/platform/dates";
import { unitYear } from "@/lib/units/periods";
import { money } from "./care-words";

type HardshipTableProps = { items: HardshipListItem[]; hrefOf: (id: string) => string };

/** By name, for who may see them. */
export function HardshipTable({ items, hrefOf }: HardshipTableProps) {
  return (
    <Register label="Đoàn viên có hoàn cảnh khó khăn" stacked>
      <thead>
        <tr>
          <th scope="col">Đoàn viên</th>
          <th scope="col">Lý do</th>
          <th scope="col">Theo dõi từ</th>
          <th scope="col" className="n">
            Việc đã giúp
          </th>
          <th scope="col" className="n">
            Kinh phí (đồng)
          </th>
          <th scope="col">Trong năm</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link href={hrefOf(item.id)} prefetch={false}>
                {item.fullName}
              </Link>
              {item.branch && <small>{item.branch.name}</small>}
            </th>
            <td>{wordsOf(HARDSHIP_REASONS, item.reason)}</td>
            <td>{formatDate(item.openedOn)}</td>
            <td data-label="Việc đã giúp" className="n">
              {item.measures}
            </td>
            <td data-label="Kinh phí" className="n">
              {item.costVnd > 0 && money(item.costVnd)}
            </td>
            <td>
              <CaseBadge item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function CaseBadge({ item: { endedOn, hasPlan, measures, reviewed } }: { item: HardshipListItem }) {
  if (endedOn) return <Badge tone="ok">{`Thôi theo dõi ${formatDate(endedOn)}`}</Badge>;
  const lacks = [
    !reviewed && "chưa rà soát",
    !hasPlan && "chưa có kế hoạch",
    measures === 0 && "chưa giúp",
  ].filter(Boolean);
  if (lacks.length === 0) return <Badge tone="ok">Đủ</Badge>;
  return <Badge tone="wait">{`Còn ${lacks.join(", ")}`}</Badge>;
}

export function HardshipStrip({ counts }: { counts: HardshipCounts }) {
  const { cases, open, planned, helped, reviewed } = counts;
  return (
    <CountStrip
      counts={[
        { label: "Trường hợp trong năm", value: cases },
        { label: "Đang theo dõi", value: open },
        { label: "Có kế hoạch", value: `${planned}/${cases}` },
        { label: "Đã được giúp", value: `${helped}/${cases}` },
        { label: "Đã rà soát", value: `${reviewed}/${cases}` },
      ]}
    />
  );
}

type UnitCountsProps = { counts: HardshipCounts[]; hrefOf: (unit: string) => string };

/** Units and counts: nobody is named. */
export function HardshipUnits({ counts, hrefOf }: UnitCountsProps) {
  return (
    <Register label="Số trường hợp khó khăn theo đơn vị" stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="n">
            Trong năm
          </th>
          <th scope="col" className="n">
            Đang theo dõi
          </th>
          <th scope="col" className="n">
            Có kế hoạch
          </th>
          <th scope="col" className="n">
            Đã được giúp
          </th>
          <th scope="col" className="n">
            Đã rà soát
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ unit, cases, open, planned, helped, reviewed, signedOn }) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link href={hrefOf(unit.code)} prefetch={false}>
                {unit.name}
              </Link>
              {signedOn && cases === 0 && (
                <small>{`Ký không có trường hợp nào ${formatDate(signedOn)}`}</small>
              )}
            </th>
            {[
              ["Trong năm", cases],
              ["Đang theo dõi", open],
              ["Có kế hoạch", planned],
              ["Đã được giúp", helped],
              ["Đã rà soát", reviewed],
            ].map(([label, value]) => (
              <td key={label} data-label={label} className="n">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

type MeasureRowsProps = {
  measures: HardshipDetail["measures"];
  /** What may be done with one that stands. */
  actionOf: (measure: number) => ReactNode;
};

/** What was done for one member, the latest first. */
export function MeasureRows({ measures, actionOf }: MeasureRowsProps) {
  return (
    <RowList label="Việc đã giúp">
      {measures.map(({ number, day, what, costVnd, source, by, withdrawn }) => (
        <Row
          key={number}
          lead={formatDate(day)}
          title={<span className="break-words">{what}</span>}
          detail={[
            costVnd !== null && `${money(costVnd)} đồng`,
            source,
            `${by} ghi`,
            withdrawn !== null && `đã rút: ${withdrawn}`,
          ]
            .filter(Boolean)
            .join(" · ")}
          action={withdrawn === null && actionOf(number)}
        />
      ))}
    </RowList>
  );
}

export function ReviewRows({ calendar, reviews }: Pick<HardshipDetail, "calendar" | "reviews">) {
  return (
    <RowList label="Rà soát từng năm">
      {reviews.map(({ year, number, goesOn, reviewedOn, by, stands }) => (
        <Row
          key={`${year} ${number}`}
          lead={<span className="inline-block first-letter:uppercase">{unitYear(calendar, year).label}</span>}
          title={goesOn ? "Còn khó khăn, tiếp tục giúp" : "Thôi theo dõi"}
          detail={`${by}, ngày ${formatDate(reviewedOn)}${stands ? "" : "; ghi nhầm, đã theo dõi lại"}`}
        />
      ))}
    </RowList>
  );
}
