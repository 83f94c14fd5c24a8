import { describe, expect, test } from "vitest";
import { can } from "./can";
import type { HeldElsewhere } from "./can-structure";
import type { Actor, HeldRole, Permission, Place, Role, UnitKind } from "./types";
import { ROLES } from "./types";
import { operator } from "./who";

/*
 * What each role may do where, written from product.md §1, not from the code. Y = allowed, F = seen but not allowed
 * (403), N = not found (404). Every question of `can` must stand in one of the tables.
 */

const ORG = "11111111-1111-4111-8111-111111111111";
const OTHER_ORG = "22222222-2222-4222-8222-222222222222";
const unitOf = (id: string, kind: UnitKind, parentId: string | null) => ({
  id,
  code: id.toUpperCase(),
  name: id,
  kind,
  parentId,
});
const ROOT = unitOf("root", "upper_org", null);
const UNIT = unitOf("unit", "base_union", "root");
const BRANCH = unitOf("branch", "branch", "unit");
const SISTER = unitOf("sister", "base_union", "root");

function held(role: Role, unit = UNIT, more: { seesSensitive?: boolean; orgId?: string } = {}): HeldRole {
  if (role === "SYSTEM_ADMIN")
    return { role, orgId: null, orgCode: null, unit: null, seesSensitive: false, isDeputy: false };
  return {
    role,
    orgId: more.orgId ?? ORG,
    orgCode: "khoi",
    unit,
    seesSensitive: more.seesSensitive ?? false,
    isDeputy: false,
  };
}

const acting = (...roles: HeldRole[]): Actor => ({
  userId: "me",
  username: "toi",
  name: "Nguyễn Văn An",
  sessionId: null,
  address: null,
  roles,
});

const PEOPLE = {
  admin: acting(held("SYSTEM_ADMIN")),
  upperSecretary: acting(held("UPPER_SECRETARY", ROOT)),
  standingCommittee: acting(held("STANDING_COMMITTEE", ROOT)),
  staff: acting(held("UPPER_STAFF", ROOT)),
  inspection: acting(held("INSPECTION_COMMITTEE", ROOT)),
  blocObserver: acting(held("OBSERVER", ROOT)),
  secretary: acting(held("UNIT_SECRETARY")),
  committee: acting(held("UNIT_COMMITTEE")),
  tickedCommittee: acting(held("UNIT_COMMITTEE", UNIT, { seesSensitive: true })),
  branchSecretary: acting(held("BRANCH_SECRETARY", BRANCH)),
  observer: acting(held("OBSERVER")),
  nobody: acting(),
};
type Person = keyof typeof PEOPLE;
type Table = Record<Person, string>;

function letter(permission: Permission): string {
  if (permission.allowed) return "Y";
  return permission.as === "forbidden" ? "F" : "N";
}

function check(table: Table, ask: (actor: Actor) => Permission[]) {
  const answers = Object.fromEntries(
    Object.keys(table).map((name) => [
      name,
      ask(PEOPLE[name as Person])
        .map(letter)
        .join(""),
    ]),
  );
  expect(answers).toEqual(table);
}

const asked = new Set<string>();

/** The unit as a whole, its branch, another branch of it, the sister unit, a unit of another organisation. */
const PLACES: Place[] = [
  { orgId: ORG, unitId: "unit", branchId: null },
  { orgId: ORG, unitId: "unit", branchId: "branch" },
  { orgId: ORG, unitId: "unit", branchId: "branch2" },
  { orgId: ORG, unitId: "sister", branchId: null },
  { orgId: OTHER_ORG, unitId: "foreign", branchId: null },
];

const READ: Table = {
  admin: "NNNNN",
  upperSecretary: "YYYYN",
  standingCommittee: "YYYYN",
  staff: "YYYYN",
  inspection: "YYYYN",
  blocObserver: "YYYYN",
  secretary: "YYYNN",
  committee: "YYYNN",
  tickedCommittee: "YYYNN",
  branchSecretary: "NYNNN",
  observer: "YYYNN",
  nobody: "NNNNN",
};

const EDIT: Table = {
  ...READ,
  upperSecretary: "FFFFN",
  standingCommittee: "FFFFN",
  staff: "FFFFN",
  inspection: "FFFFN",
  blocObserver: "FFFFN",
  observer: "FFFNN",
};

