import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { recordSensitiveReads } from "@/lib/audit/sensitive-reads";
import type { Wish } from "@/lib/graduations/types";
import type { FoundMember } from "@/lib/members/queries";
import { isSensitive } from "@/lib/members/types";
import type { Asked } from "@/lib/platform/database/asides";
import { rows } from "@/lib/platform/database/database";
import { dayOf, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unseal } from "@/lib/platform/sealing";
import { branchOf, type RecordPlace } from "@/lib/units/record-place";
import type { ConsentState } from "./purposes";
import { fieldsOf, linkStateOf, MOST_AT_ONCE } from "./rules";
import {
  countWaitingStatement,
  linkedMembersStatement,
  linkOfMemberStatement,
  wishesStatement,
} from "./statements";
import type { LinkedMember, LinkState, LinkTimes, WaitingCorrection, WaitingWish } from "./types";
import { placeValues, waitingAt } from "./waiting";

const MOST_LISTED = 1000;

/** The place, if this actor keeps its links; `branch` narrows what the page's place says. */
async function keptPlace(
  actor: Actor,
  at: RecordPlace,
  branch: string | undefined,
): Promise<Result<RecordPlace>> {
  const place = { ...at, branchId: branch ?? at.branchId };
  const no = refusal(can.keepMemberLinks(actor, place));
  return no ?? branchOf(actor, place);
}

type BoardRow = Omit<LinkedMember, "state" | "expiresOn" | "hasAnswered"> & {
  [time in keyof LinkTimes]: LinkTimes[time] | null;
};

export type LinkBoard = { at: RecordPlace; members: LinkedMember[]; isCut: boolean };

/** Members of a place and how far their links have come. */
export async function linkBoard(
  actor: Actor,
  at: RecordPlace,
  branch: string | undefined,
): Promise<Result<LinkBoard>> {
  const found = await keptPlace(actor, at, branch);
  const scope = readScope(actor, at.orgId);
  if (!found.ok || !scope) return found.ok ? notFound() : found;
  const values = () => [...placeValues(found.value), MOST_LISTED + 1];
  const members = await rows<BoardRow>(scope, linkedMembersStatement, values);
  const now = new Date();
  return done({
    at: found.value,
    members: members.slice(0, MOST_LISTED).map((row) => linkedMember(row, now)),
    isCut: members.length > MOST_LISTED,
  });
}

function linkedMember({ expiresAt, openedAt, answeredAt, ...row }: BoardRow, now: Date): LinkedMember {
  const times = expiresAt && { expiresAt, openedAt, answeredAt };
  return {
    ...row,
    state: linkStateOf(times, now),
    expiresOn: expiresAt && dayOf(expiresAt),
    hasAnswered: answeredAt !== null,
  };
}

export type Answers = {
  at: RecordPlace;
  corrections: WaitingCorrection[];
  wishes: WaitingWish[];
  isCut: boolean;
};

type WishRow = Omit<WaitingWish, "message"> & { messageSealed: Uint8Array | null; wish: Wish | null };

/** What members of a place have sent and nobody has settled yet; that sensitive fields were shown is kept in the log. */
export async function waitingAnswers(
  actor: Actor,
  at: RecordPlace,
  branch: string | undefined,
): Promise<Result<Answers>> {
  const found = await keptPlace(actor, at, branch);
  const scope = readScope(actor, at.orgId);
  if (!found.ok || !scope) return found.ok ? notFound() : found;
  const values = () => [...placeValues(found.value), MOST_AT_ONCE + 1];
  const [waiting, wished] = await Promise.all([
    waitingAt(scope, found.value, { ids: null, most: MOST_AT_ONCE + 1 }),
    rows<WishRow>(scope, wishesStatement, values),
  ]);
  const corrections = waiting.slice(0, MOST_AT_ONCE);
  const wishes = wished.slice(0, MOST_AT_ONCE).map(readableWish);
  const isCut = Math.max(waiting.length, wished.length) > MOST_AT_ONCE;
  await recordShown(actor, found.value, corrections);
  return done({ at: found.value, corrections, wishes, isCut });
}

function readableWish({ messageSealed, ...wish }: WishRow): WaitingWish {
  return { ...wish, message: messageSealed ? unseal(messageSealed).toString() : "" };
}

async function recordShown(
  actor: Actor,
  { orgId, unitId }: RecordPlace,
  waiting: readonly WaitingCorrection[],
): Promise<void> {
  const reads = waiting.flatMap(({ member, corrections }) => {
    const fields = fieldsOf(corrections).filter(isSensitive);
    return fields.length > 0 ? [{ orgId, unitId, subjectId: member.id, fields }] : [];
  });
  await recordSensitiveReads(whoIs(actor), reads);
}

/** How many people of a place wait for an answer; null for whoever does not keep them. */
export function countWaiting(actor: Actor, at: RecordPlace): Asked | null {
  if (!can.keepMemberLinks(actor, at).allowed) return null;
  return { ...countWaitingStatement, values: placeValues(at) };
}

export type MemberLinkState = {
  state: LinkState;
  expiresOn: PlainDate | null;
  confirmedAt: Date | null;
  consents: ConsentState[];
};

type MemberLinkRow = { [time in keyof LinkTimes]: LinkTimes[time] | null } & {
  confirmedAt: Date | null;
  consents: (Omit<ConsentState, "at"> & { at: string })[];
};

/** A member's link and consents, for the member's page; null for whoever does not keep them. */
export async function linkOfMember(
  actor: Actor,
  { member, place, scope, mergedIds }: FoundMember,
): Promise<MemberLinkState | null> {
  if (!can.keepMemberLinks(actor, place).allowed) return null;
  const values = () => [place.orgId, [member.id, ...mergedIds], member.id];
  const [row] = await rows<MemberLinkRow>(scope, linkOfMemberStatement, values);
  if (!row) return null;
  const { expiresAt, openedAt, answeredAt } = row;
  return {
    state: linkStateOf(expiresAt && { expiresAt, openedAt, answeredAt }, new Date()),
    expiresOn: expiresAt && dayOf(expiresAt),
    confirmedAt: row.confirmedAt,
    consents: row.consents.map((consent) => ({ ...consent, at: new Date(consent.at) })),
  };
}
