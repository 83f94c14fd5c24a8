"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { AskedCheck } from "@/components/ui/asked-check";
import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { CheckField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeMemberLinksAction, withdrawMemberLinkAction } from "@/lib/member-links/actions";
import { LINK_WORDS } from "@/lib/member-links/messages";
import { PURPOSES } from "@/lib/member-links/purposes";
import type { MemberLinkState } from "@/lib/member-links/queries";
import type { MadeLinks } from "@/lib/member-links/types";
import { dayOf, formatDate } from "@/lib/platform/dates";
import { ConsentBadge } from "./consent-badge";
import { LINK_TONES } from "./link-tone";
import { MadeLinksPanel } from "./made-links";
import { PlaceInputs, type SettledPlace } from "./place-inputs";

type MemberLinkPanelProps = {
  memberId: string;
  place: SettledPlace;
  link: MemberLinkState;
  /** Whether the link can be sent by letter. */
  mails: boolean;
};

/** On a member's page: the own link, and what the person agreed to. */
export function MemberLinkPanel({ memberId, place, link, mails }: MemberLinkPanelProps) {
  const [made, show] = useState<MadeLinks | null>(null);
  const { state, expiresOn, confirmedAt, consents } = link;
  const stands = state !== "none" && state !== "expired";
  return (
    <>
      {made && <MadeLinksPanel key={made.links[0]?.url} made={made} />}
      <Panel
        title="Đường dẫn riêng, đồng ý"
        aside={<Badge tone={LINK_TONES[state]}>{LINK_WORDS[state]}</Badge>}
        padded
      >
        <DefinitionList
          items={[
            ...(stands && expiresOn ? [{ term: "Dùng đến hết", value: formatDate(expiresOn) }] : []),
            {
              term: "Tự xác nhận đúng",
              value: confirmedAt ? formatDate(dayOf(confirmedAt)) : "Chưa xác nhận",
            },
            ...PURPOSES.map(({ key, title }) => ({
              term: title,
              value: <ConsentBadge consent={consents.find(({ purpose }) => purpose === key)} />,
            })),
          ]}
        />
        <div className="button-row">
          <ActionForm action={makeMemberLinksAction} onDone={show}>
            <PlaceInputs place={place} />
            <input type="hidden" name="id" value={memberId} />
            <AskedCheck name="replaces" label="Tạo lại, thu hồi đường dẫn đang có" />
            {mails && <CheckField name="mails" label="Gửi luôn qua thư" />}
            <SubmitButton variant="secondary" small pendingLabel="Đang tạo…">
              {stands ? "Tạo đường dẫn mới" : "Tạo đường dẫn riêng"}
            </SubmitButton>
          </ActionForm>
          {stands && (
            <ActionForm action={withdrawMemberLinkAction} onDone={() => show(null)}>
              <input type="hidden" name="member" value={memberId} />
              <SubmitButton variant="quiet" small pendingLabel="Đang thu hồi…">
                Thu hồi
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      </Panel>
    </>
  );
}
