"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeYear } from "@/lib/cycles/actions";
import type { CycleRow } from "@/lib/cycles/types";
import { YearFields } from "./year-fields";

/** Changes the dates and the majority of an open year. */
export function YearForm({ cycle }: { cycle: CycleRow }) {
  const router = useRouter();
  return (
    <ActionForm
      action={(form) => changeYear(cycle.orgId, cycle.id, form)}
      onDone={() => router.refresh()}
      doneLabel={`Đã lưu năm ${cycle.year}`}
    >
      <input type="hidden" name="version" value={cycle.version} />
      <YearFields dates={cycle} terms={cycle} />
      <div className="button-row">
        <SubmitButton>Lưu thời hạn</SubmitButton>
      </div>
    </ActionForm>
  );
}
