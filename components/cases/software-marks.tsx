import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { markTypedAction } from "@/lib/cases/actions";
import type { TypedCase } from "@/lib/cases/software/types";
import { TypedMarks } from "./typed-marks";

type SoftwareMarksProps = {
  at: { unitId: string; branchId: string | null };
  cases: readonly TypedCase[];
  mayKeep: boolean;
  /** The list as a file. */
  children?: ReactNode;
};

/** Whose cases the national software has already. */
export function SoftwareMarks({ at, cases, mayKeep, children }: SoftwareMarksProps) {
  if (cases.length === 0) return null;
  const form = (people: readonly TypedCase[], isTyped: boolean, buttons: ReactNode) => (
    <ActionForm action={markTypedAction}>
      <input type="hidden" name="unit" value={at.unitId} />
      <input type="hidden" name="branch" value={at.branchId ?? ""} />
      <input type="hidden" name="typed" value={isTyped ? "1" : "0"} />
      {people.map(({ id }) => (
        <input key={id} type="hidden" name="case" value={id} />
      ))}
      {buttons}
    </ActionForm>
  );
  return (
    <TypedMarks people={cases} mayKeep={mayKeep} form={form}>
      {children}
    </TypedMarks>
  );
}
