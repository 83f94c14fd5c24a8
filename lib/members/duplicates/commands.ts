import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { recordSensitiveRead } from "@/lib/audit/sensitive-reads";
import { lastChangeWords } from "@/lib/members/last-change";
import { findMember, type SeenMember } from "@/lib/members/queries";
import { now } from "@/lib/platform/clock";
import { rows, writer } from "@/lib/platform/database/database";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { isBetween, isTold, letGoRow } from "./let-go";
import { mergeWithin } from "./merging";
import { NOT_BOTH_HERE, NOT_TOLD } from "./messages";
import { betweenPairsStatement } from "./pair-statements";
import { betweenSchema, mergeSchema, pairSchema } from "./schema";
import type { BetweenPairs } from "./types";

type Found = { place: Place; first: SeenMember; second: SeenMember };

/**
 * Folds one row into another of the same unit, or one that another unit has let go: the kept row takes over what was
 * chosen, and all that held the other.
 */
export async function mergeMembers(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(mergeSchema, input);
  if (!parsed.ok) return parsed;
  const { kept: keptId, other: otherId, ...chosen } = parsed.value;
  const found = await findPair(actor, keptId, otherId);
  if (!found.ok) return found;
  const { first: kept, second: other } = found.value;
  if (!chosen.fromOther.every((field) => isTold(field, kept, other))) return refused("conflict", NOT_TOLD);
  const merged = await change(whoIs(actor), (tx, record) =>
    mergeWithin({ db: writer(kept.scope, tx), record, by: actor }, { kept, other, ...chosen }),
  );
  if (merged.ok || merged.reason !== "stale") return merged;
  const last = await lastChangeWords(found.value.place.orgId, [keptId, otherId]);
  const message = `Một trong hai người vừa được sửa${last}. Trang đang hiện hai dòng như bây giờ; xem lại rồi bấm gộp.`;
  return refused("stale", message);
}

/** Remembers that two rows that look alike are two people. */
export async function tellApart(actor: Actor, input: unknown): Promise<Result<null>> {
  const parsed = parse(pairSchema, input);
  if (!parsed.ok) return parsed;
  const found = await findPair(actor, parsed.value.first, parsed.value.second);
  if (!found.ok) return found;
  const { place, first, second } = found.value;
  const { orgId, unitId } = place;
  const [firstId = "", secondId = ""] = [first.member.id, second.member.id].sort();
  const data = { orgId, unitId, firstId, secondId, byId: personOf(actor), by: actor.name, at: await now() };
  return change(whoIs(actor), async (tx, record) => {
    await writer(first.scope, tx).memberDistinction.createMany({ data, skipDuplicates: true });
    record({ type: "member.told_apart", orgId, unitId, subjectId: firstId, detail: { other: secondId } });
    return done(null);
  });
}

/** In the log, among the sensitive fields that somebody was shown. */
const BETWEEN_UNITS = "duplicatesBetweenUnits";

/** Tells the upper level who stands in the lists of two units, with a reason that is kept before they are told. */
export async function revealBetweenUnits(actor: Actor, input: unknown): Promise<Result<BetweenPairs>> {
  const parsed = parse(betweenSchema, input);
  if (!parsed.ok) return parsed;
  const { org: orgId, reason } = parsed.value;
  const no = refusal(can.countDuplicates(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  await recordSensitiveRead(whoIs(actor), { orgId, fields: [BETWEEN_UNITS], reason });
  const [found] = await rows<BetweenPairs>(scope, betweenPairsStatement, () => [orgId]);
  return done(found ?? { total: 0, pairs: [] });
}

/** Two rows of one unit, for its secretary; or one of it and one that another unit has let go. */
async function findPair(actor: Actor, firstId: string, secondId: string): Promise<Result<Found>> {
  const first = await findMember(actor, firstId);
  if (!first.ok) return first;
  const { place } = first.value;
  const no = refusal(can.mergeMembers(actor, place));
  if (no) return no;
  const isOwn = first.value.member.id === firstId;
  const letGo = isOwn ? await letGoRow(first.value, secondId) : null;
  if (letGo) return done({ place, first: first.value, second: letGo });
  const second = await findMember(actor, secondId);
  if (!second.ok) return second;
  const denied = refusal(can.mergeMembers(actor, second.value.place));
  if (denied) return denied;
  if (firstId === secondId) return notFound();
  if (!isOwn || second.value.member.id !== secondId || isBetween(first.value, second.value))
    return refused("conflict", NOT_BOTH_HERE);
  return done({ place, first: first.value, second: second.value });
}
