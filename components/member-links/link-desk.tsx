"use client";

import { type ReactNode, useState } from "react";
import { TickPage } from "@/components/members/bulk/tick-page";
import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeMemberLinksAction } from "@/lib/member-links/actions";
import type { MadeLinks } from "@/lib/member-links/types";
import { MadeLinksPanel } from "./made-links";

type LinkDeskProps = { unitId: string; branchId: string | null; filters: ReactNode; children: ReactNode };

/** Ticks and one button; the links that it makes stay in view above the list until the page is left. */
export function LinkDesk({ unitId, branchId, filters, children }: LinkDeskProps) {
  const [made, show] = useState<MadeLinks | null>(null);
  return (
    <>
      {made && <MadeLinksPanel key={made.links[0]?.url} made={made} />}
      <Panel>
        {filters}
        <ActionForm action={makeMemberLinksAction} onDone={show}>
          <input type="hidden" name="unit" value={unitId} />
          {branchId && <input type="hidden" name="branch" value={branchId} />}
          {children}
          <div className="button-row tick-bar">
            <TickPage />
            <SubmitButton pendingLabel="Đang tạo…">Tạo đường dẫn cho người đã đánh dấu</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </>
  );
}
