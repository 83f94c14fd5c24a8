import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";
import type { OpenSession } from "@/lib/accounts/sessions";
import { formatMoment } from "@/lib/platform/dates";
import { deviceName } from "./device-name";

type SessionListProps = {
  sessions: OpenSession[];
  end: FormAction<null>;
  /** What the form that ends a session sends besides it. */
  children?: ReactNode;
};

/** Where a person is signed in; each session but the one in which this is read can be ended at once. */
export function SessionList({ sessions, end, children }: SessionListProps) {
  if (sessions.length === 0) return <EmptyState title="Chưa có phiên đăng nhập nào" />;
  return (
    <RowList label="Phiên đăng nhập">
      {sessions.map((session) => (
        <Row
          key={session.id}
          title={deviceName(session.userAgent)}
          detail={detailOf(session)}
          action={
            session.current ? undefined : (
              <ActionForm action={end}>
                {children}
                <input type="hidden" name="sessionId" value={session.id} />
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

function detailOf({ current, createdAt, lastSeenAt, address }: OpenSession): string {
  const used = current ? "Đang dùng" : `Dùng lần cuối ${formatMoment(lastSeenAt)}`;
  return [used, `đăng nhập ${formatMoment(createdAt)}`, address].filter(Boolean).join(" · ");
}
