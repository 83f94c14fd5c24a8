import { expect, test } from "vitest";
import type { AssessmentState } from "@/lib/assessments/types";
import { item, progress } from "@/tests/helpers/dashboard-facts";
import { cellOf } from "./bloc-cells";
import { packedHeat, unpackedHeat } from "./heat";

const STATES: AssessmentState[] = ["NOT_REGISTERED", "ASSESSING", "RETURNED", "SUBMITTED", "RECOGNISED"];

function units(count: number, items: number) {
  return Array.from({ length: count }, (_, n) => {
    const one = progress(STATES[n % STATES.length] ?? "ASSESSING", { n });
    const name = `Đoàn Sở Nông nghiệp và Phát triển nông thôn ${n}`;
    return {
      ...one,
      unit: { id: `u${n}`, code: `DV${String(n).padStart(4, "0")}`, name },
      items: Array.from({ length: items }, (_, at) => item(`1.${at}`, { isDone: (n + at) % 3 > 0 })),
    };
  });
}

test("what is packed comes out again, cell by cell", () => {
  const all = units(30, 25);
  const lines = unpackedHeat(packedHeat(all));
  expect(lines).toEqual(
    all.map(({ unit: { code, name }, state, items }) => ({
      code,
      name,
      state,
      cells: items.map((one) => cellOf(state, one)),
    })),
  );
  expect(unpackedHeat("")).toEqual([]);
});

test("a name that holds the sign between fields, or a line end, stays in its row", () => {
  const [one] = units(1, 2);
  if (!one) throw new Error("no unit");
  const lines = unpackedHeat(packedHeat([{ ...one, unit: { ...one.unit, name: "Sở A | B\nC" } }]));
  expect(lines).toMatchObject([{ name: "Sở A | B C", cells: ["ahead", "ahead"] }]);
});

test("a thousand units with 25 items each take less than 120 KB, every cell among them", () => {
  const packed = packedHeat(units(1000, 25));
  // As the page carries it: inside a JSON text.
  expect(Buffer.byteLength(JSON.stringify(packed))).toBeLessThan(120_000);
  expect(unpackedHeat(packed).flatMap(({ cells }) => cells)).toHaveLength(25_000);
});
