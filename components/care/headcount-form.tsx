"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/field";
import { FormScope, useField, useFormScope } from "@/components/ui/form-scope";
import { GridErrors } from "@/components/ui/grid-errors";
import { Status } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import type { TwoText } from "@/components/ui/two-texts";
import { useActionForm } from "@/components/ui/use-action-form";
import { useRowVersions } from "@/components/ui/use-row-versions";
import { saveHeadcountAction } from "@/lib/care/actions";
import { shownNumbers } from "@/lib/care/headcount/rules";
import { HEADCOUNT_FIELDS, type HeadcountLine, type HeadcountTable } from "@/lib/care/headcount/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { HEADCOUNT_LABELS, HeadcountHead, nameOfLine } from "./headcount-table";

type HeadcountFormProps = {
  table: HeadcountTable;
  /** The day proposed for a line that was not counted yet. */
  day: PlainDate;
  maySayFrom: boolean;
};

/** The whole table in one form: what is proposed stands in its fields and counts once it is saved. */
export function HeadcountForm({ table, day, maySayFrom }: HeadcountFormProps) {
  const { unit, year, period, source, lines } = table;
  const [sent, setSent] = useState<FormData | null>(null);
  const versions = useRowVersions(({ placeId }: HeadcountLine) => placeId, versionOf);
  const save = (data: FormData) => {
    setSent(data);
    return saveHeadcountAction(data);
  };
  const { form, submit, pending, failure, done } = useActionForm(save, { onDone: versions.forget });
  const stored = failure?.reason === "stale" ? (failure.current as HeadcountTable).lines : [];
  const faster = versions.faster(stored, lines);
  const scope = useFormScope(failure);
  return (
    <form ref={form} action={submit} className="form" noValidate>
      <GridErrors
        failure={failure}
        prefix={scope.prefix}
        texts={faster.flatMap((now) => textsOf(now, sent))}
        onKeepMine={() => versions.goOver(faster)}
      />
      <FormScope value={scope}>
        <input type="hidden" name="unit" value={unit.id} />
        <input type="hidden" name="year" value={year} />
        <Register label={`Số đoàn viên, thanh niên trong độ tuổi ${period.label}`} stacked tight>
          <HeadcountHead withDay />
          <tbody>
            {lines.map((line) => (
              <LineFields
                key={line.placeId}
                line={line}
                version={versions.versionOf(line)}
                day={day}
                onType={(cells) => versions.pin(line, cells.every(isAsStored))}
              />
            ))}
          </tbody>
        </Register>
        <div className="panel-body form">
          {maySayFrom ? (
            <TextField
              name="source"
              label="Nguồn số liệu"
              optional
              maxLength={300}
              hint="Ví dụ: đối chiếu với bộ phận tổ chức, nhân sự"
              defaultValue={source}
            />
          ) : (
            <input type="hidden" name="source" value={source} />
          )}
          <div className="button-row">
            <SubmitButton>Lưu bảng số liệu</SubmitButton>
          </div>
        </div>
      </FormScope>
      <Status tone="ok">{done && !pending ? "Đã lưu bảng số liệu." : null}</Status>
    </form>
  );
}

const versionOf = ({ saved }: HeadcountLine) => saved?.version ?? 0;

/** What somebody else has saved of a line, beside what was sent of it. */
function textsOf(now: HeadcountLine, sent: FormData | null): TwoText[] {
  const { placeId, saved } = now;
  if (!saved) return [];
  const cells = [...HEADCOUNT_FIELDS.map((field) => ({ field, label: HEADCOUNT_LABELS[field] })), DAY_CELL];
  return cells
    .map(({ field, label }) => ({
      label: `${nameOfLine(now)}: ${label}`,
      mine: String(sent?.get(`${field}.${placeId}`) ?? "").trim(),
      theirs: field === "countedOn" ? formatDate(saved.countedOn) : String(saved[field]),
    }))
    .filter(({ mine, theirs }) => mine !== theirs);
}

const DAY_CELL = { field: "countedOn", label: "Ngày đếm" } as const;

type TypedCell = Pick<HTMLInputElement, "value" | "defaultValue">;

/** What the page was given last stands in the field's default, also where somebody typed over it. */
const isAsStored = ({ value, defaultValue }: TypedCell) => value === defaultValue;

type LineFieldsProps = {
  line: HeadcountLine;
  version: number | null;
  day: PlainDate;
  /** Of each typing, with all cells of the line. */
  onType: (cells: TypedCell[]) => void;
};

function LineFields({ line, version, day, onType }: LineFieldsProps) {
  const { placeId, saved } = line;
  const numbers = shownNumbers(line);
  const name = nameOfLine(line);
  return (
    <tr onInput={({ currentTarget }) => onType([...currentTarget.querySelectorAll("input")])}>
      <th scope="row">
        {name}
        <small>{saved ? `${saved.savedBy} ghi` : "Chưa lưu, đang là số gợi ý"}</small>
        <input type="hidden" name="place" value={placeId} />
        <input type="hidden" name={`version.${placeId}`} value={version ?? 0} />
      </th>
      {HEADCOUNT_FIELDS.map((field) => (
        <td key={field} className="n" data-label={HEADCOUNT_LABELS[field]}>
          <Cell
            name={`${field}.${placeId}`}
            label={`${HEADCOUNT_LABELS[field]}, ${name}`}
            value={String(numbers[field])}
          />
        </td>
      ))}
      <td data-label="Ngày đếm">
        <Cell
          name={`countedOn.${placeId}`}
          label={`Ngày đếm, ${name}`}
          value={formatDate(saved?.countedOn ?? day)}
          wide
        />
      </td>
    </tr>
  );
}

type CellProps = { name: string; label: string; value: string; wide?: boolean };

function Cell({ name, label, value, wide }: CellProps) {
  const { id, aria } = useField(name, {});
  return (
    <input
      {...aria}
      id={id}
      className={wide ? "control short small" : "control small headcount-cell"}
      name={name}
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={value}
    />
  );
}
