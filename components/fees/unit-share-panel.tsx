import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { moneyWords, periodWords } from "@/lib/fees/messages";
import { quarterPeriod } from "@/lib/fees/months";
import type { UnitFees } from "@/lib/fees/types";
import { QUARTERS } from "@/lib/members/quarter-dates";
import { ShareState } from "./quarter-cell";

type UnitSharePanelProps = { fees: UnitFees; statementHref: (quarter: number) => string };

/** What the unit takes in, keeps and sends up each quarter, with the quarter's statement. */
export function UnitSharePanel({ fees, statementHref }: UnitSharePanelProps) {
  return (
    <Panel title="Phần của đơn vị">
      <Register label="Phần của đơn vị theo quý" stacked>
        <thead>
          <tr>
            <th scope="col">Quý</th>
            <th scope="col" className="n">
              Được nhận
            </th>
            <th scope="col" className="n">
              Giữ lại
            </th>
            <th scope="col" className="n">
              Trích nộp cấp trên
            </th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Báo cáo</th>
          </tr>
        </thead>
        <tbody>
          {QUARTERS.map((quarter) => {
            const share = fees.quarters[quarter - 1];
            const words = periodWords(quarterPeriod(fees.year, quarter));
            if (!share) return null;
            return (
              <tr key={quarter}>
                <th scope="row">
                  <span className="inline-block first-letter:uppercase">{words}</span>
                </th>
                <td className="n" data-label="Được nhận">
                  {moneyWords(share.received)}
                </td>
                <td className="n" data-label="Giữ lại">
                  {moneyWords(share.kept)}
                </td>
                <td className="n" data-label="Trích nộp">
                  {moneyWords(share.toSend)}
                </td>
                <td>
                  <ShareState share={share} />
                </td>
                <td>
                  <Link href={statementHref(quarter)} prefetch={false} aria-label={`Báo cáo ${words}`}>
                    Xem báo cáo
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Register>
    </Panel>
  );
}
