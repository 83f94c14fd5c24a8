"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setMemberTermsAction } from "@/lib/members/actions";
import { type MemberTermSetting, TERM_FIELDS } from "@/lib/members/terms/types";

const LABELS: StaleWords<MemberTermSetting>["labels"] = {
  transferDays: "Mỗi bước chuyển sinh hoạt (ngày)",
  admissionDays: "Mỗi bước kết nạp (ngày)",
  caseDays: "Mỗi bước trưởng thành, kỷ luật, xóa tên, hoãn sinh hoạt (ngày)",
  outstandingDays: "Bình xét, công nhận, phân công đoàn viên ưu tú (ngày)",
  outstandingLongDays: "Bồi dưỡng, cấp ủy xét kết nạp (ngày)",
  rewardDays: "Mỗi bước đề nghị khen thưởng (ngày)",
  rewardLongDays: "Cấp trên xét khen thưởng (ngày)",
  rewardVotePercent: "Khen thưởng khi tán thành quá (% số có mặt)",
  linkDays: "Đường dẫn riêng của đoàn viên (ngày)",
  quarterOpensDays: "Mở chốt danh sách trước ngày cuối quý (ngày)",
  quarterGraceDays: "Còn kịp chốt danh sách sau ngày cuối quý (ngày)",
  stayMostAge: "Được ở lại sinh hoạt đến hết (tuổi)",
};

const TERMS: StaleWords<MemberTermSetting> = {
  labels: LABELS,
  stored: (terms) => Object.fromEntries(TERM_FIELDS.map((field) => [field, String(terms[field])])),
};

/** Within how many days the steps of procedures are expected, how a reward is voted, how long a member's link opens. */
export function MemberTermsForm({ orgId, setting }: { orgId: string; setting: MemberTermSetting }) {
  return (
    <ActionForm action={setMemberTermsAction} stale={TERMS}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="version" value={setting.version ?? ""} />
      <p>
        Quá hạn thì hồ sơ hiện “Quá hạn”. Hạn mới tính cho các bước ghi từ nay; bước đang chờ giữ hạn cũ. Hạn
        chốt danh sách quý tính lại cho mọi quý.
      </p>
      <div className="field-row items-end">
        {TERM_FIELDS.map((field) => (
          <TextField
            key={field}
            name={field}
            label={LABELS[field] ?? field}
            inputMode="numeric"
            short
            defaultValue={setting[field]}
          />
        ))}
      </div>
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu thời hạn</SubmitButton>
      </div>
    </ActionForm>
  );
}
