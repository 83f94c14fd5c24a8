import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { olderThan, pageOf } from "@/lib/audit/paging";
import { AUDIT_LABELS, type AuditType, type Json } from "@/lib/audit/types";
import { system } from "@/lib/platform/database/database";
import { endOfDay, type PlainDate, startOfDay } from "@/lib/platform/dates";
import { done, type Refusal, type Result } from "@/lib/platform/result";

export type LogFilter = {
  from?: PlainDate | null;
  to?: PlainDate | null;
  type?: AuditType | null;
  /** Part of a name. */
  person?: string | null;
  unitId?: string | null;
  cursor?: string | null;
};

export type LogEvent = {
  id: string;
  at: Date;
  type: AuditType;
  actorName: string;
  address: string | null;
  unitName: string | null;
  /** Whom it concerns, where that is the holder of an account. */
  subjectName: string | null;
  detail: { [key: string]: Json };
  before: Json;
  after: Json;
};

export type LogPage<Row> = { items: Row[]; nextCursor: string | null };

const PAGE = 50;
const REASON = "the log belongs to no organisation's scope";

/** What happened in an organisation, the latest first; for administrators also what belongs to none. */
export async function readLog(
  actor: Actor,
  orgId: string | null,
  filter: LogFilter,
): Promise<Result<LogPage<LogEvent>>> {
  const no = mayRead(actor, orgId);
  if (no) return no;
  const rows = await system(REASON).auditEvent.findMany({
    where: {
      AND: [
        can.readSystemLog(actor).allowed ? { OR: [{ orgId }, { orgId: null }] } : { orgId },
        { at: between(filter), ...by(filter), ...olderThan(filter.cursor) },
        filter.type ? { type: filter.type } : {},
        filter.unitId ? { unitId: filter.unitId } : {},
      ],
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      at: true,
      type: true,
      actorName: true,
      address: true,
      unitId: true,
      subjectId: true,
      detail: true,
      value: { select: { before: true, after: true } },
    },
  });
  const { items, nextCursor } = pageOf(rows, PAGE);
  const names = await namesFor(items);
  const seesPeople = orgId !== null && can.readMembersInAudit(actor, orgId).allowed;
  const events = items.map(({ value, unitId, subjectId, ...row }) => {
    const shown = seesPeople || !aboutMembers(row.type);
    return {
      ...row,
      id: String(row.id),
      type: row.type as AuditType,
      unitName: names.get(unitId ?? "") ?? null,
      subjectName: names.get(subjectId ?? "") ?? null,
      detail: row.detail as LogEvent["detail"],
      before: shown ? ((value?.before ?? null) as Json) : null,
      after: shown ? ((value?.after ?? null) as Json) : null,
    };
  });
  return done({ items: events, nextCursor });
}

export type RefusedAttempt = {
  id: string;
  at: Date;
  operation: string;
  reason: string;
  actorName: string;
  address: string | null;
};

/**
 * Attempts that were refused: of the people who hold or held roles in this organisation and nowhere else, since what
 * was tried may name things of any; for administrators of all.
 */
export async function readRefusals(
  actor: Actor,
  orgId: string | null,
  filter: LogFilter,
): Promise<Result<LogPage<RefusedAttempt>>> {
  const no = mayRead(actor, orgId);
  if (no) return no;
  const people = can.readSystemLog(actor).allowed ? {} : { actorId: { in: await peopleOfNoOther(orgId) } };
  const colleagues = filter.unitId ? { actorId: { in: await peopleOfUnit(filter.unitId) } } : {};
  const rows = await system(REASON).auditRefusal.findMany({
    where: { AND: [people, colleagues, { at: between(filter), ...by(filter), ...olderThan(filter.cursor) }] },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: { id: true, at: true, operation: true, reason: true, actorName: true, address: true },
  });
  const { items, nextCursor } = pageOf(rows, PAGE);
  return done({ items: items.map((row) => ({ ...row, id: String(row.id) })), nextCursor });
}

export function isAuditType(text: string | undefined): text is AuditType {
  return text !== undefined && text in AUDIT_LABELS;
}

function mayRead(actor: Actor, orgId: string | null): Refusal | null {
  return refusal(orgId ? can.readAudit(actor, orgId) : can.readSystemLog(actor));
}

/** Values before and after of a member are a member's data: an administrator of the machine does not see them. */
function aboutMembers(type: string): boolean {
  return !/^(account|role|session|organisation|unit|cycle|criteria)\./.test(type);
}

function between({ from, to }: LogFilter): { gte?: Date; lte?: Date } {
  return { ...(from ? { gte: startOfDay(from) } : {}), ...(to ? { lte: endOfDay(to) } : {}) };
}

function by({ person }: LogFilter) {
  return person ? { actorName: { contains: person, mode: "insensitive" as const } } : {};
}

async function namesFor(rows: { unitId: string | null; subjectId: string | null; type: string }[]) {
  const unitIds = rows.flatMap(({ unitId }) => unitId ?? []);
  const userIds = rows.flatMap(({ subjectId, type }) =>
    /^(account|role|session)\./.test(type) ? (subjectId ?? []) : [],
  );
  const db = system(REASON);
  const [units, users] = await Promise.all([
    db.unit.findMany({ where: { id: { in: unitIds } }, select: { id: true, name: true } }),
    db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } }),
  ]);
  return new Map([...units, ...users].map(({ id, name }) => [id, name]));
}

const MOST_PEOPLE = 5000;

/** Who holds or held a role at a unit or in one of its branches: what was tried names no unit. */
async function peopleOfUnit(id: string): Promise<string[]> {
  const people = await system(REASON).user.findMany({
    where: { roles: { some: { unit: { OR: [{ id }, { parentId: id, kind: "branch" }] } } } },
    take: MOST_PEOPLE,
    select: { id: true },
  });
  return people.map((person) => person.id);
}

async function peopleOfNoOther(orgId: string | null): Promise<string[]> {
  const people = await system(REASON).user.findMany({
    where: { roles: { some: { orgId }, none: { OR: [{ orgId: null }, { orgId: { not: orgId } }] } } },
    take: MOST_PEOPLE,
    select: { id: true },
  });
  return people.map(({ id }) => id);
}
