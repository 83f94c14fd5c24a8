"use client";

import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import type { AdvisingDetail, AdvisingKind } from "@/lib/advising/types";
import { ADVISING_FIELDS, choicesOf } from "./advising-words";

type FieldsProps = { record: AdvisingDetail | undefined };
type ChoiceName = Parameters<typeof choicesOf>[0];

/** The fields of one kind, in the order in which they are told. */
export function AdvisingFields({ kind, record }: FieldsProps & { kind: AdvisingKind }) {
  const labels = ADVISING_FIELDS[kind];
  const label = (name: string) => labels[name] ?? name;
  const choice = (name: ChoiceName, blank: string) => (
    <SelectField
      name={name}
      label={label(name)}
      blank={blank}
      options={choicesOf(name)}
      defaultValue={record?.[name] ?? ""}
    />
  );
  const title = (
    <TextField name="title" label={label("title")} maxLength={300} defaultValue={record?.title} />
  );
  const day = <DateField name="day" label={label("day")} day={record?.day} />;
  const content = (
    <TextArea
      name="content"
      label={label("content")}
      optional
      rows={4}
      maxLength={5000}
      defaultValue={record?.content}
    />
  );
  if (kind === "advising")
    return (
      <>
        {title}
        <div className="field-row">
          {choice("subject", "Chọn về việc gì")}
          {choice("form", "Chọn hình thức")}
        </div>
        {day}
        {content}
        {choice("outcome", "Chọn kết quả")}
        <ResultPaper record={record} label={label} />
      </>
    );
  if (kind === "coordination")
    return (
      <>
        {title}
        <div className="field-row">
          <TextField name="partner" label={label("partner")} maxLength={200} defaultValue={record?.partner} />
          <TextField
            name="docNumber"
            label={label("docNumber")}
            optional
            short
            maxLength={60}
            defaultValue={record?.docNumber}
          />
        </div>
        <div className="field-row">
          {day}
          <DateField name="until" label={label("until")} optional day={record?.until} />
        </div>
        {content}
      </>
    );
  return (
    <>
      {title}
      {choice("giver", "Chọn ai giao")}
      <div className="field-row">
        {day}
        <DateField name="until" label={label("until")} day={record?.until} />
      </div>
      {content}
      <DateField
        name="doneOn"
        label={label("doneOn")}
        optional
        hint="Để trống khi chưa xong."
        day={record?.doneOn}
      />
      <TextArea
        name="result"
        label={label("result")}
        optional
        rows={2}
        maxLength={2000}
        defaultValue={record?.result}
      />
    </>
  );
}

/** What the party committee issued on the advice. */
function ResultPaper({ record, label }: FieldsProps & { label: (name: string) => string }) {
  return (
    <>
      <TextField
        name="resultKind"
        label={label("resultKind")}
        optional
        maxLength={100}
        hint="Ví dụ: Nghị quyết, Kế hoạch, Thông báo kết luận"
        defaultValue={record?.resultKind}
      />
      <div className="field-row">
        <TextField
          name="resultNumber"
          label={label("resultNumber")}
          optional
          short
          maxLength={60}
          defaultValue={record?.resultNumber}
        />
        <DateField name="resultOn" label={label("resultOn")} optional day={record?.resultOn} />
      </div>
    </>
  );
}
