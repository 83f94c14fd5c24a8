"use client";

import { useRouter } from "next/navigation";
import { CheckField, SelectField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { changeNoteAction, createNoteAction } from "@/lib/care/actions";
import { monthName } from "@/lib/care/situation/rules";
import { CHANNELS, channelLabel, type NoteDetail } from "@/lib/care/situation/types";
import type { UnitRef } from "@/lib/units/types";
import { BranchSelect } from "./branch-select";
import { optionsOf, saying } from "./care-words";

const WORDS = 3000;

type NoteFormProps = {
  unit: UnitRef;
  branches: UnitRef[];
  ownBranch: UnitRef | null;
  /** `2026-03`, the one proposed first. */
  months: string[];
  note?: NoteDetail;
  query: string;
};

export function NoteForm({ unit, branches, ownBranch, months, note, query }: NoteFormProps) {
  const router = useRouter();
  const fields = (
    <NoteFields unit={unit} branches={branches} ownBranch={ownBranch} months={months} note={note} />
  );
  if (note)
    return (
      <VersionedForm
        action={changeNoteAction}
        version={note.version}
        storedOf={storedOf}
        doneLabel="Đã lưu tình hình."
      >
        <input type="hidden" name="id" value={note.id} />
        {fields}
      </VersionedForm>
    );
  const open = ({ id }: { id: string }) => router.push(`/members/care/situation/${id}${query}`);
  return (
    <VersionedForm action={createNoteAction} storedOf={storedOf} onDone={open}>
      {fields}
    </VersionedForm>
  );
}

type NoteFieldsProps = Omit<NoteFormProps, "query" | "note"> & { note: NoteDetail | undefined };

function NoteFields({ unit, branches, ownBranch, months, note }: NoteFieldsProps) {
  return (
    <>
      <input type="hidden" name="unit" value={unit.id} />
      <div className="field-row">
        <SelectField
          name="month"
          label="Tháng"
          options={months.map((month) => ({ value: month, label: monthName(month) }))}
          defaultValue={note?.month ?? months[0]}
        />
        <SelectField
          name="channel"
          label="Nắm qua"
          blank="Chọn nắm qua đâu"
          options={optionsOf(CHANNELS)}
          defaultValue={note?.channel ?? ""}
        />
        <BranchSelect branches={branches} ownBranch={ownBranch} defaultValue={note?.branch?.id} />
      </div>
      <CheckField name="isQuiet" value="1" label="Không có gì đáng chú ý" defaultChecked={note?.isQuiet} />
      <TextArea
        name="thinking"
        label="Thanh niên nghĩ gì"
        optional
        rows={3}
        maxLength={WORDS}
        hint="Ghi chung, không ghi tên người nói."
        defaultValue={note?.thinking}
      />
      <TextArea
        name="needs"
        label="Thanh niên cần gì"
        optional
        rows={3}
        maxLength={WORDS}
        defaultValue={note?.needs}
      />
      <TextArea name="asks" label="Đề nghị" optional rows={2} maxLength={WORDS} defaultValue={note?.asks} />
      <div className="button-row">
        <SubmitButton>{note ? "Lưu tình hình" : "Ghi tình hình"}</SubmitButton>
      </div>
    </>
  );
}

function storedOf(current: unknown): Stored {
  const { version, month, channel, isQuiet, thinking, needs, asks } = current as NoteDetail;
  const say = (typed: string) => (typed === "1" ? "có" : "không");
  return {
    version,
    texts: [
      { name: "month", label: "Tháng", value: monthName(month), say: monthName },
      { name: "channel", label: "Nắm qua", value: channelLabel(channel), say: saying(CHANNELS) },
      { name: "isQuiet", label: "Không có gì đáng chú ý", value: isQuiet ? "có" : "không", say },
      { name: "thinking", label: "Thanh niên nghĩ gì", value: thinking },
      { name: "needs", label: "Thanh niên cần gì", value: needs },
      { name: "asks", label: "Đề nghị", value: asks },
    ],
  };
}
