import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import { signedNils } from "@/lib/cases/nil/queries";
import type { Subject } from "@/lib/cases/opening";
import { bodyNamed } from "@/lib/cases/pasted/bodies";
import { type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { type LineOf, readLines, wrongTable } from "@/lib/cases/pasted/lines";
import { findPeople, type NamedPerson, namesIn } from "@/lib/cases/pasted/people";
import { seenWith } from "@/lib/cases/pasted/seen";
import type { PastedRow } from "@/lib/cases/pasted/table";
import { pasteSchema } from "@/lib/cases/schema";
import { branchesOf } from "@/lib/members/choices";
import { today } from "@/lib/platform/clock";
import { reader, rows, type Writer, writer } from "@/lib/platform/database/database";
import { branchIdsOf, unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { done, type FieldError, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import type { Effect } from "@/lib/platform/seen-effect";
import { bodyId, bodyName, type FoundBody, findBody } from "./bodies";
import { ACT_LABELS, actWords, LEAVING_LABELS, type MayDecide, POST_LABELS } from "./messages";
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
import { insertAct, mayDecide, problemsBeside } from "./recording";
import { type ActLine, actLineSchema } from "./schema";
import { formerMembersStatement } from "./statements";
import type { Tenure } from "./types";
import type { RecordEvent } from "./writing";

/**
 * A table of congresses, appointments and changes of a unit and its branches, each as its form records it: all of them,
 * or none and every cell that is wrong. Its effect is seen first.
 */
export async function pasteActs(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const given = seenWith(input);
  if (!given.ok) return given;
  const parsed = parse(pasteSchema, given.value.table);
  if (!parsed.ok) return parsed;
  const found = await findBody(actor, parsed.value);
  if (!found.ok) return found;
  const no = refusal(can.keepCommittee(actor, found.value.place));
  if (no) return no;
  const lines = await readLines(parsed.value.table, {
    columns: ACT_COLUMNS,
    schema: actLineSchema,
    inputOf: lineInput,
    named: "fullName" as const,
    subjectsOf: (rows) => namedIn(actor, found.value, rows),
    problemOf: async (told, named) => lineProblem(told, named),
  });
  if (!lines.ok) return lines;
  const { acts, problems } = actsOfLines(lines.value);
  const day = await today();
  const refusals = acts.flatMap(({ act }) => refusal(can.keepCommittee(actor, act.body.place)) ?? []);
  const stopped = refusals[0] ?? refusedDecisions(actor, acts);
  if (stopped) return stopped;
  const { place } = found.value;
  const said = await signedNils(
    actor,
    place,
    "committee",
    acts.map(({ act }) => [act.fields.heldOn]),
  );
  const cells = await Promise.all(acts.map((pasted, at) => cellsOf(said[at] ?? null, pasted, day)));
  problems.push(...cells.flat());
  if (problems.length > 0) return wrongTable(problems);
  const target = [...new Set(acts.map(({ act }) => ACT_LABELS[act.kind]))].join(", ");
  const end = pasteEnding(actor, { kind: "committee", place, seen: given.value.seen, target });
  const effect = lines.value.map(effectOf);
  const { evidence } = parsed.value;
  const withPapers = acts.map((pasted) => ({ ...pasted, act: { ...pasted.act, evidence } }));
  return insertAll(actor, found.value.scope, withPapers, (recorded) => end({ ...recorded, effect }));
}

/** Whose decisions whoever pastes may record: of the body itself, of a branch below it. */
export async function mayDecideAt(actor: Actor, whole: FoundBody): Promise<MayDecide> {
  const [own, ...branches] = (await bodiesAt(actor, whole)).map(
    ({ place }) => can.decideCommittee(actor, place).allowed,
  );
  return { own: own === true, branches: branches.includes(true) };
}

/** Decisions that are somebody else's to make, each at its cell. */
function refusedDecisions(actor: Actor, acts: readonly PastedAct[]): Refusal | null {
  const refusals = acts.flatMap(({ decidedAt, act }) => {
    const no = mayDecide(actor, act);
    return no ? [{ no, cell: decidedAt.say("decisionNumber", `${wordsOf(act)}: ${no.message}`) }] : [];
  });
  const [first] = refusals;
  return first
    ? { ...first.no, message: first.cell.message, fields: refusals.map(({ cell }) => cell) }
    : null;
}

/** Who comes to which post or leaves it, by which act. */
function effectOf({ subject, told }: LineOf<NamedInAct, ActLine>): Effect {
  const { kind, heldOn, post, leaves, decisionNumber } = told;
  const what = post ? POST_LABELS[post] : `Thôi: ${leaves ? LEAVING_LABELS[leaves] : ""}`;
  const decided = decisionNumber ? `chuẩn y số ${decisionNumber}` : "";
  return {
    name: subject.person.name,
    from: bodyName(subject.body),
    to: [what, `${ACT_LABELS[kind]} ngày ${formatDate(heldOn)}`, decided].filter(Boolean).join(" · "),
  };
}

/** One after the other by their days, so that each finds the committee as the one before left it. */
function insertAll(
  actor: Actor,
  scope: Scope,
  acts: readonly PastedAct[],
  end: (recorded: { db: Writer; record: RecordEvent; ids: string[] }) => Promise<Outcome<Pasted>>,
): Promise<Result<Pasted>> {
  const inOrder = acts.toSorted((a, b) => a.act.fields.heldOn.localeCompare(b.act.fields.heldOn));
  return change<Pasted>(whoIs(actor), async (tx, record) => {
    const ids: string[] = [];
    for (const { row, act } of inOrder) {
      const made = await insertAct(actor, act, tx, record);
      const field = made.ok ? null : (made.fields?.[0] ?? null);
      // A paper stands with the table, not in a cell of it.
      if (!made.ok && field?.path === "evidence") return made;
      if (!made.ok) return wrongTable([row.say(columnOf(field?.path), `${wordsOf(act)}: ${made.message}`)]);
      ids.push(made.value.id);
    }
    return end({ db: writer(scope, tx), record, ids });
  });
}

async function cellsOf(nil: Refusal | null, { row, act }: PastedAct, day: PlainDate): Promise<FieldError[]> {
  const problems = await problemsBeside(nil, act, day);
  return problems.map(({ path, message }) => row.say(columnOf(path), `${wordsOf(act)}: ${message}`));
}

/** What a form says beside its list of people stands with the body in a table. */
const columnOf = (path = "") => (ACT_COLUMNS.some(({ name }) => name === path) ? path : "body");

const wordsOf = ({ body, kind, fields: { heldOn } }: PastedAct["act"]) => actWords({ body, kind, heldOn });

/** A line tells of somebody who comes or of somebody who leaves; a decision has its number and its day. */
function lineProblem({ kind, post, leaves, ...told }: ActLine, { seat, row }: NamedInAct): Refusal | null {
  if ((post === null) === (leaves === null))
    return refusedAt("post", "Ghi chức vụ của người vào, hoặc lý do của người thôi.");
  if (leaves && kind !== "change") return refusedAt("leaves", "Chỉ kiện toàn mới có người thôi.");
  if (leaves && !seat)
    return refusedAt(
      "fullName",
      `“${row.cells.fullName}” không ở trong Ban Chấp hành đương nhiệm của tổ chức này.`,
    );
  if ((told.decisionNumber === "") !== (told.decisionOn === null))
    return refusedAt("decisionOn", "Ghi cả số và ngày quyết định, hoặc để trống cả hai.");
  return null;
}

/** The bodies and people of a table, all looked up at once; who leaves is looked for among those who sit today. */
async function namedIn(
  actor: Actor,
  whole: FoundBody,
  lines: readonly PastedRow<ActColumn>[],
): Promise<(row: PastedRow<ActColumn>) => Result<NamedInAct>> {
  const { orgId, unitId } = whole.place;
  const known = lines.filter((row) => !isOutsider(row));
  const [bodies, seatsOf, personOf, listed] = await Promise.all([
    bodiesAt(actor, whole),
    committeesOfUnit(whole.scope, { orgId, unitId }, await today()),
    formerMembers(whole, known).then((former) => findPeople(whole.scope, { orgId, unitId }, known, former)),
    listedSitters(whole),
  ]);
  return (row) => {
    const found = bodyNamed(row, bodies, ({ unit, branch }) => branch ?? unit);
    if (!found.ok) return found;
    const body = found.value;
    const named = { row, body, person: { member: null, name: row.cells.fullName }, seat: null };
    if (isLeaving(row)) {
      const seat = seatLeft(row, seatsOf(bodyId(body)), { personOf, listed });
      return seat.ok ? done({ ...named, seat: seat.value }) : seat;
    }
    if (isOutsider(row)) return done(named);
    const person = personOf(row);
    if (!person.ok) return person;
    return done({ ...named, person: { member: person.value.memberId, name: person.value.personName } });
  };
}

/** Who has gone on to another unit may have been chosen here before. */
function formerMembers(
  { scope, place: { unitId } }: FoundBody,
  lines: readonly PastedRow<ActColumn>[],
): Promise<NamedPerson[]> {
  const { codes, names } = namesIn(lines);
  return rows(scope, formerMembersStatement, (within) => [
    within.orgId,
    unitId,
    codes,
    names,
    unitIdsOf(within),
    branchIdsOf(within),
  ]);
}

/** Who of the unit's roster was ever chosen into a committee. */
async function listedSitters({ scope, place: { unitId } }: FoundBody): Promise<ReadonlySet<string>> {
  const found = await reader(scope).member.findMany({
    where: { unitId, status: { not: "merged" }, committeeSeats: { some: {} } },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}

type Roster = {
  personOf: (row: PastedRow<ActColumn>) => Result<Subject>;
  listed: ReadonlySet<string>;
};

/**
 * The seat that a line is about: by code or birth date whose it is, else by the name that is written in it. A code that is
 * nobody's is mistyped: the name beside it says nothing then.
 */
function seatLeft(
  row: PastedRow<ActColumn>,
  committee: readonly Tenure[],
  roster: Roster,
): Result<string | null> {
  const meant = seatsMeant(row, committee, roster);
  if (!meant.ok) return meant;
  const seats = meant.value;
  const [only, another] = seats;
  if (!another) return done(only?.id ?? null);
  const message = `“${row.cells.fullName}” đứng ở ${seats.length} chức vụ đương nhiệm. Ghi thêm mã đoàn viên hoặc ngày sinh; một người giữ hai chức vụ thì ghi việc này bằng biểu mẫu.`;
  return refused("invalid", message, { fields: [row.say("fullName", message)] });
}

function seatsMeant(
  row: PastedRow<ActColumn>,
  committee: readonly Tenure[],
  { personOf, listed }: Roster,
): Result<Tenure[]> {
  const { fullName, code, birthDate } = row.cells;
  const bearing = committee.filter(({ name }) => fold(name) === fold(fullName));
  if (isOutsider(row)) return done(bearing.filter(({ memberId }) => memberId === null));
  if (!code && !birthDate) return done(bearing);
  const person = personOf(row);
  if (person.ok) return done(committee.filter(({ memberId }) => memberId === person.value.memberId));
  if (code) return person;
  // Whoever has left the unit stands in its roster no more, but may still hold the seat; a namesake in it is not meant.
  const unlisted = bearing.filter(({ memberId }) => memberId === null || !listed.has(memberId));
  return unlisted.length > 0 ? done(unlisted) : person;
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
      ...whole,
      kind: "branch" as const,
      branch,
      place: { ...whole.place, branchId: branch.id },
    })),
  ];
}
