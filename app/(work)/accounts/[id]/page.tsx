import type { Metadata } from "next";
import {
  EndSessionsForm,
  GiveRoleForm,
  LockForms,
  Managed,
  RenameForm,
  ResetForm,
} from "@/components/accounts/account-forms";
import { AccountState } from "@/components/accounts/account-table";
import { RoleFields } from "@/components/accounts/role-fields";
import { RoleList } from "@/components/accounts/role-list";
import { SessionList } from "@/components/auth/session-list";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { revokeSessionAction } from "@/lib/accounts/actions";
import { accountDetail, accountSessions } from "@/lib/accounts/queries";
import { givableRoles } from "@/lib/accounts/roles/givable";
import { wallDay } from "@/lib/platform/clock";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";
import { unitChoices } from "@/lib/units/tree/queries";

export const metadata: Metadata = { title: "Tài khoản" };

type AccountPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function AccountPage({ params, searchParams }: AccountPageProps) {
  const actor = await pageActor();
  const place = await orStop(await structurePlace(actor, await searchParams));
  const orgId = place.org?.id ?? null;
  const account = await orStop(await accountDetail(actor, orgId, (await params).id));
  const sessions = await orStop(await accountSessions(actor, account.id));
  const units = orgId ? await unitChoices(actor, orgId) : [];
  const day = wallDay();
  return (
    <>
      <PageHead
        title={account.name}
        note={account.username}
        crumbs={[{ href: placeHref(place, "/accounts"), label: "Tài khoản" }]}
        actions={<AccountState {...account} />}
      />
      <Panel title="Vai trò">
        <RoleList
          roles={account.roles}
          day={day}
          mayEnd={({ role, orgId: at }) => can.giveRole(actor, role, at).allowed}
        />
      </Panel>
      <Panel title="Giao thêm vai trò" padded>
        <GiveRoleForm orgId={orgId} userId={account.id}>
          <RoleFields roles={givableRoles(actor, orgId)} units={units} day={day} />
        </GiveRoleForm>
      </Panel>
      <Panel
        title="Phiên đăng nhập"
        foot={account.sessions > 0 && <EndSessionsForm orgId={orgId} account={account} />}
      >
        <SessionList sessions={sessions} end={revokeSessionAction}>
          <Managed orgId={orgId} userId={account.id} />
        </SessionList>
      </Panel>
      {account.id !== actor.userId && (
        <Panel title="Mật khẩu" padded>
          <ResetForm orgId={orgId} userId={account.id} />
        </Panel>
      )}
      <Panel title="Tên và tình trạng" padded>
        <RenameForm orgId={orgId} account={account} />
        <LockForms orgId={orgId} account={account} />
      </Panel>
    </>
  );
}
