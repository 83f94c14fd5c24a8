import { Choice } from "@/components/ui/choice";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { VOTING_LABELS } from "@/lib/decisions/messages";
import type { SeatHolder } from "@/lib/meetings/types";
import type { PlainDate } from "@/lib/platform/dates";

type MeetingFieldsProps = {
  seats: SeatHolder[];
  heldOn: PlainDate;
  place?: string;
  chairId?: string | null;
  minuteTakerId?: string | null;
  voting?: "open" | "secret";
};

/** Day, place, who leads, who writes, and how it votes. */
export function MeetingFields({ seats, heldOn, place, chairId, minuteTakerId, voting }: MeetingFieldsProps) {
  const asOption = ({ id, name }: SeatHolder) => ({ value: id, label: name });
  return (
    <>
      <div className="field-row">
        <DateField name="heldOn" label="Ngày họp" day={heldOn} />
        <TextField name="place" label="Địa điểm" defaultValue={place} maxLength={200} />
      </div>
      <div className="field-row">
        <SelectField
          name="chairId"
          label="Chủ trì"
          options={seats.filter(({ mayChair }) => mayChair).map(asOption)}
          defaultValue={chairId ?? ""}
          blank="Chọn người chủ trì"
        />
        <SelectField
          name="minuteTakerId"
          label="Ghi biên bản"
          hint="Người này điểm danh, nhập phiếu và kết thúc phiên họp."
          options={seats.map(asOption)}
          defaultValue={minuteTakerId ?? ""}
          blank="Chọn người ghi biên bản"
        />
      </div>
      <Choice
        name="voting"
        label="Cách biểu quyết"
        hint="Công khai: từng ủy viên tự biểu quyết hoặc người ghi biên bản nhập. Kín: chỉ nhập kết quả kiểm phiếu."
        options={[
          { value: "open", label: VOTING_LABELS.open },
          { value: "secret", label: VOTING_LABELS.secret },
        ]}
        defaultValue={voting ?? "open"}
      />
    </>
  );
}
