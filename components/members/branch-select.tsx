"use client";

import Link from "next/link";
import { createContext, use, useState } from "react";
import { CheckField, SelectField } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";
import { leavesByTransfer } from "@/lib/members/rules";
import type { Member } from "@/lib/members/types";
import type { UnitRef } from "@/lib/units/types";

type Standing = Pick<Member, "status" | "branch">;

type BranchSelectProps = {
  member: Standing | null;
  homes: (UnitRef | null)[];
  transferHref: string | undefined;
};

/** Where the member stands by now, once a save has shown that somebody else saved meanwhile. */
export const StandingNow = createContext<Standing | null>(null);

/** Where the member meets; one who edits only one branch has no choice to make. */
export function BranchSelect({ member, homes, transferHref }: BranchSelectProps) {
  const options = homes.flatMap((home) => (home ? [{ value: home.id, label: home.name }] : []));
  const only = options.length === 1 ? options[0]?.value : undefined;
  const now = use(StandingNow) ?? member;
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
      {now && transferHref && (
        <BranchCorrected member={now} branch={branch || null} transferHref={transferHref} />
      )}
    </>
  );
}

type BranchCorrectedProps = { member: Standing; branch: string | null; transferHref: string };

/**
 * Whoever stands in another branch than the chosen one comes there by a transfer, so the form asks whether the roster was
 * only wrong. It asks too where only the server knows where the member stands by now: of one who was moved meanwhile.
 */
export function BranchCorrected({ member, branch, transferHref }: BranchCorrectedProps) {
  const { error } = useField("branch", {});
  if (!error && !leavesByTransfer(member, branch)) return null;
  return (
    <>
      <p className="hint">
        Sang chi đoàn khác thì <Link href={transferHref}>mở hồ sơ chuyển sinh hoạt trong đơn vị</Link>, để
        lịch sử, sổ chuyển sinh hoạt và danh sách nhập phần mềm có lần chuyển này.
      </p>
      <CheckField name="branchCorrected" label="Chỉ sửa chỗ ghi nhầm chi đoàn, không phải chuyển" />
    </>
  );
}
