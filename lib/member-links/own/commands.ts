import { can } from "@/lib/access/can";
import { closedTo } from "@/lib/access/member-closed";
import { type MemberActor, memberAtLink, memberScope, whoIsMember } from "@/lib/access/member-link";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { change, type Outcome } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { readFields } from "@/lib/members/read-fields";
import type { Within } from "@/lib/members/within";
import { today } from "@/lib/platform/clock";
import { rowsWithin, systemWriter, writer } from "@/lib/platform/database/database";
import { newSecret } from "@/lib/platform/ids";
import { pack } from "@/lib/platform/packing";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { seal, secretDigest } from "@/lib/platform/sealing";
import { ownMarks, writeOwnMarks } from "@/lib/training/own";
import { isAskedForWish } from "../asked";
import { PURPOSES } from "../purposes";
import { correctionsOf, fieldsOf } from "../rules";
import type { Corrections } from "../types";
import { type OwnSheet, ownSheet } from "./queries";
import { consentSchema, ownCorrectionSchema, wishSchema } from "./schema";
import { answeredStatement, newestConsentStatement, openStatement, replaceStatement } from "./statements";

type Opened = { device: string; expiresAt: Date };
type OpenedRow = { orgId: string; memberId: string; unitId: string; name: string; expiresAt: Date };

/** Spends a link on one device, whose secret is answered this once. */
export async function openMemberLink(secret: string, address: string | null): Promise<Result<Opened>> {
  const at = await memberAtLink(secret, undefined, address);
  if (at.state === "open") throw new Error("a link is open to nobody who brings no device's secret");
  if (at.state !== "closed") return closedTo(at);
  const device = newSecret();
  const who = { userId: null, name: `${at.face.givenName} (đoàn viên)`, address };
  return change(who, async (tx, record) => {
    const db = systemWriter("a link precedes every scope", tx);
    const values = [secretDigest(secret), secretDigest(device)];
    const [opened] = await rowsWithin<OpenedRow>(db, openStatement, values);
    if (!opened) return closedTo({ state: "elsewhere" });
    const { orgId, unitId, memberId, expiresAt } = opened;
    record({ type: "member_link.opened", orgId, unitId, subjectId: memberId });
    return done({ device, expiresAt });
  });
}

type Told = Pick<AuditEvent, "type" | "detail">;
type Saying = Within & { tell: (told: Told) => void };

/** What a person does through the own link, while it stands: on the own row alone, and one thing after the other. */
async function answering<T>(
  member: MemberActor,
  work: (saying: Saying) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const { orgId, memberId, unitId, linkId } = member;
  const no = refusal(can.answerAsMember(member, { orgId, memberId }));
  if (no) return no;
  return change(whoIsMember(member), async (tx, record) => {
    const db = writer(memberScope(member), tx);
    const standing = await rowsWithin(db, answeredStatement, [orgId, memberId, linkId]);
    if (standing.length === 0) return closedTo({ state: "unknown" });
    const tell = (told: Told) => record({ orgId, unitId, subjectId: memberId, ...told });
    return work({ db, record, tell });
  });
}

/** "Đúng rồi": nothing is to be corrected. */
export async function confirmOwnData(member: MemberActor): Promise<Result<null>> {
  const sheet = await ownSheet(member);
  if (!sheet.ok) return sheet;
  if (sheet.value.last?.isWaiting)
    return refused("conflict", "Chỉnh sửa đồng chí gửi đang chờ bí thư xem. Chưa cần xác nhận.");
  return answering(member, async ({ db, tell }) => {
    await db.memberLink.updateMany({ where: { id: member.linkId }, data: { confirmedAt: new Date() } });
    tell({ type: "member_link.confirmed" });
    return done(null);
  });
}

