import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { roleTitle } from "@/lib/access/messages";
import { termState } from "@/lib/accounts/roles/rules";
import type { RoleRow } from "@/lib/accounts/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { EndRoleForm } from "./account-forms";
import { placeWords, termWords } from "./role-words";

/** All roles of a person, those that are over too. */
export function RoleList({
  roles,
  day,
  mayEnd,
}: {
  roles: RoleRow[];
  day: PlainDate;
  mayEnd: (role: RoleRow) => boolean;
}) {
  if (roles.length === 0) return <EmptyState title="Chưa giữ vai trò nào" />;
  return (
    <RowList label="Vai trò">
      {roles.map((role) => (
        <Row
          key={role.id}
          lead={formatDate(role.fromDay)}
          title={[roleTitle(role), placeWords(role)].filter(Boolean).join(" · ")}
          detail={termWords(role, day) ?? "đang giữ"}
          action={
            termState(role, day) !== "over" && mayEnd(role) ? (
              <Dialog trigger="Kết thúc" title={`Kết thúc vai trò ${roleTitle(role)}?`} small>
                <EndRoleForm roleId={role.id} version={role.version} />
              </Dialog>
            ) : undefined
          }
        />
      ))}
    </RowList>
  );
}