const SECRETARY_ONLY: Table = {
  ...EDIT,
  committee: "FFFNN",
  tickedCommittee: "FFFNN",
  branchSecretary: "NFNNN",
};

const AT_PLACES = {
  seeUnit: { ...READ, admin: "YYYYY" },
  readRoster: READ,
  keepCare: EDIT,
  readOwnNotes: { ...EDIT, observer: "YYYNN" },
  readRecords: READ,
  editRoster: EDIT,
  readDossier: EDIT,
  editRecords: EDIT,
  seeSensitive: { ...EDIT, committee: "FFFNN" },
  readRestricted: { ...EDIT, committee: "FFFNN", tickedCommittee: "FFFNN" },
  keepMemberLinks: { ...EDIT, committee: "FFFNN" },
  confirmQuarter: SECRETARY_ONLY,
  readDuplicates: { ...SECRETARY_ONLY, committee: "YYYNN", tickedCommittee: "YYYNN" },
  mergeMembers: SECRETARY_ONLY,
  seeSharedCodes: SECRETARY_ONLY,
  readReviews: READ,
  keepRatings: EDIT,
  approveRatings: SECRETARY_ONLY,
  keepTraining: EDIT,
  confirmTraining: SECRETARY_ONLY,
  readBranchMeetings: READ,
  keepBranchMeetings: EDIT,
  setMeetingRhythm: SECRETARY_ONLY,
  withdrawClosedMeeting: SECRETARY_ONLY,
  keepCase: EDIT,
  receiveCase: SECRETARY_ONLY,
  signNil: SECRETARY_ONLY,
  readRestrictedCase: { ...EDIT, committee: "FFFNN", inspection: "YYYYN" },
  // Of the unit itself the office above decides, of a branch the unit's secretary.
  approveCase: { ...SECRETARY_ONLY, upperSecretary: "YFFYN", staff: "YFFYN", secretary: "FYYNN" },
  decideReward: { ...SECRETARY_ONLY, upperSecretary: "YYYYN", staff: "YYYYN", secretary: "FFFNN" },
  readFees: READ,
  readMemberFees: { ...EDIT, observer: "YYYNN" },
  keepFees: EDIT,
  keepUnitFees: { ...EDIT, branchSecretary: "NFNNN" },
  // Of a branch itself its secretary too, of the unit the committee's people.
  remit: EDIT,
  readCommittee: READ,
  keepCommittee: { ...EDIT, upperSecretary: "YFFYN", staff: "YFFYN" },
  decideCommittee: { ...SECRETARY_ONLY, upperSecretary: "YFFYN", staff: "YFFYN", secretary: "FYYNN" },
  standInForGiver: { ...SECRETARY_ONLY, upperSecretary: "YFFYN", secretary: "FYYNN" },
  letSeeSensitive: { ...SECRETARY_ONLY, admin: "FFFFF" },
} satisfies Record<string, Table>;

describe("at a unit or branch: unit, own branch, other branch, sister unit, other organisation", () => {
  for (const [name, table] of Object.entries(AT_PLACES) as [keyof typeof AT_PLACES, Table][]) {
    asked.add(name);
    test(name, () => check(table, (actor) => PLACES.map((place) => can[name](actor, place))));
  }
});

/** The unit, the sister unit, a unit of another organisation. */
const UNITS = [
  { orgId: ORG, unitId: "unit" },
  { orgId: ORG, unitId: "sister" },
  { orgId: OTHER_ORG, unitId: "foreign" },
];

const READ_YEAR: Table = {
  admin: "NNN",
  upperSecretary: "YYN",
  standingCommittee: "YYN",
  staff: "YYN",
  inspection: "YYN",
  blocObserver: "YYN",
  secretary: "YNN",
  committee: "YNN",
  tickedCommittee: "YNN",
  branchSecretary: "NNN",
  observer: "YNN",
  nobody: "NNN",
};

const NO_YEAR: Table = {
  ...READ_YEAR,
  upperSecretary: "FFN",
  standingCommittee: "FFN",
  staff: "FFN",
  inspection: "FFN",
  blocObserver: "FFN",
  secretary: "FNN",
  committee: "FNN",
  tickedCommittee: "FNN",
  observer: "FNN",
};

