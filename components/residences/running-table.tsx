import Link from "next/link";
import { Register } from "@/components/ui/table";
import { standingSteps } from "@/lib/cases/machine";
import { formatDate } from "@/lib/platform/dates";
import { introductionIn, remarkedWords, remarksIn } from "@/lib/residences/said";
import type { RunningResidence } from "@/lib/residences/types";

type RunningTableProps = { running: RunningResidence[]; hrefOf: (id: string) => string };

/** Who takes part where he or she lives, since when, and what was said of it last. */
export function RunningTable({ running, hrefOf }: RunningTableProps) {
  return (
    <Register label="Đoàn viên đang sinh hoạt nơi cư trú" stacked>
      <thead>
        <tr>
          <th scope="col">Đoàn viên</th>
          <th scope="col">Nơi cư trú</th>
          <th scope="col">Giới thiệu ngày</th>
          <th scope="col">Nhận xét gần nhất</th>
        </tr>
      </thead>
      <tbody>
        {running.map(({ id, personName, branch, unit, hostName, steps }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={hrefOf(id)} prefetch={false} className="break-words">
                {personName}
              </Link>
              <small>{(branch ?? unit).name}</small>
            </th>
            <td data-label="Nơi cư trú">{hostName}</td>
            <td data-label="Giới thiệu ngày">{introducedOn(steps)}</td>
            <td data-label="Nhận xét gần nhất">{lastRemark(steps)}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function introducedOn(steps: RunningResidence["steps"]): string | null {
  const introduction = introductionIn(standingSteps(steps));
  return introduction && formatDate(introduction.day);
}

function lastRemark(steps: RunningResidence["steps"]): string {
  const remark = remarksIn(standingSteps(steps)).at(-1);
  return remark ? remarkedWords(remark) : "Chưa có";
}
