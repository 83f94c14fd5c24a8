"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";
import { Icon } from "@/components/ui/icon";
import type { HandoverLine } from "@/lib/handovers/types";

type Row = HandoverLine & { row: number };

/** What every secretary holds beside the records. */
const CUSTOMARY = ["Sổ sách, biên bản các kỳ họp", "Con dấu"];

const own = (text: string): HandoverLine => ({ key: null, text, isHanded: true, missing: "" });

/** What is handed over, line by line: proposed from the records, or somebody's own. */
export function HandoverLines({ lines }: { lines: readonly HandoverLine[] }) {
  const [rows, setRows] = useState<Row[]>(lines.map((line, row) => ({ ...line, row })));
  const { id, error } = useField("lines", {});
  const add = (text: string) =>
    setRows([...rows, { ...own(text), row: Math.max(-1, ...rows.map(({ row }) => row)) + 1 }]);
  const change = (changed: Row) => setRows(rows.map((each) => (each.row === changed.row ? changed : each)));
  const drop = (row: number) => setRows(rows.filter((each) => each.row !== row));
  return (
    <div className="field" id={id}>
      <input type="hidden" name="lines" value={JSON.stringify(rows.map(({ row: _, ...line }) => line))} />
      <ul className="handover-lines">
        {rows.map((line) => (
          <LineRow key={line.row} line={line} change={change} drop={drop} />
        ))}
      </ul>
      <FieldNotes id={id} error={error} />
      <div className="button-row">
        {CUSTOMARY.filter((text) => !rows.some((row) => row.text === text)).map((text) => (
          <Button key={text} variant="quiet" icon="plus" onClick={() => add(text)}>
            {text}
          </Button>
        ))}
        <Button variant="quiet" icon="plus" onClick={() => add("")}>
          Dòng khác
        </Button>
      </div>
    </div>
  );
}

type LineRowProps = { line: Row; change: (line: Row) => void; drop: (row: number) => void };

function LineRow({ line, change, drop }: LineRowProps) {
  const what = line.text || "dòng này";
  return (
    <li>
      <textarea
        className="control"
        aria-label="Nội dung"
        rows={2}
        value={line.text}
        onChange={({ target }) => change({ ...line, text: target.value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={line.isHanded}
          onChange={({ target }) => change({ ...line, isHanded: target.checked })}
        />
        <span>Đã giao</span>
      </label>
      <input
        className="control"
        aria-label={`Còn thiếu gì: ${what}`}
        placeholder="Còn thiếu gì"
        value={line.missing}
        onChange={({ target }) => change({ ...line, missing: target.value })}
      />
      <Button variant="quiet" small aria-label={`Bỏ ${what}`} onClick={() => drop(line.row)}>
        <Icon name="x" />
      </Button>
    </li>
  );
}
