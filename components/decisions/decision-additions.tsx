import type { DecisionRow, YearDecisions } from "@/lib/decisions/queries";
import { AmendDialog } from "./amend-dialog";
import { ScanForm } from "./scan-form";

type DecisionAdditionsProps = { decision: DecisionRow; year: YearDecisions; settingsHref: string };

/** What the upper secretary may add to a recorded decision: its scan, and a new decision that changes it. */
export function DecisionAdditions({ decision, year, settingsHref }: DecisionAdditionsProps) {
  const { id, number, units } = decision;
  const amendable = units.flatMap(({ assessmentId, unit, result, changedBy }) =>
    changedBy === null ? [{ id: assessmentId, name: unit.name, result }] : [],
  );
  const { issuerCode, signers } = year;
  return (
    <>
      <ScanForm decisionId={id} number={number} />
      {amendable.length > 0 && (
        <AmendDialog
          decisionId={id}
          number={number}
          issuerCode={issuerCode}
          signers={signers}
          settingsHref={settingsHref}
          units={amendable}
        />
      )}
    </>
  );
}
