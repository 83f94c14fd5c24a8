import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { formatDate } from "@/lib/platform/dates";
import { formWords, LEVEL_LABELS } from "@/lib/rewards/messages";
import type { MemberReward } from "@/lib/rewards/types";

/** What a member was honoured for, the latest first. */
export function MemberRewards({ rewards }: { rewards: MemberReward[] }) {
  if (rewards.length === 0) return null;
  return (
    <Panel title="Khen thưởng">
      <RowList label="Khen thưởng">
        {rewards.map(({ id, decidedOn, form, level, decisionNumber, content }) => (
          <Row
            key={id}
            lead={formatDate(decidedOn)}
            title={`${formWords(form)} · ${LEVEL_LABELS[level]} · số ${decisionNumber}`}
            detail={content}
          />
        ))}
      </RowList>
    </Panel>
  );
}
