import { addDays, addMonths, formatDate, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { FieldError } from "@/lib/platform/result";
import {
  type Act,
  type ActCore,
  type ActKind,
  type ActState,
  CONDUCT_REASONS,
  type Seat,
  type Tenure,
  UNSAID,
} from "./types";

/** A provisional committee calls the congress within so many months (domain.md §3). */
const PROVISIONAL_MONTHS = 6;

type Approved<A extends ActCore = ActCore> = A & { decisionOn: PlainDate };

/** Approved acts in the order in which they took effect. */
function inOrder<A extends ActCore>(acts: readonly A[]): Approved<A>[] {
  const approved = acts.filter(
    (act): act is Approved<A> => act.state === "approved" && act.decisionOn !== null,
  );
  return approved.toSorted((a, b) =>
    a.decisionOn === b.decisionOn
      ? before(a.heldOn + a.id, b.heldOn + b.id)
      : before(a.decisionOn, b.decisionOn),
  );
}

/** A congress and an appointment seat a committee and begin its term; what else there is leaves it in place. */
const beginsTerm = ({ kind }: Pick<ActCore, "kind">) => kind === "congress" || kind === "appointment";

const before = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * Who held which seat and when: a seat begins with the decision that approves its act and ends the day before the one
 * by which its holder leaves, or by which the next committee takes over.
 */
export function tenuresOf(acts: readonly ActCore[]): Tenure[] {
  const ended: Tenure[] = [];
  let seated: Tenure[] = [];
  for (const act of inOrder(acts)) {
    const reasonOf = (seat: Seat) =>
      beginsTerm(act) ? ("term" as const) : act.leavings.find(({ seatId }) => seatId === seat.id)?.reason;
    const lastDay = addDays(act.decisionOn, -1);
    ended.push(
      ...seated.flatMap((seat) => {
        const ending = reasonOf(seat);
        return ending ? [{ ...seat, to: lastDay, ending }] : [];
      }),
    );
    const came = act.seats.map((seat) => ({ ...seat, from: act.decisionOn, to: null, ending: null }));
    seated = [...seated.filter((seat) => !reasonOf(seat)), ...came];
  }
  return [...ended, ...seated];
}

/** An act as it is told to who reads no restricted cases of its body. */
export function withoutConduct<A extends ActCore>(act: A): A {
  const leavings = act.leavings.map(({ seatId, reason }) => ({
    seatId,
    reason: CONDUCT_REASONS.includes(reason) ? UNSAID : reason,
  }));
  return { ...act, leavings };
}

/** The committee on a day. */
export function committeeOn(acts: readonly ActCore[], day: PlainDate): Tenure[] {
  return tenuresOf(acts).filter(({ from, to }) => from <= day && (to === null || day <= to));
}

/**
 * The congress or appointment whose term runs on a day, with the last day to which it was extended by then; also when that
 * is over and no other took its place.
 */
export function termOn(acts: readonly ActCore[], day: PlainDate): ActCore | null {
  const until = inOrder(acts).filter(({ decisionOn }) => decisionOn <= day);
  const term = until.findLast(beginsTerm);
  if (!term) return null;
  const extended = until.slice(until.indexOf(term)).findLast(({ kind }) => kind === "extension");
  return extended ? { ...term, termTo: extended.termTo } : term;
}

/**
 * The act whose roles wait to be given and ended: the last by which people came or left, since with it all roles of the
 * body are settled.
 */
export function unsettledAct<A extends ActCore & Pick<Act, "rolesSettled">>(acts: readonly A[]): A | null {
  const last = inOrder(acts).findLast(({ kind }) => kind !== "extension");
  return last && !last.rolesSettled ? last : null;
}

/** Whether the act brings a secretary, to whom the work is handed over. */
export function seatsSecretary({ seats }: Pick<ActCore, "seats">): boolean {
  return seats.some(({ post }) => post === "secretary");
}

/**
 * What in a body's history can't be: two secretaries at once, somebody in two seats, somebody who leaves but isn't there,
 * more time for a committee that is not provisional, or more than there is.
 */
export function clashOf(acts: readonly ActCore[]): string | null {
  let seated: Seat[] = [];
  const order = inOrder(acts);
  for (const [at, act] of order.entries()) {
    const tooLong = act.kind === "extension" ? extensionClash(act, order.slice(0, at)) : null;
    if (tooLong) return tooLong;
    const leaving = new Set(act.leavings.map(({ seatId }) => seatId));
    if ([...leaving].some((id) => !seated.some((seat) => seat.id === id)))
      return `Ngày ${formatDate(act.decisionOn)} có người thôi không còn trong Ban Chấp hành. Chọn lại người thôi.`;
    seated = [...(beginsTerm(act) ? [] : seated.filter(({ id }) => !leaving.has(id))), ...act.seats];
    if (seated.filter(({ post }) => post === "secretary").length > 1)
      return `Ngày ${formatDate(act.decisionOn)} sẽ có hai Bí thư. Ghi cả việc Bí thư đương nhiệm thôi chức vụ.`;
    const twice = seatedTwice(seated);
    if (twice)
      return `Ngày ${formatDate(act.decisionOn)} ${twice} giữ hai chức vụ. Cho thôi chức vụ cũ trong cùng lần kiện toàn.`;
  }
  return null;
}

/** A provisional committee may be extended by half a term in all (domain.md §3). */
function extensionClash({ decisionOn, termTo, termMonths }: Approved, earlier: readonly Approved[]) {
  const appointed = earlier.findLast(beginsTerm);
  const until = termOn(earlier, decisionOn)?.termTo;
  if (appointed?.kind !== "appointment" || !appointed.termTo || !until)
    return `Ngày ${formatDate(decisionOn)} không có Ban Chấp hành lâm thời để gia hạn. Xem lại ngày quyết định.`;
  if (termTo && termTo <= until)
    return `Ban Chấp hành lâm thời đang có thời hạn đến ngày ${formatDate(until)}. Ghi ngày gia hạn sau ngày đó.`;
  const most = addMonths(appointed.termTo, (termMonths ?? 0) / 2);
  return termTo && termTo > most
    ? `Gia hạn không quá nửa nhiệm kỳ: ghi ngày không sau ${formatDate(most)}.`
    : null;
}

/** The clash that an act would bring if it were decided today. */
export function clashIfApproved(acts: readonly ActCore[], actId: string, today: PlainDate): string | null {
  return clashOf(withDecision(acts, actId, today));
}

/** As if an act that waits were decided on a day; what is decided stands as it is. */
export function withDecision<A extends ActCore>(acts: readonly A[], actId: string, day: PlainDate): A[] {
  return acts.map((act) =>
    act.id === actId && act.state !== "approved" ? { ...act, state: "approved", decisionOn: day } : act,
  );
}

/** The inspection committee is elected beside the committee: its seat may be somebody's second. */
function seatedTwice(seats: readonly Seat[]): string | null {
  const seen = new Set<string>();
  for (const seat of seats) {
    const key = `${seat.memberId ?? fold(seat.name)} ${seat.post === "inspection"}`;
    if (seen.has(key)) return seat.name;
    seen.add(key);
  }
  return null;
}

/** A later act that builds on an approved one: it took effect after it, or waits and was held since. */
export function laterAct<A extends ActCore>(acts: readonly A[], act: ActCore): A | null {
  const order = inOrder(acts).map(({ id }) => id);
  const follows = (other: A) =>
    other.state === "approved"
      ? order.indexOf(other.id) > order.indexOf(act.id)
      : ["held", "submitted"].includes(other.state) && other.heldOn >= act.heldOn;
  return acts.find((other) => other.id !== act.id && follows(other)) ?? null;
}

type Written = Pick<
  Act,
  "kind" | "heldOn" | "entitled" | "present" | "termFrom" | "termTo" | "termMonths" | "reason"
> & {
  seats: Pick<Seat, "name" | "votes">[];
  leavings: unknown[];
};

type Said = Pick<ActCore, "kind" | "heldOn"> & { documentNumber: string };
type Told = Said & Pick<ActCore, "id">;

/** Whether both say the same of their body: of one kind, of one day and by one paper. */
export function saysSame(one: Said, other: Said): boolean {
  return (
    one.kind === other.kind &&
    one.heldOn === other.heldOn &&
    fold(one.documentNumber) === fold(other.documentNumber)
  );
}

/** In what state one stands that says the same. */
export function stateOfSame(
  acts: readonly (Told & Pick<ActCore, "state">)[],
  told: Told,
): Exclude<ActState, "withdrawn"> | null {
  for (const { state, ...act } of acts)
    if (state !== "withdrawn" && act.id !== told.id && saysSame(act, told)) return state;
  return null;
}

/** What is wrong with an act as it is written down, by its fields. */
export function actProblems(act: Written, today: PlainDate): FieldError[] {
  const { kind, heldOn, entitled, present, termFrom, termTo, seats, leavings } = act;
  const problems: FieldError[] = [];
  const say = (path: string, message: string) => void problems.push({ path, message });
  if (heldOn > today) say("heldOn", "Ngày này chưa đến. Ghi ngày đã họp hoặc đã chỉ định.");
  if ((entitled === null) !== (present === null)) say("present", "Ghi cả số được triệu tập và số có mặt.");
  if (entitled !== null && present !== null && present > entitled)
    say("present", "Số có mặt lớn hơn số được triệu tập. Ghi lại hai số.");
  if ((kind === "congress" || kind === "change") && present === null)
    say("present", "Ghi số được triệu tập và số có mặt.");
  const most = seats.find(({ votes }) => votes !== null && present !== null && votes > present);
  if (most) say("seats", `${most.name}: số phiếu lớn hơn số có mặt. Ghi lại số phiếu.`);
  if (beginsTerm(act)) problems.push(...termProblems(kind, heldOn, termFrom, termTo));
  if (beginsTerm(act) && seats.length === 0) say("seats", "Thêm người được bầu hoặc được chỉ định.");
  if (kind === "change" && seats.length + leavings.length === 0)
    say("seats", "Thêm người vào Ban Chấp hành, hoặc chọn người thôi.");
  if (kind === "change" && act.reason === "") say("reason", "Ghi lý do kiện toàn.");
  if (kind === "extension") problems.push(...extensionProblems(act));
  problems.push(...strayFields(act));
  return problems;
}

/** What only other kinds of acts say. */
function strayFields(act: Written): FieldError[] {
  const { kind, termFrom, termTo, termMonths } = act;
  const stray = [
    ...(!beginsTerm(act) && termFrom !== null ? ["termFrom"] : []),
    ...(kind === "change" && termTo !== null ? ["termTo"] : []),
    ...(kind !== "extension" && termMonths !== null ? ["termMonths"] : []),
  ];
  return stray.map((path) => ({ path, message: "Việc này không có mục này. Bỏ trống ô này." }));
}

function extensionProblems({ termTo, termMonths, reason, seats, leavings }: Written): FieldError[] {
  const problems: FieldError[] = [];
  const say = (path: string, message: string) => void problems.push({ path, message });
  if (termTo === null) say("termTo", "Ghi ngày được gia hạn đến.");
  if (termMonths === null) say("termMonths", "Chọn nhiệm kỳ của tổ chức này.");
  if (reason === "") say("reason", "Ghi lý do gia hạn.");
  if (seats.length + leavings.length > 0)
    say("seats", "Gia hạn không đổi người. Người vào, người thôi thì ghi kiện toàn.");
  return problems;
}

function termProblems(
  kind: ActKind,
  heldOn: PlainDate,
  from: PlainDate | null,
  to: PlainDate | null,
): FieldError[] {
  if (from === null) return [{ path: "termFrom", message: "Ghi ngày đầu nhiệm kỳ." }];
  if (to === null) return [{ path: "termTo", message: "Ghi ngày cuối nhiệm kỳ." }];
  if (to <= from) return [{ path: "termTo", message: "Ngày cuối nhiệm kỳ phải sau ngày đầu." }];
  if (kind === "appointment" && to > addMonths(heldOn, PROVISIONAL_MONTHS))
    return [
      {
        path: "termTo",
        message: `Ban Chấp hành lâm thời tổ chức đại hội trong ${PROVISIONAL_MONTHS} tháng: ghi ngày không sau ${formatDate(addMonths(heldOn, PROVISIONAL_MONTHS))}.`,
      },
    ];
  return [];
}

export function decisionProblem(
  decisionOn: PlainDate,
  heldOn: PlainDate,
  today: PlainDate,
): FieldError | null {
  if (decisionOn > today) return { path: "decisionOn", message: "Ngày quyết định chưa đến. Ghi ngày đã ký." };
  if (decisionOn < heldOn)
    return { path: "decisionOn", message: "Ngày quyết định đứng trước ngày họp. Ghi lại ngày quyết định." };
  return null;
}

type Move = "change" | "submit" | "approve" | "refuse" | "drop" | "withdraw";

const FROM: Record<Move, readonly ActState[]> = {
  change: ["held", "refused"],
  submit: ["held", "refused"],
  approve: ["submitted"],
  refuse: ["submitted"],
  drop: ["held", "submitted", "refused"],
  withdraw: ["approved"],
};

export function mayMove(state: ActState, move: Move): boolean {
  return FROM[move].includes(state);
}
