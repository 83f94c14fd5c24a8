"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { markSeenAction } from "@/lib/notices/actions";

type SeenFormProps = { place: { orgId: string; unitId: string }; unread: number };

/** Takes the mark of the new off the unit's reminders. */
export function SeenForm({ place, unread }: SeenFormProps) {
  return (
    <ActionForm action={markSeenAction}>
      <input type="hidden" name="orgId" value={place.orgId} />
      <input type="hidden" name="unitId" value={place.unitId} />
      <SubmitButton variant="secondary" small>
        Đã xem {unread} nhắc việc
      </SubmitButton>
    </ActionForm>
  );
}
