import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { ROLE_LABELS } from "@/lib/access/messages";
import type { SelfGivenRole } from "@/lib/accounts/roles/queries";
import { dayOf, formatDate } from "@/lib/platform/dates";
import { SecondForm } from "./account-forms";

/** Roles that people gave to themselves and that open nothing until another person agrees. */
export function WaitingRoles({ roles }: { roles: SelfGivenRole[] }) {
  if (roles.length === 0) return null;
  return (
    <Panel title="Vai trò tự giao, chờ người khác đồng ý" aside={<span>{roles.length}</span>}>
      <RowList label="Vai trò chờ đồng ý">
        {roles.map(({ id, role, unitName, holderName, givenAt, maySecond }) => (
          <Row
            key={id}
            lead={formatDate(dayOf(givenAt))}
            tone="wait"
            title={`${holderName} tự giao vai trò ${ROLE_LABELS[role]}`}
            detail={unitName ?? "Toàn hệ thống"}
            action={maySecond ? <SecondForm roleId={id} /> : undefined}
          />
        ))}
      </RowList>
    </Panel>
  );
}
