"use client";

import { type ReactNode, useState } from "react";
import { TickPage } from "@/components/members/bulk/tick-page";
import { ActionForm } from "@/components/ui/action-form";
import { AskedCheck } from "@/components/ui/asked-check";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeMemberLinksAction } from "@/lib/member-links/actions";
import type { MadeLinks } from "@/lib/member-links/types";
import { MadeLinksPanel } from "./made-links";
import { PlaceInputs, type SettledPlace } from "./place-inputs";

type LinkDeskProps = {
  place: SettledPlace;
  /** Whether letters can be sent. */
  mails: boolean;
  filters: ReactNode;
  children: ReactNode;
};

/** Ticks and one button; the links that it makes stay in view, in place of the filters, until they are put away. */
export function LinkDesk({ place, mails, filters, children }: LinkDeskProps) {
  const [made, show] = useState<MadeLinks | null>(null);
  return (
    <>
      {made && <MadeLinksPanel key={made.links[0]?.url} made={made} />}
      {made ? (
        <div className="button-row">
          <Button onClick={() => show(null)}>Đã gửi hết, ẩn đường dẫn</Button>
        </div>
      ) : (
        filters
      )}
      <Panel>
        <ActionForm action={makeMemberLinksAction} onDone={show} clear className="gap-0">
          <PlaceInputs place={place} />
          {children}
          <div className="button-row tick-bar">
            <TickPage />
            <AskedCheck name="replaces" label="Tạo lại cả cho người đang có" />
            {mails && <CheckField name="mails" label="Gửi luôn qua thư cho người có email" />}
            <SubmitButton pendingLabel="Đang tạo…">Tạo đường dẫn cho người đã đánh dấu</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </>
  );
}
