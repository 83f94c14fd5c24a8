"use client";

import Link from "next/link";
import { useState } from "react";
import { CheckField, SelectField } from "@/components/ui/field";
import { leavesByTransfer } from "@/lib/members/rules";
import type { Member } from "@/lib/members/types";
import type { UnitRef } from "@/lib/units/types";

type BranchSelectProps = {
  member: Pick<Member, "status" | "branch"> | null;
  homes: (UnitRef | null)[];
  transferHref: string | undefined;
};

/**
 * Where the member meets; one who edits only one branch has no choice to make. Whoever stands in another branch than the
 * chosen one comes there by a transfer, so the form asks whether the roster was only wrong.
 */
export function BranchSelect({ member, homes, transferHref }: BranchSelectProps) {
  const options = homes.flatMap((home) => (home ? [{ value: home.id, label: home.name }] : []));
  const only = options.length === 1 ? options[0]?.value : undefined;
  const [branch, choose] = useState(member ? (member.branch?.id ?? "") : (only ?? ""));
  return (
    <>
      <SelectField
        name="branch"
        label="Chi đoàn"
        options={options}
        blank={homes.includes(null) ? "Chưa xếp chi đoàn" : undefined}
        defaultValue={branch}
        onChange={({ target }) => choose(target.value)}
      />
      {member && transferHref && leavesByTransfer(member, branch || null) && (
        <>
          <p className="hint">
            Sang chi đoàn khác thì <Link href={transferHref}>mở hồ sơ chuyển sinh hoạt trong đơn vị</Link>, để
            lịch sử, sổ chuyển sinh hoạt và danh sách nhập phần mềm có lần chuyển này.
          </p>
          <CheckField name="branchCorrected" label="Chỉ sửa chỗ ghi nhầm chi đoàn, không phải chuyển" />
        </>
      )}
    </>
  );
}
