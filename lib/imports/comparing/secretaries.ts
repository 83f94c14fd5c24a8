import { hasLeft } from "@/lib/imports/columns/beside-fields";
import type { Branch } from "@/lib/imports/comparing/branches";
import { append, type ExistingMember } from "@/lib/imports/comparing/identify";
import type { Comparison, RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";
import { bodyOfPost, sharedPost } from "@/lib/members/single-posts";

type Around = {
  existing: readonly ExistingMember[];
  branches: readonly Branch[];
  columnOf: RosterSheet["columnOf"];
};

/** Who bears a secretary's post once the sheet is written; `row` where the sheet brings it. */
type Bearer = { fullName: string; position: string; branch: string | null; row: number | null };

/**
 * A body has one secretary: at each cell by which somebody becomes the second, that there would be several. Nothing is held
 * up by it. Who stays as he or she was is not told anew, and who is absent from a whole list, or gone by its row, is none.
 */
export function besideSecretaries(comparison: Comparison, around: Around): CellProblem[] {
  const byBody = new Map<string, Bearer[]>();
  for (const one of bearersAfter(comparison, around.existing))
    append(byBody, `${one.position} ${one.branch ?? ""}`, one);
  return [...byBody.values()].flatMap((together) => {
    if (together.length < 2) return [];
    const names = together.map(({ fullName }) => fullName);
    return together.flatMap(({ row, position, branch }): CellProblem[] => {
      if (row === null) return [];
      const where = branch === null ? "Đơn vị" : nameOf(branch, around.branches);
      const message = sharedPost(position, where, names);
      return [{ row, column: around.columnOf("position"), value: position, message, sensitive: false }];
    });
  });
}

/** A branch that is to be opened stands under its name. */
const nameOf = (branch: string, branches: readonly Branch[]) =>
  branches.find(({ id }) => id === branch)?.name ?? branch;

function bearersAfter({ outcomes, absent }: Comparison, existing: readonly ExistingMember[]): Bearer[] {
  const gone = new Set(absent.map(({ id }) => id));
  const rows = new Map<string, RowOutcome>();
  for (const outcome of outcomes) {
    if (outcome.kind !== "updated" && outcome.kind !== "unchanged") continue;
    if (hasLeft(outcome)) gone.add(outcome.memberId);
    rows.set(outcome.memberId, outcome);
  }
  return [
    ...existing.flatMap((member) => {
      const outcome = rows.get(member.id);
      if (gone.has(member.id) || (!member.active && !outcome)) return [];
      const changes = outcome?.kind === "updated" ? outcome.changes : [];
      const after = (field: "position" | "branch" | "fullName", stood: unknown) =>
        changes.find((change) => change.field === field)?.after ?? stood;
      const isNew = !member.active || changes.some(({ field }) => field === "position" || field === "branch");
      return bearer(after("fullName", member.values.fullName), after("position", member.values.position), {
        branch: after("branch", member.branchId),
        row: isNew ? (outcome?.row ?? null) : null,
      });
    }),
    ...outcomes.flatMap(({ kind, values, branch, row }) => {
      if (kind !== "new") return [];
      const at = branch.kind === "existing" ? branch.id : branch.kind === "create" ? branch.name : null;
      return bearer(values.fullName, values.position, { branch: at, row });
    }),
  ];
}

/** Of no branch nobody is known to be the secretary of one. */
function bearer(
  fullName: unknown,
  position: unknown,
  { branch, row }: { branch: unknown; row: number | null },
): Bearer[] {
  const body = bodyOfPost(position);
  if (body === null || (body === "branch" && typeof branch !== "string")) return [];
  const at = body === "branch" ? String(branch) : null;
  return [{ fullName: String(fullName ?? ""), position: String(position), branch: at, row }];
}
