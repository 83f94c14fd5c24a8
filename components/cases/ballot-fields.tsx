"use client";

import { TextField } from "@/components/ui/field";
import type { Votes } from "@/lib/cases/types";

/** The counts of a secret ballot that a recorded decision may tell. */
export function BallotFields({ legend, told }: { legend: string; told: Votes | undefined }) {
  const count = (name: keyof Votes, label: string) => (
    <TextField
      name={name}
      label={label}
      inputMode="numeric"
      maxLength={6}
      short
      optional={name === "votesAgainst"}
      defaultValue={told?.[name] ?? ""}
    />
  );
  return (
    <fieldset className="field-row">
      <legend>{legend} Không biết số phiếu thì để trống cả.</legend>
      {count("entitled", "Được triệu tập")}
      {count("present", "Có mặt")}
      {count("votesFor", "Tán thành")}
      {count("votesAgainst", "Không tán thành")}
    </fieldset>
  );
}
