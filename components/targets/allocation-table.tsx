"use client";

import { FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";
import { Register } from "@/components/ui/table";
import { shareWords } from "@/lib/targets/messages";
import type { TargetDetail } from "@/lib/targets/types";
import { PaceBadge } from "./pace-badge";

type Units = TargetDetail["units"];

type AllocationTableProps = {
  units: Units;
  measure: string;
  typed: Record<string, string>;
  onType: (unit: string, text: string) => void;
};

/** One field for each unit beside what it has done already; an empty one gives nothing. */
export function AllocationTable({ units, measure, typed, onType }: AllocationTableProps) {
  return (
    <Register label="Giao cho từng đơn vị" stacked tight>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="n">
            Đoàn viên
          </th>
          <th scope="col">{`Giao (${measure})`}</th>
          <th scope="col">Đã làm</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            <td data-label="Đoàn viên" className="n">
              {unit.members.toLocaleString("vi-VN")}
            </td>
            <td>
              <AllocationField unit={unit} text={typed[unit.id] ?? ""} onType={onType} />
            </td>
            <td>
              {unit.given && (
                <>
                  {shareWords(unit.given.done, unit.given.value)} <PaceBadge pace={unit.given.pace} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

type AllocationFieldProps = { unit: Units[number]; text: string; onType: (id: string, text: string) => void };

function AllocationField({ unit: { id, name }, text, onType }: AllocationFieldProps) {
  const field = `value.${id}`;
  const { id: htmlId, error, aria } = useField(field, {});
  return (
    <>
      <input
        {...aria}
        id={htmlId}
        className="control short small"
        name={field}
        aria-label={`Giao cho ${name}`}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={({ target }) => onType(id, target.value)}
      />
      <FieldNotes id={htmlId} error={error} />
    </>
  );
}
