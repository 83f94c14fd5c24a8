import type { Due } from "@/lib/notices/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { ACT_LABELS } from "./messages";
import type { ActKind } from "./types";

export type EndingTerm = { unitId: string; bodyId: string; name: string; termTo: PlainDate };

/** The next congress is to be prepared while the term still runs. */
export function termDues(terms: readonly EndingTerm[]): Due[] {
  return terms.map(({ unitId, bodyId, name, termTo }) => ({
    unitId,
    kind: "term_end",
    subject: bodyId,
    due: termTo,
    title: `Chuẩn bị đại hội: nhiệm kỳ của ${name} đến ngày ${formatDate(termTo)}`,
  }));
}

export type WaitingAct = { id: string; kind: ActKind; name: string; dueOn: PlainDate; unitId: string };

/** Whoever is to decide on a submitted act is reminded, not the body that waits. */
export function actDues(waiting: readonly WaitingAct[]): Due[] {
  return waiting.map(({ id, kind, name, dueOn, unitId }) => ({
    unitId,
    kind: "committee_act",
    subject: id,
    due: dueOn,
    title: `Chuẩn y ${ACT_LABELS[kind].toLocaleLowerCase("vi")} của ${name}`,
  }));
}

export type UnsettledAct = {
  id: string;
  kind: ActKind;
  name: string;
  decidedOn: PlainDate;
  /** The upper level, whose office gives the roles of every committee. */
  unitId: string;
};

/** A role holds from the day of the decision: whoever gives it is told until it is given. */
export function roleDues(acts: readonly UnsettledAct[]): Due[] {
  return acts.map(({ id, kind, name, decidedOn, unitId }) => ({
    unitId,
    kind: "committee_roles",
    subject: id,
    due: decidedOn,
    title: `Giao vai trò theo quyết định chuẩn y ${ACT_LABELS[kind].toLocaleLowerCase("vi")} của ${name}`,
  }));
}

export type SeatToEnd = { id: string; name: string; lostOn: PlainDate; unitId: string };

/**
 * Posts, and the roles that go with them, end by a committee's change alone: whoever approves it is told that one is due. Not
 * who and since when: not all who read it may know of measures.
 */
export function seatDues(seats: readonly SeatToEnd[]): Due[] {
  return seats.map(({ id, name, lostOn, unitId }) => ({
    unitId,
    kind: "lost_seat",
    subject: id,
    due: lostOn,
    title: `Kiện toàn Ban Chấp hành của ${name}: có người không còn giữ chức vụ`,
  }));
}
