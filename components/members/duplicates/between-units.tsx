import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { GROUND_LABELS } from "@/lib/members/duplicates/messages";
import type { Ground } from "@/lib/members/duplicates/types";
import { BetweenPairs } from "./between-pairs";

type BetweenUnitsProps = { org: string; counts: { ground: Ground; groups: number }[] };

/** How many people stand in the lists of two units, and the way to who they are. */
export function BetweenUnits({ org, counts }: BetweenUnitsProps) {
  if (counts.every(({ groups }) => groups === 0))
    return (
      <Panel>
        <EmptyState title="Không có ai đứng trong danh sách của hai đơn vị">
          So theo họ tên và ngày sinh, mã định danh, số thẻ, số CCCD của người đang sinh hoạt.
        </EmptyState>
      </Panel>
    );
  return (
    <div className="stack">
      <Panel title="Đứng trong danh sách của nhiều đơn vị">
        <Register label="Số người trùng giữa các đơn vị">
          <thead>
            <tr>
              <th>Điểm giống nhau</th>
              <th className="n">Số người</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ ground, groups }) => (
              <tr key={ground}>
                <th>{GROUND_LABELS[ground]}</th>
                <td className="n">{groups.toLocaleString("vi-VN")}</td>
              </tr>
            ))}
          </tbody>
        </Register>
        <p className="hint panel-note">
          Mỗi người chỉ đứng trong danh sách của một đơn vị. Xem chi tiết để biết là ai, rồi nhắc đơn vị cũ
          hoàn tất thủ tục chuyển sinh hoạt.
        </p>
      </Panel>
      <BetweenPairs org={org} />
    </div>
  );
}
