import { AUDIT_LABELS, type AuditType } from "@/lib/audit/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { isRosterField, rosterField } from "@/lib/members/roster/fields";
import { system } from "@/lib/platform/database/database";
import { STATUS_LABELS } from "./messages";
import type { SeenMember } from "./queries";
import type { MemberStatus } from "./types";

const MOST = 50;

export type TimelineEntry = { id: string; at: Date; by: string; title: string; detail: string };

/** What happened to a member, the newest first, with who and when; of sensitive fields only that they changed. */
export async function timelineOf({ member, place, mergedIds }: SeenMember): Promise<TimelineEntry[]> {
  const events = await system(
    "the log belongs to no scope; the member was found by the actor's",
  ).auditEvent.findMany({
    where: {
      orgId: place.orgId,
      subjectId: { in: [member.id, ...mergedIds] },
      type: { not: "sensitive.read" },
    },
    orderBy: { id: "desc" },
    take: MOST,
    select: {
      id: true,
      at: true,
      type: true,
      actorName: true,
      detail: true,
      value: { select: { before: true, after: true } },
    },
  });
  return events.map(({ id, at, type, actorName, detail, value }) => ({
    id: String(id),
    at,
    by: actorName,
    title: AUDIT_LABELS[type as AuditType] ?? type,
    detail: [
      ...changeWords(asRecord(value?.before), asRecord(value?.after)),
      ...detailWords(asRecord(detail)),
    ].join("; "),
  }));
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function changeWords(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).map(
    (field) => `${labelOf(field)}: ${words(before[field])} → ${words(after[field])}`,
  );
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

/** What other records of a member say in the log, in words already. */
const REVIEW_LABELS: Record<string, string> = {
  rating: "Xếp loại",
  comment: "Nhận xét",
  training: "Rèn luyện",
};

function labelOf(field: string): string {
  return isRosterField(field) ? rosterField(field).label : (REVIEW_LABELS[field] ?? field);
}

function words(value: unknown): string {
  if (value === null || value === undefined || value === "") return "(trống)";
  if (typeof value === "boolean") return value ? "có" : "không";
  const text = String(value);
  return text === "male" ? "Nam" : text === "female" ? "Nữ" : formatDayOrYear(text);
}
