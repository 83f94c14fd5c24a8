import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Part } from "../parts";
import type { DraftParagraph, Fact, ParagraphRow } from "../types";
import { differences } from "./differences";
import { changedFacts, composeReport, moved, textsOf } from "./rules";

const PARTS: Part[] = [
  { key: "direction", heading: "I", hint: null, isPublic: true },
  { key: "outlook", heading: "V", hint: "Ghi việc năm sau.", isPublic: false },
];
const fact = (key: string, value: string): Fact => ({ key, label: key, value });
const DRAFT: DraftParagraph = {
  key: "intro",
  part: "intro",
  heading: null,
  sentences: [{ text: "Có 11 đơn vị.", facts: ["total"] }],
};
const row = (more: Partial<ParagraphRow>): ParagraphRow => ({
  id: "1",
  part: "direction",
  draftKey: "intro",
  text: null,
  basis: [],
  isLeftOut: false,
  sortOrder: 0,
  updatedBy: "Văn phòng",
  updatedAt: "2026-12-01T00:00:00Z",
  version: 1,
  ...more,
});
const composed = (rows: ParagraphRow[], drafts = [DRAFT], facts = [fact("total", "11")]) =>
  composeReport(PARTS, drafts, rows, facts);

describe("a composed report", () => {
  test("says the draft where nobody wrote, the written text where somebody did", () => {
    expect(textsOf(composed([]), "direction")).toEqual(["Có 11 đơn vị."]);
    expect(textsOf(composed([row({})]), "direction")).toEqual(["Có 11 đơn vị."]);
    expect(textsOf(composed([row({ text: "Một.\n\n Hai." })]), "direction")).toEqual(["Một.", "Hai."]);
    expect(textsOf(composed([row({ text: "Một.", isLeftOut: true })]), "direction")).toEqual([]);
  });

  test("keeps a written text whose facts are gone, and drops a place whose draft is gone", () => {
    expect(composed([row({ text: "Một." })], [])[0]?.paragraphs).toMatchObject([
      { state: "edited", drafted: null },
    ]);
    expect(composed([row({})], [])[0]?.paragraphs).toEqual([]);
  });

  test("stands in the order of its numbers, drafted text first where they are the same", () => {
    const own = (id: string, sortOrder: number) => row({ id, draftKey: null, text: id, sortOrder });
    expect(textsOf(composed([own("b", 2), own("a", 1)]), "direction")).toEqual(["Có 11 đơn vị.", "a", "b"]);
    expect(textsOf(composed([own("a", 0), row({ sortOrder: 1 })]), "direction")).toEqual([
      "a",
      "Có 11 đơn vị.",
    ]);
  });
});

describe("changed facts", () => {
  test("are those with another value, without one, or new in the draft", () => {
    const basis = [fact("total", "10"), fact("same", "1"), fact("gone", "2")];
    const today = [fact("total", "11"), fact("same", "1"), fact("new", "3")];
    expect(changedFacts(basis, today, today)).toEqual([
      { label: "total", before: "10", now: "11" },
      { label: "gone", before: "2", now: null },
      { label: "new", before: null, now: "3" },
    ]);
    expect(changedFacts(basis, basis, basis)).toEqual([]);
    expect(changedFacts([], today, today)).toEqual([]);
  });
});

describe("moving", () => {
  test("loses nothing, changes two places and goes back by the other way", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer()),
        fc.nat(20),
        fc.constantFrom(-1 as const, 1 as const),
        (all, at, by) => {
          const after = moved(all, at, by);
          if (after === null) {
            expect(at + by < 0 || at >= all.length || at + by >= all.length).toBe(true);
            return;
          }
          expect(after.toSorted()).toEqual(all.toSorted());
          expect(moved(after, at + by, by === 1 ? -1 : 1)).toEqual(all);
        },
      ),
    );
  });
});

test("a save and what stands now differ paragraph by paragraph; what is left out says nothing", () => {
  const before = composed([row({ text: "Cũ." })]);
  const own = row({ id: "2", part: "outlook", draftKey: null, text: "Mới." });
  const now = composed([own]);
  expect(differences({ sections: before }, now)).toEqual([
    { key: "intro", heading: "I", before: "Cũ.", now: "Có 11 đơn vị.", isSame: false },
    { key: "2", heading: "V", before: null, now: "Mới.", isSame: false },
  ]);
  expect(differences({ sections: now }, now).every(({ isSame }) => isSame)).toBe(true);
  expect(differences({ sections: [] }, composed([{ ...own, isLeftOut: true }], []))).toEqual([]);
});
