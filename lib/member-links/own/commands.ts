import { can } from "@/lib/access/can";
import { closedTo } from "@/lib/access/member-closed";
import {
  type LinkFace,
  type MemberActor,
  memberAtLink,
  memberScope,
  whoIsMember,
} from "@/lib/access/member-link";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { change, type Outcome } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { readFields } from "@/lib/members/read-fields";
import type { FieldChanges } from "@/lib/members/types";
import type { Within } from "@/lib/members/within";
import { now, today } from "@/lib/platform/clock";
import { rowsWithin, systemWriter, writer } from "@/lib/platform/database/database";
import { newSecret } from "@/lib/platform/ids";
import { pack } from "@/lib/platform/packing";
import { countAttempt } from "@/lib/platform/rate-limit";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { seal, secretDigest } from "@/lib/platform/sealing";
import { takePicturesBack } from "@/lib/reports/taking-back";
import { ownMarks, writeOwnMarks } from "@/lib/training/own";
import { isAskedForWish } from "../asked";
import { wordingOf } from "../purposes";
import { correctionsOf, fieldsOf, WRITES_AN_HOUR } from "../rules";
import type { Corrections } from "../types";
import { lockedSheet, type OwnSheet, ownSheet } from "./queries";
import { confirmSchema, consentSchema, ownCorrectionSchema, wishSchema } from "./schema";
import {
  answeredStatement,
  closeStatement,
  lockOwnStatement,
  openStatement,
  replaceStatement,
} from "./statements";

const EDITED = refused("stale", "Bí thư vừa sửa thông tin này. Xem lại các ô rồi bấm lần nữa.");

type Opened = { device: string; expiresAt: Date };
type OpenedRow = { orgId: string; memberId: string; unitId: string; expiresAt: Date };

/** The account that is signed in where the link is opened; `isSure`: the question whose link it is was answered. */
type SignedIn = { account: Actor; isSure: boolean };

/** Spends a link on one device, whose secret is answered this once. */
export async function openMemberLink(
  secret: string,
  address: string | null,
  signedIn: SignedIn | null = null,
): Promise<Result<Opened>> {
  const at = await memberAtLink(secret, undefined, address);
  if (at.state === "open") throw new Error("a link is open to nobody who brings no device's secret");
  if (at.state !== "closed") return closedTo(at);
  if (signedIn && !signedIn.isSure) return asksWhose(at.face, signedIn.account);
  const device = newSecret();
  const account = signedIn?.account ?? null;
  const who = { ...whoIsMember(address), userId: account?.userId ?? null };
  return change(who, async (tx, record) => {
    const db = systemWriter("a link precedes every scope", tx);
    const values = [secretDigest(secret), secretDigest(device)];
    const [opened] = await rowsWithin<OpenedRow>(db, openStatement, values);
    if (!opened) return closedTo({ state: "elsewhere" });
    const { orgId, unitId, memberId, expiresAt } = opened;
    const detail = { account: account?.username ?? null };
    record({ type: "member_link.opened", orgId, unitId, subjectId: memberId, detail });
    return done({ device, expiresAt });
  });
}

function asksWhose({ givenName }: LinkFace, { username }: Actor): Refusal {
  const message = `Chỉ đồng chí ${givenName} mở, không mở thay: đánh dấu rồi bấm lại, nhật ký ghi cả tài khoản này.`;
  return refused("conflict", `Chưa mở: máy này đang đăng nhập tài khoản ${username}.`, {
    fields: [{ path: "isSure", message }],
  });
}

type Told = Pick<AuditEvent, "type" | "detail" | "after">;
type Saying = Within & { tell: (told: Told) => void };

const writes = (linkId: string) => ({
  key: `member-link:writes:${linkId}`,
  most: WRITES_AN_HOUR,
  seconds: 60 * 60,
});

/** What a person does through the own link, while it stands: on the own row alone, and one thing after the other. */
async function answering<T>(
  member: MemberActor,
  work: (saying: Saying) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const { orgId, memberId, unitId, linkId } = member;
  const no = refusal(can.answerAsMember(member, { orgId, memberId }));
  if (no) return no;
  const seconds = await countAttempt(writes(linkId));
  if (seconds !== null)
    return refused("too_many", `Lưu quá nhiều lần. Chờ ${Math.ceil(seconds / 60)} phút rồi bấm lại.`, {
      retryAfterSeconds: seconds,
    });
  return change(whoIsMember(member.address), async (tx, record) => {
    const db = writer(memberScope(member), tx);
    await rowsWithin(db, lockOwnStatement, [orgId, memberId]);
    const standing = await rowsWithin(db, answeredStatement, [orgId, memberId, linkId]);
    if (standing.length === 0) return closedTo({ state: "unknown" });
    const tell = (told: Told) => record({ orgId, unitId, subjectId: memberId, ...told });
    return work({ db, record, tell });
  });
}

