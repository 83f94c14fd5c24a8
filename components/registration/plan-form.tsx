"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CheckField, TextArea, TextField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { Status } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import { savePlanAction } from "@/lib/assessments/registration/actions";
import { isGeneral } from "@/lib/assessments/registration/rules";
import type { PlannedItem } from "@/lib/assessments/registration/types";
import { StalePlan } from "./stale-plan";

type PlanFormProps = { assessmentId: string; item: PlannedItem };

/** How the unit means to meet one item. */
export function PlanForm({ assessmentId, item }: PlanFormProps) {
  const router = useRouter();
  const { code, plan, carried } = item;
  const [version, setVersion] = useState(plan?.version ?? 0);
  const { form, submit, pending, failure, done } = useActionForm(
    (data) => savePlanAction(assessmentId, code, data),
    {
      onDone: (saved) => {
        setVersion(saved.plan?.version ?? 0);
        router.refresh();
      },
    },
  );
  const scope = useFormScope(failure);
  const current = failure?.reason === "stale" ? (failure.current as PlannedItem).plan : null;
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {current && current.version !== version ? (
        <StalePlan current={current} form={form} onKeepMine={() => setVersion(current.version)} />
      ) : (
        <FormErrors failure={current ? null : failure} prefix={scope.prefix} />
      )}
      <FormScope value={scope}>
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="solution"
          label="Giải pháp, các bước thực hiện"
          rows={5}
          maxLength={3000}
          optional={!carried}
          defaultValue={plan?.solution}
        />
        <div className="field-row">
          <TextField
            name="due"
            label="Thời hạn"
            hint="Ví dụ: quý II, trước 26/3."
            maxLength={200}
            defaultValue={plan?.due}
          />
          <TextField
            name="person"
            label="Người phụ trách"
            autoComplete="off"
            maxLength={200}
            defaultValue={plan?.person}
          />
        </div>
        {!isGeneral(item) && (
          <CheckField
            name="isHard"
            label="Nội dung khó, cần cấp trên hỗ trợ"
            defaultChecked={plan?.isHard ?? false}
          />
        )}
      </FormScope>
      <div className="button-row">
        <SubmitButton variant="secondary">
          {isGeneral(item) ? "Lưu biện pháp chung" : `Lưu kế hoạch nội dung ${code}`}
        </SubmitButton>
        <Status tone="ok">{done && !pending ? "Đã lưu" : null}</Status>
      </div>
    </form>
  );
}
