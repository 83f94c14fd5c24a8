"use client";

import { SelectField } from "@/components/ui/field";
import type { UnitRef } from "@/lib/units/types";

type BranchSelectProps = {
  branches: UnitRef[];
  /** A branch's secretary files under the own branch alone. */
  ownBranch: UnitRef | null;
  label?: string;
  defaultValue?: string | undefined;
  value?: string;
  onBranch?: (id: string) => void;
};

/** Whose record it is: the unit's, or one of its branches'. */
export function BranchSelect({
  branches,
  ownBranch,
  label = "Của",
  defaultValue,
  value,
  onBranch,
}: BranchSelectProps) {
  if (ownBranch) return <input type="hidden" name="branch" value={ownBranch.id} />;
  if (branches.length === 0) return null;
  return (
    <SelectField
      name="branch"
      label={label}
      blank="Đoàn cơ sở"
      options={branches.map(({ id, name }) => ({ value: id, label: name }))}
      {...(onBranch
        ? { value, onChange: ({ target }: { target: { value: string } }) => onBranch(target.value) }
        : { defaultValue: defaultValue ?? "" })}
    />
  );
}
