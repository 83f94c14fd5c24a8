import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import type { ConfirmedQuarter } from "@/lib/members/snapshots/types";
import { formatDate } from "@/lib/platform/dates";

type QuarterRevisionsProps = { confirmed: ConfirmedQuarter; hrefOf: (revision: number) => string };

/** Every list that a quarter had, the one that counts first. */
export function QuarterRevisions({ confirmed, hrefOf }: QuarterRevisionsProps) {
  return (
    <Panel title="Các lần chốt">
      <Register label="Các lần chốt" stacked>
        <thead>
          <tr>
            <th scope="col">Bản</th>
            <th scope="col" className="n">
              Đoàn viên
            </th>
            <th scope="col">Người chốt</th>
            <th scope="col">Lý do chốt lại</th>
          </tr>
        </thead>
        <tbody>
          {[confirmed, ...confirmed.corrected].map(
            ({ id, revision, members, confirmedBy, confirmedOn, reason }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={hrefOf(revision)} prefetch={false}>
                    Bản {revision}
                  </Link>
                  <small>{revision === confirmed.revision ? "Đang tính" : "Đã được chốt lại"}</small>
                </th>
                <td className="n" data-label="Đoàn viên">
                  {members}
                </td>
                <td>
                  {confirmedBy}, {formatDate(confirmedOn)}
                </td>
                <td>{reason ?? "Chốt lần đầu"}</td>
              </tr>
            ),
          )}
        </tbody>
      </Register>
    </Panel>
  );
}
