"use client";

import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setMemberTermsAction } from "@/lib/members/actions";
import { type MemberTermSetting, TERM_DAYS, TERM_FIELDS } from "@/lib/members/terms/types";

const LABELS: StaleWords<MemberTermSetting>["labels"] = {
  transferDays: "Mỗi bước chuyển sinh hoạt (ngày)",
  admissionDays: "Mỗi bước kết nạp (ngày)",
  caseDays: "Mỗi bước trưởng thành, kỷ luật, xóa tên, hoãn sinh hoạt, giới thiệu về nơi cư trú (ngày)",
  outstandingDays: "Bình xét, công nhận, phân công đoàn viên ưu tú (ngày)",
  outstandingLongDays: "Bồi dưỡng, cấp ủy xét kết nạp (ngày)",
  rewardDays: "Mỗi bước đề nghị khen thưởng (ngày)",
  rewardLongDays: "Cấp trên xét khen thưởng (ngày)",
  rewardVotePercent: "Khen thưởng khi tán thành quá (% số có mặt)",
  linkDays: "Đường dẫn riêng của đoàn viên (ngày)",
  quarterOpensDays: "Mở chốt danh sách trước ngày cuối quý (ngày)",
  quarterGraceDays: "Còn kịp chốt danh sách sau ngày cuối quý (ngày)",
  stayMostAge: "Được ở lại sinh hoạt đến hết, Điều lệ khóa X đến XII (tuổi)",
  stayMostAgeXiii: "Được ở lại sinh hoạt đến hết, Điều lệ khóa XIII (tuổi)",
  admissionAgeXi: "Tuổi vào Đoàn, Điều lệ khóa XI (15 hoặc 16)",
  admissionAgeXii: "Tuổi vào Đoàn, Điều lệ khóa XII (15 hoặc 16)",
  outstandingVotePercent: "Giới thiệu đoàn viên ưu tú khi tán thành quá (% số có mặt)",
  choosingVotePercent: "Bình xét chọn đoàn viên ưu tú khi tán thành quá (% số có mặt)",
  removalVotePercent: "Đề nghị xóa tên khi tán thành quá (% số có mặt)",
  removalMonths: "Xóa tên khi bỏ sinh hoạt hoặc đoàn phí đủ, Điều lệ khóa X đến XII (tháng liền)",
  deferralMonths: "Mỗi lần hoãn sinh hoạt không quá, Điều lệ khóa X đến XII (tháng)",
  charterXiiFrom: "Điều lệ khóa XII có hiệu lực từ",
  charterXiiiFrom: "Điều lệ khóa XIII có hiệu lực từ",
  unsalariedOccupations: "Nghề nghiệp chưa có lương",
};

const TERMS: StaleWords<MemberTermSetting> = {
  labels: LABELS,
  stored: (terms) => ({
    ...Object.fromEntries(TERM_FIELDS.map((field) => [field, String(terms[field])])),
    ...Object.fromEntries(TERM_DAYS.map((field) => [field, dayWords(terms[field])])),
    unsalariedOccupations: terms.unsalariedOccupations,
  }),
};

/** Within how many days the steps of procedures are expected, how a reward is voted, how long a member's link opens. */
export function MemberTermsForm({ orgId, setting }: { orgId: string; setting: MemberTermSetting }) {
  return (
    <ActionForm action={setMemberTermsAction} stale={TERMS}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="version" value={setting.version ?? ""} />
      <p>
        Quá hạn thì hồ sơ hiện “Quá hạn”. Hạn mới tính cho các bước ghi từ nay; bước đang chờ giữ hạn cũ. Hạn
        chốt danh sách quý tính lại cho mọi quý. Tuổi, tỷ lệ, số tháng, ngày Điều lệ có hiệu lực và nghề
        nghiệp dưới đây là mặc định do chưa có văn bản nêu rõ; sửa khi có. Điều lệ khóa XIII đã định: bỏ sinh
        hoạt hoặc đoàn phí 3 tháng liền thì xóa tên, mỗi lần hoãn sinh hoạt không quá một năm. Hồ sơ đã mở giữ
        Điều lệ đã ghi, phiếu đã ghi giữ tỷ lệ lúc đó. Tuổi vào Đoàn 15 là đủ 15 tuổi cộng một ngày, 16 là đủ
        16 tuổi.
      </p>
      <div className="grid items-end gap-4 md:grid-cols-3">
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
        {TERM_DAYS.map((field) => (
          <DateField key={field} name={field} label={LABELS[field] ?? field} day={setting[field]} />
        ))}
      </div>
      <TextField
        name="unsalariedOccupations"
        label={LABELS.unsalariedOccupations ?? ""}
        hint="Đóng đoàn phí mức chưa có lương khi chi đoàn chưa đặt mức riêng. Cách nhau bằng dấu phẩy, ghi như trong danh sách đoàn viên."
        maxLength={300}
        optional
        defaultValue={setting.unsalariedOccupations}
      />
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu thời hạn</SubmitButton>
      </div>
    </ActionForm>
  );
}
