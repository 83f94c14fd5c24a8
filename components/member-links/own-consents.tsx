"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveConsentAction } from "@/lib/member-links/own/actions";
import { type ConsentState, NECESSARY_USE, PURPOSES, wordingOf } from "@/lib/member-links/purposes";
import { ConsentBadge } from "./consent-badge";

/** What the data are used for: one thing that needs no consent, and those that the person gives or withdraws. */
export function OwnConsents({ secret, consents }: { secret: string; consents: readonly ConsentState[] }) {
  return (
    <Panel title="2. Đồng ý cho dùng thông tin">
      <RowList label="Mục đích dùng thông tin">
        <Row title={NECESSARY_USE.title} detail={NECESSARY_USE.text} />
        {PURPOSES.map(({ key, title }) => {
          const consent = consents.find(({ purpose }) => purpose === key);
          const { text, version } = wordingOf(key);
          const isCurrent = consent?.textVersion === version;
          return (
            <Row
              key={key}
              title={title}
              detail={
                <>
                  {text}
                  <span className="block">
                    <ConsentBadge consent={consent} />
                    {consent && !isCurrent && " với nội dung trước; nội dung đã đổi"}
                  </span>
                </>
              }
              action={
                <span className="button-row">
                  {[true, false]
                    .filter((gives) => !isCurrent || gives !== consent?.isGiven)
                    .map((gives) => (
                      <ConsentForm key={String(gives)} {...{ secret, title, version, gives }} purpose={key} />
                    ))}
                </span>
              }
            />
          );
        })}
      </RowList>
    </Panel>
  );
}

type ConsentFormProps = { secret: string; purpose: string; title: string; version: number; gives: boolean };

function ConsentForm({ secret, purpose, title, version, gives }: ConsentFormProps) {
  return (
    <ActionForm action={(form) => saveConsentAction(secret, form)}>
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="given" value={gives ? "1" : "0"} />
      <SubmitButton variant="secondary" pendingLabel="Đang ghi…">
        {gives ? "Đồng ý" : "Không đồng ý"}
        <span className="sr-only">{` ${title}`}</span>
      </SubmitButton>
    </ActionForm>
  );
}
