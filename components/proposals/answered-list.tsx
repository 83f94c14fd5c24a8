import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { formatMoment } from "@/lib/platform/dates";
import { KIND_LABELS } from "@/lib/proposals/messages";
import type { Proposal } from "@/lib/proposals/types";

/** What was answered lately, by whom and when. */
export function AnsweredList({ proposals }: { proposals: Proposal[] }) {
  return (
    <Panel title="Đã trả lời">
      <RowList label="Đề xuất đã trả lời">
        {proposals.map(({ id, kind, member, answered }) => (
          <Row
            key={id}
            title={`${member.fullName}: ${KIND_LABELS[kind]}`}
            detail={answered && wordsOf(answered)}
          />
        ))}
      </RowList>
    </Panel>
  );
}

function wordsOf({ how, by, at, note }: NonNullable<Proposal["answered"]>): string {
  const when = formatMoment(at);
  return how === "dismissed" ? `Không ghi: ${note} · ${by}, ${when}` : `Đã ghi hồ sơ · ${by}, ${when}`;
}
