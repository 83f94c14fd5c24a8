import { ROLE_LABELS } from "@/lib/access/messages";
import { STATE_LABELS, VERDICT_LABELS } from "@/lib/assessments/messages";
import { stepWords } from "@/lib/audit/step-words";
import { AUDIT_LABELS, type Json } from "@/lib/audit/types";
import { PURPOSES } from "@/lib/member-links/purposes";
import { tableWords } from "@/lib/members/bulk-changes/messages";
import { STATUS_LABELS } from "@/lib/members/messages";
import { ITEM_STATES, RESOLUTION_KINDS } from "@/lib/plans/types";
import { formatDate, isPlainDate } from "@/lib/platform/dates";
import { held } from "@/lib/platform/held";
import { isId } from "@/lib/platform/ids";
import { BEARER_LABELS } from "@/lib/proofs/papers/messages";
import type { LogEvent } from "@/lib/system-log/queries";
import { fieldName } from "./field-names";
import { codeWords } from "./value-words";

/** What happened: "Giao vai trò: Lê Thu An". */
export function eventTitle({ type, subjectName }: LogEvent): string {
  const label = AUDIT_LABELS[type] ?? type;
  return subjectName ? `${label}: ${subjectName}` : label;
}

const LABELS: Record<string, string> = {
  ...STATE_LABELS,
  ...STATUS_LABELS,
  ...VERDICT_LABELS,
  ...ROLE_LABELS,
  ...Object.fromEntries([...ITEM_STATES, ...RESOLUTION_KINDS].map(({ code, label }) => [code, label])),
};
const say = (value: Json): string => {
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value !== "string") return String(value);
  return isPlainDate(value) ? formatDate(value) : (held(LABELS, value) ?? value);
};
/** A value of a field, of which the same code may mean another thing in another event. */
const sayOf = (field: string, value: Json, { type }: LogEvent): string =>
  (typeof value === "string" ? codeWords(type, field, value) : undefined) ?? say(value);

/** An item of criteria by its code, with or without what was set of it. */
const itemCode = (item: Json) =>
  say(item !== null && typeof item === "object" && !Array.isArray(item) ? (item.code ?? "") : item);

/** Of a table that few may read the log does not say whether it was of people or of organisations. */
const countedIn = ({ type, detail: { kind } }: LogEvent): string => {
  const mayBeOrganisations =
    type === "organisation_rating.save_undone" || (type === "members.bulk_changed" && kind === undefined);
  return mayBeOrganisations ? "dòng" : tableWords(String(kind)).noun;
};
const names = (value: Json) =>
  (Array.isArray(value) ? value : [value]).map((each) => fieldName(String(each))).join(", ");

const listed = (label: string, value: Json) =>
  Array.isArray(value) && value.length > 0 ? `${label}: ${names(value)}` : null;

