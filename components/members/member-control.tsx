import { Choice } from "@/components/ui/choice";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { controlValue } from "@/lib/members/form-text";
import { GENDER_LABELS } from "@/lib/members/messages";
import { CODE_LISTS } from "@/lib/members/roster/code-lists";
import { type RosterField, type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import type { Member } from "@/lib/members/types";

const REQUIRED: readonly RosterFieldName[] = ["fullName", "birthDate", "gender"];
const SHORT: readonly RosterField["kind"][] = ["date", "dateOrYear", "cardNumber", "idNumber", "phone"];
const INPUT_MODE: Partial<Record<RosterField["kind"], "numeric" | "tel" | "email">> = {
  idNumber: "numeric",
  phone: "tel",
  email: "email",
};

const genders = Object.entries(GENDER_LABELS).map(([value, label]) => ({ value, label }));

type MemberControlProps = { field: RosterFieldName; member: Partial<Member> | null; hint?: string };

/** The control of one field of the roster, with what stands there now. */
export function MemberControl({ field, member, hint: given }: MemberControlProps) {
  const { name, label, kind, list, ...shape } = rosterField(field);
  const value = controlValue(member, field);
  if (kind === "gender")
    return <Choice name={name} label={label} options={genders} defaultValue={value} required />;
  if (kind === "flag") return <HonoraryControl name={name} label={label} checked={value === "on"} />;
  if (list && "closed" in shape)
    return (
      <SelectField
        name={name}
        label={label}
        optional
        options={optionsOf(offered(CODE_LISTS[list], value))}
        blank="Không có"
        defaultValue={value}
      />
    );
  const isRequired = REQUIRED.includes(field);
  const hint = given ?? (kind === "dateOrYear" ? "Chỉ biết năm thì ghi năm." : undefined);
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={hint}
        defaultValue={value}
        required={isRequired}
        optional={!isRequired}
        short={SHORT.includes(kind)}
        placeholder={kind.startsWith("date") ? "ngày/tháng/năm" : undefined}
        inputMode={INPUT_MODE[kind]}
        autoComplete="off"
        list={list && `${name}-list`}
      />
      {list && (
        <datalist id={`${name}-list`}>
          {CODE_LISTS[list].map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}

function HonoraryControl({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <>
      <input type="hidden" name="has-honorary" value="1" />
      <CheckField name={name} label={label} defaultChecked={checked} />
    </>
  );
}

/** What stands there may be of before: saving the form for another field's sake takes it from nobody. */
function offered(values: readonly string[], current: string): readonly string[] {
  return current === "" || values.includes(current) ? values : [...values, current];
}

function optionsOf(values: readonly string[]) {
  return values.map((value) => ({ value, label: value }));
}
