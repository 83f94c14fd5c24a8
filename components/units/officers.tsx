"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { type StaleWords, tickWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { roleTitle } from "@/lib/access/messages";
import { setSeesSensitiveAction } from "@/lib/accounts/actions";
import type { RoleTerm } from "@/lib/accounts/roles/find";
import type { Officer } from "@/lib/accounts/roles/queries";

type OfficersProps = {
  officers: Officer[];
  mayTick: boolean;
  /** Where people are invited, for those who may. */
  inviteHref: string | null;
};

/** Who holds roles here; the unit's secretary says which member of the BCH sees the sensitive fields. */
export function Officers({ officers, mayTick, inviteHref }: OfficersProps) {
  if (officers.length === 0) return <NoOfficers inviteHref={inviteHref} />;
  return (
    <RowList label="Người giữ vai trò">
      {officers.map((officer) => (
        <Row
          key={officer.roleId}
          title={officer.name}
          detail={[
            `${roleTitle(officer)} · ${officer.unitName}`,
            officer.role === "UNIT_COMMITTEE" && officer.seesSensitive && "được xem thông tin nhạy cảm",
          ]
            .filter(Boolean)
            .join(" · ")}
          action={mayTick && officer.role === "UNIT_COMMITTEE" ? <Tick {...officer} /> : undefined}
        />
      ))}
    </RowList>
  );
}

function NoOfficers({ inviteHref }: Pick<OfficersProps, "inviteHref">) {
  return (
    <EmptyState
      title="Chưa có ai giữ vai trò ở đây"
      action={inviteHref && <ButtonLink href={inviteHref}>Mời người mới</ButtonLink>}
    >
      {inviteHref
        ? "Mời người phụ trách, ví dụ Bí thư; ai đã có tài khoản thì giao thêm vai trò ở trang Tài khoản."
        : "Văn phòng cấp trên hoặc quản trị hệ thống mời người và giao vai trò ở trang Tài khoản."}
    </EmptyState>
  );
}

const SIGHT: StaleWords<RoleTerm> = {
  labels: { seesSensitive: "Được xem thông tin nhạy cảm" },
  stored: ({ seesSensitive }) => ({ seesSensitive: tickWords(seesSensitive) }),
  say: (_, typed) => tickWords(typed === "1"),
};

function Tick({ roleId, version, seesSensitive }: Officer) {
  return (
    <ActionForm action={setSeesSensitiveAction} stale={SIGHT}>
      <input type="hidden" name="roleId" value={roleId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seesSensitive" value={seesSensitive ? "0" : "1"} />
      <SubmitButton variant="secondary" small>
        {seesSensitive ? "Thôi cho xem thông tin nhạy cảm" : "Cho xem thông tin nhạy cảm"}
      </SubmitButton>
    </ActionForm>
  );
}
