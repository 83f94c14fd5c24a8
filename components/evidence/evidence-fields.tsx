"use client";

import { useId, useRef, useState } from "react";
import { answerOf } from "@/components/ui/answer-of";
import { DateField, TextField } from "@/components/ui/field";
import { Status } from "@/components/ui/notice";
import { saveEvidenceAction } from "@/lib/evidence/actions";
import type { EvidenceCard } from "@/lib/evidence/types";

const UNSAVED = {
  what: "Chưa lưu được",
  offline: "Bấm vào ô rồi ra ngoài để lưu lại.",
  broken: "Chờ một phút, bấm vào ô rồi ra ngoài để lưu lại.",
};

type Saving = { tone?: "ok" | "bad"; words: string } | null;

type EvidenceFieldsProps = { evidence: EvidenceCard; onSaved?: ((card: EvidenceCard) => void) | undefined };

/** Caption and day of a piece of evidence just sent; each is saved when one leaves it. */
export function EvidenceFields({ evidence, onSaved }: EvidenceFieldsProps) {
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const version = useRef(evidence.version);
  const saved = useRef("");
  const queue = useRef(Promise.resolve());
  const [saving, setSaving] = useState<Saving>(null);

  const send = async (form: FormData) => {
    const typed = [...form.values()].join("\n");
    if (typed === saved.current) return;
    saved.current = typed;
    form.set("id", evidence.id);
    form.set("version", String(version.current));
    setSaving({ words: "Đang lưu…" });
    const result = await answerOf(() => saveEvidenceAction(form), UNSAVED);
    if (!result.ok) {
      saved.current = "";
      return setSaving({ tone: "bad", words: result.message });
    }
    version.current = result.value.version;
    setSaving({ tone: "ok", words: "Đã lưu" });
    onSaved?.(result.value);
  };

  // One after the other: the next save needs the version that this one makes.
  const save = () => {
    const form = new FormData();
    for (const input of fields.current?.querySelectorAll("input") ?? []) form.set(input.name, input.value);
    queue.current = queue.current.then(() => send(form));
  };

  return (
    <div ref={fields} className="evidence-fields">
      <TextField
        id={`${id}-caption`}
        name="caption"
        label="Chú thích"
        optional
        maxLength={300}
        defaultValue={evidence.caption}
        onBlur={save}
      />
      <DateField
        id={`${id}-day`}
        name="factDate"
        label="Ngày của việc"
        day={evidence.factDate}
        onBlur={save}
      />
      <Status tone={saving?.tone}>{saving?.words}</Status>
    </div>
  );
}