const OF_THE_YEAR = {
  readAssessment: READ_YEAR,
  draftAssessment: { ...NO_YEAR, secretary: "YNN", committee: "YNN", tickedCommittee: "YNN" },
  seeReminders: { ...NO_YEAR, secretary: "YNN", committee: "YNN", tickedCommittee: "YNN" },
  submitAssessment: { ...NO_YEAR, secretary: "YNN" },
  appraise: { ...NO_YEAR, upperSecretary: "YYN", staff: "YYN" },
  seeVerdictsUnderWay: {
    ...NO_YEAR,
    upperSecretary: "YYN",
    standingCommittee: "YYN",
    staff: "YYN",
    inspection: "YYN",
    blocObserver: "YYN",
  },
  signCare: { ...NO_YEAR, secretary: "YNN" },
  forwardNote: { ...NO_YEAR, secretary: "YNN", committee: "YNN", tickedCommittee: "YNN" },
  answerNote: { ...NO_YEAR, upperSecretary: "YYN", staff: "YYN" },
  revealRestricted: {
    ...NO_YEAR,
    upperSecretary: "YYN",
    standingCommittee: "YYN",
    staff: "YYN",
    inspection: "YYN",
  },
  reopenAppraisal: { ...NO_YEAR, upperSecretary: "YYN" },
  reviewProject: { ...NO_YEAR, upperSecretary: "YYN", staff: "YYN" },
  readOrganisationRatings: READ_YEAR,
  keepOrganisationRatings: { ...NO_YEAR, secretary: "YNN", committee: "YNN", tickedCommittee: "YNN" },
  decideBranchRatings: { ...NO_YEAR, secretary: "YNN" },
  decideUnitRatings: { ...NO_YEAR, upperSecretary: "YYN", staff: "YYN" },
  readUnitWork: READ_YEAR,
  keepUnitWork: { ...NO_YEAR, secretary: "YNN", committee: "YNN", tickedCommittee: "YNN" },
  answerDirective: { ...NO_YEAR, secretary: "YNN", committee: "YNN", tickedCommittee: "YNN" },
  vote: { ...NO_YEAR, standingCommittee: "YYN" },
  settleParticipation: { ...NO_YEAR, upperSecretary: "YYN", staff: "YYN" },
  extendDue: { ...NO_YEAR, upperSecretary: "YYN", staff: "YYN" },
  inspect: { ...NO_YEAR, upperSecretary: "YYN", staff: "YYN", inspection: "YYN" },
  readPlan: READ_YEAR,
  editPlan: { ...NO_YEAR, secretary: "YNN", committee: "YNN", tickedCommittee: "YNN" },
  approvePlan: { ...NO_YEAR, secretary: "YNN" },
} satisfies Record<string, Table>;

describe("in a unit's year: unit, sister unit, other organisation", () => {
  for (const [name, table] of Object.entries(OF_THE_YEAR) as [keyof typeof OF_THE_YEAR, Table][]) {
    asked.add(name);
    test(name, () => check(table, (actor) => UNITS.map((unit) => can[name](actor, unit))));
  }
});

/** Of the unit's own place (as of a grassroots branch) the level above decides; of a branch its unit's secretary. */
const CASES = {
  keepCase: EDIT,
  receiveCase: SECRETARY_ONLY,
  signNil: SECRETARY_ONLY,
  approveCase: {
    ...SECRETARY_ONLY,
    upperSecretary: "YFFYN",
    staff: "YFFYN",
    secretary: "FYYNN",
  },
  readRestrictedCase: { ...EDIT, inspection: "YYYYN", committee: "FFFNN" },
  lookAtDiscipline: {
    ...READ,
    blocObserver: "NNNNN",
    committee: "NNNNN",
    observer: "NNNNN",
  },
  openDiscipline: {
    ...EDIT,
    blocObserver: "NNNNN",
    committee: "NNNNN",
    observer: "NNNNN",
  },
  readOutstanding: { ...EDIT, committee: "FFFNN" },
  lookAtOutstanding: { ...READ, blocObserver: "NNNNN", committee: "NNNNN", observer: "NNNNN" },
  openOutstanding: { ...EDIT, blocObserver: "NNNNN", committee: "NNNNN", observer: "NNNNN" },
  readOrganisationDiscipline: { ...EDIT, inspection: "YYYYN", committee: "FFFNN" },
  lookAtOrganisationDiscipline: { ...READ, blocObserver: "NNNNN", committee: "NNNNN", observer: "NNNNN" },
  // The inspection committee, which records what is decided above about a unit, may begin there too.
  openOrganisationDiscipline: {
    ...EDIT,
    blocObserver: "NNNNN",
    inspection: "YFFYN",
    committee: "NNNNN",
    observer: "NNNNN",
  },
  decideOrganisationDiscipline: { ...SECRETARY_ONLY, inspection: "YFFYN", secretary: "FYYNN" },
  inspectCase: {
    ...EDIT,
    inspection: "YYYYN",
    secretary: "FFFNN",
    committee: "FFFNN",
    tickedCommittee: "FFFNN",
    branchSecretary: "NFNNN",
  },
  decideRestrictedCase: {
    ...SECRETARY_ONLY,
    inspection: "YFFYN",
    secretary: "FYYNN",
  },
} satisfies Record<string, Table>;

