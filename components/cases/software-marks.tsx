import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { RECORDED_NOTE } from "@/lib/cases/software/messages";
import type { Procedure } from "@/lib/cases/types";
import { markTypedAction } from "@/lib/software-lists/actions";
import type { RecordedCase, TypedCase } from "@/lib/software-lists/types";
import { OnPaper } from "./on-paper";
import { TypedMarks } from "./typed-marks";

type SoftwareMarksProps = {
  at: { unitId: string; branchId: string | null };
  cases: readonly TypedCase[];
  mayKeep: boolean;
  /** Of what; acts of committees are of none. */
  procedure: Procedure | null;
  /** What was recorded, of which it can be said that it was done on paper alone. */
  recorded?: readonly RecordedCase[];
  /** The list as a file. */
  children?: ReactNode;
};

/** Whose cases the national software has already. */
export function SoftwareMarks({
  at,
  cases,
  mayKeep,
  procedure,
  recorded = [],
  children,
}: SoftwareMarksProps) {
  const posts = procedure === null;
  if (cases.length === 0 && recorded.length === 0) return null;
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
      {procedure && <p className="hint">{`${RECORDED_NOTE}.`}</p>}
      {procedure && mayKeep && <OnPaper procedure={procedure} at={at} recorded={recorded} />}
    </div>
  );
}
