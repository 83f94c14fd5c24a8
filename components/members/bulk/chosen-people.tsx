"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { fillColumns } from "@/lib/members/bulk-changes/filling";
import type { LeavingTable } from "@/lib/members/bulk-changes/leaving";

type ChosenPeopleProps = { count: number; table: LeavingTable };

/**
 * Of people chosen in the roster what is told once for all: it comes into their lines of the pasted table beside it in
 * the panel, where it can be mended. No form, since the address must not say why somebody's name is removed.
 */
export function ChosenPeople({ count, table: { titles, asked } }: ChosenPeopleProps) {
  const box = useRef<HTMLDivElement>(null);
  const [told, tell] = useState<Record<number, string>>({});
  const fill = () => {
    const area = box.current?.parentElement?.querySelector<HTMLTextAreaElement>("textarea[name=table]");
    if (!area) return;
    area.value = fillColumns(area.value, titles, told);
    // What was shown of the table before is shown no more.
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  };
  return (
    <div ref={box} className="form">
      <p>{`Bảng dưới đây đã có ${count.toLocaleString("vi-VN")} người chọn ở danh sách, đang sinh hoạt. Ghi một lần những gì chung cho cả bảng rồi điền vào các ô còn trống, ô đã ghi thì giữ nguyên.`}</p>
      <div className="field-row">
        {asked.map((column) => (
          <TextField
            key={column}
            name={`column${column}`}
            label={titles[column] ?? ""}
            value={told[column] ?? ""}
            onChange={({ target }) => tell({ ...told, [column]: target.value })}
            maxLength={200}
            optional
          />
        ))}
      </div>
      <div className="button-row">
        <Button onClick={fill}>Điền cho cả bảng</Button>
      </div>
    </div>
  );
}