describe("procedures at a unit or branch", () => {
  for (const [name, table] of Object.entries(CASES) as [keyof typeof CASES, Table][]) {
    asked.add(name);
    test(name, () => check(table, (actor) => PLACES.map((place) => can[name](actor, place))));
  }

  test("a member of the inspection committee keeps out of the own unit's cases", () => {
    const both = acting(held("INSPECTION_COMMITTEE", ROOT), held("OBSERVER"));
    const [unit, , , sister] = PLACES as [Place, Place, Place, Place];
    expect([unit, sister].map((place) => letter(can.inspectCase(both, place))).join("")).toBe("FY");
  });

  const UPPER = { upperSecretary: "YN", standingCommittee: "YN", staff: "YN" };
  const COUNTERS = [
    ["countDiscipline", UPPER],
    ["countOrganisationDiscipline", UPPER],
    ["countOutstanding", { ...UPPER, inspection: "YN" }],
  ] as const;
  test.each(COUNTERS)("%s", (name, upper) => {
    asked.add(name);
    const nobody = Object.fromEntries(Object.keys(PEOPLE).map((person) => [person, "NN"]));
    check({ ...nobody, ...upper } as Table, (actor) =>
      [ORG, OTHER_ORG].map((orgId) => can[name](actor, orgId)),
    );
  });
});

describe("openSheet: the roster's keepers", () => {
  asked.add("openSheet");
  const sheet = (place: Place, more: { createdById: string | null; takesSensitive: boolean }) => ({
    ...place,
    ...more,
  });

  test("who see sensitive fields, whoever brought it", () =>
    check({ ...EDIT, committee: "FFFNN" }, (actor) =>
      PLACES.map((place) => can.openSheet(actor, sheet(place, { createdById: null, takesSensitive: true }))),
    ));

  test("and whoever brought it, as long as nothing sensitive is read from it", () => {
    check(EDIT, (actor) =>
      PLACES.map((place) =>
        can.openSheet(actor, sheet(place, { createdById: actor.userId, takesSensitive: false })),
      ),
    );
    check({ ...EDIT, committee: "FFFNN" }, (actor) =>
      PLACES.map((place) =>
        can.openSheet(actor, sheet(place, { createdById: actor.userId, takesSensitive: true })),
      ),
    );
  });
});

test("countDuplicates: a number for the upper level", () => {
  asked.add("countDuplicates");
  const table = {
    ...Object.fromEntries(Object.keys(PEOPLE).map((name) => [name, "FN"])),
    upperSecretary: "YN",
    standingCommittee: "YN",
    staff: "YN",
    inspection: "YN",
    admin: "NN",
    nobody: "NN",
  } as Table;
  check(table, (actor) => [ORG, OTHER_ORG].map((orgId) => can.countDuplicates(actor, orgId)));
});

describe("notes on a unit", () => {
  asked.add("writeLiaisonNote");
  const OFFICE_NOTES: Table = { ...NO_YEAR, upperSecretary: "YYN", staff: "YYN" };

  test("by the office", () => {
    check(OFFICE_NOTES, (actor) => UNITS.map((unit) => can.writeLiaisonNote(actor, unit, false)));
  });

  test("by whoever follows the unit, as far as he or she reaches it", () => {
    check(READ_YEAR, (actor) => UNITS.map((unit) => can.writeLiaisonNote(actor, unit, true)));
  });
});

