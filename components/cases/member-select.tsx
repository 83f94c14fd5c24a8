import { SelectField } from "@/components/ui/field";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { UnitRef } from "@/lib/units/types";

type Choice = {
  id: string;
  fullName: string;
  birthDate: string;
  branch: UnitRef | null;
  /** Where it matters to whoever chooses. */
  position?: string | null;
};

/** Somebody of the roster, told apart by day of birth and branch; typing jumps to the name. */
export function MemberSelect({ people, value }: { people: readonly Choice[]; value?: string | undefined }) {
  return (
    <SelectField
      name="member"
      label="Đoàn viên"
      blank="Chọn đoàn viên"
      defaultValue={value ?? ""}
      options={people.map(({ id, fullName, birthDate, branch, position }) => ({
        value: id,
        label: [fullName, formatDayOrYear(birthDate), branch?.name, position].filter(Boolean).join(" · "),
      }))}
    />
  );
}
