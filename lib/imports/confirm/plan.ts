import { isDeepStrictEqual } from "node:util";
import { eventLines } from "@/lib/audit/statement";
import type { AuditEvent, Who } from "@/lib/audit/types";
import type { Counts, Held } from "@/lib/imports/comparing/outcomes";
import { beforeOf } from "@/lib/imports/confirm/before";
import { BranchIds } from "@/lib/imports/confirm/branch-ids";
import { createdEvents, updatedEvents } from "@/lib/imports/confirm/events";
import {
  backInClosed,
  leavingUpdates,
  type Newcomer,
  newMembers,
  returningOrChanged,
  type Update,
} from "@/lib/imports/confirm/members";
import { compareKept } from "@/lib/imports/dry-run/dry-run";
import { shownResult } from "@/lib/imports/dry-run/shown-result";
import { listBefore, planProposals } from "@/lib/imports/proposed/planning";
import { type ReviewLines, reviewLines } from "@/lib/imports/reviews/lines";
import { unanswered } from "@/lib/imports/rules";
import type { ColumnMapping, ImportAnswers, Reviewed, Surroundings } from "@/lib/imports/types";
import type { Arrivals } from "@/lib/members/arrivals";
import { insertLines, updateRow } from "@/lib/members/bulk";
import { arrayText } from "@/lib/platform/database/array-text";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { pack } from "@/lib/platform/packing";
import type { FieldError } from "@/lib/platform/result";
import { sealText } from "@/lib/platform/sealing";

export type WriteInput = {
  importId: string;
  orgId: string;
  /** Who confirms, and when: for the log. */
  who: Who;
  at: Date;
  sheetSealed: Uint8Array;
  mapping: ColumnMapping;
  answers: ImportAnswers;
  around: Surroundings;
  /** Since when whoever the sheet lacks has left. */
  leftOn: PlainDate;
  /** Who came by a transfer after that day. */
  arrivals: Arrivals;
  /** The rows that the person knew not to be taken. */
  rejected: number[];
  /** What the person saw that the sheet would do. */
  counts: Counts;
};

/** The numbers that the sheet gives: what follows holds as long as none of them is somebody else's. */
type WriteNumbers = { held: Held[] };

/** What stands before any step: questions that are still open, and what the whole will have been. */
export type WriteFrame = {
  missing: FieldError[];
  /** So many rows can't be taken any more since the dry run. */
  rejectedSince: number;
  /** Who would be back in a closed branch. */
  inClosed: string[];
  /** What comes out now, where that is not what the person saw. */
  otherCounts: Counts | null;
  newBranches: { id: string; name: string }[];
  written: { created: number; updated: number; left: number };
};

/**
 * One step of the writing, small enough that progress is seen; texts are the parameters of its statements: `rows` of the
 * sheet and `changes` those of `member_import_changes`, `events` those of the log.
 */
export type WriteStep = { members: number; events: string } & (
  | { kind: "insert"; lines: (string | null)[]; rows: string }
  | { kind: "update"; lines: string; changes: string }
);

/** What follows the roster: ratings, training and proposed cases. */
export type WriteBeside = { reviews: ReviewLines; proposals: string };

/** The dry run as it came out at last. */
export type WriteEnd = {
  counts: Record<string, number>;
  /** Whom it writes a rating or a registration of, which is told beside the counts once it is written. */
  reviewed: Reviewed;
  resultSealed: Uint8Array<ArrayBuffer>;
};

const STEP = 1000;

/**
 * Everything that a confirmation writes, worked out anew against the roster as it stands now: the numbers, the frame,
 * then each step, so that one is written while the next is made, and the end. Where something is still asked there are
 * no steps.
 */
export function* planWrites(
  input: WriteInput,
): Generator<WriteNumbers | WriteFrame | WriteStep | WriteBeside | WriteEnd> {
  const { importId, orgId, who, at, sheetSealed, mapping, answers, around, rejected, counts } = input;
  const { kept, ...compared } = compareKept(sheetSealed, mapping, answers, around);
  const { comparison, members } = compared;
  yield { held: comparison.held };
  const branches = new BranchIds(around.branches);
  const made = newMembers(comparison.outcomes, branches, around);
  const changed = returningOrChanged(comparison.outcomes, members, branches, around.today);
  const leaving = { leftOn: input.leftOn, today: around.today, arrivals: input.arrivals };
  const left = leavingUpdates(comparison.absent, members, answers.absent, leaving);
  const rows = new Map(made.map(({ row, member }) => [row, member.id]));
  const reviews = reviewLines(compared.reviews, JSON.parse(around.reviews), rows, branches);
  const { outcomes } = comparison;
  const proposed = planProposals({
    importId,
    outcomes,
    left,
    made,
    members,
    branches,
    unitKind: around.unit.kind,
    since: listBefore(around),
    year: yearOf(around.today),
    sheetYear: around.year,
  });
  const opened = branches.made.map(({ id }) => id);
  const result = shownResult({ ...compared, kept, around, opened });
  const missing = unanswered({ ...result, mapping, year: around.year }, answers);
  const inClosed = backInClosed(changed, branches);
  const known = new Set(rejected);
  const rejectedSince = outcomes.filter(({ kind, row }) => kind === "rejected" && !known.has(row)).length;
  const otherCounts = isDeepStrictEqual(comparison.counts, counts) ? null : comparison.counts;
  yield {
    missing,
    rejectedSince,
    inClosed,
    otherCounts,
    newBranches: branches.made,
    written: { created: made.length, updated: changed.length, left: left.length },
  };
  const where = { orgId, unitId: around.unit.id, importId };
  const told = (events: AuditEvent[]) => eventLines(who, at, events);
  if (missing.length === 0 && rejectedSince === 0 && inClosed.length === 0 && otherCounts === null) {
    for (const some of inSteps(made)) yield insertStep(some, branches, where, told);
    for (const some of inSteps([...changed, ...left])) yield updateStep(some, branches, where, told);
    yield { reviews, proposals: JSON.stringify(proposed) };
  }
  const { ratings, training } = result.beside;
  yield { counts: comparison.counts, reviewed: { ratings, training }, resultSealed: pack(result) };
}

type Where = Parameters<typeof createdEvents>[2];
type Told = (events: AuditEvent[]) => string;

function insertStep(made: Newcomer[], branches: BranchIds, where: Where, told: Told): WriteStep {
  const members = made.map(({ member }) => member);
  return {
    kind: "insert",
    members: members.length,
    lines: insertLines(where.orgId, members),
    rows: arrayText(made.map(({ row }) => row)),
    events: told(createdEvents(made, branches, where)),
  };
}

function updateStep(updates: Update[], branches: BranchIds, where: Where, told: Told): WriteStep {
  const each = updates.map((update) => ({ update, events: updatedEvents(update, branches, where) }));
  return {
    kind: "update",
    members: updates.length,
    lines: JSON.stringify(updates.map(({ update }) => updateRow(update))),
    changes: JSON.stringify(each.map(changeLine)),
    events: told(each.flatMap(({ events }) => events)),
  };
}

function changeLine({
  update: { member, update, row, kind },
  events,
}: {
  update: Update;
  events: AuditEvent[];
}) {
  return {
    member_id: member.id,
    kind,
    sheet_row: row,
    version_after: member.version + 1,
    before: sealText(JSON.stringify(beforeOf(member, update, events))),
  };
}

function inSteps<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / STEP) }, (_, at) =>
    rows.slice(at * STEP, (at + 1) * STEP),
  );
}
