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
                <ConsentForm
                  secret={secret}
                  title={title}
                  version={version}
                  purpose={key}
                  answers={[true, false].filter((gives) => !isCurrent || gives !== consent?.isGiven)}
                />
              }
            />
          );
        })}
      </RowList>
    </Panel>
  );
}

type ConsentFormProps = {
  secret: string;
  purpose: string;
  title: string;
  version: number;
  answers: boolean[];
};

/** Both answers are one form's: none can be given while the other is under way, so the one pressed last holds. */
function ConsentForm({ secret, purpose, title, version, answers }: ConsentFormProps) {
  return (
    <ActionForm action={(form) => saveConsentAction(secret, form)}>
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="version" value={version} />
      <span className="button-row">
        {answers.map((gives) => (
          <SubmitButton
            key={String(gives)}
            variant="secondary"
            name="given"
            value={gives ? "1" : "0"}
            pendingLabel="Đang ghi…"
          >
            {gives ? "Đồng ý" : "Không đồng ý"}
            <span className="sr-only">{` ${title}`}</span>
          </SubmitButton>
        ))}
      </span>
    </ActionForm>
  );
}
