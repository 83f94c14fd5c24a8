"use client";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { carryOverAction } from "@/lib/plans/actions";
import { type CarryOffer, itemStateLabel } from "@/lib/plans/types";
import { formatDate } from "@/lib/platform/dates";

/** What the year before left unfinished, ticked to be taken over. */
export function CarryOver({ program, offers }: { program: string; offers: CarryOffer[] }) {
  return (
    <ActionForm action={carryOverAction}>
      <input type="hidden" name="program" value={program} />
      {offers.map(({ id, title, dueOn, state }) => (
        <CheckField
          key={id}
          name="items"
          value={id}
          defaultChecked
          label={
            <>
              {title}{" "}
              <small className="text-ink-2">
                hạn cũ {formatDate(dueOn)}, {itemStateLabel(state).toLowerCase()}
              </small>
            </>
          }
        />
      ))}
      <div className="button-row">
        <SubmitButton variant="secondary" pendingLabel="Đang chuyển…">
          Chuyển các việc đã chọn
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
