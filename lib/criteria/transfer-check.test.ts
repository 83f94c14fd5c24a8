import { describe, expect, test } from "vitest";
import type { CaseFact, CaseFacts, TransferFact } from "@/lib/criteria/case-facts";
import type { UnitFacts } from "@/lib/criteria/facts";
import { periodOf } from "@/lib/criteria/periods";
import { transfersSettled } from "@/lib/criteria/transfer-check";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

type Move = TransferFact["moves"][number];

const move = (to: Move["to"], day: string, act = "go"): Move => ({ act, to, day: plainDate(day) });
const WAY: TransferFact = {
  first: "requested",
  moves: [],
  dueOn: null,
  stayUntil: null,
  extendedUntil: [],
  days: 30,
};

const fact = (more: Partial<CaseFact> = {}, way: Partial<TransferFact> = {}): CaseFact => ({
  id: "1",
  procedure: "transfer",
  entry: "stepwise",
  isOwn: true,
  acts: [],
  outcome: "done",
  openedOn: plainDate("2026-03-01"),
  closedOn: plainDate("2026-03-20"),
  ...more,
  transfer: {
    ...WAY,
    moves: [move("introduced", "2026-03-10"), move("settled", "2026-03-20")],
    ...way,
  },
});
const open = (dueOn: string, more: Partial<CaseFact> = {}, way: Partial<TransferFact> = {}) =>
  fact(
    { closedOn: null, outcome: null, ...more },
    { dueOn: plainDate(dueOn), moves: [move("introduced", "2026-03-10")], ...way },
  );
const recorded = (more: Partial<CaseFact> = {}, way: Partial<TransferFact> = {}) =>
  fact({ entry: "recorded", ...more }, { first: "settled", moves: [], ...way });
const nilIn = (year: number) => [{ procedure: "transfer" as const, year }];

function checked(cases: Partial<CaseFacts>, threshold: number | null = null, more: Partial<UnitFacts> = {}) {
  const facts: UnitFacts = { ...BARE_FACTS, cases: { cases: [], nil: [], ...cases }, ...more };
  return transfersSettled(facts, periodOf("unit", facts.calendar, facts.year), threshold);
}

