"use client";

import { ActionForm } from "@/components/ui/action-form";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setMemberTermsAction } from "@/lib/members/actions";
import { choiceWords, isTermChoice } from "@/lib/members/terms/messages";
import {
  type MemberTermSetting,
  type MemberTerms,
  TERM_CHOICES,
  TERM_DAYS,
  TERM_FIELDS,
} from "@/lib/members/terms/types";
import { choiceOptions, TERM_GROUPS, TERM_LABELS } from "./member-term-groups";

const TERMS: StaleWords<MemberTermSetting> = {
  labels: TERM_LABELS,
  stored: (terms) => ({
    ...Object.fromEntries(TERM_FIELDS.map((field) => [field, String(terms[field])])),
    ...Object.fromEntries(TERM_DAYS.map((field) => [field, dayWords(terms[field])])),
    ...Object.fromEntries(TERM_CHOICES.map((field) => [field, choiceWords(field, terms[field])])),
    unsalariedOccupations: terms.unsalariedOccupations,
  }),
  say: (field, typed) => (isTermChoice(field) ? choiceWords(field, typed) : typed),
};

/** Within how many days the steps of procedures are expected, how a reward is voted, how long a member's link opens. */
export function MemberTermsForm({ orgId, setting }: { orgId: string; setting: MemberTermSetting }) {
  return (
    <ActionForm action={setMemberTermsAction} stale={TERMS}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="version" value={setting.version ?? ""} />
      <p>
        Quá hạn thì hồ sơ hiện “Quá hạn”. Hạn mới tính cho các bước ghi từ nay; bước đang chờ giữ hạn cũ,
        phiếu đã ghi giữ tỷ lệ lúc đó. Tuổi, tỷ lệ, số tháng, cấp quyết định xóa tên, cách kỷ luật tổ chức,
        nơi xác minh và trả lời khiếu nại, ngày Điều lệ có hiệu lực và nghề nghiệp dưới đây là mặc định do
        chưa có văn bản nêu rõ; sửa khi có.
      </p>
      {TERM_GROUPS.map(({ title, note, fields }) => (
        <fieldset key={title} className="grid min-w-0 gap-2">
          <legend className="mb-2 font-semibold">{title}</legend>
          {note && <p className="hint">{note}</p>}
          <div className="grid items-end gap-4 md:grid-cols-3">
            {fields.map((field) => (
              <TermControl key={field} field={field} setting={setting} />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu thời hạn</SubmitButton>
      </div>
    </ActionForm>
  );
}

function TermControl({ field, setting }: { field: keyof MemberTerms; setting: MemberTermSetting }) {
  const named = { name: field, label: TERM_LABELS[field] };
  switch (field) {
    case "charterXiiFrom":
    case "charterXiiiFrom":
      return <DateField {...named} day={setting[field]} />;
    case "removalDecider":
    case "bodyQuorum":
    case "branchDecider":
    case "disciplineVerifier":
    case "appealAnswerer":
      return <SelectField {...named} options={choiceOptions(field)} defaultValue={setting[field]} />;
    case "unsalariedOccupations":
      return (
        <TextField
          {...named}
          hint="Đóng đoàn phí mức chưa có lương khi chi đoàn chưa đặt mức riêng. Cách nhau bằng dấu phẩy, ghi như trong danh sách đoàn viên. Đổi thì tính từ tháng đổi, ai đã nộp tháng đó thì từ tháng sau; các tháng trước giữ mức cũ."
          className="md:col-span-3"
          maxLength={300}
          optional
          defaultValue={setting[field]}
        />
      );
    default:
      return <TextField {...named} inputMode="numeric" short defaultValue={setting[field]} />;
  }
}
