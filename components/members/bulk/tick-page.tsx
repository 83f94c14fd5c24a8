"use client";

import type { ChangeEvent } from "react";

/** Ticks or unticks every row of the form it stands in. */
export function TickPage() {
  const tickAll = ({ currentTarget: { form, checked } }: ChangeEvent<HTMLInputElement>) => {
    for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? [])
      box.checked = checked;
  };
  return (
    <label className="check">
      <input type="checkbox" onChange={tickAll} />
      <span>Chọn cả trang</span>
    </label>
  );
}
