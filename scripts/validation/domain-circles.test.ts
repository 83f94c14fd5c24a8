import { expect, test } from "vitest";
import { circling } from "./domain-circles";

const LINE = [
  { from: "lib/dashboard/queries.ts", to: "lib/plans/queries.ts" },
  { from: "lib/plans/items/commands.ts", to: "lib/members/roster/queries.ts" },
];

test("domains that stand upon each other in a line form no circle", () => {
  expect(circling(LINE)).toEqual([]);
});

test("each import of a circle is named, whichever files and folders it goes through, and none beside it", () => {
  const back = { from: "lib/members/snapshots/rules.ts", to: "lib/plans/rules.ts" };
  expect(circling([...LINE, back])).toEqual([LINE[1], back]);
});

test("a circle of three is one", () => {
  const more = [
    { from: "lib/members/queries.ts", to: "lib/units/queries.ts" },
    { from: "lib/units/queries.ts", to: "lib/dashboard/rules.ts" },
  ];
  expect(circling([...LINE, ...more])).toHaveLength(4);
});
