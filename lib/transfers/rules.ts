import type { Machine, Move } from "@/lib/cases/machine";
import { NOT_INTRODUCED } from "@/lib/cases/messages";
import { addDays, formatDate, isCalendarDay, makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, type FieldError, type Result, refused } from "@/lib/platform/result";
import { type Named, sisterProblem } from "./sisters";
import type { Direction, TransferDetail, TransferFacts, TransferKind, TransferState } from "./types";

const STATES: Machine<TransferState, string>["states"] = {
  requested: { label: "Đã đề nghị", next: "Chi đoàn nhận xét, thu đoàn phí" },
  commented: { label: "Đã nhận xét", next: "Bí thư đơn vị giới thiệu hoặc quyết định" },
  introduced: { label: "Đã giới thiệu", next: "Nơi đến tiếp nhận" },
  received: { label: "Đã nhận giấy giới thiệu", next: "Phân về chi đoàn" },
  hosted: { label: "Đang sinh hoạt tạm thời", next: "Trở về khi hết hạn" },
  settled: { label: "Đã chuyển", next: "" },
  returned: { label: "Đã trở về", next: "" },
  refused: { label: "Bị từ chối", next: "" },
  withdrawn: { label: "Đã rút", next: "" },
};

export const TRANSFER_STATES = STATES;

type Introduced = Pick<TransferDetail, "direction" | "introducedOn" | "outcome">;

/** The day of the giấy giới thiệu that may be printed, or why there is none: withdrawn or refused it leads nowhere. */
export function introductionDay({ direction, introducedOn, outcome }: Introduced): Result<PlainDate> {
  const none = (why: string) => refused("conflict", why);
  if (direction === "in")
    return none(
      "Đoàn viên mang giấy giới thiệu của nơi giới thiệu đến, đơn vị không in giấy này. Thiếu giấy thì hỏi nơi giới thiệu.",
    );
  if (outcome === "withdrawn")
    return none("Hồ sơ này đã rút nên không có giấy giới thiệu. Lập hồ sơ mới nếu vẫn chuyển.");
  if (outcome === "refused")
    return none("Hồ sơ này bị từ chối nên không có giấy giới thiệu. Lập hồ sơ mới nếu vẫn chuyển.");
  if (introducedOn === null) return none(NOT_INTRODUCED);
  return done(introducedOn);
}

type Moves = Record<string, Move<TransferState>>;

/** The branch writes its words into the Sổ đoàn viên and collects the fee before anybody is let go. */
const COMMENT: Move<TransferState> = {
  label: "Ghi nhận xét, đoàn phí",
  done: "Chi đoàn nhận xét, thu đoàn phí",
  by: "keeper",
  from: ["requested"],
  to: "commented",
  asks: { note: "Nhận xét ghi vào Sổ đoàn viên" },
};
const INTRODUCE: Move<TransferState> = {
  label: "Giới thiệu",
  done: "Đã cấp giấy giới thiệu",
  by: "unit",
  from: ["commented"],
  to: "introduced",
  asks: { docNumber: "Số giấy giới thiệu" },
};
const RETURN: Move<TransferState> = {
  label: "Ghi đã trở về",
  done: "Trở về sinh hoạt",
  by: "keeper",
  from: ["hosted"],
  to: "returned",
  asks: {},
  closes: "done",
};

/** The stay goes on beyond its last day. */
const EXTEND: Move<TransferState> = {
  label: "Gia hạn",
  done: "Gia hạn sinh hoạt tạm thời",
  by: "keeper",
  from: ["hosted"],
  to: "hosted",
  asks: {},
};

const withdrawing = (from: TransferState[]): Move<TransferState> => ({
  label: "Rút hồ sơ",
  done: "Rút hồ sơ",
  by: "keeper",
  from,
  to: "withdrawn",
  asks: { note: "Lý do rút" },
  closes: "withdrawn",
});
const refusing = (by: "unit" | "other_side", from: TransferState, label: string): Move<TransferState> => ({
  label,
  done: label,
  by,
  from: [from],
  to: "refused",
  asks: { note: "Lý do từ chối" },
  closes: "refused",
});

