import { SelectField, TextField } from "@/components/ui/field";
import { PERIOD_LABELS, type PeriodKind, SECTOR_LABELS, type Sector } from "@/lib/units/types";

type UnitFieldsProps = {
  unit?: { code: string; sector: Sector | null; periodKind: PeriodKind; partyCommittee: string | null };
};

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What can be corrected at any time; the name changes by date. */
export function UnitFields({ unit }: UnitFieldsProps) {
  return (
    <>
      <div className="field-row">
        <TextField
          name="code"
          label="Mã đơn vị"
          defaultValue={unit?.code}
          hint="Chữ hoa, số, dấu chấm, ví dụ: DV12"
          short
          required
        />
        <SelectField
          name="sector"
          label="Lĩnh vực"
          options={optionsOf(SECTOR_LABELS)}
          blank="Chưa ghi"
          defaultValue={unit?.sector ?? ""}
          optional
        />
        <SelectField
          name="periodKind"
          label="Kỳ công tác"
          options={optionsOf(PERIOD_LABELS)}
          defaultValue={unit?.periodKind ?? "calendar_year"}
        />
      </div>
      <TextField
        name="partyCommittee"
        label="Cấp ủy mà đơn vị tham mưu"
        defaultValue={unit?.partyCommittee ?? ""}
        hint="Ví dụ: Đảng ủy Sở Tài chính"
        optional
      />
    </>
  );
}