/** Sends what the person corrects, for the secretary to accept; it takes the place of what still waits. */
export async function sendCorrections(
  member: MemberActor,
  input: unknown,
): Promise<Result<{ fields: number }>> {
  const sheet = await ownSheet(member);
  if (!sheet.ok) return sheet;
  const corrections = await correctedBy(sheet.value, input);
  if (!corrections.ok) return corrections;
  const fields = fieldsOf(corrections.value);
  const { orgId, memberId, linkId } = member;
  return answering(member, async ({ db, tell }) => {
    const replaced = await rowsWithin(db, replaceStatement, [orgId, memberId]);
    if (fields.length === 0 && replaced.length === 0)
      return refused("conflict", "Chưa sửa ô nào. Nếu mọi ô đều đúng, bấm “Đúng rồi”.");
    if (fields.length > 0)
      await db.memberCorrection.create({
        data: { orgId, memberId, linkId, fields, valuesSealed: pack(corrections.value) },
      });
    tell({ type: "member_link.corrected", detail: { fields } });
    return done({ fields: fields.length });
  });
}

async function correctedBy({ member, waiting }: OwnSheet, input: unknown): Promise<Result<Corrections>> {
  const parsed = parse(ownCorrectionSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...given } = parsed.value;
  if (version !== member.version)
    return refused("stale", "Bí thư vừa sửa thông tin này. Tải lại trang, xem lại rồi gửi.");
  const values = readFields(given, await today());
  if (!values.ok) return values;
  // An ID number is never shown in the form: an empty box says nothing about it.
  const { idNumber, ...shown } = values.value;
  const kept = waiting.idNumber && idNumber == null ? { idNumber: waiting.idNumber } : {};
  const typed = idNumber == null ? {} : { idNumber };
  return done({ ...correctionsOf(member, { ...shown, ...typed }), ...kept });
}

/** Gives or withdraws consent to one purpose; what was said before stays in the history. */
export async function saveConsent(member: MemberActor, input: unknown): Promise<Result<null>> {
  const parsed = parse(consentSchema, input);
  if (!parsed.ok) return parsed;
  const { purpose, isGiven } = parsed.value;
  const { orgId, memberId, linkId } = member;
  const textVersion = PURPOSES.find(({ key }) => key === purpose)?.version;
  if (textVersion === undefined) return notFound();
  return answering(member, async ({ db, tell }) => {
    const [newest] = await rowsWithin<{ isGiven: boolean }>(db, newestConsentStatement, [
      ...[orgId, memberId, purpose],
    ]);
    if (newest?.isGiven === isGiven)
      return refused(
        "conflict",
        isGiven ? "Đồng chí đã đồng ý việc này rồi." : "Việc này đã rút đồng ý rồi.",
      );
    await db.memberConsent.create({ data: { orgId, memberId, linkId, purpose, textVersion, isGiven } });
    tell({ type: isGiven ? "consent.given" : "consent.withdrawn", detail: { consent: purpose } });
    return done(null);
  });
}

/** Saves the person's own marks of the training programme. */
export async function saveOwnTraining(member: MemberActor, input: unknown): Promise<Result<null>> {
  const marks = await ownMarks(member, input);
  if (!marks.ok) return marks;
  return answering<null>(member, async (within) =>
    (await writeOwnMarks(within, marks.value))
      ? done(null)
      : refused("stale", "Chi đoàn vừa sửa điểm của đồng chí. Tải lại trang rồi chấm lại."),
  );
}

/** Says what the person wishes; what was said before gives way. */
export async function saveWish(member: MemberActor, input: unknown): Promise<Result<null>> {
  const sheet = await ownSheet(member);
  if (!sheet.ok) return sheet;
  const parsed = parse(wishSchema, input);
  if (!parsed.ok) return parsed;
  const { wish, message } = parsed.value;
  if (wish !== null && !isAskedForWish(sheet.value.member, await today()))
    return refused("conflict", "Nguyện vọng trưởng thành Đoàn chỉ hỏi trong năm đủ 30 tuổi.");
  if (wish === null && message === "")
    return refused("invalid", "Chọn nguyện vọng hoặc ghi lời nhắn rồi gửi.");
  const messageSealed = message === "" ? null : new Uint8Array(seal(Buffer.from(message)));
  return answering(member, async ({ db, tell }) => {
    const said = { wish, messageSealed, wishedAt: new Date(), wishSeenAt: null, wishSeenBy: null };
    await db.memberLink.updateMany({ where: { id: member.linkId }, data: said });
    tell({ type: "member_link.wished", detail: { wish, hasMessage: message !== "" } });
    return done(null);
  });
}