/** "Đúng rồi": nothing is to be corrected. */
export async function confirmOwnData(member: MemberActor, input: unknown): Promise<Result<null>> {
  const parsed = parse(confirmSchema, input);
  if (!parsed.ok) return parsed;
  return answering<null>(member, async ({ db, tell }) => {
    const sheet = await lockedSheet(db, member);
    if (!sheet.ok) return sheet;
    if (sheet.value.last?.isWaiting)
      return refused("conflict", "Chỉnh sửa đồng chí gửi đang chờ bí thư xem. Chưa cần xác nhận.");
    if (sheet.value.member.version !== parsed.value.version) return EDITED;
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
  const parsed = parse(ownCorrectionSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...given } = parsed.value;
  const values = readFields(given, await today());
  if (!values.ok) return values;
  const { orgId, memberId, linkId } = member;
  return answering<{ fields: number }>(member, async ({ db, tell }) => {
    const sheet = await lockedSheet(db, member);
    if (!sheet.ok) return sheet;
    if (sheet.value.member.version !== version) return EDITED;
    const corrections = correctedBy(sheet.value, values.value);
    const fields = fieldsOf(corrections);
    const replaced = await rowsWithin(db, replaceStatement, [orgId, memberId]);
    if (fields.length === 0 && replaced.length === 0)
      return refused("conflict", "Chưa sửa ô nào. Nếu mọi ô đều đúng, bấm “Đúng rồi”.");
    if (fields.length > 0)
      await db.memberCorrection.create({
        data: { orgId, memberId, linkId, fields, valuesSealed: pack(corrections) },
      });
    tell({ type: "member_link.corrected", detail: { fields } });
    return done({ fields: fields.length });
  });
}

/** An ID number is never shown in the form: an empty box says nothing about it. */
function correctedBy({ member, waiting }: OwnSheet, { idNumber, ...shown }: FieldChanges): Corrections {
  const kept = waiting.idNumber && idNumber == null ? { idNumber: waiting.idNumber } : {};
  const typed = idNumber == null ? {} : { idNumber };
  return { ...correctionsOf(member, { ...shown, ...typed }), ...kept };
}

/** Gives or withdraws consent to one purpose; what was said before stays in the history. */
export async function saveConsent(member: MemberActor, input: unknown): Promise<Result<null>> {
  const parsed = parse(consentSchema, input);
  if (!parsed.ok) return parsed;
  const { purpose, isGiven, version: textVersion } = parsed.value;
  const { orgId, memberId, linkId } = member;
  if (textVersion !== wordingOf(purpose).version)
    return refused("stale", "Nội dung việc này vừa đổi. Đọc lại nội dung mới rồi chọn.");
  return answering<null>(member, async ({ db, tell }) => {
    const sheet = await lockedSheet(db, member);
    if (!sheet.ok) return sheet;
    const newest = sheet.value.consents.find((consent) => consent.purpose === purpose);
    if (newest?.isGiven === isGiven && newest.textVersion === textVersion)
      return refused("conflict", `Đồng chí đã ghi ${isGiven ? "đồng ý" : "không đồng ý"} việc này rồi.`);
    await db.memberConsent.create({ data: { orgId, memberId, linkId, purpose, textVersion, isGiven } });
    const photos =
      purpose === "public_photo" && !isGiven ? await takePicturesBack(db, member, await now()) : 0;
    const detail = { consent: purpose, ...(photos > 0 ? { photos } : {}) };
    tell({ type: isGiven ? "consent.given" : "consent.withdrawn", detail });
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
    return refused(
      "conflict",
      "Nguyện vọng trưởng thành Đoàn chỉ hỏi từ năm đủ 30 tuổi. Điều cần nói thì ghi ở lời nhắn cho bí thư.",
    );
  if (wish === null && message === "")
    return refused("invalid", "Chọn nguyện vọng hoặc ghi lời nhắn rồi gửi.");
  const messageSealed = message === "" ? null : new Uint8Array(seal(Buffer.from(message)));
  return answering(member, async ({ db, tell }) => {
    const said = { wish, messageSealed, wishedAt: new Date(), wishSeenAt: null, wishSeenBy: null };
    await db.memberLink.updateMany({ where: { id: member.linkId }, data: said });
    tell({ type: "member_link.wished", detail: { hasMessage: message !== "" }, after: { wish } });
    return done(null);
  });
}

/** "Xong": the link is over, on this device too. */
export async function closeMemberLink(member: MemberActor): Promise<Result<null>> {
  return answering(member, async ({ db, tell }) => {
    await rowsWithin(db, closeStatement, [member.orgId, member.linkId]);
    tell({ type: "member_link.closed" });
    return done(null);
  });
}
