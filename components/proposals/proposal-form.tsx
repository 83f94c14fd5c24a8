import { ActionBar } from "@/components/frame/action-bar";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import { answerProposalsAction } from "@/lib/proposals/actions";
import type { Proposal } from "@/lib/proposals/types";
import { ProposalRow } from "./proposal-row";

type ProposalFormProps = {
  unitId: string;
  proposals: Proposal[];
  hrefs: Record<string, { member: string; record: string | null }>;
};

/** Everybody of whom sheets have said something, answered in one act. */
export function ProposalForm({ unitId, proposals, hrefs }: ProposalFormProps) {
  return (
    <ActionForm action={answerProposalsAction} doneLabel="Đã ghi">
      <input type="hidden" name="unit" value={unitId} />
      <Panel title={`${proposals.length} hồ sơ chờ ghi`} padded>
        <div className="field-row">
          <DateField name="all.day" label="Ngày chung" optional hint="Cho các dòng để trống ngày." />
          <TextField
            name="all.number"
            label="Số văn bản chung"
            optional
            maxLength={60}
            short
            hint="Cho các dòng để trống số."
          />
        </div>
      </Panel>
      <Panel>
        <Register label="Đề xuất ghi hồ sơ" stacked>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">Ghi</span>
              </th>
              <th scope="col">Đoàn viên</th>
              <th scope="col">Tệp nêu</th>
              <th scope="col">Ghi là</th>
              <th scope="col">Ngày, văn bản</th>
            </tr>
          </thead>
          <tbody className="proposal-rows">
            {proposals.map((proposal) => (
              <ProposalRow
                key={proposal.id}
                proposal={proposal}
                memberHref={hrefs[proposal.id]?.member ?? ""}
                recordHref={hrefs[proposal.id]?.record ?? null}
              />
            ))}
          </tbody>
        </Register>
      </Panel>
      <ActionBar actions={<SubmitButton pendingLabel="Đang ghi…">Ghi các dòng đã đánh dấu</SubmitButton>}>
        Mỗi thủ tục ghi trong một lần. Dòng nào chưa đúng ở lại bảng kèm ô cần sửa.
      </ActionBar>
    </ActionForm>
  );
}
