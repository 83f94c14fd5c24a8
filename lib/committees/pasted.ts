import { PERSON_COLUMNS, type PersonColumn } from "@/lib/cases/pasted/people";
import { codeNamed, type PasteColumn, type PastedRow } from "@/lib/cases/pasted/table";
import { fold } from "@/lib/platform/fold";
import type { FieldError } from "@/lib/platform/result";
import { bodyId, type FoundBody } from "./bodies";
import { LEAVING_LABELS, PASTED_LABELS, POST_LABELS } from "./messages";
import type { NewAct } from "./recording";
import type { ActLine } from "./schema";

export type ActColumn = "body" | keyof ActLine | PersonColumn;

/** One line for each person; lines of one body, kind, day and paper tell of one act. */
export const ACT_COLUMNS: readonly PasteColumn<ActColumn>[] = [
  { name: "body", title: "Tổ chức", needed: true },
  { name: "kind", title: "Việc", needed: true },
  { name: "heldOn", title: "Ngày", needed: true },
  { name: "documentNumber", title: "Số nghị quyết, biên bản", needed: true },
  { name: "place", title: "Địa điểm" },
  { name: "entitled", title: "Được triệu tập" },
  { name: "present", title: "Có mặt" },
  { name: "termFrom", title: "Nhiệm kỳ từ ngày" },
  { name: "termTo", title: "Nhiệm kỳ đến ngày" },
  { name: "reason", title: "Lý do", lines: true },
  ...PERSON_COLUMNS,
  { name: "post", title: "Chức vụ" },
  { name: "votes", title: "Số phiếu" },
  { name: "leaves", title: "Thôi vì" },
  { name: "decisionNumber", title: "Số quyết định" },
  { name: "decisionOn", title: "Ngày quyết định" },
];

/** In the column of codes, of somebody who stands in no roster of the unit. */
export const OUTSIDER = "ngoài danh sách";

/** What the cells of a line say, in the words of the form. */
export function lineInput(cells: Record<ActColumn, string>) {
  const { body: _, code: __, fullName: ___, birthDate: ____, ...told } = cells;
  const { kind, post, leaves, termFrom, termTo, decisionOn } = told;
  return {
    ...told,
    kind: codeNamed(PASTED_LABELS, kind),
    post: post ? codeNamed(POST_LABELS, inFull(post)) : null,
    leaves: leaves ? codeNamed(LEAVING_LABELS, leaves) : null,
    termFrom: termFrom || null,
    termTo: termTo || null,
    decisionOn: decisionOn || null,
  };
}

const SHORT: Record<string, string> = { BCH: "Ban Chấp hành", BTV: "Ban Thường vụ", UBKT: "Ủy ban Kiểm tra" };

const inFull = (post: string) => post.replaceAll(/\b(BCH|BTV|UBKT)\b/g, (short) => SHORT[short] ?? short);

/** Whom a line names: somebody who comes to a post, or the seat that is left. */
export type NamedInAct = {
  row: PastedRow<ActColumn>;
  body: FoundBody;
  person: { member: string | null; name: string };
  seat: string | null;
};

type Line = { subject: NamedInAct; told: ActLine };
/** `decidedAt`: where its decision stands, else as `row` its first line. */
export type PastedAct = { row: PastedRow<ActColumn>; decidedAt: PastedRow<ActColumn>; act: NewAct };

/** What all lines of an act have in common. */
const SHARED = [
  ...(["place", "entitled", "present", "termFrom", "termTo", "reason"] as const),
  ...(["decisionNumber", "decisionOn"] as const),
];

type Shared = Pick<ActLine, (typeof SHARED)[number]>;
type Gathered = { first: Line; shared: Shared; lines: Line[] };

/** The acts that lines tell of. What all of an act have in common stands in one of its lines, or alike in several. */
export function actsOfLines(lines: readonly Line[]): { acts: PastedAct[]; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const gathered = new Map<string, Gathered>();
  for (const line of lines) {
    const { subject, told } = line;
    const key = JSON.stringify([bodyId(subject.body), told.kind, told.heldOn, fold(told.documentNumber)]);
    const of = gathered.get(key);
    if (!of) {
      gathered.set(key, { first: line, shared: told, lines: [line] });
      continue;
    }
    of.lines.push(line);
    for (const field of SHARED) {
      if (isEmpty(told[field])) continue;
      if (isEmpty(of.shared[field])) of.shared = { ...of.shared, [field]: told[field] };
      else if (of.shared[field] !== told[field])
        problems.push(
          subject.row.say(field, "khác dòng trên của cùng việc này. Ghi như nhau, hoặc để trống."),
        );
    }
  }
  return { acts: [...gathered.values()].map(actOf), problems };
}

const isEmpty = (value: unknown) => value === null || value === "";

function actOf({ first, shared, lines }: Gathered): PastedAct {
  const { kind, heldOn, documentNumber } = first.told;
  const { place, entitled, present, termFrom, termTo, reason, decisionNumber, decisionOn } = shared;
  const fields = {
    heldOn,
    documentNumber,
    place,
    entitled,
    present,
    termFrom,
    termTo,
    reason,
    termMonths: null,
    seats: lines.flatMap(({ subject: { person }, told: { post, votes } }) =>
      post ? [{ ...person, post, votes }] : [],
    ),
    leavings: lines.flatMap(({ subject: { seat }, told: { leaves } }) =>
      seat && leaves ? [{ seat, reason: leaves }] : [],
    ),
  };
  const decision = decisionOn ? { decisionNumber, decisionOn } : null;
  const { row, body } = first.subject;
  const decided = lines.find(({ told }) => told.decisionOn !== null) ?? first;
  return { row, decidedAt: decided.subject.row, act: { body, kind, fields, decision } };
}
