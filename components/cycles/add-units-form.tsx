"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addUnitsToYear } from "@/lib/cycles/actions";
import type { CycleRow } from "@/lib/cycles/types";
import type { UnitRef } from "@/lib/units/types";

type AddUnitsFormProps = { cycle: Pick<CycleRow, "id" | "orgId" | "year">; units: UnitRef[] };

/** Takes in units that were founded after the year was opened. */
export function AddUnitsForm({ cycle, units }: AddUnitsFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={(form) => addUnitsToYear(cycle.orgId, cycle.id, form)}
      onDone={() => router.refresh()}
    >
      {units.map(({ id, code, name }) => (
        <CheckField key={id} name="unitIds" value={id} label={`${code} ${name}`} />
      ))}
      <div className="button-row">
        <SubmitButton variant="secondary">Đưa vào năm {cycle.year}</SubmitButton>
      </div>
    </ActionForm>
  );
}
