import { SelectField } from "@/components/ui/field";
import { FORM_GROUPS } from "@/lib/members/form-text";
import type { RosterFieldName } from "@/lib/members/roster/fields";
import { type Member, SENSITIVE_FIELDS } from "@/lib/members/types";
import type { UnitRef } from "@/lib/units/types";
import { MemberControl } from "./member-control";

type MemberFieldsProps = { member: Member | null; homes: (UnitRef | null)[]; seesSensitive: boolean };

/** The roster's fields in a secretary's order; the sensitive ones apart, and only for whoever may see them. */
export function MemberFields({ member, homes, seesSensitive }: MemberFieldsProps) {
  return (
    <>
      {FORM_GROUPS.map(({ title, fields }) => (
        <FieldGroup key={title} title={title}>
          {fields.map((field: RosterFieldName) =>
            field === "branch" ? (
              <BranchSelect key={field} member={member} homes={homes} />
            ) : (
              <MemberControl key={field} field={field} member={member} />
            ),
          )}
        </FieldGroup>
      ))}
      {seesSensitive && (
        <FieldGroup
          title="Thông tin nhạy cảm"
          note="Chỉ Bí thư đơn vị, bí thư chi đoàn và người được giao xem. Số CCCD được mã hóa; mỗi lần xem đều được ghi lại."
        >
          {SENSITIVE_FIELDS.map((field) => (
            <MemberControl key={field} field={field} member={member} />
          ))}
        </FieldGroup>
      )}
    </>
  );
}

function FieldGroup({ title, note, children }: { title: string; note?: string; children: React.ReactNode }) {
  return (
    <fieldset className="panel field-group">
      <legend>{title}</legend>
      {note && <p className="hint">{note}</p>}
      {children}
    </fieldset>
  );
}

/** Where the member meets; one who edits only one branch has no choice to make. */
function BranchSelect({ member, homes }: { member: Member | null; homes: (UnitRef | null)[] }) {
  const options = homes.flatMap((home) => (home ? [{ value: home.id, label: home.name }] : []));
  const atUnit = homes.includes(null);
  return (
    <SelectField
      name="branch"
      label="Chi đoàn"
      options={options}
      blank={atUnit ? "Chưa xếp chi đoàn" : undefined}
      defaultValue={member ? (member.branch?.id ?? "") : options.length === 1 ? options[0]?.value : ""}
    />
  );
}
