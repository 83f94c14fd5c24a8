import { ButtonLink } from "@/components/ui/button";
import { isFinal } from "@/lib/assessments/moves";
import type { BoardUnit } from "@/lib/decisions/board";
import type { YearDecisions } from "@/lib/decisions/queries";
import { undecided } from "@/lib/decisions/rules";
import { FavourRest } from "./favour-rest";
import { RecordDialog } from "./record-dialog";

type DecisionActionsProps = {
  year: YearDecisions;
  listed: BoardUnit[];
  /** Units on which the reader may vote and has not, with all items met. */
  rest: BoardUnit[];
  mayRecord: boolean;
  settingsHref: string;
  yearHref: string;
  /** The papers of the year before their readers: proposal and drafted decision. */
  paperHrefs: { proposal: string; decision: string };
};

/** What can be done for the whole list: vote for the rest, record the decision, close the year. */
export function DecisionActions(props: DecisionActionsProps) {
  const { year, listed, rest, mayRecord, settingsHref, yearHref, paperHrefs } = props;
  const { cycle, board, signers, issuerCode } = year;
  const proposalLink = <ButtonLink href={paperHrefs.proposal}>Tờ trình</ButtonLink>;
  if (cycle.state === "closed") return proposalLink;
  const named = (isProposed: boolean) =>
    listed.flatMap((unit) => (unit.isProposed === isProposed ? unit.unit.name : []));
  const isOver = board.units.length > 0 && board.units.every((unit) => isFinal(unit.state));
  return (
    <>
      {proposalLink}
      {listed.length > 0 && <ButtonLink href={paperHrefs.decision}>Dự thảo quyết định</ButtonLink>}
      {rest.length > 0 && (
        <FavourRest orgId={cycle.orgId} year={cycle.year} unitNames={rest.map(({ unit }) => unit.name)} />
      )}
      {mayRecord && listed.length > 0 && !undecided(listed) && (
        <RecordDialog
          {...{ orgId: cycle.orgId, year: cycle.year, issuerCode, signers, settingsHref }}
          recognised={named(true)}
          notRecognised={named(false)}
        />
      )}
      {mayRecord && isOver && (
        <ButtonLink variant="primary" href={yearHref}>
          Đóng năm {cycle.year}
        </ButtonLink>
      )}
    </>
  );
}
