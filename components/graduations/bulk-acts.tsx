import { DateField, SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { OCCASIONS, WISH_LABELS } from "@/lib/graduations/messages";
import { WISHES } from "@/lib/graduations/types";
import type { PlainDate } from "@/lib/platform/dates";

/** What is written for everybody who is ticked: the wish, or the ceremony. */
export function BulkActs({ day }: { day: PlainDate }) {
  return (
    <Panel
      title="Ghi cho những người đã đánh dấu"
      padded
      foot={<small>Đánh dấu ở danh sách dưới đây.</small>}
    >
      <div className="field-row">
        <DateField name="day" label="Ngày" day={day} />
        <SelectField
          name="wish"
          label="Nguyện vọng"
          options={WISHES.map((value) => ({ value, label: WISH_LABELS[value] }))}
        />
        <TextField
          name="occasion"
          label="Dịp tổ chức lễ"
          list="graduation-occasions"
          maxLength={200}
          optional
        />
        <TextField name="certificate" label="Số giấy chứng nhận đầu tiên" maxLength={60} short optional />
      </div>
      <datalist id="graduation-occasions">
        {OCCASIONS.map((occasion) => (
          <option key={occasion} value={occasion} />
        ))}
      </datalist>
      <div className="button-row">
        <SubmitButton variant="secondary" name="act" value="wishes">
          Ghi nguyện vọng
        </SubmitButton>
        <SubmitButton name="act" value="ceremony">
          Ghi lễ trưởng thành
        </SubmitButton>
      </div>
    </Panel>
  );
}