/** How each part of an event's detail is said; a part without a line here stays unsaid. */
const PARTS: Record<string, (value: Json, event: LogEvent) => string | null> = {
  role: say,
  unit: say,
  code: (value) => `mã ${say(value)}`,
  name: say,
  year: (value) => `năm ${say(value)}`,
  round: (value) => `lần nộp ${say(value)}`,
  from: (value, event) => `từ “${sayOf("from", value, event)}”`,
  to: (value) => `thành “${say(value)}”`,
  verdict: say,
  items: (value) =>
    Array.isArray(value) && value.length > 0 ? `nội dung ${value.map(itemCode).join(", ")}` : null,
  fields: names,
  sensitive: (value) =>
    Array.isArray(value) ? `thông tin nhạy cảm: ${names(value)}` : value ? "có thông tin nhạy cảm" : null,
  openedOn: (value) => `hoạt động từ ngày ${say(value)}`,
  openedBefore: (value) => `trước đó ghi từ ngày ${say(value)}`,
  corrects: (value) => (value ? "sửa điều ghi sai" : null),
  fromDay: (value) => `từ ngày ${say(value)}`,
  toDay: (value) => `đến hết ${say(value)}`,
  lastDay: (value) => `ngày cuối ${say(value)}`,
  closedOn: (value) => `từ ngày ${say(value)}`,
  on: (value) => `ngày ${say(value)}`,
  reason: (value) => `lý do: ${say(value)}`,
  isDeputy: (value) => (value ? "cấp phó" : null),
  needsSecond: (value) => (value ? "tự giao, chờ người khác đồng ý" : null),
  seesSensitive: (value) => (value ? "cho xem" : "thôi cho xem"),
  purpose: (value) => (value === "invitation" ? "để nhận tài khoản" : "để đặt lại mật khẩu"),
  account: (value) => `trên máy đang đăng nhập ${say(value)}`,
  consent: (value) => PURPOSES.find(({ key }) => key === value)?.title ?? null,
  accepted: (value) => listed("nhận", value),
  refused: (value) => listed("không nhận", value),
  sessions: (value) => `${say(value)} phiên`,
  takesPart: (value) => (value ? "có tham gia" : "không tham gia"),
  count: (value, event) => `${say(value)} ${countedIn(event)}`,
  number: (value) => `số ${say(value)}`,
  part: (value) => `mục ${say(value)}`,
  save: (value) => `bản ${say(value)}`,
  photos: (value) => `${say(value)} ảnh`,
  recognised: (value) => `${say(value)} đơn vị được công nhận`,
  kind: (value, event) => sayOf("kind", value, event),
  direction: (value, event) => sayOf("direction", value, event),
  move: (value, event) => sayOf("move", value, event),
  people: (value) => `${say(value)} người`,
  person: say,
  shared: (value) => (value ? "đơn vị đọc được" : "nội bộ"),
  title: say,
  meeting: (value) => `phiên họp số ${say(value)}`,
  target: (value) => `với quyết định số ${say(value)}`,
  own: (value) => (value ? null : "người ghi biên bản nhập"),
  present: (value) => `có mặt ${say(value)}`,
  added: (value) => `thêm ${say(value)} đơn vị`,
  removed: (value) => `bớt ${say(value)} đơn vị`,
  step: (value) => stepWords(String(value)),
  early: (value) => (value ? "khởi công trước khi duyệt" : null),
  dueDate: (value) => `hạn ${say(value)}`,
  units: (value) => `${say(value)} đơn vị`,
  paperOf: (value) => `giấy tờ của ${held<string>(BEARER_LABELS, String(value)) ?? say(value)}`,
  records: (value) => (value ? `${say(value)} việc` : null),
  inFavour: (value) => `${say(value)} tán thành`,
  carried: (value) => `${say(value)} việc`,
  value: (value) => `cả năm ${say(value)}`,
  measure: say,
  rhythm: (value) => (value === "quarterly" ? "mỗi quý" : "mỗi tháng"),
  factDate: (value) => `ngày ${say(value)}`,
};

/** The particulars of an event in one line. */
export function eventDetail(event: LogEvent): string {
  return Object.entries(event.detail)
    .flatMap(([key, value]) => (value === null ? [] : (PARTS[key]?.(value, event) ?? [])))
    .join(" · ");
}

export type ValueChange = { field: string; before: string; after: string };

/** Values before and after, field by field; an id says nothing to people. */
export function valueChanges(event: LogEvent): ValueChange[] {
  const [was, is] = [valuesOf(event.before), valuesOf(event.after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !isIdOf(was[field]) && !isIdOf(is[field]))
    .map((field) => ({
      field: fieldName(field),
      before: shown(field, was[field], event),
      after: shown(field, is[field], event),
    }));
}

const isIdOf = (value: Json | undefined) => typeof value === "string" && isId(value);

function valuesOf(value: Json): { [key: string]: Json } {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

function shown(field: string, value: Json | undefined, event: LogEvent): string {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return listShown(field, value, event);
  if (typeof value !== "object") return sayOf(field, value, event);
  return Object.entries(value)
    .filter(([key, part]) => key !== "version" && !isIdOf(part))
    .map(([key, part]) => `${fieldName(key)} ${shown(key, part, event)}`)
    .join(", ");
}

/** What is counted where the log has only ids of them. */
const COUNTED: Record<string, string> = { evidence: "minh chứng", members: "người" };

function listShown(field: string, list: Json[], event: LogEvent): string {
  if (list.length === 0) return "–";
  if (list.every(isIdOf)) return `${list.length} ${held(COUNTED, field) ?? "mục"}`;
  return list.map((each) => shown(field, each, event)).join("; ");
}
