import { FORM_GROUPS } from "@/lib/members/form-text";
import type { RosterFieldName } from "@/lib/members/roster/fields";
import { type Member, SENSITIVE_FIELDS } from "@/lib/members/types";
import type { UnitRef } from "@/lib/units/types";
import { BranchSelect } from "./branch-select";
import { MemberControl } from "./member-control";

type MemberFieldsProps = {
  member: Member | null;
  homes: (UnitRef | null)[];
  seesSensitive: boolean;
  /** Where a transfer inside the unit is opened for the member. */
  transferHref?: string;
};

/** The roster's fields in a secretary's order; the sensitive ones apart, and only for whoever may see them. */
export function MemberFields({ member, homes, seesSensitive, transferHref }: MemberFieldsProps) {
  return (
    <>
      {FORM_GROUPS.map(({ title, fields }) => (
        <FieldGroup key={title} title={title}>
          {fields.map((field: RosterFieldName) =>
            field === "branch" ? (
              <BranchSelect
                key={field}
                member={member && { status: member.status, branch: member.branch }}
                homes={homes}
                transferHref={transferHref}
              />
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
