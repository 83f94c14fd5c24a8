import { SelectField } from "@/components/ui/field";
import type { UnitRef } from "@/lib/units/types";

type BranchFieldProps = {
  branches: UnitRef[];
  /** A branch's secretary files under the own branch alone. */
  ownBranch: UnitRef | null;
  hint?: string;
  optional?: boolean;
};

/** The branch of what is filed; nothing to choose where the unit has none or the secretary is of one. */
export function BranchField({ branches, ownBranch, hint, optional }: BranchFieldProps) {
  if (ownBranch) return <input type="hidden" name="branch" value={ownBranch.id} />;
  if (branches.length === 0) return null;
  return (
    <SelectField
      name="branch"
      label="Chi đoàn"
      optional={optional}
      blank={optional ? "Cả đơn vị" : "Chọn chi đoàn"}
      hint={hint}
      options={branches.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
