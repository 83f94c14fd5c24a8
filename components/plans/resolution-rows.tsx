"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { RESOLUTION_KINDS, type Resolution } from "@/lib/plans/types";

const KINDS = RESOLUTION_KINDS.map(({ code, label }) => ({ value: code, label }));

/** As many rows as there are resolutions, and one more to write in. */
export function ResolutionRows({ resolutions }: { resolutions: Resolution[] }) {
  const next = useRef(resolutions.length + 1);
  const [rows, setRows] = useState<{ key: number; resolution?: Resolution }[]>([
    ...resolutions.map((resolution, key) => ({ key, resolution })),
    ...(resolutions.length === 0 ? [{ key: resolutions.length }] : []),
  ]);
  const add = () => {
    setRows([...rows, { key: next.current }]);
    next.current += 1;
  };
  return (
    <>
      {rows.map(({ key, resolution }, at) => (
        <ResolutionRow
          key={key}
          at={at}
          resolution={resolution}
          onRemove={() => setRows(rows.filter((row) => row.key !== key))}
        />
      ))}
      <div className="button-row">
        <Button icon="plus" small onClick={add}>
          Thêm nghị quyết
        </Button>
      </div>
    </>
  );
}

type ResolutionRowProps = { at: number; resolution: Resolution | undefined; onRemove: () => void };

function ResolutionRow({ at, resolution, onRemove }: ResolutionRowProps) {
  const name = (field: string) => `resolutions.${at}.${field}`;
  return (
    <fieldset className="form">
      <legend className="sr-only">Nghị quyết {at + 1}</legend>
      <TextField
        name={name("title")}
        label={`Nghị quyết ${at + 1}: tên, trích yếu`}
        maxLength={500}
        defaultValue={resolution?.title}
      />
      <div className="field-row">
        <SelectField
          name={name("kind")}
          label="Của"
          options={KINDS}
          defaultValue={resolution?.kind ?? "party_committee"}
        />
        <TextField
          name={name("number")}
          label="Số"
          maxLength={60}
          defaultValue={resolution?.number}
          optional
        />
        <DateField name={name("issuedOn")} label="Ngày" day={resolution?.issuedOn} optional />
      </div>
      <div className="button-row">
        <Button variant="quiet" icon="x" small onClick={onRemove}>
          Bỏ nghị quyết {at + 1}
        </Button>
      </div>
    </fieldset>
  );
}