/** The unit that would let the person go does not. */
const DECLINE = refusing("unit", "commented", "Không đồng ý cho chuyển");

type Arrival = Pick<Move<TransferState>, "label" | "done" | "by"> &
  Partial<Pick<Move<TransferState>, "asks">> & { from: TransferState };

/** The last word: a permanent transfer is closed by it, with a temporary one the stay begins. */
function arriving(kind: TransferKind, { from, ...words }: Arrival): Move<TransferState> {
  const move = { asks: {}, ...words, from: [from] };
  return kind === "permanent" ? { ...move, to: "settled", closes: "done" } : { ...move, to: "hosted" };
}

const UNDER_WAY: TransferState[] = ["requested", "commented", "introduced"];

const MOVES: Record<Direction, (kind: TransferKind) => Moves> = {
  inside: (kind) => ({
    comment: COMMENT,
    decide: arriving(kind, {
      label: "Quyết định chuyển",
      done: "Bí thư đơn vị quyết định",
      by: "unit",
      from: "commented",
      asks: INTRODUCE.asks,
    }),
    decline: DECLINE,
    withdraw: withdrawing(["requested", "commented"]),
  }),
  within: (kind) => ({
    comment: COMMENT,
    introduce: INTRODUCE,
    decline: DECLINE,
    accept: arriving(kind, {
      label: "Tiếp nhận",
      done: "Đơn vị đến tiếp nhận",
      by: "other_side",
      from: "introduced",
    }),
    refuse: refusing("other_side", "introduced", "Từ chối tiếp nhận"),
    withdraw: withdrawing(UNDER_WAY),
  }),
  out: (kind) => ({
    comment: COMMENT,
    introduce: INTRODUCE,
    decline: DECLINE,
    confirm: arriving(kind, {
      label: "Ghi nơi đến đã tiếp nhận",
      done: "Nơi đến đã tiếp nhận",
      by: "unit",
      from: "introduced",
    }),
    refuse: refusing("unit", "introduced", "Ghi nơi đến từ chối"),
    withdraw: withdrawing(UNDER_WAY),
  }),
  in: (kind) => ({
    assign: arriving(kind, {
      label: "Phân về chi đoàn",
      done: "Đã phân về chi đoàn",
      by: "unit",
      from: "received",
    }),
    refuse: refusing("unit", "received", "Từ chối tiếp nhận"),
    withdraw: withdrawing(["received"]),
  }),
};

/**
 * The way of a transfer: asked, commented, introduced, accepted (domain.md §2.5 after 16-HD/TWĐTN-BTC 2018, clause 3).
 * Inside one unit its secretary decides directly and introduces straight to the new branch; who comes from outside brings the giấy giới thiệu along.
 */
export function machineOf({
  direction,
  kind,
}: Pick<TransferFacts, "direction" | "kind">): Machine<TransferState, string> {
  const first = direction === "in" ? "received" : "requested";
  const moves = MOVES[direction](kind);
  const back: Moves = kind === "temporary" ? { return: RETURN, extend: EXTEND } : {};
  return { procedure: "transfer", first, states: STATES, moves: { ...moves, ...back } };
}

const ENDED: readonly TransferState[] = ["settled", "returned", "refused", "withdrawn"];

/** The other unit took the person in: it has its own part to type into the national software. */
export const RECEIVED_STATES: TransferState[] = ["hosted", "settled", "returned"];

/** By when the next step is expected: so many `days` `since` the last one; a stay ends on its last day. */
export function dueAfter(
  state: TransferState,
  { since, until, days }: { since: PlainDate; until: PlainDate | null; days: number },
): PlainDate | null {
  if (state === "hosted") return until;
  return ENDED.includes(state) ? null : addDays(since, days);
}

