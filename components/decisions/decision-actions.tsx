import { ButtonLink } from "@/components/ui/button-link";
import { STATE_LABELS } from "@/lib/assessments/messages";
import { whyNotClosed, withoutResult } from "@/lib/cycles/rules";
import type { BoardUnit } from "@/lib/decisions/board";
import type { YearDecisions } from "@/lib/decisions/queries";
import { awaitsMeeting } from "@/lib/decisions/rules";
import { FavourRest } from "./favour-rest";
import { RecordDialog } from "./record-dialog";

type DecisionActionsProps = {
  year: YearDecisions;
  /** Units on which a closed meeting has concluded. */
  listed: BoardUnit[];
  /** Units on which the reader may vote and has not, with all items met. */
  rest: BoardUnit[];
  mayRecord: boolean;
  settingsHref: string;
  yearHref: string;
  /** null: the reader calls no meetings. */
  meetingHref: string | null;
};

/** What can be done for the whole list: call a meeting, vote for the rest, record the decision, close the year. */
export function DecisionActions(props: DecisionActionsProps) {
  const { year, listed, rest, mayRecord, settingsHref, yearHref, meetingHref } = props;
  const { cycle, board, decisions, signers, issuerCode } = year;
  if (cycle.state === "closed") return null;
  const named = (isProposed: boolean) =>
    listed.flatMap((unit) => (unit.isProposed === isProposed ? unit.unit.name : []));
  const inYear = board.units.map(({ unit, state }) => ({ name: unit.name, state }));
  const isDecided = decisions.length > 0;
  const isOver = inYear.length > 0 && whyNotClosed(inYear, cycle.year, isDecided) === null;
  const listedNames = new Set(listed.map(({ unit }) => unit.name));
  const left = isDecided ? [] : withoutResult(inYear).filter(({ name }) => !listedNames.has(name));
  const unscheduled = board.units.some(awaitsMeeting);
  return (
    <>
      {meetingHref && unscheduled && (
        <ButtonLink href={meetingHref} variant={listed.length === 0 ? "primary" : "secondary"}>
          Lập phiên họp
        </ButtonLink>
      )}
      {rest.length > 0 && (
        <FavourRest orgId={cycle.orgId} year={cycle.year} unitNames={rest.map(({ unit }) => unit.name)} />
      )}
      {mayRecord && listed.length > 0 && (
        <RecordDialog
          orgId={cycle.orgId}
          year={cycle.year}
          issuerCode={issuerCode}
          signers={signers}
          settingsHref={settingsHref}
          units={listed.map(({ id }) => id)}
          recognised={named(true)}
          notRecognised={named(false)}
          left={left.map(({ name, state }) => `${name} (${STATE_LABELS[state].toLowerCase()})`)}
        />
      )}
      {mayRecord && isOver && (
        <ButtonLink variant={withoutResult(inYear).length > 0 ? "secondary" : "primary"} href={yearHref}>
          Đóng năm {cycle.year}
        </ButtonLink>
      )}
    </>
  );
}
