import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import { SHIPPED_SETS } from "@/lib/criteria/shipped-sets";
import { factTable } from "@/lib/reports/facts";
import { ROOT } from "@/scripts/foundation/project";
import { blockOf, leadsTo, wordsOfPage } from "@/tests/helpers/played-steps";
import { CLAUSES, PARAGRAPHS } from "@/tests/helpers/seed-clauses";
import { noticeFacts, noticePapers, selfAssessment } from "@/tests/helpers/seed-papers";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

const itemOf = (code: string) =>
  SHIPPED_SETS.map(({ groups }) => groups.flatMap(({ items }) => items).find((item) => item.code === code));

/** Addresses of the signed-in pages: `app/(work)/plans/[id]/page.tsx` is `/plans/[id]`. */
const pages = new Set(
  readdirSync(join(ROOT, "app", "(work)"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("/page.tsx"))
    .map((path) => `/${path.slice(0, -"/page.tsx".length)}`),
);

/** Which of a unit's facts the check of an item looks at, as `works.tasks`: found by letting it look. */
function readBy(code: string): string[] {
  const looked = new Set<string>();
  const watched = <T extends object>(facts: T, path: string): T =>
    new Proxy(facts, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof key === "symbol") return value;
        looked.add(`${path}${key}`);
        const goesOn = path === "" && value !== null && typeof value === "object" && !Array.isArray(value);
        return goesOn ? watched(value, `${key}.`) : value;
      },
    });
  for (const item of itemOf(code)) if (item) measure(item, watched<UnitFacts>(BARE_FACTS, ""));
  return [...looked];
}

describe("the clauses of the result notice", () => {
  test("are all there, in their order, as many as each paragraph holds", () => {
    expect(CLAUSES.map(({ number }) => number)).toEqual(
      PARAGRAPHS.flatMap(({ paragraph, clauses }) =>
        Array.from({ length: clauses }, (_, at) => `${paragraph}.${at + 1}`),
      ),
    );
    expect(PARAGRAPHS.map(({ paragraph }) => paragraph)).toEqual(PARAGRAPHS.map((_, at) => at + 1));
  });

  test("leave no item of the criteria aside", () => {
    const [first] = SHIPPED_SETS;
    const codes = first?.groups.flatMap(({ items }) => items.map(({ code }) => code));
    const named = CLAUSES.flatMap(({ measured }) =>
      typeof measured === "object" && "item" in measured ? [measured.item] : [],
    );
    expect([...new Set(named)].toSorted()).toEqual(codes?.toSorted());
  });
});

describe.each(CLAUSES)("clause $number: $says", ({ recorded, measured, stated, played }) => {
  test(`is recorded on ${recorded}`, () => {
    expect(pages).toContain(recorded);
  });

  test("is measured as the table says", () => {
    if (measured === "shown, not measured") return expect(recorded).toBe("/reports/photos");
    if ("fact" in measured) return expect(factTable(noticeFacts()).keys()).toContain(measured.fact);
    const checks = itemOf(measured.item).map((item) => item?.check?.key ?? null);
    expect(itemOf(measured.item)).not.toContain(undefined);
    expect(checks).toEqual(SHIPPED_SETS.map(() => measured.check));
    expect(readBy(measured.item)).toContain(measured.reads);
  });

  test("is stated in its paper, and in the unit's own where it is an item", () => {
    expect(noticePapers()[stated.paper]).toContain(stated.words);
    if (typeof measured === "string" || "fact" in measured) return;
    expect(selfAssessment()).toContain(`${measured.item} ${itemOf(measured.item)[0]?.title}`);
  });

  test(`is played in ${played.spec}.spec.ts, by a step that opens the page and uses “${played.by}” there`, () => {
    const block = blockOf(played.spec, played.step);
    expect(block, "the step").not.toBe("");
    expect(block, "words of the step").toContain(played.by);
    expect(wordsOfPage(recorded).includes(played.by), `“${played.by}” stands on ${recorded}`).toBe(true);
    expect(leadsTo(recorded, block), `the step opens ${recorded}`).toBe(true);
  });
});