describe("talk about an item", () => {
  asked.add("discussAssessment");
  const OFFICE_AND_UNIT: Table = {
    ...NO_YEAR,
    upperSecretary: "YYN",
    staff: "YYN",
    secretary: "YNN",
    committee: "YNN",
    tickedCommittee: "YNN",
  };

  test("by the unit's committee and the office", () => {
    check(OFFICE_AND_UNIT, (actor) => UNITS.map((unit) => can.discussAssessment(actor, unit, false)));
  });

  test("by the committees of the upper level too, of the units that one follows", () => {
    const table: Table = { ...OFFICE_AND_UNIT, standingCommittee: "YYN", inspection: "YYN" };
    check(table, (actor) => UNITS.map((unit) => can.discussAssessment(actor, unit, true)));
  });

  test("a post in the unit takes nothing away from it: one who follows a unit may be of it", () => {
    const both = acting(held("STANDING_COMMITTEE", ROOT), held("OBSERVER"));
    const own = { orgId: ORG, unitId: UNIT.id };
    const asked = [true, false].map((follows) => can.discussAssessment(both, own, follows));
    expect([...asked, can.vote(both, own)].map(letter).join("")).toBe("YFF");
  });
});

const NOT_FOR: Table = {
  admin: "NN",
  upperSecretary: "FN",
  standingCommittee: "FN",
  staff: "FN",
  inspection: "FN",
  blocObserver: "FN",
  secretary: "FN",
  committee: "FN",
  tickedCommittee: "FN",
  branchSecretary: "FN",
  observer: "FN",
  nobody: "NN",
};

const OFFICE: Table = { ...NOT_FOR, upperSecretary: "YN", staff: "YN" };
const HEAD: Table = { ...NOT_FOR, upperSecretary: "YN" };
const RUN: Table = { ...OFFICE, admin: "YY" };

const IN_ORGANISATION = {
  manageUnits: RUN,
  changeSettings: RUN,
  manageAccounts: RUN,
  readAudit: { ...HEAD, admin: "YY" },
  hearOfSelfGivenRole: { ...HEAD, admin: "YY" },
  readMembersInAudit: {
    ...OFFICE,
    admin: "FF",
    standingCommittee: "YN",
    inspection: "YN",
    blocObserver: "YN",
  },
  runCycle: OFFICE,
  draftCriteria: OFFICE,
  publishCriteria: HEAD,
  issueDirective: OFFICE,
  assignLiaison: OFFICE,
  followUnits: { ...OFFICE, standingCommittee: "YN", inspection: "YN" },
  prepareReport: OFFICE,
  prepareMeeting: OFFICE,
  setTargets: OFFICE,
  closeCycle: HEAD,
  recordDecision: HEAD,
  signReport: HEAD,
  publishReport: HEAD,
  sitOnCommittee: { ...NOT_FOR, standingCommittee: "YN" },
  countSensitive: { ...OFFICE, standingCommittee: "YN", inspection: "YN" },
  readAllUnits: {
    ...OFFICE,
    standingCommittee: "YN",
    inspection: "YN",
    blocObserver: "YN",
  },
  readResults: {
    admin: "NN",
    upperSecretary: "YN",
    standingCommittee: "YN",
    staff: "YN",
    inspection: "YN",
    blocObserver: "YN",
    secretary: "YN",
    committee: "YN",
    tickedCommittee: "YN",
    branchSecretary: "YN",
    observer: "YN",
    nobody: "NN",
  },
} satisfies Record<string, Table>;

describe("in an organisation: the own one, another one", () => {
  for (const [name, table] of Object.entries(IN_ORGANISATION) as [keyof typeof IN_ORGANISATION, Table][]) {
    asked.add(name);
    test(name, () => check(table, (actor) => [ORG, OTHER_ORG].map((orgId) => can[name](actor, orgId))));
  }
});

