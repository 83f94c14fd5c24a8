import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { keptPlace } from "@/lib/cases/kept-place";
import { now } from "@/lib/platform/clock";
import { rowsWithin, writer } from "@/lib/platform/database/database";
import { done, type FieldError, notFound, type Result, refused, refusedFields } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { proposalsAt } from "./queries";
import { cellsOf, type Filled, RECORDINGS } from "./recording";
import { answersOf, isRestricted } from "./rules";
import { type AnswerRow, answerProposalsSchema } from "./schema";
import { dismissStatement } from "./statements";
import type { Answer, Proposal } from "./types";

export type AnsweredCount = { count: number };

/**
 * Answers the proposals of a unit at once: each procedure's rows in one transaction by its own command. What one of them
 * refuses is told by its cells and stays open; what the others recorded stands.
 */
export async function answerProposals(actor: Actor, input: unknown): Promise<Result<AnsweredCount>> {
  const parsed = parse(answerProposalsSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, rows } = parsed.value;
  const place = await keptPlace(actor, unit);
  if (!place.ok) return place;
  const list = await proposalsAt(actor, place.value);
  if (!list.ok) return list;
  const filled = filledRows(rows, list.value.open);
  if (!filled.ok) return filled;
  const problems: FieldError[] = [];
  let count = 0;
  for (const [as, some] of byAnswer(filled.value)) {
    const result = await answerSome(actor, place.value, as, some);
    if (result.ok) count += some.length;
    else problems.push(...problemsOf(result, as, some));
  }
  if (problems.length === 0) return done({ count });
  const stands = count > 0 ? `Đã ghi ${count} hồ sơ. ` : "Chưa ghi hồ sơ nào. ";
  return refused("invalid", `${stands}${problems.length} ô chưa đúng, sửa rồi ghi tiếp.`, {
    fields: problems,
  });
}

function filledRows(rows: readonly AnswerRow[], open: readonly Proposal[]): Result<Filled[]> {
  const byId = new Map(open.map((proposal) => [proposal.id, proposal]));
  const filled = rows.flatMap((row): Filled[] => {
    const proposal = byId.get(row.id);
    return proposal ? [{ row, proposal }] : [];
  });
  if (filled.length < rows.length)
    return refused("conflict", "Có đề xuất vừa được trả lời ở nơi khác. Tải lại trang rồi làm tiếp.");
  const wrong = filled.filter(({ row, proposal }) => !answersOf(proposal.kind).includes(row.as));
  const fields = wrong.map(({ row }) => ({ path: `${row.id}.as`, message: "Chọn một mục trong danh sách." }));
  return refusedFields(fields) ?? done(filled);
}

function byAnswer(filled: readonly Filled[]): Map<Answer, Filled[]> {
  const found = new Map<Answer, Filled[]>();
  for (const each of filled) found.set(each.row.as, [...(found.get(each.row.as) ?? []), each]);
  return found;
}

function answerSome(actor: Actor, place: RecordPlace, as: Answer, some: readonly Filled[]) {
  return as === "dismiss" ? dismiss(actor, place, some) : RECORDINGS[as].record(actor, place, some);
}

function problemsOf(result: Exclude<Result<unknown>, { ok: true }>, as: Answer, some: readonly Filled[]) {
  const fields = result.fields ?? [{ path: "as", message: result.message }];
  return cellsOf(fields, some, as === "dismiss" ? { cells: {} } : RECORDINGS[as]);
}

/** Puts proposals aside, each with its reason. */
async function dismiss(
  actor: Actor,
  { orgId, unitId }: RecordPlace,
  some: readonly Filled[],
): Promise<Result<null>> {
  const fields = some.flatMap(({ row }, n) =>
    row.note === "" ? [{ path: `rows.${n}.note`, message: "Ghi lý do không ghi." }] : [],
  );
  const wrong = refusedFields(fields);
  if (wrong) return wrong;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  return change(whoIs(actor), async (tx, record) => {
    const lines = some.map(({ row: { id, note } }) => ({ id, note }));
    const values = [orgId, unitId, JSON.stringify(lines), await now(), actor.userId, actor.name];
    const aside = await rowsWithin(writer(scope, tx), dismissStatement, values);
    if (aside.length < some.length)
      return refused("conflict", "Có đề xuất vừa được bỏ ở nơi khác. Tải lại trang.");
    for (const { row, proposal } of some)
      record({
        type: "proposal.dismissed",
        orgId,
        unitId,
        subjectId: isRestricted(proposal.kind) ? row.id : proposal.member.id,
        ...(isRestricted(proposal.kind)
          ? {}
          : { detail: { kind: proposal.kind }, after: { note: row.note } }),
      });
    return done(null);
  });
}
