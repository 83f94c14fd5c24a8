import type { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope, structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { tieCasePapers } from "@/lib/cases/new-papers";
import { signedNil } from "@/lib/cases/nil/queries";
import { askedSecond } from "@/lib/cases/one-at-a-time";
import { insertSteps, type NewStep } from "@/lib/cases/writing";
import { dayAhead } from "@/lib/evidence/rules";
import { doubtsAbout } from "@/lib/members/doubts";
import { isSamePerson, sharedInOrganisation } from "@/lib/members/elsewhere";
import { findHome } from "@/lib/members/home";
import { findMember } from "@/lib/members/queries";
import { readFields } from "@/lib/members/read-fields";
import { doubted } from "@/lib/members/rules";
import { memberTerms } from "@/lib/members/terms/queries";
import type { FieldChanges } from "@/lib/members/types";
import { today } from "@/lib/platform/clock";
import { reader, writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import {
  done,
  type FieldError,
  notFound,
  type Refusal,
  type Result,
  refused,
  refusedFields,
} from "@/lib/platform/result";
import { arrivalsSince, wrongLeaving } from "./arrivals";
import { introducedSteps, openedEvents } from "./introducing";
import { insertTransfers, type NewTransfer, notThere, onTheWay, recorderOf, refuseGone } from "./opening";
import { otherUnits } from "./other-units";
import { dueAfter, machineOf, wrongTransfer } from "./rules";
import { introducedSchema, receiveSchema, requestSchema } from "./schema";
import { sisterDoubts } from "./sisters";
import type { Person, TransferFacts, TransferKind, TransferState } from "./types";
import { refuseUnderWay } from "./under-way";

/** A member asks to move: inside the unit, to another one, or out of the organisation. */
export async function requestTransfer(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(requestSchema, input);
  return parsed.ok ? leave(actor, parsed.value, null) : parsed;
}

/**
 * "Ghi kết quả" of a transfer to another unit of the organisation, for its half that is done: comment, fee and giấy giới
 * thiệu at once. Nobody acts for both sides, so that the other unit takes the person in by its own word.
 */
export async function recordIntroduction(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(introducedSchema, input);
  if (!parsed.ok) return parsed;
  const { introNumber, comment, feePaidUntil, evidence, ...asked } = parsed.value;
  const goal = {
    direction: "within" as const,
    toBranch: null,
    outsideName: "",
    outsidePlace: "",
    confirmed: false,
  };
  return leave(actor, { ...asked, ...goal }, { introNumber, comment, feePaidUntil }, evidence);
}

type Asked = z.output<typeof requestSchema>;
type Introduced = Pick<TransferFacts, "introNumber" | "comment" | "feePaidUntil">;

/** A member is to leave; `introduced`: by what the unit has let him or her go already. */
async function leave(
  actor: Actor,
  { member: memberId, toUnit, toBranch, day, confirmed, ...facts }: Asked,
  introduced: Introduced | null,
  evidence: readonly string[] = [],
): Promise<Result<{ id: string }>> {
  const found = await findMember(actor, memberId);
  if (!found.ok) return found;
  const { member, place } = found.value;
  const no =
    refusal(can.keepCase(actor, place)) ??
    (introduced && refusal(can.receiveCase(actor, place))) ??
    notThere(found.value);
  if (no) return no;
  const { orgId, unitId, branchId = null } = place;
  const units = facts.direction === "out" ? await otherUnits(actor, { orgId, unitId }) : [];
  const goal = { ...facts, toUnit, toBranch, units };
  const wrong = refusedFields([
    ...wrongTransfer(goal, { unitId, branchId }, day),
    ...wrongDay(day, await today()),
    ...wrongLeaving({ ...goal, member, day }, await arrivalsSince(actor, { orgId, unitId }, [day])),
  ]);
  const doubts = confirmed ? [] : sisterDoubts(facts, units);
  const unclear = wrong ?? askedSecond("outsideName", doubts);
  if (unclear) return unclear;
  const other = await otherSide(actor, orgId, { ...goal, unitId });
  if (!other.ok) return other;
  const id = newId();
  const state = introduced ? "introduced" : machineOf(facts).first;
  const transfer: NewTransfer = {
    id,
    orgId,
    unitId,
    branchId,
    ...other.value,
    memberId,
    entry: "stepwise",
    openedOn: day,
    person: member,
    facts: introduced ? { ...facts, ...introduced, introducedOn: day } : facts,
    ...(await standingAt(state, actor, { orgId, day })),
  };
  return open(actor, transfer, { steps: introduced ? introducedSteps(id, day, introduced) : [], evidence });
}

/** Somebody comes from outside with a giấy giới thiệu; likely doubles are looked at first, unless `confirmed`. */
export async function receiveNewcomer(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(receiveSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, fullName, birthDate, gender, code, cardNumber, joinedOn, day, confirmed, ...facts } =
    parsed.value;
  const home = await findHome(actor, unit, null);
  if (!home.ok) return home;
  const no = refusal(can.keepCase(actor, home.value.place));
  if (no) return no;
  const person = await readPerson({ fullName, birthDate, gender, code, cardNumber, joinedOn });
  if (!person.ok) return person;
  const { orgId, unitId } = home.value.place;
  const goal = { ...facts, direction: "in" as const, toUnit: null, toBranch: null, units: [] };
  const wrong = refusedFields([
    ...wrongTransfer(goal, { unitId, branchId: null }, day),
    ...wrongDay(day, await today()),
  ]);
  if (wrong) return wrong;
  const { kind } = facts;
  const alike = await likenesses(actor, home.value.place, { person: person.value, kind, confirmed });
  if (alike) return alike;
  return open(actor, {
    id: newId(),
    orgId,
    unitId,
    branchId: null,
    memberId: null,
    entry: "stepwise",
    openedOn: day,
    person: person.value,
    facts: { ...facts, direction: "in", introducedOn: day },
    ...(await standingAt(machineOf({ direction: "in", kind }).first, actor, { orgId, day })),
  });
}

type Unit = Pick<NewTransfer, "orgId" | "unitId">;
type Arriving = { person: Person; kind: TransferKind; confirmed: boolean };

/** Who is in a roster of the organisation moves within it; who is only like somebody is looked at once, unless `confirmed`. */
async function likenesses(
  actor: Actor,
  { orgId, unitId }: Unit,
  { person, kind, confirmed }: Arriving,
): Promise<Refusal | null> {
  const scope = readScope(actor, orgId);
  const [doubts, shared] = await Promise.all([
    doubtsAbout(actor, orgId, person as FieldChanges, await today()),
    // A guest stays in the roster of home.
    scope && kind === "permanent" ? sharedInOrganisation(scope, unitId, [person]) : [],
  ]);
  const same = shared.filter(isSamePerson);
  if (same.length > 0 || confirmed) return refusedFields(same);
  const open = [...doubts, ...shared];
  return open.length > 0 ? doubted(open) : null;
}

/** What was typed of a person, read exactly as the roster reads it. */
export async function readPerson(given: Record<string, string>): Promise<Result<Person>> {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const read = readFields(filled, await today());
  if (!read.ok) return read;
  return done({ code: null, cardNumber: null, joinedOn: null, ...(read.value as object) } as Person);
}

export function wrongDay(day: PlainDate, now: PlainDate): FieldError[] {
  const ahead = dayAhead(now, day, "day");
  return ahead ? [ahead] : [];
}

type Goal = {
  direction: "inside" | "within" | "out";
  unitId: string;
  toUnit: string | null;
  toBranch: string | null;
};

/** The unit and branch on the other side; a closed one receives nobody. */
async function otherSide(
  actor: Actor,
  orgId: string,
  { direction, unitId, toUnit, toBranch }: Goal,
): Promise<Result<Pick<NewTransfer, "otherUnitId" | "otherBranchId">>> {
  if (direction === "out") return done({});
  if (direction === "inside") {
    const home = await findHome(actor, unitId, toBranch);
    return home.ok ? done({ otherUnitId: unitId, otherBranchId: toBranch }) : home;
  }
  const scope = structureScope(actor, orgId);
  const where = { id: toUnit ?? "", kind: { in: ["base_union" as const, "base_branch" as const] } };
  const unit = scope && (await reader(scope).unit.findFirst({ where, select: { closedOn: true } }));
  if (!unit) return notFound("Không tìm thấy đơn vị chuyển đến.");
  if (unit.closedOn)
    return refused(
      "conflict",
      "Đơn vị này đã ngừng hoạt động nên không nhận thêm đoàn viên. Chọn đơn vị đang hoạt động.",
    );
  return done({ otherUnitId: toUnit, otherBranchId: null });
}

async function standingAt(
  state: TransferState,
  actor: Actor,
  { orgId, day }: { orgId: string; day: PlainDate },
) {
  const { transferDays: days } = await memberTerms(actor, orgId);
  return { state, dueOn: dueAfter(state, { since: day, until: null, days }) };
}

async function open(
  actor: Actor,
  transfer: NewTransfer,
  { steps = [], evidence = [] }: { steps?: readonly NewStep[]; evidence?: readonly string[] } = {},
): Promise<Result<{ id: string }>> {
  const { id, orgId, unitId, branchId, person } = transfer;
  const by = recorderOf(actor);
  if (!by.ok) return by;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const silent = await signedNil(actor, transfer, "transfer", [transfer.openedOn, await today()]);
  if (silent) return silent;
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      await insertTransfers(db, [transfer], by.value);
      await insertSteps(db, orgId, steps, by.value);
      const papersOf = { id, orgId, unitId, branchId, procedure: "transfer" as const, evidence };
      const no =
        (await refuseGone(db, transfer, person.fullName)) ??
        (await refuseUnderWay(db, [id])) ??
        (await tieCasePapers(actor, { db, record }, [papersOf]));
      if (no) return no;
      for (const event of openedEvents(transfer, steps)) record(event);
      return done({ id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return onTheWay(person.fullName);
    throw error;
  }
}
