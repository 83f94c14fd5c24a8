"use client";

import { MemberControl } from "@/components/members/member-control";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-look";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmOwnDataAction, sendCorrectionsAction } from "@/lib/member-links/own/actions";
import type { Fact } from "@/lib/member-links/shown";
import { OWN_FIELDS, type OwnField } from "@/lib/member-links/types";
import type { Member } from "@/lib/members/types";

type OwnDataProps = {
  secret: string;
  facts: Fact[];
  /** What the Union says of the person. */
  union: Fact[];
  /** What the form begins with: the roster, and over it what was sent already; never the ID number. */
  typed: Partial<Member>;
  version: number;
  sent: number;
  idNumber: string;
  /** What became of what was sent before, in words. */
  said: string | null;
  isWaiting: boolean;
};

/**
 * The own data to read, one button where they are right, and a form where they are not. What the person types stays
 * until it is sent; a box begins anew when the roster's value changes under it.
 */
export function OwnData({
  secret,
  facts,
  union,
  typed,
  version,
  sent,
  idNumber,
  said,
  isWaiting,
}: OwnDataProps) {
  return (
    <Panel title="1. Thông tin của tôi" padded>
      <Facts facts={facts} />
      {said && (
        <Notice kind={isWaiting ? "info" : "success"} live>
          {said}
        </Notice>
      )}
      {!isWaiting && (
        <ActionForm action={(form) => confirmOwnDataAction(secret, form)}>
          <input type="hidden" name="version" value={version} />
          <SubmitButton pendingLabel="Đang ghi…">Đúng rồi</SubmitButton>
        </ActionForm>
      )}
      <details key={sent}>
        <summary className={buttonClass({})}>
          {isWaiting ? "Sửa lại trước khi bí thư xem" : "Có chỗ chưa đúng, tôi sửa"}
        </summary>
        <ActionForm action={(form) => sendCorrectionsAction(secret, form)}>
          <p className="hint">Sửa ô chưa đúng, các ô khác để nguyên. Bí thư xem rồi mới ghi vào danh sách.</p>
          <input type="hidden" name="version" value={version} />
          {OWN_FIELDS.map((field) => (
            <OwnControl key={`${field} ${typed[field]}`} field={field} typed={typed} idNumber={idNumber} />
          ))}
          <SubmitButton variant="secondary" pendingLabel="Đang gửi…">
            Gửi chỉnh sửa
          </SubmitButton>
        </ActionForm>
      </details>
      <section className="form" aria-labelledby="own-union">
        <h3 id="own-union" className="text-m font-semibold">
          Đoàn ghi về tôi
        </h3>
        <Facts facts={union} />
        <p className="hint">Sai thì nhắn bí thư chi đoàn, ở phần 4 cuối trang.</p>
      </section>
    </Panel>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <DefinitionList
      items={facts.map(({ term, value }) => ({
        term,
        value: value || <span className="hint">Chưa ghi</span>,
      }))}
    />
  );
}

type OwnControlProps = { field: OwnField; typed: Partial<Member>; idNumber: string };

function OwnControl({ field, typed, idNumber }: OwnControlProps) {
  if (field !== "idNumber") return <MemberControl field={field} member={typed} />;
  return (
    <TextField
      name="idNumber"
      label="Số CMND/CCCD"
      hint={
        idNumber ? `Đang lưu số có đuôi ${idNumber}. Chỉ ghi khi số này sai.` : "Chưa có trong danh sách."
      }
      inputMode="numeric"
      autoComplete="off"
      short
      optional
    />
  );
}
