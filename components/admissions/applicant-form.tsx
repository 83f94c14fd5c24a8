"use client";

import { useRouter } from "next/navigation";
import { StillAdd } from "@/components/members/still-add";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeApplicantAction, openAdmissionAction } from "@/lib/admissions/actions";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import { ApplicantFields, type ApplicantValues } from "./applicant-fields";
import { APPLICATION } from "./applicant-words";
import { BranchField } from "./branch-field";

type NewApplicantProps = {
  unitId: string;
  branches: UnitRef[];
  ownBranch: UnitRef | null;
  day: PlainDate;
  query: string;
};

/** Opens a case step by step. */
export function NewApplicant({ unitId, branches, ownBranch, day, query }: NewApplicantProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={openAdmissionAction}
      onDoubt={<StillAdd />}
      onDone={({ id }) => router.push(`/members/admissions/${id}${query}`)}
    >
      <input type="hidden" name="unit" value={unitId} />
      <BranchField branches={branches} ownBranch={ownBranch} />
      <ApplicantFields values={null} day={day} />
      <div className="button-row">
        <SubmitButton>Mở hồ sơ kết nạp</SubmitButton>
        <ButtonLink variant="quiet" href={`/members/admissions${query}`}>
          Quay lại
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

type ChangeApplicantProps = { id: string; version: number; values: ApplicantValues; day: PlainDate };

/** Corrects the application while nobody has approved it. */
export function ChangeApplicant({ id, version, values, day }: ChangeApplicantProps) {
  return (
    <Dialog trigger="Sửa đơn" icon="pencil" title="Sửa đơn xin vào Đoàn">
      <ActionForm
        key={version}
        action={changeApplicantAction}
        doneLabel="Đã lưu"
        stale={APPLICATION}
        onDoubt={<StillAdd word="Vẫn lưu" />}
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <ApplicantFields values={values} day={day} />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Lưu đơn</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
