"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { setOfYear } from "@/lib/criteria/set-of-year";
import { openYear } from "@/lib/cycles/actions";
import { movedDates, proposedDates, whyNotInYear, whyNotOfSet } from "@/lib/cycles/rules";
import type { YearOpening } from "@/lib/cycles/types";
import { parseVietnameseDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import { YearFields } from "./year-fields";

const FIRST_TERMS = {
  votePercent: 50,
  voteBase: "members" as const,
  adoptionPercent: 50,
  lateSubmissionAllowed: true,
};

type OpenYearFormProps = { orgId: string; year: number; opening: YearOpening; done: string };

/**
 * Opens a year: its set, its dates, who takes part, all as in the newest year. The dates follow the year until one
 * changes them.
 */
export function OpenYearForm({ orgId, year: proposed, opening, done }: OpenYearFormProps) {
  const router = useRouter();
  const { last } = opening;
  const [typed, setTyped] = useState(String(proposed));
  const [setId, setSetId] = useState(setOfYear(opening.sets, proposed)?.id ?? "");
  const year = /^\d{4}$/.test(typed) ? Number(typed) : proposed;
  const kinds = opening.sets.find((set) => set.id === setId)?.unitKinds ?? [];
  const dates = last ? movedDates(last, year - last.year) : proposedDates(year);
  const [typedCutOff, setTypedCutOff] = useState<string | null>(null);
  const cutOff = (typedCutOff !== null && parseVietnameseDate(typedCutOff)) || dates.cutOff;
  const choices = opening.units.map((unit) => ({
    unit,
    unlike: whyNotOfSet(kinds, unit.kind),
    why: whyNotInYear(unit, cutOff),
  }));
  const changeYear = (text: string) => {
    setTyped(text);
    if (/^\d{4}$/.test(text)) setSetId(setOfYear(opening.sets, Number(text))?.id ?? "");
  };
  return (
    <ActionForm
      action={(form) => openYear(orgId, form)}
      onDoubt={<CheckField name="confirmed" label="Vẫn mở: tôi đã xem lại năm và bộ tiêu chí" />}
      onDone={({ year }) => router.push(done.replace("YEAR", String(year)))}
    >
      <Panel title="Năm và bộ tiêu chí" padded>
        <div className="field-row">
          <TextField
            name="year"
            label="Năm đánh giá"
            inputMode="numeric"
            maxLength={4}
            short
            value={typed}
            onChange={({ target }) => changeYear(target.value)}
          />
          <SelectField
            name="setId"
            label="Bộ tiêu chí"
            options={opening.sets.map(({ id, title }) => ({ value: id, label: title }))}
            value={setId}
            onChange={({ target }) => setSetId(target.value)}
          />
        </div>
        <YearFields dates={dates} terms={last ?? FIRST_TERMS} onCutOff={setTypedCutOff} />
      </Panel>
      <Panel title="Đơn vị tham gia" aside={<span>Bỏ chọn đơn vị không tham gia và ghi lý do</span>}>
        <RowList label="Đơn vị tham gia">
          {choices.map(({ unit, unlike, why }) =>
            unlike === null && why === null ? (
              <UnitChoice key={unit.id} unit={unit} left={last?.left[unit.id]} />
            ) : (
              unit.closedOn === null && (
                <Row
                  key={unit.id}
                  title={`${unit.code} ${unit.name}`}
                  detail={
                    unlike ?? `Không vào được năm này: ${why}. Ghi sai ngày thì sửa ở trang của đơn vị.`
                  }
                />
              )
            ),
          )}
        </RowList>
      </Panel>
      <div className="button-row">
        <SubmitButton pendingLabel="Đang mở…">Mở năm {year}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** `left`: why the unit took no part last time. */
function UnitChoice({ unit, left }: { unit: UnitRef; left: string | undefined }) {
  const [takesPart, setTakesPart] = useState(left === undefined);
  return (
    <li className="no-lead">
      <CheckField
        name="participants"
        value={unit.id}
        label={`${unit.code} ${unit.name}`}
        checked={takesPart}
        onChange={({ target }) => setTakesPart(target.checked)}
      />
      {!takesPart && (
        <TextField
          name={`reason.${unit.id}`}
          label="Vì sao không tham gia"
          className="max-md:col-span-2"
          maxLength={500}
          defaultValue={left}
        />
      )}
      <input type="hidden" name="units" value={unit.id} />
    </li>
  );
}
