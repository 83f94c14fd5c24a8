"use client";

import Link from "next/link";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { CheckField, DateField, SelectField, TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveMemberAction } from "@/lib/members/actions";
import { LEAVES_BY, STATUS_LABELS, statusWords } from "@/lib/members/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { leavesByProcedure } from "@/lib/members/rules";
import { MEMBER_STATUSES, type Member, type MemberStatus, type StandingMember } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";
import { held } from "@/lib/platform/held";

const STATUS: StaleWords<Member> = {
  labels: { status: "Tình trạng", statusSince: "Từ ngày" },
  stored: ({ status, statusSince }) => ({
    status: STATUS_LABELS[status],
    statusSince: statusSince ? formatDayOrYear(statusSince) : "",
  }),
  say: (field, typed) => (field === "status" ? (held(STATUS_LABELS, typed) ?? typed) : typed),
};

type StatusChangeProps = {
  /** No more of a member than this goes to the browser. */
  member: Pick<StandingMember, "id" | "version" | "fullName" | "status" | "isExpelled">;
  today: PlainDate;
  place: string;
};

/** Moved away, grown out, struck off or back again, from a day on. */
export function StatusChange({ member, today, place }: StatusChangeProps) {
  const options = MEMBER_STATUSES.filter((status) => status !== member.status).map((status) => ({
    value: status,
    label: STATUS_LABELS[status],
  }));
  const [status, choose] = useState(options[0]?.value);
  return (
    <Dialog trigger="Đổi tình trạng" title={`Đổi tình trạng của ${member.fullName}`}>
      <ActionForm action={saveMemberAction} stale={STATUS}>
        <input type="hidden" name="id" value={member.id} />
        <input type="hidden" name="version" value={member.version} />
        <input type="hidden" name="place" value={place} />
        <p>{`Hiện nay: ${statusWords(member)}. Người không còn sinh hoạt vẫn ở trong sổ, không bị xóa.`}</p>
        <SelectField
          name="status"
          label="Tình trạng mới"
          options={options}
          value={status}
          onChange={({ target }) => choose(target.value as MemberStatus)}
        />
        {status && leavesByProcedure(member, status) && (
          <>
            <p className="hint">
              {LEAVES_BY[status]} <Link href={`/members/cases?${place}`}>Mở thủ tục</Link> để lịch sử, sổ và
              danh sách nhập phần mềm có việc đó. Ở đây chỉ sửa tình trạng ghi nhầm.
            </p>
            <CheckField name="statusCorrected" label="Chỉ sửa tình trạng ghi nhầm, không phải làm thủ tục" />
          </>
        )}
        <DateField name="statusSince" label="Từ ngày" day={today} />
        <TextField name="statusReason" label="Lý do" maxLength={300} />
        <SubmitButton>Đổi tình trạng</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
