import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { updateMembers } from "@/lib/members/bulk";
import { type MemberPatch, patchOf } from "@/lib/members/patch";
import { today } from "@/lib/platform/clock";
import { rowsWithin, writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Result, refused } from "@/lib/platform/result";
import { type KeptLinks, keptLinks } from "./commands";
import { acceptedValues, fieldsOf } from "./rules";
import { settleSchema } from "./schema";
import { settleStatement } from "./statements";
import type { OwnField, SettledCount, WaitingCorrection } from "./types";
import { waitingAt } from "./waiting";

const MOVED_ON = refused(
  "stale",
  "Có người vừa sửa hoặc vừa gửi lại. Tải lại trang, xem lại từng ô rồi ghi.",
);

type Item = { id: string; version: number; memberVersion: number; accept: OwnField[] };
type Settled = { waiting: WaitingCorrection; accept: OwnField[]; patch: MemberPatch };

/**
 * Accepts and refuses what members correct, of one or of many: all as they were seen, or none. What is accepted is
 * written as the secretary's own correction of the roster is.
 */
export async function settleCorrections(actor: Actor, input: unknown): Promise<Result<SettledCount>> {
  const parsed = parse(settleSchema, input);
  if (!parsed.ok) return parsed;
  const found = await keptLinks(actor, parsed.value);
  if (!found.ok) return found;
  const { at, scope } = found.value;
  const items = new Map(parsed.value.items.map((item) => [item.id, item]));
  const waiting = await waitingAt(scope, at, { ids: [...items.keys()], most: items.size });
  if (waiting.length !== items.size) return MOVED_ON;
  const day = await today();
  const settled: Settled[] = [];
  for (const each of waiting) {
    const one = settledBy(found.value, each, items.get(each.id), day);
    if (!one.ok) return one;
    settled.push(one.value);
  }
  return write(actor, found.value, settled);
}

function settledBy(
  { at, scope }: KeptLinks,
  waiting: WaitingCorrection,
  item: Item | undefined,
  day: PlainDate,
): Result<Settled> {
  const { member, corrections, version } = waiting;
  if (item?.version !== version || item.memberVersion !== member.version) return MOVED_ON;
  const sent = fieldsOf(corrections);
  if (item.accept.some((field) => !sent.includes(field))) return MOVED_ON;
  const accept = sent.filter((field) => item.accept.includes(field));
  const place = { ...at, branchId: member.branch?.id ?? null };
  const seen = { member, place, scope, seesSensitive: true };
  const values = acceptedValues(corrections, accept);
  const patch = patchOf(seen, { version: member.version }, values, undefined, day);
  if (patch.ok) return done({ waiting, accept, patch: patch.value });
  return refused(patch.reason, `${member.fullName}: ${patch.message}`);
}

async function write(
  actor: Actor,
  { at, scope }: KeptLinks,
  settled: readonly Settled[],
): Promise<Result<SettledCount>> {
  const { orgId, unitId } = at;
  const changed = settled.filter(({ patch }) => patch.events.length > 0);
  const lines = settled.map(({ waiting: { id, version }, accept }) => ({ id, version, accepted: accept }));
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const updates = changed.map(({ waiting, patch }) => ({ id: waiting.member.id, ...patch }));
    if ((await updateMembers(db, orgId, updates)).length !== changed.length) return MOVED_ON;
    const written = await rowsWithin(db, settleStatement, [orgId, JSON.stringify(lines), actor.name]);
    if (written.length !== settled.length) return MOVED_ON;
    for (const { patch } of changed) for (const event of patch.events) record(event);
    const count: SettledCount = { people: settled.length, accepted: 0, refused: 0 };
    for (const { waiting, accept } of settled) {
      const refusedFields = fieldsOf(waiting.corrections).filter((field) => !accept.includes(field));
      const detail = { accepted: accept, refused: refusedFields };
      record({ type: "member_link.settled", orgId, unitId, subjectId: waiting.member.id, detail });
      count.accepted += accept.length;
      count.refused += refusedFields.length;
    }
    return done(count);
  });
}
