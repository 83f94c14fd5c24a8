"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PasteSeen } from "@/components/cases/paste-seen";
import type { UploadPlace } from "@/components/evidence/uploader";
import { MemberControl } from "@/components/members/member-control";
import { PaperField } from "@/components/proofs/paper-field";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { pasteAdmissionsAction, recordAdmissionAction } from "@/lib/admissions/actions";
import { PASTED_COLUMNS } from "@/lib/admissions/recorded/paste";
import type { UnitRef } from "@/lib/units/types";
import { SchoolingControls } from "./applicant-fields";
import { BranchField } from "./branch-field";
import { ResultFields } from "./correct-dialog";

type RecordProps = {
  unitId: string;
  branches: UnitRef[];
  ownBranch: UnitRef | null;
  part: UploadPlace;
  backHref: string;
};
type RecordOneProps = RecordProps & {
  members: { id: string; fullName: string; birthDate: string }[];
};

/** One admission that was made on paper: of somebody in the roster, or of somebody who enters it so. */
export function RecordOne({ unitId, branches, ownBranch, members, part, backHref }: RecordOneProps) {
  const router = useRouter();
  const [memberId, setMemberId] = useState("");
  return (
    <ActionForm action={recordAdmissionAction} onDone={() => router.push(backHref)}>
      <input type="hidden" name="unit" value={unitId} />
      <SelectField
        name="memberId"
        label="Người được kết nạp"
        blank="Chưa có trong danh sách, ghi mới"
        options={members.map(({ id, fullName, birthDate }) => ({
          value: id,
          label: `${fullName}, sinh ${birthDate}`,
        }))}
        value={memberId}
        onChange={({ target }) => setMemberId(target.value)}
      />
      {memberId === "" && (
        <>
          <BranchField branches={branches} ownBranch={ownBranch} />
          <MemberControl field="fullName" member={null} />
          <div className="field-row">
            <MemberControl field="birthDate" member={null} />
            <MemberControl field="gender" member={null} />
          </div>
          <SchoolingControls values={null} />
        </>
      )}
      {memberId !== "" && ownBranch && <input type="hidden" name="branch" value={ownBranch.id} />}
      <ResultFields />
      <PaperField place={part} dayField="day" />
      <div className="button-row">
        <SubmitButton>Ghi kết quả</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Many at once, copied from a sheet. */
export function RecordMany({ unitId, branches, ownBranch, part, backHref }: RecordProps) {
  return (
    <PasteSeen
      action={pasteAdmissionsAction}
      papers={<PaperField place={part} of="lines" />}
      kind="admission"
      unitId={unitId}
      doneHref={backHref}
      hint={`Các cột theo thứ tự: ${PASTED_COLUMNS.map(({ title }) => title.toLowerCase()).join(", ")}. Giới tính chỉ cần cho người chưa có trong danh sách. Ngày, số nghị quyết, số thẻ ghi vào danh sách đoàn viên; trình độ ghi ở ô còn trống.`}
      before={
        <BranchField
          branches={branches}
          ownBranch={ownBranch}
          optional
          hint="Chọn khi trong bảng có người chưa có trong danh sách đoàn viên."
        />
      }
    />
  );
}
