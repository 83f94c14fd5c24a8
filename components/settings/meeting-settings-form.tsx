"use client";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField, TextField } from "@/components/ui/field";
import { type StaleWords, tickWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveMeetingSettingsAction } from "@/lib/meetings/actions";
import type { MeetingSettings } from "@/lib/meetings/types";

const RULE: StaleWords<MeetingSettings> = {
  labels: {
    quorumPercent: "Họp được khi có mặt trên (%) số ủy viên",
    tieChairDecides: "Ngang phiếu thì theo phiếu của người chủ trì",
  },
  stored: ({ quorumPercent, tieChairDecides }) => ({
    quorumPercent: String(quorumPercent),
    tieChairDecides: tickWords(tieChairDecides),
  }),
  say: (field, typed) => (field === "tieChairDecides" ? tickWords(typed !== "") : typed),
};

/** When a meeting of the standing committee can vote, and what a tie means. */
export function MeetingSettingsForm({ orgId, rule }: { orgId: string; rule: MeetingSettings }) {
  return (
    <ActionForm action={saveMeetingSettingsAction} doneLabel="Đã lưu quy định họp." stale={RULE}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="version" value={rule.version} />
      <TextField
        name="quorumPercent"
        label="Họp được khi có mặt trên (%) số ủy viên"
        hint="Mặc định trên 50%, tức quá nửa. Phiên họp đã kết thúc giữ quy định lúc đó."
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        defaultValue={rule.quorumPercent}
        short
      />
      <CheckField
        name="tieChairDecides"
        label="Ngang phiếu khi biểu quyết công khai thì theo phiếu của người chủ trì"
        defaultChecked={rule.tieChairDecides}
      />
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu quy định họp</SubmitButton>
      </div>
    </ActionForm>
  );
}
