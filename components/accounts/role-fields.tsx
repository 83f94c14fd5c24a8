import { CheckField, DateField, SelectField } from "@/components/ui/field";
import { ROLE_LABELS } from "@/lib/access/messages";
import type { Role, UnitKind } from "@/lib/access/types";
import type { PlainDate } from "@/lib/platform/dates";
import { UNIT_KIND_LABELS, type UnitRef } from "@/lib/units/types";

type RoleFieldsProps = {
  roles: Role[];
  units: (UnitRef & { kind: UnitKind })[];
  day: PlainDate;
  role?: Role | undefined;
  unitId?: string | undefined;
};

/** Which role, where, from when to when. */
export function RoleFields({ roles, units, day, role, unitId }: RoleFieldsProps) {
  return (
    <>
      <div className="field-row">
        <SelectField
          name="role"
          label="Vai trò"
          blank="Chọn vai trò"
          options={roles.map((value) => ({ value, label: ROLE_LABELS[value] }))}
          defaultValue={role ?? ""}
        />
        <SelectField
          name="unitId"
          label="Ở đơn vị"
          hint="Quản trị hệ thống không gắn với đơn vị nào."
          blank="Chọn đơn vị"
          options={units.map((unit) => ({
            value: unit.id,
            label: `${unit.code} · ${unit.name} (${UNIT_KIND_LABELS[unit.kind]})`,
          }))}
          defaultValue={unitId ?? ""}
        />
      </div>
      <CheckField
        name="isDeputy"
        value="1"
        label="Là Phó Bí thư: quyền như Bí thư, văn bản ghi đúng chức danh khi ký."
      />
      <div className="field-row">
        <DateField name="fromDay" label="Từ ngày" day={day} required />
        <DateField name="toDay" label="Đến hết ngày" hint="Để trống nếu chưa biết." optional />
      </div>
    </>
  );
}
