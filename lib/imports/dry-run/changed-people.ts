import { hasLeft } from "@/lib/imports/columns/beside-fields";
import type { Change } from "@/lib/imports/comparing/changes";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { RosterMember } from "@/lib/imports/comparing/roster-member";
import type { PlannedRating } from "@/lib/imports/reviews/types";
import type { ChangedCell, ChangedPeople, ChangedPerson } from "@/lib/imports/types";
import { valueWords } from "@/lib/members/form-text";
import { STATUS_LABELS } from "@/lib/members/messages";
import { type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import { isSensitive } from "@/lib/members/types";
import { choiceWords } from "@/lib/ratings/messages";
import { masked } from "@/lib/ratings/rules";

type Input = {
  outcomes: readonly RowOutcome[];
  members: ReadonlyMap<string, RosterMember>;
  branchNames: ReadonlyMap<string, string>;
  ratings: readonly PlannedRating[];
};

/** By these somebody is known: whoever gets another one of them is told first. */
const WHO = new Set<RosterFieldName>(["fullName", "birthDate", "code", "idNumber"]);

const HIDDEN = "(không hiện)";
const NONE = "(trống)";

/** Who of the roster is written over, each with what stands there and what will: as many as are told one by one. */
export function changedPeople(
  { outcomes, members, branchNames, ratings }: Input,
  most: number,
): ChangedPeople {
  const rated = new Map(ratings.map((rating) => [rating.row, rating]));
  const people = outcomes.flatMap((outcome): (ChangedPerson & { isOther: boolean })[] => {
    if (outcome.kind !== "updated" && outcome.kind !== "unchanged") return [];
    const member = members.get(outcome.memberId);
    if (!member) return [];
    const changes = outcome.kind === "updated" ? outcome.changes : [];
    const cells = [
      ...changes.map((change) => changedCell(change, member, branchNames)),
      ...(member.active || hasLeft(outcome) ? [] : [BACK(member)]),
      ...ratedCells(rated.get(outcome.row)),
    ];
    if (cells.length === 0) return [];
    const { fullName = "", birthDate = null } = member.unseen ? outcome.values : member.values;
    const isOther = changes.some(
      ({ field, before }) => WHO.has(field) && (field === "idNumber" ? member.idDigest : before) !== null,
    );
    return [{ row: outcome.row, fullName, birthDate, cells, isOther }];
  });
  const ordered = [...people.filter(({ isOther }) => isOther), ...people.filter(({ isOther }) => !isOther)];
  return {
    all: people.length,
    others: people.filter(({ isOther }) => isOther).length,
    people: ordered.slice(0, most).map(({ isOther: _, ...person }) => person),
  };
}

/** What is sensitive in the roster is read of one person alone, which is told in the log: here stands what the sheet says of it. */
function changedCell(
  { field, before, after }: Change,
  { unseen, idDigest }: RosterMember,
  branchNames: ReadonlyMap<string, string>,
): ChangedCell {
  const { label } = rosterField(field);
  const words = (value: Change["before"]) =>
    field === "branch" && typeof value === "string"
      ? (branchNames.get(value) ?? value)
      : valueWords(field, value) || NONE;
  const isBlank = field === "idNumber" ? idDigest === null : before === null;
  const isHidden = (unseen || isSensitive(field)) && !isBlank;
  return { label, before: isHidden ? HIDDEN : isBlank ? NONE : words(before), after: words(after) };
}

const BACK = ({ status, unseen }: RosterMember): ChangedCell => ({
  label: "Tình trạng",
  before: unseen ? HIDDEN : STATUS_LABELS[status],
  after: STATUS_LABELS.active,
});

/** Why somebody is not rated is not for everybody who may look at an import. */
function ratedCells(rating: PlannedRating | undefined): ChangedCell[] {
  if (!rating) return [];
  const { was, next } = rating;
  const cells = [
    { label: "Xếp loại", before: choiceWords(masked(was.choice)), after: choiceWords(masked(next.choice)) },
    { label: "Nhận xét", before: was.comment, after: next.comment },
  ];
  const isChanged = [was.choice !== next.choice, was.comment !== next.comment];
  return cells
    .filter((_, at) => isChanged[at])
    .map(({ label, before, after }) => ({ label, before: before || NONE, after: after || NONE }));
}
