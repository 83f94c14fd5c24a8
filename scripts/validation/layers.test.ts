import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ROOT } from "../foundation/project";

/** Files of an invented house: path → what it imports (`type:` for a type alone). */
const RIGHT: Record<string, string[]> = {
  "app/(work)/members/page.tsx": [
    "app/(work)/members/columns.ts",
    "components/members/list.tsx",
    "lib/members/queries.ts",
  ],
  "app/(work)/members/columns.ts": [],
  "components/members/list.tsx": [
    "components/ui/table.tsx",
    "lib/members/actions.ts",
    "lib/members/schema.ts",
  ],
  "components/ui/table.tsx": ["lib/platform/dates.ts"],
  "lib/members/actions.ts": ["lib/members/commands.ts"],
  "lib/members/commands.ts": [
    "lib/members/rules.ts",
    "lib/members/schema.ts",
    "lib/access/who.ts",
    "type:prisma/generated/enums.ts",
  ],
  "lib/members/queries.ts": ["lib/platform/database/database.ts", "type:lib/platform/database/scope.ts"],
  "lib/members/rules.ts": ["lib/members/types.ts", "lib/members/moves.ts", "lib/platform/dates.ts"],
  "lib/members/moves.ts": [],
  "lib/members/schema.ts": ["node_modules/zod/index.js", "lib/members/types.ts"],
  "lib/members/types.ts": [],
  "lib/access/who.ts": ["lib/platform/database/scope.ts", "lib/audit/change.ts"],
  "lib/audit/change.ts": [],
  "lib/platform/dates.ts": [],
  "lib/platform/clock.ts": [],
  "lib/platform/database/database.ts": ["node_modules/pg/index.js", "lib/platform/database/scope.ts"],
  "lib/platform/database/scope.ts": [],
  "prisma/generated/enums.ts": [],
  "node_modules/zod/index.js": [],
  "node_modules/pg/index.js": [],
};

/** One wrong import each: rule, file, what it imports. */
const WRONG: [string, string, string][] = [
  ["actions-leave-the-work-to-commands", "lib/units/actions.ts", "lib/members/queries.ts"],
  ["platform-knows-no-domain", "lib/platform/mail.ts", "lib/members/types.ts"],
  ["base-domains-stand-alone", "lib/notices/outbox.ts", "lib/members/types.ts"],
  ["lib-knows-no-page", "lib/members/texts.ts", "components/ui/table.tsx"],
  ["components-know-no-page", "components/members/row.tsx", "app/(work)/members/columns.ts"],
  ["ui-knows-no-domain", "components/ui/badge.tsx", "lib/members/types.ts"],
  ["components-read-no-data", "components/members/card.tsx", "lib/members/queries.ts"],
  ["pages-and-routes-ask-lib", "app/(work)/plans/page.tsx", "lib/platform/database/database.ts"],
  ["reading-writes-nothing", "lib/units/queries.ts", "lib/members/commands.ts"],
  ["page-folders-keep-to-themselves", "app/(work)/units/page.tsx", "app/(work)/members/columns.ts"],
  ["schema-runs-in-the-browser", "lib/units/schema.ts", "lib/members/rules.ts"],
  ["rules-are-pure", "lib/units/rules.ts", "lib/platform/clock.ts"],
  ["rules-know-no-database-type", "lib/plans/rules.ts", "type:prisma/generated/enums.ts"],
  ["one-door-to-the-database", "lib/plans/commands.ts", "node_modules/pg/index.js"],
  ["database-types-in-queries-and-commands", "components/plans/board.tsx", "type:prisma/generated/enums.ts"],
  ["a-scope-is-minted-in-access", "lib/plans/queries.ts", "lib/platform/database/scope.ts"],
  ["actions-leave-the-work-to-commands", "lib/plans/actions.ts", "lib/platform/database/database.ts"],
  ["a-name-says-what-it-holds", "lib/plans/items.ts", "lib/plans/utils.ts"],
];

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const houses: string[] = [];
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

describe("npm run lint", () => {
  test("lets right imports pass", () => {
    expect(violations(RIGHT)).toEqual([]);
  });

  const found = violations({
    ...RIGHT,
    "lib/plans/utils.ts": [],
    ...Object.fromEntries(WRONG.map(([, file, target]) => [file, [target]])),
  });

  test.each(WRONG)("%s: %s may not import %s", (rule, file) => {
    expect(found).toContainEqual({ from: file, rule });
  });

  test("a pure file under the rules may not ask the clock", () => {
    const house = { ...RIGHT, "lib/members/moves.ts": ["lib/platform/clock.ts"] };
    expect(violations(house)).toContainEqual({
      from: "lib/members/rules.ts",
      rule: "rules-and-schemas-reach-nothing-outside",
    });
  });

  test("a circle is refused", () => {
    const house = {
      ...RIGHT,
      "lib/members/types.ts": ["lib/members/moves.ts"],
      "lib/members/moves.ts": ["lib/members/types.ts"],
    };
    expect(violations(house).map(({ rule }) => rule)).toContain("no-circle");
  });
});

function violations(files: Record<string, string[]>): { from: string; rule: string }[] {
  const house = mkdtempSync(join(tmpdir(), "bcd-house-"));
  houses.push(house);
  for (const [file, targets] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(
      join(house, file),
      targets.map((target) => importLine(file, target)).join("\n") || "export const x = 1;\n",
    );
  }
  cpSync(join(ROOT, ".dependency-cruiser.cjs"), join(house, ".dependency-cruiser.cjs"));
  const cruise = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const args = [
    cruise,
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    "app",
    "components",
    "lib",
  ];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: house,
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  return report
    .parse(JSON.parse(stdout))
    .summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

function importLine(file: string, target: string): string {
  const path = target.replace("type:", "");
  const from = path.startsWith("node_modules/")
    ? path.split("/")[1]
    : `./${relative(dirname(file), path)}`.replace(/\.tsx?$/, "");
  // What only names a type is gone before the program runs: a real import is used as a value.
  return target.startsWith("type:")
    ? `import type { x } from "${from}";\nexport const y${path.length}: typeof x = 1;`
    : `import { x } from "${from}";\nexport const y${path.length} = [x];`;
}