const ADMIN_ONLY: Table = {
  admin: "Y",
  upperSecretary: "F",
  standingCommittee: "F",
  staff: "F",
  inspection: "F",
  blocObserver: "F",
  secretary: "F",
  committee: "F",
  tickedCommittee: "F",
  branchSecretary: "F",
  observer: "F",
  nobody: "F",
};

describe("in the installation", () => {
  for (const name of ["foundOrganisation", "readSystemLog"] as const) {
    asked.add(name);
    test(name, () => check(ADMIN_ONLY, (actor) => [can[name](actor)]));
  }

  test("hearOfSelfGivenRole, wherever it is", () =>
    check(ADMIN_ONLY, (actor) => [can.hearOfSelfGivenRole(actor, null)]));

  test("the operator at the machine acts as an administrator", () => {
    expect(can.foundOrganisation(operator("người vận hành")).allowed).toBe(true);
  });
});

/* In the order of ROLES: SYSTEM_ADMIN, UPPER_SECRETARY, STANDING_COMMITTEE, UPPER_STAFF, INSPECTION_COMMITTEE,
   UNIT_SECRETARY, UNIT_COMMITTEE, BRANCH_SECRETARY, OBSERVER. */
const GIVES: Table = {
  admin: "YYYYYYYYY",
  upperSecretary: "FYYYYYYYY",
  staff: "FFYYYYYYY",
  standingCommittee: "FFFFFFFFF",
  inspection: "FFFFFFFFF",
  blocObserver: "FFFFFFFFF",
  secretary: "FFFFFFFFF",
  committee: "FFFFFFFFF",
  tickedCommittee: "FFFFFFFFF",
  branchSecretary: "FFFFFFFFF",
  observer: "FFFFFFFFF",
  nobody: "FNNNNNNNN",
};

const ABROAD: Table = { ...GIVES, admin: "YYYYYYYYY" };
for (const name of Object.keys(ABROAD) as Person[]) if (name !== "admin") ABROAD[name] = "FNNNNNNNN";

describe("giving a role", () => {
  const orgOf = (role: Role, orgId: string) => (role === "SYSTEM_ADMIN" ? null : orgId);
  for (const name of ["giveRole", "secondRole"]) asked.add(name);

  test("giveRole in the own organisation", () => {
    check(GIVES, (actor) => ROLES.map((role) => can.giveRole(actor, role, orgOf(role, ORG))));
  });

  test("giveRole in another organisation", () => {
    check(ABROAD, (actor) => ROLES.map((role) => can.giveRole(actor, role, orgOf(role, OTHER_ORG))));
  });

  test("secondRole: whoever may give it agrees, but never to the own one", () => {
    check(GIVES, (actor) =>
      ROLES.map((role) => can.secondRole(actor, role, orgOf(role, ORG), "somebody else")),
    );
    for (const actor of Object.values(PEOPLE))
      expect(can.secondRole(actor, "UNIT_SECRETARY", ORG, "me").allowed).toBe(false);
  });
});

describe("manageAccount", () => {
  asked.add("manageAccount");
  const account = (role: Role, place: Place | null, over = false): HeldElsewhere[] => [{ role, place, over }];
  const root = { orgId: ORG, unitId: "root" };
  const [unit, , , sister, foreign] = PLACES;

  test("a unit's secretary, of the unit, of the sister unit, of another organisation; the upper secretary; an administrator", () => {
    const accounts = [
      account("UNIT_SECRETARY", unit ?? null),
      account("UNIT_SECRETARY", sister ?? null),
      account("UNIT_SECRETARY", foreign ?? null),
      account("UPPER_SECRETARY", root),
      account("SYSTEM_ADMIN", null),
    ];
    check(
      {
        admin: "YYYYY",
        upperSecretary: "YYNYN",
        staff: "YYNFN",
        standingCommittee: "FFNFN",
        inspection: "FFNFN",
        blocObserver: "FFNFN",
        secretary: "FNNNN",
        committee: "FNNNN",
        tickedCommittee: "FNNNN",
        branchSecretary: "NNNNN",
        observer: "FNNNN",
        nobody: "NNNNN",
      },
      (actor) => accounts.map((held) => can.manageAccount(actor, held)),
    );
  });

  test("a role elsewhere that the actor may not give closes the whole account; one that is over does not", () => {
    const both = [...account("UNIT_SECRETARY", unit ?? null), ...account("UNIT_SECRETARY", foreign ?? null)];
    expect(letter(can.manageAccount(PEOPLE.staff, both))).toBe("F");
    const past = [...account("UNIT_SECRETARY", unit ?? null), ...account("UPPER_SECRETARY", root, true)];
    expect(letter(can.manageAccount(PEOPLE.staff, past))).toBe("Y");
  });

  test("one whose roles are all over is managed by those who run the organisation, not by all who saw it", () => {
    const past = account("UNIT_SECRETARY", unit ?? null, true);
    const letters = (["staff", "blocObserver", "secretary", "observer", "nobody"] as const).map((who) =>
      letter(can.manageAccount(PEOPLE[who], past)),
    );
    expect(letters.join("")).toBe("YFFFN");
  });
});

