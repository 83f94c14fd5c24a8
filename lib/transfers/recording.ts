import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { keptPlace } from "@/lib/cases/kept-place";
import { tieCasePapers } from "@/lib/cases/new-papers";
import { signedNil } from "@/lib/cases/nil/queries";
import { insertMembers } from "@/lib/members/bulk";
import { isSamePerson, refuseRostered, sharedInOrganisation } from "@/lib/members/elsewhere";
import { today } from "@/lib/platform/clock";
import { reader, writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { fold } from "@/lib/platform/fold";
import { newId } from "@/lib/platform/ids";
import { done, type FieldError, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { branchChoices, type RecordPlace } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";
import { fieldsWrong, readPerson, wrongDay } from "./commands";
import { GONE, moveAll, movedEvent, noteAll } from "./moves";
import { insertTransfers, type NewTransfer, onTheWay, recorderOf } from "./opening";
import { readPastedTransfers, wrongCell } from "./paste";
import { rosterPeople } from "./roster";
import { wrongTransfer } from "./rules";
import {
  moveInsideSchema,
  pasteTransfersSchema,
  recordMadeSchema,
  recordRowsSchema,
  recordSchema,
} from "./schema";
import { type Left, leftElsewhere } from "./taking-up";
import type { Person, RosterPerson, Told } from "./types";

type Unit = { orgId: string; unitId: string };

function nobody(id: string | null): Refusal {
  if (id !== null) return notFound("Không tìm thấy đoàn viên này trong danh sách.");
  const message = "Chọn đoàn viên.";
  return refused("invalid", message, { fields: [{ path: "member", message }] });
}

/** Records one transfer that was done in the national software or on paper. */
export async function recordTransfer(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(recordSchema, input);
  if (!parsed.ok) return parsed;
  const {
    unit,
    member: id,
    toBranch,
    gender,
    fullName,
    birthDate,
    code,
    cardNumber,
    joinedOn,
    evidence,
    ...told
  } = parsed.value;
  const at = await unitKept(actor, unit);
  if (!at.ok) return at;
  const { place, people, branches } = at.value;
  const member = people.find((each) => each.id === id) ?? null;
  if (told.direction !== "in" && !member) return nobody(id);
  const typed = { fullName, birthDate, gender: gender ?? "", code, cardNumber, joinedOn };
  const person = told.direction === "in" ? await readPerson(typed) : done(member as Person);
  if (!person.ok) return person;
  const branch = branches.find((each) => each.id === toBranch) ?? null;
  const own = {
    ...told,
    member: told.direction === "in" ? null : member,
    person: person.value,
    toBranch: branch,
  };
  const wrong = fieldsWrong([
    ...wrongTold(own, place),
    ...(told.direction === "in" ? wrongNewcomer(own, { branches, people }) : []),
    ...(await rosteredAlready(actor, place, [own])),
    ...wrongDay(told.day, await today()),
  ]);
  return wrong ?? write(actor, place, [own], evidence);
}

/** Records many at once from a table copied from a sheet: all of it, or nothing and every cell that is wrong. */
export async function pasteTransfers(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(pasteTransfersSchema, input);
  if (!parsed.ok) return parsed;
  const at = await unitKept(actor, parsed.value.unit);
  if (!at.ok) return at;
  const { place, people, branches } = at.value;
  const { lines, problems: unread } = readPastedTransfers(parsed.value.table, {
    ...{ people, branches, unitId: place.unitId, today: await today() },
  });
  const rows = lines.map(({ told }) => told);
  const rostered = await rosteredAlready(actor, place, rows);
  const problems = [
    ...unread,
    ...rostered.map(({ at, path, message }) => wrongCell(lines[at]?.row ?? 0, path, message)),
  ];
  if (problems.length > 0)
    return refused("invalid", `${problems.length} ô chưa đúng, chưa ghi gì. Sửa trong bảng rồi ghi lại.`, {
      fields: problems,
    });
  if (rows.length > 0) return write(actor, place, rows);
  const message = "Bảng chưa có dòng nào. Dán các dòng chép từ Excel.";
  return refused("invalid", message, { fields: [{ path: "table", message }] });
}

/** Records transfers of several people whom the roster has already, or has marked as moved away: each wrong row is told. */
export async function recordTransfers(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(recordRowsSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, rows } = parsed.value;
  const at = await unitKept(
    actor,
    unit,
    rows.map(({ member }) => member),
  );
  if (!at.ok) return at;
  const { place, people } = at.value;
  const now = await today();
  const byId = new Map(people.map((person) => [person.id, person]));
  const fields: FieldError[] = [];
  const told = rows.flatMap(({ member: id, ...said }, n): Told[] => {
    const member = byId.get(id);
    const row = member && {
      ...{ ...said, ...PERMANENT, member, person: member, outsidePlace: "", reason: "" },
      toBranch: said.direction === "in" ? member.branch : null,
    };
    const wrong = row ? [...wrongTold(row, place), ...wrongDay(row.day, now)] : [NOT_THERE];
    fields.push(...wrong.map(({ path, message }) => ({ path: `rows.${n}.${path}`, message })));
    return row ? [row] : [];
  });
  return fieldsWrong(fields) ?? write(actor, place, told);
}

const PERMANENT = { kind: "permanent", until: null, comment: "", feePaidUntil: null } as const;
const NOT_THERE = { path: "member", message: "Người này không còn trong danh sách của đơn vị." };

/** Records moves inside a unit that a list has made already: nobody moves by it, the case says when and by which paper. */
export async function recordMovesMade(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(recordMadeSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, rows } = parsed.value;
  const at = await unitKept(
    actor,
    unit,
    rows.map(({ member }) => member),
  );
  if (!at.ok) return at;
  const { place, people } = at.value;
  const no = refusal(can.receiveCase(actor, place));
  const scope = readScope(actor, place.orgId);
  if (no || !scope) return no ?? notFound();
  const branches = await reader(scope).unit.findMany({
    where: {
      parentId: place.unitId,
      id: { in: rows.flatMap(({ fromBranch, toBranch }) => [fromBranch, toBranch]) },
    },
    select: { id: true, code: true, name: true },
  });
  const refOf = (id: string) => branches.find((branch) => branch.id === id) ?? null;
  const now = await today();
  const fields: FieldError[] = [];
  const told = rows.flatMap(({ member: id, day, docNumber, ...way }, n): Told[] => {
    const person = people.find((each) => each.id === id);
    const row: Told | undefined = person && {
      ...{ ...PERMANENT, direction: "inside", isMade: true, day, introNumber: docNumber, reason: "" },
      ...{ member: { ...person, branch: refOf(way.fromBranch) }, person, toBranch: refOf(way.toBranch) },
      ...{ outsideName: "", outsidePlace: "" },
    };
    const wrong = row ? [...wrongTold(row, place), ...wrongDay(day, now)] : [NOT_THERE];
    fields.push(
      ...wrong.map(({ path, message }) => ({
        path: `rows.${n}.${path}`,
        message,
      })),
    );
    return row ? [row] : [];
  });
  return fieldsWrong(fields) ?? write(actor, place, told);
}

/** Moves several members of a unit to one of its branches at once, as its secretary decides. */
export async function moveInside(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(moveInsideSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, members, toBranch, day, docNumber, reason } = parsed.value;
  const at = await unitKept(actor, unit);
  if (!at.ok) return at;
  const { place, people, branches } = at.value;
  const no = refusal(can.receiveCase(actor, place));
  if (no) return no;
  const branch = branches.find(({ id }) => id === toBranch);
  const chosen = people.filter(({ id }) => members.includes(id));
  if (!branch) return notFound("Không tìm thấy chi đoàn này trong đơn vị.");
  if (chosen.length < members.length)
    return refused("conflict", "Có người không còn trong danh sách. Tải lại trang rồi chọn lại.");
  const rows = chosen.map(
    (member): Told => ({
      ...{
        direction: "inside",
        member,
        person: member,
        toBranch: branch,
        day,
        introNumber: docNumber,
        reason,
      },
      ...{ ...PERMANENT, outsideName: "", outsidePlace: "" },
    }),
  );
  const wrong = fieldsWrong([
    ...rows.flatMap((row) => wrongTold(row, place)).slice(0, 1),
    ...wrongDay(day, await today()),
  ]);
  return wrong ?? write(actor, place, rows);
}

/** The unit with its people and branches, as far as this person keeps them. */
async function unitKept(actor: Actor, unitId: string, left: readonly string[] = []) {
  const at = await keptPlace(actor, unitId);
  if (!at.ok) return at;
  const place = at.value;
  const [people, branches] = await Promise.all([
    rosterPeople(actor, place, left),
    branchChoices(actor, { ...place, branchId: null }),
  ]);
  return done({ place, people, branches });
}

export function wrongTold(
  { direction, kind, until, outsideName, toBranch, member, day }: Told,
  { unitId }: { unitId: string },
) {
  const goal = { direction, kind, until, outsideName, toUnit: null };
  const from = { unitId, branchId: member?.branch?.id ?? null };
  return wrongTransfer({ ...goal, toBranch: toBranch?.id ?? null }, from, day);
}

/** A newcomer stands in a branch, where there are any, and is not in the roster already. */
export function wrongNewcomer(
  { person, toBranch }: Pick<Told, "person" | "toBranch">,
  { branches, people }: { branches: readonly UnitRef[]; people: readonly RosterPerson[] },
) {
  const isThere = people.some(
    ({ fullName, birthDate }) => fold(fullName) === fold(person.fullName) && birthDate === person.birthDate,
  );
  return [
    ...(isThere ? [{ path: "fullName", message: `${person.fullName} đã có trong danh sách đơn vị.` }] : []),
    ...(!toBranch && branches.length > 0 ? [{ path: "toBranch", message: "Chọn chi đoàn tiếp nhận." }] : []),
  ];
}

/** Newcomers whose code or card is that of a member in activity, wherever in the organisation. A guest stays in the roster of home. */
async function rosteredAlready(actor: Actor, { orgId, unitId }: RecordPlace, rows: readonly Told[]) {
  const scope = readScope(actor, orgId);
  const coming = rows.flatMap(({ direction, kind, person }, at) =>
    direction === "in" && kind === "permanent" ? [{ at, person }] : [],
  );
  if (!scope || coming.length === 0) return [];
  const shared = await sharedInOrganisation(
    scope,
    unitId,
    coming.map(({ person }) => person),
  );
  return shared.filter(isSamePerson).map(({ at, ...field }) => ({ ...field, at: coming[at]?.at ?? 0 }));
}

async function write(
  actor: Actor,
  place: RecordPlace,
  rows: readonly Told[],
  evidence: readonly string[] = [],
): Promise<Result<{ count: number }>> {
  const by = recorderOf(actor);
  const scope = readScope(actor, place.orgId);
  if (!by.ok) return by;
  if (!scope) return notFound();
  const strange = rows.find((row) => !can.keepCase(actor, { ...place, branchId: homeOf(row) }).allowed);
  if (strange) return refused("forbidden", `${strange.person.fullName} không thuộc chi đoàn của bạn.`);
  const days = rows.map(({ day }) => day);
  const silent = await signedNil(actor, place, "transfer", days);
  if (silent) return silent;
  // Who goes, or comes, for a time stays in the roster of home.
  const lasting = rows.filter(({ kind }) => kind === "permanent");
  const newcomers = lasting.flatMap(({ member, person }) => (member ? [] : [person]));
  const isMade = rows.some((row) => row.isMade);
  try {
    return await change(whoIs(actor), async (tx, record): Promise<Result<{ count: number }> | Refusal> => {
      const db = writer(scope, tx);
      const no = await refuseRostered(db, place, newcomers);
      if (no) return no;
      const left = await leftElsewhere(db, place, newcomers);
      const told = rows.map((row) => {
        const takes = left.get(row.person);
        return { row, takes, transfer: newTransfer(place, row, takes) };
      });
      const isNew = ({ row, takes }: (typeof told)[number]) => lasting.includes(row) && !row.member && !takes;
      const moves = ({ row, takes }: (typeof told)[number]) =>
        takes || (lasting.includes(row) && row.member && row.direction !== "in");
      await insertMembers(
        db,
        place.orgId,
        told.filter(isNew).map(({ transfer }) => newMember(transfer)),
      );
      await insertTransfers(
        db,
        told.map(({ transfer }) => transfer),
        by.value,
      );
      const moving = told.filter(moves).map(({ transfer }) => transfer.id);
      const posts = await (isMade ? noteAll : moveAll)(db, scope, moving);
      if (!posts) return GONE;
      for (const { row, takes, transfer } of told) {
        const papersOf = {
          ...transfer,
          unitId: place.unitId,
          branchId: homeOf(row),
          procedure: "transfer" as const,
        };
        const unfit = await tieCasePapers(actor, { db, record }, papersOf, evidence);
        if (unfit) return unfit;
        const post = posts.get(transfer.id);
        for (const event of eventsOf(place, transfer, { row, takes, post })) record(event);
      }
      return done({ count: rows.length });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return onTheWay("Một người trong danh sách này");
    throw error;
  }
}

/** The branch whose keeper tells of it: where the member was, or where the newcomer is. */
function homeOf({ member, toBranch }: Told): string | null {
  return (member ? member.branch : toBranch)?.id ?? null;
}

function newTransfer(place: Unit, row: Told, takes: Left | undefined): NewTransfer {
  const told = ownTransfer(place, row);
  if (!takes) return told;
  const { unitId: otherUnitId, branchId: otherBranchId, facts } = told;
  const { id: memberId, unitId, branchId } = takes;
  const within = { ...facts, direction: "within" as const, outsideName: "", outsidePlace: "" };
  return { ...told, memberId, unitId, branchId, otherUnitId, otherBranchId, facts: within };
}

function ownTransfer({ orgId, unitId }: Unit, row: Told): NewTransfer {
  const {
    direction,
    kind,
    until,
    member,
    person,
    toBranch,
    day,
    introNumber,
    outsideName,
    outsidePlace,
    comment,
    feePaidUntil,
    reason,
  } = row;
  const other = direction === "inside" ? { otherUnitId: unitId, otherBranchId: toBranch?.id ?? null } : {};
  const isStay = kind === "temporary";
  const standing = isStay
    ? { state: "hosted", dueOn: until }
    : { state: "settled", closed: { on: day, outcome: "done" as const } };
  return {
    ...{ id: newId(), orgId, unitId, branchId: homeOf(row), ...other, entry: "recorded", ...standing },
    ...{ memberId: member?.id ?? (isStay ? null : newId()), person, openedOn: day },
    facts: {
      ...{ direction, kind, until, outsideName, outsidePlace, introNumber, introducedOn: day },
      ...{ comment, feePaidUntil, reason },
      ...(member || isStay ? {} : { memberVersion: 1 }),
    },
  };
}

function newMember({ memberId, unitId, branchId, person }: NewTransfer) {
  const { fullName, birthDate, gender, code, cardNumber, joinedOn } = person;
  const values = { fullName, birthDate, gender, code, cardNumber, joinedOn };
  return { id: memberId ?? newId(), unitId, branchId, source: "form" as const, values };
}

type ToldOf = { row: Told; takes: Left | undefined; post: string | null | undefined };

function eventsOf(
  { orgId, unitId }: Unit,
  { id, memberId, facts: { direction, kind } }: NewTransfer,
  { row, takes, post = null }: ToldOf,
) {
  const { member, toBranch, day, introNumber, outsideName } = row;
  const subject = { orgId, unitId, subjectId: memberId ?? id };
  const detail = { procedure: "transfer", direction, kind, on: day, number: introNumber || null };
  const told = { type: "case.recorded" as const, ...subject, detail };
  if (kind === "temporary" || row.isMade) return [told];
  const to = { branch: toBranch?.name ?? "", position: null };
  if (direction === "inside") {
    const from = { branch: member?.branch?.name ?? "", position: post };
    return [told, movedEvent({ orgId, unitId, memberId }, from, to)];
  }
  if (takes) {
    const from = { branch: [takes.branch, takes.unit].filter(Boolean).join(", "), position: post };
    const back = {
      type: "member.status_changed" as const,
      ...subject,
      detail: { from: "moved", to: "active", on: day },
    };
    return [told, movedEvent({ orgId, unitId, memberId }, from, to), back];
  }
  if (!member) return [told, { type: "member.created" as const, ...subject, after: { branch: outsideName } }];
  if (direction === "in") return [told];
  const status = { from: member.status, to: "moved", on: day };
  return [told, { type: "member.status_changed" as const, ...subject, detail: status }];
}