/** What an extension of a stay says wrong. */
export function wrongExtension(until: PlainDate | null, was: PlainDate | null): FieldError[] {
  if (until === null) return [{ path: "until", message: "Ghi ngày hết hạn mới." }];
  if (was === null || until > was) return [];
  return [{ path: "until", message: `Ngày hết hạn mới phải sau ${formatDate(was)}. Sửa lại ngày.` }];
}

/** Whether what was recorded at once may still be corrected or dropped: of a stay while it lasts and was not extended. */
export function mayMend({ entry, kind, state, outcome, extendedUntil }: Mendable): boolean {
  if (entry !== "recorded" || extendedUntil.length > 0) return false;
  return kind === "temporary" ? state === "hosted" : outcome === "done";
}
type Mendable = Pick<TransferDetail, "entry" | "kind" | "state" | "outcome" | "extendedUntil">;

/** A month as people write it, `3/2026`; null where it is none. */
export function readMonth(typed: string): string | null {
  const [, month, year] = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed.trim()) ?? [];
  if (!month || !year || !isCalendarDay(Number(year), Number(month), 1)) return null;
  return makeDate(Number(year), Number(month), 1).slice(0, 7);
}

/** `3/2026` of `2026-03`. */
export function monthText(month: string): string {
  return `${Number(month.slice(5))}/${month.slice(0, 4)}`;
}

/** Months of the fee that whoever leaves on a day still owes, that day's month among them. */
export function monthsOwed(paidUntil: string, day: PlainDate): number {
  const months = (yearOf(day) - Number(paidUntil.slice(0, 4))) * 12;
  return Math.max(0, months + Number(day.slice(5, 7)) - Number(paidUntil.slice(5, 7)));
}

type Asked = Pick<TransferFacts, "direction" | "kind" | "until" | "outsideName"> & {
  /** null where it is not asked for. */
  outsidePlace: string | null;
  units: readonly Named[];
  toUnit: string | null;
  toBranch: string | null;
};

/** What a transfer of this direction must name; `from` is where the member is now, `units` are the other ones there. */
export function wrongTransfer(
  { direction, kind, until, outsideName, outsidePlace, toUnit, toBranch, units }: Asked,
  from: { unitId: string; branchId: string | null },
  day: PlainDate,
): FieldError[] {
  const problems: FieldError[] = [];
  const say = (path: string, message: string) => void problems.push({ path, message });
  if (kind === "temporary" && until === null) say("until", "Ghi ngày hết hạn sinh hoạt tạm thời.");
  if (kind === "temporary" && until !== null && until <= day)
    say("until", "Ngày hết hạn phải sau ngày chuyển. Sửa lại ngày.");
  if (kind === "permanent" && until !== null)
    say("until", "Chuyển chính thức không có ngày hết hạn. Bỏ trống ô này.");
  if (direction === "inside" && toBranch === null) say("toBranch", "Chọn chi đoàn chuyển đến.");
  if (direction === "inside" && toBranch !== null && toBranch === from.branchId)
    say("toBranch", "Đoàn viên đang ở chi đoàn này. Chọn chi đoàn khác.");
  if (direction === "within" && toUnit === null) say("toUnit", "Chọn đơn vị chuyển đến.");
  if (direction === "within" && toUnit === from.unitId)
    say("toUnit", "Đoàn viên đang ở đơn vị này. Chọn đơn vị khác, hoặc chuyển trong đơn vị.");
  if (direction === "out" && outsideName === "") say("outsideName", "Ghi tên nơi chuyển đến.");
  const sister = direction === "out" ? sisterProblem({ outsideName, outsidePlace }, units) : null;
  if (sister) say("outsideName", sister);
  if (direction === "in" && outsideName === "") say("outsideName", "Ghi tên nơi giới thiệu đến.");
  return problems;
}
