"use client";

import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  disableAccountAction,
  enableAccountAction,
  endRoleAction,
  giveRoleAction,
  makeResetLinkAction,
  renameAccountAction,
  revokeSessionsAction,
  secondRoleAction,
} from "@/lib/accounts/actions";
import type { RoleTerm } from "@/lib/accounts/roles/find";
import type { AccountRow, ShownLink } from "@/lib/accounts/types";
import { LinkToPassOn } from "./shown-link";

const NAME: StaleWords<{ name: string; version: number }> = {
  labels: { name: "Họ và tên" },
  stored: ({ name }) => ({ name }),
};

/** Whose account, and on which organisation's page it is managed. */
export function Managed({ orgId, userId }: { orgId: string | null; userId: string }) {
  return (
    <>
      <input type="hidden" name="orgId" value={orgId ?? ""} />
      <input type="hidden" name="userId" value={userId} />
    </>
  );
}

type AccountFormProps = { orgId: string | null; account: AccountRow };

export function RenameForm({ orgId, account }: AccountFormProps) {
  return (
    <ActionForm action={renameAccountAction} doneLabel="Đã lưu." stale={NAME}>
      <Managed orgId={orgId} userId={account.id} />
      <input type="hidden" name="version" value={account.version} />
      <TextField name="name" label="Họ và tên" defaultValue={account.name} required />
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu tên</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function ResetForm({ orgId, userId }: { orgId: string | null; userId: string }) {
  const [link, setLink] = useState<ShownLink | null>(null);
  return (
    <>
      {link && <LinkToPassOn key={link.url} link={link} />}
      <ActionForm action={makeResetLinkAction} onDone={setLink}>
        <Managed orgId={orgId} userId={userId} />
        <p>
          Tạo đường dẫn một lần để người này đặt mật khẩu. Mật khẩu đang dùng và các phiên đang mở hết hiệu
          lực ngay.
        </p>
        <div className="button-row">
          <SubmitButton variant="secondary" pendingLabel="Đang tạo…">
            Tạo đường dẫn
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}

export function EndSessionsForm({ orgId, account }: AccountFormProps) {
  return (
    <ActionForm action={revokeSessionsAction}>
      <Managed orgId={orgId} userId={account.id} />
      <SubmitButton variant="secondary">Kết thúc {account.sessions} phiên</SubmitButton>
    </ActionForm>
  );
}

export function LockForms({ orgId, account }: AccountFormProps) {
  return (
    <div className="button-row">
      <ActionForm action={account.disabled ? enableAccountAction : disableAccountAction}>
        <Managed orgId={orgId} userId={account.id} />
        <SubmitButton variant={account.disabled ? "secondary" : "danger"}>
          {account.disabled ? "Mở lại tài khoản" : "Khóa tài khoản"}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

export function GiveRoleForm({
  orgId,
  userId,
  children,
}: {
  orgId: string | null;
  userId: string;
  children: ReactNode;
}) {
  return (
    <ActionForm action={giveRoleAction} clear doneLabel="Đã giao vai trò.">
      <Managed orgId={orgId} userId={userId} />
      {children}
      <div className="button-row">
        <SubmitButton variant="secondary">Giao vai trò</SubmitButton>
      </div>
    </ActionForm>
  );
}

const TERM: StaleWords<RoleTerm> = {
  labels: { lastDay: "Ngày cuối giữ vai trò" },
  stored: ({ toDay }) => ({ lastDay: dayWords(toDay) }),
};

export function EndRoleForm({ roleId, version }: { roleId: string; version: number }) {
  return (
    <ActionForm action={endRoleAction} stale={TERM}>
      <input type="hidden" name="roleId" value={roleId} />
      <input type="hidden" name="version" value={version} />
      <DateField
        name="lastDay"
        label="Ngày cuối giữ vai trò"
        hint="Để trống thì thôi ngay và các phiên đang mở kết thúc."
        optional
      />
      <div className="button-row">
        <SubmitButton variant="danger">Kết thúc vai trò</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function SecondForm({ roleId }: { roleId: string }) {
  return (
    <ActionForm action={secondRoleAction}>
      <input type="hidden" name="roleId" value={roleId} />
      <SubmitButton variant="secondary" small>
        Đồng ý
      </SubmitButton>
    </ActionForm>
  );
}
