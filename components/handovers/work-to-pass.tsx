import { Panel } from "@/components/ui/panel";
import type { NamedWork } from "@/lib/handovers/named-work";
import type { FactKey, Handover } from "@/lib/handovers/types";

type WorkToPassProps = { handover: Handover; work: NamedWork };

/** What recording changes beside the lines: records that name who hands over, and both roles. */
export function WorkToPass({ handover: { giver, receiver, lines }, work }: WorkToPassProps) {
  const counts: [FactKey, number, string][] = [
    ["program", work.items.length, "việc của chương trình công tác"],
    ["assessment", work.plans.length, "nội dung trong kế hoạch đăng ký"],
    ["dossiers", work.stores.length, "nơi giữ hồ sơ"],
  ];
  const passed = counts.filter(
    ([key, count]) => count > 0 && lines.some((line) => line.key === key && line.isHanded),
  );
  return (
    <Panel title="Khi ghi bàn giao" padded>
      <ul className="effects">
        {passed.map(([key, count, what]) => (
          <li key={key}>
            {count} {what} đang ghi tên {giver.name} sẽ ghi tên {receiver.name}
          </li>
        ))}
        <li>Vai trò Bí thư của {giver.name} kết thúc, nếu đang giữ</li>
        <li>{receiver.name} giữ vai trò Bí thư từ ngày bàn giao</li>
      </ul>
    </Panel>
  );
}
