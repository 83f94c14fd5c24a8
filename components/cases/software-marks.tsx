import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ONLY_RECORDED } from "@/lib/cases/software/messages";
import { markTypedAction } from "@/lib/software-lists/actions";
import type { TypedCase } from "@/lib/software-lists/types";
import { TypedMarks } from "./typed-marks";

type SoftwareMarksProps = {
  at: { unitId: string; branchId: string | null };
  cases: readonly TypedCase[];
  mayKeep: boolean;
  /** Whether they are acts of committees. */
  posts?: boolean;
  /** The list as a file. */
  children?: ReactNode;
};

/** Whose cases the national software has already. */
export function SoftwareMarks({ at, cases, mayKeep, posts, children }: SoftwareMarksProps) {
  if (cases.length === 0) return null;
  const form = (people: readonly TypedCase[], isTyped: boolean, buttons: ReactNode) => (
    <ActionForm action={markTypedAction}>
      <input type="hidden" name="unit" value={at.unitId} />
      <input type="hidden" name="branch" value={at.branchId ?? ""} />
      <input type="hidden" name="typed" value={isTyped ? "1" : "0"} />
      {posts && <input type="hidden" name="list" value="posts" />}
      {[...new Set(people.map(({ id }) => id))].map((id) => (
        <input key={id} type="hidden" name="case" value={id} />
      ))}
      {buttons}
    </ActionForm>
  );
  return (
    <div className="stack">
      <TypedMarks people={cases} counted="dòng" mayKeep={mayKeep} form={form}>
        {children}
      </TypedMarks>
      {!posts && <p className="hint">{`${ONLY_RECORDED}.`}</p>}
    </div>
  );
}
