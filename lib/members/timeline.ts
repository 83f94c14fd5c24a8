import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { olderThan, pageOf } from "@/lib/audit/paging";
import { stepWords } from "@/lib/audit/step-words";
import { AUDIT_LABELS, type AuditType } from "@/lib/audit/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { isRosterField, rosterField } from "@/lib/members/roster/fields";
import { reader, system } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { STATUS_LABELS } from "./messages";
import type { FoundMember } from "./queries";
import type { MemberStatus } from "./types";

const PAGE = 50;

/** `procedure`: which one a case's event is about. */
export type TimelineEntry = {
  id: string;
  at: Date;
  by: string;
  title: string;
  procedure: string | null;
  detail: string;
};

export type Timeline = { entries: TimelineEntry[]; nextCursor: string | null };

/**
 * What happened to a member, the newest first, with who and when; of sensitive fields only that they changed, and
 * what was paid, or done in a restricted procedure, to those alone who may read it of one person.
 */
export async function timelineOf(
  actor: Actor,
  { member, place, scope, mergedIds, rewardIds, proposalIds, namelessIds }: FoundMember,
  cursor: string | null = null,
): Promise<Timeline> {
  const beside = [...rewardIds, ...namelessIds, ...(await reachedAmong(scope, proposalIds))];
  const events = await system(
    "the log belongs to no scope; the member was found by the actor's",
  ).auditEvent.findMany({
    where: {
      orgId: place.orgId,
      subjectId: { in: [member.id, ...mergedIds, ...beside] },
      type: { not: "sensitive.read" },
      ...(can.readMemberFees(actor, place).allowed ? {} : { NOT: { type: { startsWith: "fee." } } }),
      ...olderThan(cursor),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      at: true,
      type: true,
      subjectId: true,
      actorName: true,
      detail: true,
      value: { select: { before: true, after: true } },
    },
  });
  const { items, nextCursor } = pageOf(events, PAGE);
  const entries = items.map(({ id, at, type, subjectId, actorName, detail, value }) => ({
    id: String(id),
    at,
    by: actorName,
    title: AUDIT_LABELS[type as AuditType] ?? type,
    procedure: textOf(asRecord(detail).procedure),
    detail: [
      ...caseWords(asRecord(detail)),
      ...changeWords(
        asRecord(value?.before),
        told(type, asRecord(value?.after), beside.includes(subjectId ?? "")),
      ),
      ...yearWords(asRecord(detail), asRecord(value?.after)),
      ...detailWords(asRecord(detail)),
    ]
      .map(withoutStop)
      .join("; "),
  }));
  return { entries, nextCursor };
}

/** A whole sentence that somebody wrote is one part of the line here. */
function withoutStop(part: string): string {
  return part.replace(/(?<!\.)\.$/, "");
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

const REWARD_FIELDS = ["decisionNumber", "decidedOn", "signer", "content"];

/** What was done in a procedure, by which paper, on which day. */
function caseWords({ procedure, step, number, on }: Record<string, unknown>): string[] {
  if (!textOf(procedure)) return [];
  const words = stepWords(textOf(step) ?? "");
  return [
    ...(words ? [words] : []),
    ...(number ? [`số ${String(number)}`] : []),
    ...(on ? [`ngày ${formatDayOrYear(String(on))}`] : []),
  ];
}

/** Of these cases those that the reader reaches: only of them is told on the page of whom they name. */
async function reachedAmong(scope: Scope, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await reader(scope).memberCase.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true },
    take: ids.length,
  });
  return found.map(({ id }) => id);
}

/**
 * What one event tells here: of a reward nobody else whom it names, and no code; of what is not this member's alone, and
 * of the application, nothing more than that it happened.
 */
function told(type: string, after: Record<string, unknown>, isBeside: boolean): Record<string, unknown> {
  if (!type.startsWith("reward.")) return isBeside ? {} : after;
  return Object.fromEntries(Object.entries(after).filter(([field]) => REWARD_FIELDS.includes(field)));
}

function changeWords(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).flatMap((field) => {
    const [was, is] = [words(field, before[field]), words(field, after[field])];
    if (was === is) return [];
    // Nothing stood before the place from which somebody came.
    return [field === "cameFrom" ? `${labelOf(field)}: ${is}` : `${labelOf(field)}: ${was} → ${is}`];
  });
}

/** Months name their year themselves. */
function yearWords({ year }: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return year && !Object.keys(after).some((field) => MONTH.test(field)) ? [`Năm ${year}`] : [];
}

function detailWords({ sensitive, section, paper, to, from, on }: Record<string, unknown>): string[] {
  const hidden = Array.isArray(sensitive) ? sensitive.map((field) => labelOf(String(field))) : [];
  const status = (name: unknown) => STATUS_LABELS[name as MemberStatus] ?? String(name);
  return [
    ...(section ? [`Mục ${section}`] : []),
    ...(paper ? [String(paper)] : []),
    ...(hidden.length > 0 ? [`Đã sửa ${hidden.join(", ")}`] : []),
    ...(to ? [`${status(from)} → ${status(to)}${on ? `, từ ${formatDayOrYear(String(on))}` : ""}`] : []),
  ];
}

/** What other records of a member say in the log. */
const RECORD_LABELS: Record<string, string> = {
  rating: "Xếp loại",
  comment: "Nhận xét",
  training: "Rèn luyện",
  person: "Người",
  note: "Nội dung, lý do",
  reason: "Lý do",
  day: "Ngày",
  docNumber: "Số văn bản",
  introNumber: "Số giấy giới thiệu",
  feePaidUntil: "Đoàn phí đã thu đến tháng",
  outsideName: "Nơi đi, nơi đến",
  cameFrom: "Chuyển đến từ",
  outsidePlace: "Địa chỉ nơi đi, nơi đến",
  wish: "Nguyện vọng",
  certificate: "Số giấy chứng nhận",
  feeClass: "Mức đóng",
  decisionNumber: "Số văn bản",
  decidedOn: "Ngày văn bản",
  signer: "Người ký",
  content: "Nội dung",
  fromMonth: "Từ tháng",
  months: "Số tháng",
};

/** A month: of the fee with its sum, or as a value. */
const MONTH = /^(\d{4})-(\d{2})$/;

const WISHES: Record<string, string> = { graduate: "trưởng thành Đoàn", stay: "ở lại sinh hoạt" };

function labelOf(field: string): string {
  const [, year, month] = MONTH.exec(field) ?? [];
  if (year) return `Tháng ${Number(month)}/${year}`;
  return isRosterField(field) ? rosterField(field).label : (RECORD_LABELS[field] ?? field);
}

function words(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "(trống)";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (MONTH.test(field)) return `${Number(value).toLocaleString("vi-VN")} đồng`;
  const text = String(value);
  if (field === "wish") return WISHES[text] ?? text;
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year) return `${Number(month)}/${year}`;
  return text === "male" ? "Nam" : text === "female" ? "Nữ" : formatDayOrYear(text);
}
