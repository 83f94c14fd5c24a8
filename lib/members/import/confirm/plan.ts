import type { AuditEvent } from "@/lib/audit/types";
import { insertLines, updateRow } from "@/lib/members/bulk";
import { beforeOf } from "@/lib/members/import/confirm/before";
import { BranchIds } from "@/lib/members/import/confirm/branch-ids";
import { createdEvents, updatedEvents } from "@/lib/members/import/confirm/events";
import {
  leavingUpdates,
  type Newcomer,
  newMembers,
  returningOrChanged,
  type Update,
} from "@/lib/members/import/confirm/members";
import { compareKept } from "@/lib/members/import/dry-run";
import { unanswered } from "@/lib/members/import/rules";
import { pack } from "@/lib/members/import/sealed";
import { shownResult } from "@/lib/members/import/shown-result";
import type { ColumnMapping, ImportAnswers, Surroundings } from "@/lib/members/import/types";
import type { FieldError } from "@/lib/platform/result";
import { sealText } from "@/lib/platform/sealing";

type Input = {
  importId: string;
  orgId: string;
  sheetSealed: Uint8Array;
  mapping: ColumnMapping;
  answers: ImportAnswers;
  around: Surroundings;
};

/** One step of the writing, small enough that progress is seen; texts are the parameters of its statements. */
export type WriteStep = { members: number } & (
  | { kind: "insert"; lines: string; sensitive: string | null }
  | { kind: "update"; lines: string }
);

export type WritePlan = {
  missing: FieldError[];
  counts: Record<string, number>;
  resultSealed: Uint8Array<ArrayBuffer>;
  newBranches: { id: string; name: string }[];
  steps: WriteStep[];
  /** Lines of `member_import_changes`. */
  changes: string;
  events: AuditEvent[];
  written: { created: number; updated: number; left: number };
};

const STEP = 1000;

/** Everything that a confirmation writes, worked out anew against the roster as it stands now. */
export function planWrites({ importId, orgId, sheetSealed, mapping, answers, around }: Input): WritePlan {
  const { kept, ...compared } = compareKept(sheetSealed, mapping, answers, around);
  const { comparison, existing } = compared;
  const branches = new BranchIds(around.branches);
  const members = new Map(existing.map((member) => [member.id, member]));
  const made = newMembers(comparison.outcomes, branches, around);
  const changed = returningOrChanged(comparison.outcomes, members, branches, around.today);
  const left = leavingUpdates(comparison.absent, members, answers.absent, around.today);
  const updates = [...changed, ...left];
  const opened = branches.made.map(({ id }) => id);
  const result = shownResult({ ...compared, leftOut: kept.leftOut, around, opened });
  const where = { orgId, unitId: around.unit.id, importId };
  const told = updates.map((update) => ({ update, events: updatedEvents(update, branches, where) }));
  return {
    missing: unanswered(result, answers),
    counts: comparison.counts,
    resultSealed: pack(result),
    newBranches: branches.made,
    steps: [...insertSteps(orgId, made), ...updateSteps(updates)],
    changes: JSON.stringify([...made.map(madeLine), ...told.map(changeLine)]),
    events: [...createdEvents(made, branches, where), ...told.flatMap(({ events }) => events)],
    written: { created: made.length, updated: changed.length, left: left.length },
  };
}

function insertSteps(orgId: string, made: Newcomer[]): WriteStep[] {
  return inSteps(made.map(({ member }) => member)).map((members) => {
    return { kind: "insert", members: members.length, ...insertLines(orgId, members) };
  });
}

function updateSteps(updates: Update[]): WriteStep[] {
  return inSteps(updates.map(({ update }) => updateRow(update))).map((rows) => {
    return { kind: "update", members: rows.length, lines: JSON.stringify(rows) };
  });
}

function madeLine({ member, row }: Newcomer) {
  return { member_id: member.id, kind: "created", sheet_row: row, version_after: 1 };
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
