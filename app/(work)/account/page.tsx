import type { Metadata } from "next";
import { HeldPlaces } from "@/components/accounts/held-places";
import { PasswordForm } from "@/components/auth/password-form";
import { SessionList } from "@/components/auth/session-list";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { revokeOwnSessionAction } from "@/lib/accounts/own/actions";
import { ownRolesToCome, ownSessions } from "@/lib/accounts/own/queries";
import { wallDay } from "@/lib/platform/clock";
import { spotsOf } from "@/lib/units/place/queries";

export const metadata: Metadata = { title: "Tài khoản của tôi" };

export default async function AccountPage() {
  const actor = await pageActor();
  const [sessions, spots, toCome] = await Promise.all([
    ownSessions(actor),
    spotsOf(actor),
    ownRolesToCome(actor),
  ]);
  return (
    <>
      <PageHead title={actor.name} note={`Tên đăng nhập: ${actor.username}`} />
      <Panel title="Nơi bạn giữ vai trò">
        <HeldPlaces spots={spots} toCome={toCome} day={wallDay()} />
      </Panel>
      <Panel title="Phiên đăng nhập">
        <SessionList sessions={sessions} end={revokeOwnSessionAction} />
      </Panel>
      <Panel title="Đổi mật khẩu" padded className="max-w-text">
        <PasswordForm />
      </Panel>
    </>
  );
}
