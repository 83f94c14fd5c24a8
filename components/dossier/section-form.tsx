"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { saveSectionAction } from "@/lib/dossier/actions";
import { cellWords, type DossierField, type DossierSection, mostLines } from "@/lib/dossier/sections";
import type { DossierRow, KeptSection } from "@/lib/dossier/types";

type SectionFormProps = { memberId: string; section: DossierSection; kept: KeptSection; backHref: string };

/** One section of the Sổ: a plain form, or as many lines as the member has of it. */
export function SectionForm({ memberId, section, kept, backHref }: SectionFormProps) {
  const router = useRouter();
  const isList = section.most > 1;
  const [count, setCount] = useState(
    Math.max(1, kept.rows.length + (isList && kept.rows.length > 0 ? 1 : 0)),
  );
  const most = mostLines(section, kept.rows.length);
  const lines = Array.from({ length: Math.min(count, most) }, (_, at) => kept.rows[at] ?? {});
  return (
    <VersionedForm
      action={saveSectionAction}
      version={kept.version}
      storedOf={(current) => storedOf(section, current as KeptSection)}
      onDone={() => router.push(backHref)}
    >
      <input type="hidden" name="id" value={memberId} />
      <input type="hidden" name="section" value={section.code} />
      {lines.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by where it stands.
        <Panel key={at} title={isList ? `Dòng ${at + 1}` : undefined} padded>
          <fieldset className={isList ? "field-row" : "form"}>
            <legend className="sr-only">{isList ? `Dòng ${at + 1}` : section.title}</legend>
            {section.fields.map((field) => (
              <Cell key={field.name} field={field} row={row} at={at} />
            ))}
          </fieldset>
        </Panel>
      ))}
      {isList && (
        <p className="hint">
          Dòng để trống hết các ô không được lưu; muốn bỏ một dòng thì xóa chữ trong dòng đó.
        </p>
      )}
      <div className="button-row">
        {isList && count < most && (
          <Button icon="plus" onClick={() => setCount(count + 1)}>
            Thêm dòng
          </Button>
        )}
        <ButtonLink href={backHref}>Thôi</ButtonLink>
        <SubmitButton>Lưu mục này</SubmitButton>
      </div>
    </VersionedForm>
  );
}

function Cell({ field, row, at }: { field: DossierField; row: DossierRow; at: number }) {
  const name = `rows.${at}.${field.name}`;
  const value = row[field.name] ?? "";
  if (field.kind === "choice")
    return (
      <SelectField
        name={name}
        label={field.label}
        defaultValue={value}
        blank="Chọn"
        options={(field.choices ?? []).map(({ code, label }) => ({ value: code, label }))}
      />
    );
  const isShort = field.kind !== "text";
  return (
    <TextField
      name={name}
      label={field.label}
      defaultValue={cellWords(field, value)}
      maxLength={field.most}
      short={isShort}
      {...(field.kind === "time" ? { placeholder: "tháng/năm" } : {})}
      {...(field.kind === "year" ? { inputMode: "numeric" as const } : {})}
    />
  );
}

function storedOf({ fields, most }: DossierSection, { version, rows }: KeptSection): Stored {
  const texts = rows.flatMap((row, at) =>
    fields.map((field) => ({
      name: `rows.${at}.${field.name}`,
      label: most > 1 ? `Dòng ${at + 1}: ${field.label}` : field.label,
      value: cellWords(field, row[field.name] ?? ""),
      say: (typed: string) => (field.kind === "choice" ? cellWords(field, typed) : typed),
    })),
  );
  return { version, texts };
}
