import Link from "next/link";
import { Register } from "@/components/ui/table";
import { formatDate } from "@/lib/platform/dates";
import { formWords, honouredWords, LEVEL_LABELS } from "@/lib/rewards/messages";
import type { RewardLine } from "@/lib/rewards/types";

type RewardTableProps = { rewards: RewardLine[]; showUnit: boolean; hrefOf: (id: string) => string };

export function RewardTable({ rewards, showUnit, hrefOf }: RewardTableProps) {
  return (
    <Register label="Khen thưởng" stacked>
      <thead>
        <tr>
          <th scope="col">Ngày ký</th>
          <th scope="col">Khen ai</th>
          {showUnit && <th scope="col">Đơn vị</th>}
          <th scope="col">Hình thức</th>
          <th scope="col">Nội dung</th>
        </tr>
      </thead>
      <tbody>
        {rewards.map((reward) => (
          <tr key={reward.id}>
            <td className="nowrap">{formatDate(reward.decidedOn)}</td>
            <th scope="row">
              <Link href={hrefOf(reward.id)} prefetch={false} className="break-words">
                {honouredWords(reward)}
              </Link>
              <small>{`Số ${reward.decisionNumber}`}</small>
            </th>
            {showUnit && <td>{reward.unit.name}</td>}
            <td data-label="Hình thức">
              {formWords(reward.form)}
              <small>{LEVEL_LABELS[reward.level]}</small>
            </td>
            <td data-label="Nội dung" className="break-words">
              {reward.content}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
