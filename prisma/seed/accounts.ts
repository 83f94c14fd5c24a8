import { DEMO_ORGANISATION, DEMO_UNITS, type DemoUnit } from "./bloc";
import { inventPerson } from "./names";
import { randomOf } from "./random";
import { firstBranchRoster } from "./roster";

type DemoRole =
  | "SYSTEM_ADMIN"
  | "UPPER_SECRETARY"
  | "STANDING_COMMITTEE"
  | "UPPER_STAFF"
  | "UNIT_SECRETARY"
  | "UNIT_COMMITTEE"
  | "BRANCH_SECRETARY"
  | "OBSERVER";

/** `unit` is a code, the organisation's own for its officers; `branch` a name within the unit. */
export type DemoRoleAt = { role: DemoRole; unit: string | null; branch?: string; isDeputy?: true };

export type DemoAccount = { username: string; name: string; roles: DemoRoleAt[] };

/** Everyone who can sign in to the demo; unit officers carry the names of that year's roster. */
export function demoAccounts(year: number): DemoAccount[] {
  return [
    { username: "admin", name: "Quản trị hệ thống", roles: [{ role: "SYSTEM_ADMIN", unit: null }] },
    ...upperAccounts(),
    ...DEMO_UNITS.flatMap((unit) => unitAccounts(unit, year)),
  ];
}

/** Two of the standing committee also hold a post in a unit, so that the demo shows a recusal. */
const POSTS_OF_THE_COMMITTEE: Record<string, DemoRoleAt> = {
  "btv1.khoi": { role: "UNIT_COMMITTEE", unit: "DV01" },
  "btv2.khoi": { role: "UNIT_COMMITTEE", unit: "DV08" },
};

const DEPUTY = "phobithu.khoi";

function upperAccounts(): DemoAccount[] {
  const officer = (username: string, ...roles: DemoRole[]): DemoAccount => ({
    username,
    name: inventPerson(randomOf(username)).fullName,
    roles: [
      ...roles.map((role) => ({
        role,
        unit: DEMO_ORGANISATION.code,
        ...(username === DEPUTY && role === "UPPER_SECRETARY" ? { isDeputy: true as const } : {}),
      })),
      ...(POSTS_OF_THE_COMMITTEE[username] ? [POSTS_OF_THE_COMMITTEE[username]] : []),
    ],
  });
  return [
    officer("bithu.khoi", "UPPER_SECRETARY", "STANDING_COMMITTEE"),
    officer(DEPUTY, "UPPER_SECRETARY", "STANDING_COMMITTEE"),
    officer("vanphong.khoi", "UPPER_STAFF"),
    ...[1, 2, 3, 4, 5].map((number) => officer(`btv${number}.khoi`, "STANDING_COMMITTEE")),
  ];
}

/** Who holds a post in the unit or, where the post is a branch's, in its first branch. */
export function officerOf(unit: DemoUnit, year: number, position: string): string {
  const members = firstBranchRoster(unit, year);
  return members.find((member) => member.position === position)?.fullName ?? unit.name;
}

function unitAccounts(unit: DemoUnit, year: number): DemoAccount[] {
  const suffix = unit.code.toLowerCase();
  const branch = unit.branches[0]?.name ?? "";
  const named = (position: string) => officerOf(unit, year, position);
  return [
    {
      username: `bithu.${suffix}`,
      name: named("Bí thư Đoàn cơ sở"),
      roles: [{ role: "UNIT_SECRETARY", unit: unit.code }],
    },
    {
      username: `bch.${suffix}`,
      name: named("Ủy viên BCH Đoàn cơ sở"),
      roles: [{ role: "UNIT_COMMITTEE", unit: unit.code }],
    },
    {
      username: `bithu.${suffix}.cd1`,
      name: named("Bí thư chi đoàn"),
      roles: [{ role: "BRANCH_SECRETARY", unit: unit.code, branch }],
    },
    {
      username: `quansat.${suffix}`,
      name: inventPerson(randomOf(`quansat.${suffix}`)).fullName,
      roles: [{ role: "OBSERVER", unit: unit.code }],
    },
  ];
}
