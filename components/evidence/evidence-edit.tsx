"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { DateField, TextField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Status } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoTexts } from "@/components/ui/two-texts";
import { useActionForm } from "@/components/ui/use-action-form";
import { saveEvidenceAction } from "@/lib/evidence/actions";
import type { EvidenceDetail } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";

/** Caption and day of the fact; where somebody else saved in between, both texts. */
export function EvidenceEdit({ evidence }: { evidence: EvidenceDetail }) {
  const router = useRouter();
  const [version, setVersion] = useState(evidence.version);
  const { form, submit, pending, failure, done } = useActionForm(saveEvidenceAction, {
    onDone: (saved) => {
      setVersion(saved.version);
      router.refresh();
    },
  });
  const current = failure?.reason === "stale" ? (failure.current as EvidenceDetail) : null;
  const isStale = current !== null && current.version !== version;
  const errorOf = (path: string) => failure?.fields?.find((each) => each.path === path)?.message;
  const texts = useMemo(() => {
    if (!current || !form.current) return [];
    const typed = new FormData(form.current);
    const text = (name: string) => String(typed.get(name) ?? "").trim();
    return [
      { label: "Chú thích", mine: text("caption"), theirs: current.caption },
      { label: "Ngày", mine: text("factDate"), theirs: formatDate(current.factDate) },
    ].filter(({ mine, theirs }) => mine !== theirs);
  }, [current, form]);
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {isStale && (
        <TwoTexts
          title="Có người vừa sửa minh chứng này. So hai bản rồi chọn một."
          texts={texts}
          onKeepMine={() => setVersion(current.version)}
        />
      )}
      <FormErrors failure={current ? null : failure} />
      <input type="hidden" name="id" value={evidence.id} />
      <input type="hidden" name="version" value={version} />
      <TextField
        id="caption"
        name="caption"
        label="Chú thích"
        optional
        maxLength={300}
        defaultValue={evidence.caption}
        error={errorOf("caption")}
      />
      <DateField
        id="factDate"
        name="factDate"
        label="Ngày của việc"
        day={evidence.factDate}
        error={errorOf("factDate")}
      />
      <div className="button-row">
        <SubmitButton>Lưu chú thích</SubmitButton>
        <Status tone="ok">{done && !pending ? "Đã lưu" : null}</Status>
      </div>
    </form>
  );
}
