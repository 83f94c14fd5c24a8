import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { readLines, wrongTable } from "@/lib/cases/pasted/lines";
import { findPeople } from "@/lib/cases/pasted/people";
import type { PastedRow } from "@/lib/cases/pasted/table";
import { pasteSchema } from "@/lib/cases/schema";
import { branchesOf } from "@/lib/members/choices";
import { today } from "@/lib/platform/clock";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { done, type FieldError, type Refusal, type Result, refused } from "@/lib/platform/result";
import { bodyId, bodyName, type FoundBody, findBody } from "./bodies";
import { ACT_LABELS } from "./messages";
import {
  ACT_COLUMNS,
  type ActColumn,
  actsOfLines,
  lineInput,
  type NamedInAct,
  OUTSIDER,
  type PastedAct,
} from "./pasted";
import { committeesOfUnit } from "./queries";
import { insertAct, mayRecord, problemsOf } from "./recording";
import { type ActLine, actLineSchema } from "./schema";

/**
 * A table of congresses, appointments and changes of a unit and its branches, each as its form records it: all of them,
 * or none and every cell that is wrong.
 */
export async function pasteActs(actor: Actor, input: unknown): Promise<Result<{ ids: string[] }>> {
  const parsed = parse(pasteSchema, input);
  if (!parsed.ok) return parsed;
  const found = await findBody(actor, parsed.value);
  if (!found.ok) return found;
  const no = refusal(can.keepCommittee(actor, found.value.place));
  if (no) return no;
  const lines = await readLines(parsed.value.table, {
    ...{ columns: ACT_COLUMNS, schema: actLineSchema, inputOf: lineInput, named: "fullName" as const },
    subjectsOf: (rows) => namedIn(actor, found.value, rows),
    problemOf: async (told, named) => lineProblem(told, named),
  });
  if (!lines.ok) return lines;
  const { acts, problems } = actsOfLines(lines.value);
  const day = await today();
  const refusals = acts.flatMap(({ act }) => mayRecord(actor, act) ?? []);
  if (refusals[0]) return refusals[0];
  problems.push(...acts.flatMap((pasted) => cellsOf(pasted, day)));
  return problems.length > 0 ? wrongTable(problems) : insertAll(actor, acts);
}

/** One after the other by their days, so that each finds the committee as the one before left it. */
function insertAll(actor: Actor, acts: readonly PastedAct[]): Promise<Result<{ ids: string[] }>> {
  const inOrder = acts.toSorted((a, b) => a.act.fields.heldOn.localeCompare(b.act.fields.heldOn));
  return change<{ ids: string[] }>(whoIs(actor), async (tx, record) => {
    const ids: string[] = [];
    for (const { row, act } of inOrder) {
      const made = await insertAct(actor, act, tx, record);
      if (!made.ok) return wrongTable([row.say("body", `${actWords(act)}: ${made.message}`)]);
      ids.push(made.value.id);
    }
    return done({ ids });
  });
}

function cellsOf({ row, act }: PastedAct, day: PlainDate): FieldError[] {
  return problemsOf(act, day).map(({ path, message }) => row.say(path, `${actWords(act)}: ${message}`));
}

const actWords = ({ body, kind, fields }: PastedAct["act"]) =>
  `${ACT_LABELS[kind]} ${bodyName(body)} ngày ${formatDate(fields.heldOn)}`;

/** A line tells of somebody who comes or of somebody who leaves; a decision has its number and its day. */
function lineProblem({ kind, post, leaves, ...told }: ActLine, { seat, row }: NamedInAct): Refusal | null {
  if ((post === null) === (leaves === null))
    return at("post", "Ghi chức vụ của người vào, hoặc lý do của người thôi.");
  if (leaves && kind !== "change") return at("leaves", "Chỉ kiện toàn mới có người thôi.");
  if (leaves && !seat)
    return at("fullName", `“${row.cells.fullName}” không ở trong Ban Chấp hành đương nhiệm của tổ chức này.`);
  if ((told.decisionNumber === "") !== (told.decisionOn === null))
    return at("decisionOn", "Ghi cả số và ngày quyết định, hoặc để trống cả hai.");
  return null;
}

const at = (path: string, message: string) => refused("invalid", message, { fields: [{ path, message }] });

/** The bodies and people of a table, all looked up at once; who leaves is looked for among those who sit today. */
async function namedIn(
  actor: Actor,
  whole: FoundBody,
  rows: readonly PastedRow<ActColumn>[],
): Promise<(row: PastedRow<ActColumn>) => Result<NamedInAct>> {
  const { orgId, unitId } = whole.place;
  const staying = rows.filter((row) => !isLeaving(row) && !isOutsider(row));
  const [bodies, seatsOf, personOf] = await Promise.all([
    bodiesAt(actor, whole),
    committeesOfUnit(whole.scope, { orgId, unitId }, await today()),
    findPeople(whole.scope, { orgId, unitId }, staying),
  ]);
  return (row) => {
    const { body: bodyWord, fullName: name } = row.cells;
    const body = bodies.find(({ unit, branch }) => {
      const { code, name } = branch ?? unit;
      return [code, name].some((word) => fold(word) === fold(bodyWord));
    });
    if (!body) {
      const message = `không có tổ chức “${bodyWord}” ở đây. Ghi đúng tên hoặc mã đơn vị, chi đoàn.`;
      return refused("invalid", message, { fields: [row.say("body", message)] });
    }
    const named = { row, body, person: { member: null, name }, seat: null };
    if (isOutsider(row)) return done(named);
    if (isLeaving(row)) {
      const seat = seatsOf(bodyId(body)).find((each) => fold(each.name) === fold(name));
      return done({ ...named, seat: seat?.id ?? null });
    }
    const person = personOf(row);
    if (!person.ok) return person;
    return done({ ...named, person: { member: person.value.memberId, name: person.value.personName } });
  };
}

const isLeaving = ({ cells }: PastedRow<ActColumn>) => cells.leaves !== "" && cells.post === "";
const isOutsider = ({ cells }: PastedRow<ActColumn>) => fold(cells.code) === fold(OUTSIDER);

/** A branch alone, or a unit and its branches. */
async function bodiesAt(actor: Actor, whole: FoundBody): Promise<FoundBody[]> {
  if (whole.branch || whole.kind !== "base_union") return [whole];
  const branches = await branchesOf(actor, whole.scope, whole.place.unitId);
  return [
    whole,
    ...branches.map((branch) => ({
      ...{ ...whole, kind: "branch" as const, branch },
      place: { ...whole.place, branchId: branch.id },
    })),
  ];
}
