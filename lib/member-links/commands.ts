import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { findMember } from "@/lib/members/queries";
import { memberTerms } from "@/lib/members/terms/queries";
import { rowsWithin, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { addDays, dayOf, endOfDay } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { newSecret } from "@/lib/platform/ids";
import { sendsLetters } from "@/lib/platform/mail";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { secretDigest } from "@/lib/platform/sealing";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { mailed } from "./mailing";
import { makeLinksSchema, wishesSeenSchema, withdrawLinkSchema } from "./schema";
import {
  lockMembersStatement,
  makeLinksStatement,
  wishesSeenStatement,
  withdrawLinksStatement,
} from "./statements";
import type { MadeLink, MadeLinks } from "./types";
import { placeValues } from "./waiting";

type Standing = Omit<MadeLink, "memberId" | "url"> & {
  id: string;
  branchId: string | null;
  hasLink: boolean;
};

export type KeptLinks = { at: RecordPlace; scope: Scope };

/** The place whose links this actor keeps. */
export async function keptLinks(
  actor: Actor,
  { unit, branch }: { unit: string; branch: string | null },
): Promise<Result<KeptLinks>> {
  const found = await recordPlaceOf(actor, unit, branch);
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.orgId);
  const no = refusal(can.keepMemberLinks(actor, found.value));
  if (no || !scope) return no ?? notFound();
  return done({ at: found.value, scope });
}

/**
 * Makes each of these members a link, and mails it where that is asked; one that was made before opens nothing any more,
 * which is asked first.
 */
export async function makeMemberLinks(actor: Actor, input: unknown): Promise<Result<MadeLinks>> {
  const parsed = parse(makeLinksSchema, input);
  if (!parsed.ok) return parsed;
  const found = await keptLinks(actor, parsed.value);
  if (!found.ok) return found;
  const { at, scope } = found.value;
  const { members, replaces, mails } = parsed.value;
  if (mails && !sendsLetters())
    return refused("conflict", "Máy chủ chưa gửi được thư. Bỏ đánh dấu gửi thư rồi tạo lại.");
  const { linkDays } = await memberTerms(actor, at.orgId);
  const expiresOn = addDays(dayOf(new Date()), linkDays);
  const result = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const standing = await rowsWithin<Standing>(db, lockMembersStatement, [...placeValues(at), members]);
    if (standing.length !== members.length)
      return refused("conflict", "Có người không còn trong danh sách. Tải lại trang rồi chọn.");
    const linked = standing.filter(({ hasLink }) => hasLink).length;
    if (linked > 0 && !replaces) return asksToReplace(linked);
    const made = standing.map((member) => ({ ...member, secret: newSecret() }));
    const ids = made.map(({ id }) => id);
    await rowsWithin(db, withdrawLinksStatement, [at.orgId, ids]);
    await rowsWithin(db, makeLinksStatement, [
      at.orgId,
      ids,
      made.map(({ secret }) => secretDigest(secret)),
      personOf(actor),
      actor.name,
      endOfDay(expiresOn),
      at.unitId,
      made.map(({ branchId }) => branchId),
    ]);
    for (const subjectId of ids)
      record({ type: "member_link.made", orgId: at.orgId, unitId: at.unitId, subjectId });
    const links = made.map(({ id, secret, name, email, refusesContact }) => {
      const link = { memberId: id, name, email, refusesContact, url: addressOf(secret) };
      return { ...link, mailed: null };
    });
    return done({ links, expiresOn });
  });
  return result.ok && mails ? done(await mailed(actor, at, result.value)) : result;
}

function asksToReplace(people: number): Refusal {
  return refused("conflict", `Chưa tạo đường dẫn nào: ${people} người đang có đường dẫn.`, {
    fields: [
      { path: "replaces", message: "Tạo lại thì đường dẫn cũ hết dùng. Đánh dấu đồng ý rồi bấm lại." },
    ],
  });
}

function addressOf(secret: string): string {
  return `${env().origin}/toi/${secret}`;
}

/** Ends a member's link at once. */
export async function withdrawMemberLink(actor: Actor, input: unknown): Promise<Result<null>> {
  const parsed = parse(withdrawLinkSchema, input);
  if (!parsed.ok) return parsed;
  const found = await findMember(actor, parsed.value.member);
  if (!found.ok) return found;
  const { member, place, scope } = found.value;
  const no = refusal(can.keepMemberLinks(actor, place));
  if (no) return no;
  const { orgId, unitId } = place;
  return change(whoIs(actor), async (tx, record) => {
    const ended = await rowsWithin(writer(scope, tx), withdrawLinksStatement, [orgId, [member.id]]);
    if (ended.length === 0)
      return refused("conflict", "Đoàn viên này không có đường dẫn nào đang dùng. Tải lại trang để xem.");
    record({ type: "member_link.withdrawn", orgId, unitId, subjectId: member.id });
    return done(null);
  });
}

/** Puts wishes away that the secretary has read. */
export async function markWishesSeen(actor: Actor, input: unknown): Promise<Result<{ people: number }>> {
  const parsed = parse(wishesSeenSchema, input);
  if (!parsed.ok) return parsed;
  const found = await keptLinks(actor, parsed.value);
  if (!found.ok) return found;
  const { at, scope } = found.value;
  return change(whoIs(actor), async (tx, record) => {
    const values = [...placeValues(at), JSON.stringify(parsed.value.links), actor.name];
    const seen = await rowsWithin<{ id: string }>(writer(scope, tx), wishesSeenStatement, values);
    if (seen.length === 0)
      return refused("conflict", "Nguyện vọng này đã có người xem, hoặc vừa gửi lại. Tải lại trang để đọc.");
    for (const { id } of seen)
      record({ type: "member_link.wish_seen", orgId: at.orgId, unitId: at.unitId, subjectId: id });
    return done({ people: seen.length });
  });
}