describe("recusal: nobody judges a unit in which he or she holds a role", () => {
  const roleThere: HeldRole[] = [
    held("UNIT_SECRETARY"),
    held("UNIT_COMMITTEE"),
    held("OBSERVER"),
    held("BRANCH_SECRETARY", BRANCH),
  ];
  const judges = [
    ["appraise", "UPPER_STAFF"],
    ["appraise", "UPPER_SECRETARY"],
    ["reviewProject", "UPPER_STAFF"],
    ["reviewProject", "UPPER_SECRETARY"],
    ["decideUnitRatings", "UPPER_STAFF"],
    ["decideUnitRatings", "UPPER_SECRETARY"],
    ["reopenAppraisal", "UPPER_SECRETARY"],
    ["seeVerdictsUnderWay", "UPPER_STAFF"],
    ["vote", "STANDING_COMMITTEE"],
    ["settleParticipation", "UPPER_STAFF"],
    ["settleParticipation", "UPPER_SECRETARY"],
    ["extendDue", "UPPER_STAFF"],
    ["inspect", "INSPECTION_COMMITTEE"],
  ] as const;

  for (const [question, role] of judges)
    test(`${question} as ${role}`, () => {
      for (const there of roleThere) {
        const actor = acting(held(role, ROOT), there);
        expect(UNITS.map((unit) => letter(can[question](actor, unit))).join("")).toBe("FYN");
      }
    });

  test("a role in a sister unit or in another organisation recuses from nothing here", () => {
    const actor = acting(
      held("STANDING_COMMITTEE", ROOT),
      held("UNIT_SECRETARY", SISTER),
      held("UNIT_SECRETARY", UNIT, { orgId: OTHER_ORG }),
    );
    expect(letter(can.vote(actor, { orgId: ORG, unitId: "unit" }))).toBe("Y");
    expect(letter(can.vote(actor, { orgId: ORG, unitId: "sister" }))).toBe("F");
  });
});

describe("the minutes of a meeting: taken by oneself, by somebody else, of another organisation", () => {
  const seated = { ...NOT_FOR, upperSecretary: "YFN", staff: "YFN", standingCommittee: "YFN" };
  const table = Object.fromEntries(
    Object.entries(seated).map(([name, said]) => [name, said.length === 3 ? said : `${said[0]}${said}`]),
  ) as Table;
  asked.add("keepMinutes");
  test("keepMinutes", () =>
    check(table, (actor) => [
      can.keepMinutes(actor, { orgId: ORG, minuteTakerId: "me" }),
      can.keepMinutes(actor, { orgId: ORG, minuteTakerId: "somebody" }),
      can.keepMinutes(actor, { orgId: OTHER_ORG, minuteTakerId: "me" }),
    ]));
});

describe("a member by the own link", () => {
  const member = {
    linkId: "link",
    orgId: ORG,
    memberId: "me",
    unitId: "unit",
    branchId: "branch",
    name: "Nguyễn Văn An",
    address: null,
  };
  asked.add("answerAsMember");
  test("answerAsMember: the own row, another one of the branch, the same id in another organisation", () => {
    const rows = [
      { orgId: ORG, memberId: "me" },
      { orgId: ORG, memberId: "other" },
      { orgId: OTHER_ORG, memberId: "me" },
    ];
    expect(rows.map((row) => letter(can.answerAsMember(member, row))).join("")).toBe("YNN");
  });
});

test("every question stands in a table", () => {
  expect([...asked].sort()).toEqual(Object.keys(can).sort());
});
