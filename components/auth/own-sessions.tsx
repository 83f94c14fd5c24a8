import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeOwnSessionAction } from "@/lib/accounts/own/actions";
import type { OwnSession } from "@/lib/accounts/own/queries";
import { formatMoment } from "@/lib/platform/dates";
import { deviceName } from "./device-name";

/** Where the person is signed in; each but this one can be ended at once. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  if (sessions.length === 0) return <EmptyState title="Chưa có phiên đăng nhập nào" />;
  return (
    <RowList label="Phiên đăng nhập">
      {sessions.map(({ id, userAgent, address, lastSeenAt, current }) => (
        <Row
          key={id}
          title={deviceName(userAgent)}
          detail={`${current ? "Đang dùng" : `Dùng lần cuối ${formatMoment(lastSeenAt)}`}${address ? ` · ${address}` : ""}`}
          action={
            current ? undefined : (
              <ActionForm action={revokeOwnSessionAction}>
                <input type="hidden" name="sessionId" value={id} />
                <SubmitButton variant="secondary" small pendingLabel="Đang kết thúc…">
                  Kết thúc
                </SubmitButton>
              </ActionForm>
            )
          }
        />
      ))}
    </RowList>
  );
}
