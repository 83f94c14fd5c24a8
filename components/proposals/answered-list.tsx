import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoment } from "@/lib/platform/dates";
import { restoreProposalAction } from "@/lib/proposals/actions";
import { KIND_LABELS } from "@/lib/proposals/messages";
import type { Proposal } from "@/lib/proposals/types";

/** What was answered lately, by whom and when; what was put aside can be taken up again. */
export function AnsweredList({ unitId, proposals }: { unitId: string; proposals: Proposal[] }) {
  return (
    <Panel title="Đã trả lời">
      <RowList label="Đề xuất đã trả lời">
        {proposals.map(({ id, kind, member, answered }) => (
          <Row
            key={id}
            title={`${member.fullName}: ${KIND_LABELS[kind]}`}
            detail={answered && wordsOf(answered)}
            action={
              answered?.how === "dismissed" && <TakeUp unitId={unitId} id={id} name={member.fullName} />
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}

function TakeUp({ unitId, id, name }: { unitId: string; id: string; name: string }) {
  return (
    <ActionForm action={restoreProposalAction}>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="quiet" small aria-label={`Lấy lại đề xuất về ${name}`}>
        Lấy lại
      </SubmitButton>
    </ActionForm>
  );
}

function wordsOf({ how, by, at, note }: NonNullable<Proposal["answered"]>): string {
  const when = formatMoment(at);
  return how === "dismissed" ? `Không ghi: ${note} · ${by}, ${when}` : `Đã ghi hồ sơ · ${by}, ${when}`;
}
