import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { handoverProblems, mayOf, renamed } from "./rules";
import type { Handover, HandoverLine } from "./types";

const TODAY = plainDate("2026-11-10");
const line = (more: Partial<HandoverLine> = {}): HandoverLine => ({
  key: null,
  text: "Con dấu",
  isHanded: true,
  missing: "",
  ...more,
});
const fees = line({ key: "fees", text: "Đoàn phí" });
const roster = line({ key: "roster", text: "Danh sách" });
const paths = (more: object) =>
  handoverProblems({ giver: "a", receiver: "b", handedOn: TODAY, lines: [line()], ...more }, TODAY).map(
    ({ path }) => path,
  );

test.each([
  ["all is told", {}, []],
  ["one person on both sides", { receiver: "a" }, ["receiver"]],
  ["tomorrow", { handedOn: plainDate("2026-11-11") }, ["handedOn"]],
  ["nothing at all", { lines: [] }, ["lines"]],
  ["not handed over, and no word why", { lines: [line({ isHanded: false })] }, ["lines"]],
  ["not handed over, said what is missing", { lines: [line({ isHanded: false, missing: "Thất lạc" })] }, []],
  ["one fact twice", { lines: [fees, line({ key: "fees", text: "Quỹ Đoàn" })] }, ["lines"]],
  ["one own line twice", { lines: [line(), line()] }, ["lines"]],
  ["two facts and two own lines", { lines: [fees, roster, line(), line({ text: "Cờ Đoàn" })] }, []],
])("%s", (_, more, expected) => expect(paths(more)).toEqual(expected));

test.each([
  ["Lê Thị Hà", "Vũ Bình"],
  ["  lê thị hà ", "Vũ Bình"],
  ["Đồng chí Lê Thị Hà", "Đồng chí Vũ Bình"],
  ["Đ/c Lê Thị Hà", "Đ/c Vũ Bình"],
  ["Phó Bí thư Lê Thị Hà", "Phó Bí thư Vũ Bình"],
  ["Lê Thị Hà – Bí thư", "Vũ Bình – Bí thư"],
  ["Lê Thị Hà (Bí thư), Đỗ An", "Vũ Bình (Bí thư), Đỗ An"],
  ["Đỗ An và đ/c Lê Thị Hà; Ban Chấp hành", "Đỗ An và đ/c Vũ Bình; Ban Chấp hành"],
  ["Lê Thị Hà và Lê Thị Hà", "Vũ Bình và Vũ Bình"],
  ["Lê Thị Hạnh", null],
  ["Trần Lê Thị Hà", null],
  ["Lê Thị Hà Anh", null],
  ["Thị Hà", null],
  ["Bí thư", null],
  ["", null],
])("%s, handed over by Lê Thị Hà, becomes %s", (text, expected) =>
  expect(renamed(text, "Lê Thị Hà", "Vũ Bình")).toBe(expected),
);

describe("who may do what", () => {
  const handover = (more: Partial<Handover> = {}): Handover => ({
    id: "1",
    state: "open",
    giver: { id: "a", name: "A" },
    receiver: { id: "b", name: "B" },
    handedOn: TODAY,
    place: "",
    witness: "C",
    basis: "",
    giverConfirmedBy: null,
    standInReason: null,
    receiverConfirmed: false,
    onPaper: false,
    minutesNumber: "",
    takenBackBy: null,
    takeBackReason: null,
    recordedBy: null,
    recordedAt: null,
    version: 1,
    lines: [],
    ...more,
  });
  const may = (userId: string, more: Partial<Handover> = {}, who: object = {}) =>
    mayOf(handover(more), { userId, keeps: false, standsIn: false, givesRoles: false, ...who });

  test("each side confirms once, and the level above only for the one who hands over", () => {
    expect(may("a").confirm).toBe("giver");
    expect(may("a", { giverConfirmedBy: "A" }).confirm).toBeNull();
    expect(may("b").confirm).toBe("receiver");
    expect(may("b", { receiverConfirmed: true }).confirm).toBeNull();
    expect(may("c").confirm).toBeNull();
    expect(may("c", {}, { standsIn: true }).confirm).toBe("stand_in");
    expect(may("c", { giverConfirmedBy: "A" }, { standsIn: true }).confirm).toBeNull();
    expect(may("a", {}, { standsIn: true }).confirm).toBe("giver");
    expect(may("b", { receiverConfirmed: true }, { standsIn: true }).confirm).toBeNull();
  });

  test("is recorded once both have confirmed, by who gives roles", () => {
    const both = { giverConfirmedBy: "A", receiverConfirmed: true };
    expect(may("c", both, { givesRoles: true }).record).toBe(true);
    expect(may("c", both).record).toBe(false);
    expect(may("c", { giverConfirmedBy: "A" }, { givesRoles: true }).record).toBe(false);
    expect(may("c", { receiverConfirmed: true }, { givesRoles: true }).record).toBe(false);
  });

  test.each(["recorded", "withdrawn"] as const)("nothing more once it is %s", (state) => {
    const all = { keeps: true, standsIn: true, givesRoles: true };
    const none = { change: false, confirm: null, record: false, takeBack: false };
    expect(may("a", { state }, all)).toEqual(none);
  });

  test("recorded it is taken back by who gives roles, or by who keeps it where none changed; not where that was not kept", () => {
    const takes = (who: object, kept: { roles: string[] } | null, state: Handover["state"] = "recorded") =>
      mayOf(
        handover({ state }),
        { userId: "a", keeps: false, standsIn: false, givesRoles: false, ...who },
        kept,
      ).takeBack;
    const office = { givesRoles: true };
    expect([takes(office, { roles: ["1"] }), takes({ keeps: true }, { roles: [] })]).toEqual([true, true]);
    expect([takes({ keeps: true }, { roles: ["1"] }), takes({}, { roles: [] })]).toEqual([false, false]);
    expect([takes(office, null), takes(office, { roles: [] }, "withdrawn")]).toEqual([false, false]);
  });
});