describe("transfers (1.4c)", () => {
  test("shows those settled of those that were due; recorded ones count alike", () => {
    const cases = [fact(), recorded(), open("2026-05-01"), open("2026-12-01")];
    expect(checked({ cases })).toEqual({
      outcome: "figures_only",
      figures: { value: 2, of: 3, excluded: 1 },
      sentence:
        "Đã giải quyết 2/3 lượt chuyển sinh hoạt đến hạn trong năm 2026; 1 lượt quá hạn; 1 lượt đang làm, chưa đến hạn.",
      links: [{ label: "Hồ sơ chuyển sinh hoạt đoàn", href: "/members/transfers?unit=DV01&year=2026" }],
    });
  });

  test("a threshold is a percentage: at, above, below, not due before the cut-off day is over", () => {
    const cases = [fact(), open("2026-05-01")];
    expect(checked({ cases }, 50).outcome).toBe("met");
    expect(checked({ cases }, 49).outcome).toBe("met");
    expect(checked({ cases }, 51)).toMatchObject({
      outcome: "not_due",
      sentence: expect.stringMatching(/; cần 51% đến ngày 30\/11\/2026\.$/),
    });
    expect(checked({ cases }, 51, { today: plainDate("2026-12-01") })).toMatchObject({
      outcome: "not_met",
      sentence: expect.stringMatching(/; mức cần đạt là 51%\.$/),
    });
  });

  test("where nothing was due nothing is asked for by a day that is past", () => {
    expect(checked({ cases: [open("2026-12-10")] }, 100, { today: plainDate("2026-12-05") })).toMatchObject({
      outcome: "not_due",
      sentence:
        "Đã giải quyết 0/0 lượt chuyển sinh hoạt đến hạn trong năm 2026; 1 lượt đang làm, chưa đến hạn.",
    });
  });

  test("on its due day a transfer is not late, on the next it is", () => {
    expect(checked({ cases: [open("2026-11-24")] }).figures).toMatchObject({ of: 0, excluded: 1 });
    expect(checked({ cases: [open("2026-11-23")] }).figures).toMatchObject({ of: 1, excluded: 0 });
  });

  test("a stay counts as settled until it is over", () => {
    const hosted = (until: string) =>
      open(until, {}, { stayUntil: plainDate(until), moves: [move("hosted", "2026-03-20")] });
    expect(checked({ cases: [hosted("2026-12-31")] }).figures).toMatchObject({ value: 1, of: 1 });
    expect(checked({ cases: [hosted("2026-11-01")] }).figures).toMatchObject({ value: 0, of: 1 });
  });

  describe("what came after the last day that counts was not there yet", () => {
    const stay = { stayUntil: plainDate("2026-12-31"), dueOn: null };
    const at = (cutOff: string, way: Partial<TransferFact>) =>
      checked({ cases: [fact({ closedOn: null, outcome: null }, way)] }, null, {
        cutOff: plainDate(cutOff),
      }).figures;

    test("a stay that was over later was a stay", () => {
      const moves = [move("hosted", "2026-03-20")];
      expect(at("2026-11-10", { ...stay, moves })).toEqual({ value: 1, of: 1, excluded: 0 });
      expect(at("2026-11-10", { ...stay, moves, stayUntil: plainDate("2026-11-09") })).toMatchObject({
        value: 0,
        of: 1,
      });
    });

    test("a stay that began later was on its way, late once the days of its step were over", () => {
      const moves = [move("introduced", "2026-10-01"), move("hosted", "2026-11-20")];
      expect(at("2026-10-31", { ...stay, moves })).toEqual({ value: 0, of: 0, excluded: 1 });
      expect(at("2026-11-01", { ...stay, moves })).toEqual({ value: 0, of: 1, excluded: 0 });
      expect(at("2026-11-01", { ...stay, moves, days: 31 })).toEqual({ value: 0, of: 0, excluded: 1 });
      expect(at("2026-11-20", { ...stay, moves })).toEqual({ value: 1, of: 1, excluded: 0 });
    });

    test("a stay that was extended later was over, in a year that ended before too", () => {
      const moves = [move("hosted", "2026-03-20"), move("hosted", "2026-10-10", "extend")];
      const [stayUntil, extendedUntil] = [plainDate("2026-06-30"), [plainDate("2026-12-31")]];
      const cases = [fact({ closedOn: null, outcome: null }, { stayUntil, extendedUntil, moves })];
      const over = { value: 0, of: 1, excluded: 0 };
      expect(checked({ cases }, null, { calendar: "school_year" }).figures).toEqual(over);
      expect(checked({ cases }).figures).toEqual({ value: 1, of: 1, excluded: 0 });
    });

    test("a school's year ends in August, though the cycle's records go on", () => {
      const moves = [move("introduced", "2026-08-20"), move("hosted", "2026-09-05")];
      const cases = [fact({ closedOn: null, outcome: null }, { ...stay, moves })];
      const figures = { value: 0, of: 0, excluded: 1 };
      expect(checked({ cases }, null, { calendar: "school_year" }).figures).toEqual(figures);
    });
  });

  test("a refused one is settled, a withdrawn one nobody's, the other side is concerned from the introduction on", () => {
    expect(checked({ cases: [fact({ outcome: "refused" })] }).figures.value).toBe(1);
    const withdrawn = fact({ outcome: "withdrawn" }, { moves: [move("withdrawn", "2026-03-20")] });
    expect(checked({ cases: [withdrawn] }).outcome).toBe("no_data");
    expect(checked({ cases: [recorded({}, { first: "withdrawn" })] }).outcome).toBe("no_data");
    expect(checked({ cases: [open("2026-05-01", { isOwn: false }, { moves: [] })] }).outcome).toBe("no_data");
    expect(checked({ cases: [open("2026-05-01", { isOwn: false })] }).figures.of).toBe(1);
  });

  test("without a case the unit's signed word makes it nil, of that year alone", () => {
    expect(checked({ nil: nilIn(2026) }, 100).outcome).toBe("nil");
    expect(checked({ nil: nilIn(2025) }, 100).outcome).toBe("no_data");
    expect(checked({}, 100, { today: plainDate("2025-12-31") }).outcome).toBe("not_due");
    expect(checked({}, 100, { existsFrom: plainDate("2026-12-01") }).outcome).toBe("nil");
  });

  test("a school counts from September to August; other procedures do not count", () => {
    const school = { calendar: "school_year" } as const;
    const autumn = recorded({ openedOn: plainDate("2025-10-01"), closedOn: plainDate("2025-10-20") });
    const later = recorded({ openedOn: plainDate("2026-09-02"), closedOn: plainDate("2026-09-20") });
    expect(checked({ cases: [autumn] }, null, school).figures.value).toBe(1);
    expect(checked({ cases: [later] }, null, school).outcome).toBe("no_data");
    expect(checked({ cases: [{ ...fact({ procedure: "graduation" }), transfer: null }] }).outcome).toBe(
      "no_data",
    );
  });
});
