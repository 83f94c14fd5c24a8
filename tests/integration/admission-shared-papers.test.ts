import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { openAdmission } from "@/lib/admissions/commands";
import { recordMeeting } from "@/lib/admissions/meeting/commands";
import { admissionPaper } from "@/lib/admissions/papers/made";
import type { AdmissionPaper } from "@/lib/admissions/papers/names";
import { takeAdmissionBack, takeAdmissionStep } from "@/lib/admissions/steps";
import { takeAdmissionSteps } from "@/lib/admissions/together/commands";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

type Asked = { branch: number; votedOn: string; resolution: string | null };
/** Of which branch, voted on when, named by which resolution; each test approves of its own. */
const FIRST: Asked = { branch: 0, votedOn: "2026-03-18", resolution: "05-NQ/CĐ" };
const PEOPLE = {
  "Mai Thị An": FIRST,
  "Mai Thị Bình": { ...FIRST, votedOn: "2026-03-20" },
  "Mai Thị Chi": { ...FIRST, branch: 1 },
  "Mai Thị Dung": { ...FIRST, resolution: null },
  "Mai Thị Em": { ...FIRST, resolution: "06-NQ/CĐ" },
  "Mai Thị Giang": { ...FIRST, resolution: "07-NQ/CĐ" },
  "Mai Thị Hà": { ...FIRST, branch: 1, resolution: "08-NQ/CĐ" },
  "Mai Thị Khánh": { ...FIRST, resolution: "09-NQ/CĐ" },
  "Mai Thị Lan": { ...FIRST, branch: 1, resolution: "11-NQ/CĐ" },
  "Mai Thị Linh": { ...FIRST, resolution: "11-NQ/CĐ" },
  "Mai Thị Đông": { ...FIRST, votedOn: "2026-03-19", resolution: "21-NQ/CĐ" },
} satisfies Record<string, Asked>;
type Name = keyof typeof PEOPLE;
const NAMES = Object.keys(PEOPLE) as Name[];

const ids = new Map<Name, string>();
const idOf = (name: Name) => ids.get(name) ?? expect.fail(name);
/** A number more with each step. */
const REQUESTED = 5;

/** Those whom one meeting or paper of a branch concerns, of all of them. */
function groups(key: (one: Asked) => string | null): Name[][] {
  const found = new Map<string, Name[]>();
  for (const name of NAMES) {
    const told = key(PEOPLE[name]);
    const group = `${PEOPLE[name].branch} ${told}`;
    if (told) found.set(group, [...(found.get(group) ?? []), name]);
  }
  return [...found.values()];
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  cast = await makeCast(bloc);
  const at = (branch: number) => ({ unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc), branch).id });
  for (const fullName of NAMES) {
    const person = { fullName, birthDate: "2003-05-01", gender: "female", appliedOn: "2026-03-02" };
    const input = { ...at(PEOPLE[fullName].branch), ...person };
    ids.set(fullName, must(await openAdmission(cast.secretary, input)).id);
  }
  const taken = async (names: readonly Name[], version: number, told: object) => {
    const people = names.map((name) => ({ id: idOf(name), version }));
    must(await takeAdmissionSteps(cast.secretary, { ...told, people }));
  };
  await taken(NAMES, 1, { act: "attend_class", day: "2026-03-10" });
  const party = { kind: "party_member", name: "Lê Văn Đảng", togetherSince: "2025-09-01" };
  await taken(NAMES, 2, { act: "introduce", day: "2026-03-15", ...party });
  for (const voted of groups(({ votedOn }) => votedOn)) {
    const { branch, votedOn: day } = PEOPLE[voted[0] ?? expect.fail()];
    const votes = voted.map((name) => ({ id: idOf(name), version: 3, votesFor: "17", votesAgainst: "1" }));
    const led = { chair: "Lê Chủ Trì", minuteTaker: "Lê Ghi", entitled: "20", present: "18" };
    must(await recordMeeting(cast.secretary, { ...at(branch), ...led, day, votes }));
  }
  for (const named of groups(({ resolution }) => resolution)) {
    const docNumber = PEOPLE[named[0] ?? expect.fail()].resolution;
    await taken(named, 4, { act: "request", day: "2026-03-25", docNumber });
  }
});

const wordsOf = async (id: string, kind: AdmissionPaper, actor: Actor = cast.secretary) =>
  JSON.stringify(must(await admissionPaper(actor, id, kind)).paper);
async function approve(id: string, docNumber: string, day = "2026-04-01", version = REQUESTED) {
  must(await takeAdmissionStep(cast.secretary, id, { act: "approve", day, docNumber, version }));
}

describe("a paper holds everybody of its issuer, number and day", () => {
  let people: Record<"an" | "binh" | "chi" | "dung", string>;

  beforeAll(async () => {
    const [an, binh, chi] = [idOf("Mai Thị An"), idOf("Mai Thị Bình"), idOf("Mai Thị Chi")];
    people = { an, binh, chi, dung: idOf("Mai Thị Dung") };
    for (const id of [an, binh, chi]) await approve(id, "12-QĐ/ĐTN");
    await approve(idOf("Mai Thị Em"), "13-QĐ/ĐTN");
  });

  test("the decision names all whom it admits, of several meetings and branches, and prints the same for each", async () => {
    const words = await wordsOf(people.an, "decision");
    for (const text of ["Mai Thị An", "Mai Thị Bình", "Mai Thị Chi", "kết nạp vào Đoàn 3 người"])
      expect(words).toContain(text);
    for (const text of ["05-NQ/CĐ ngày 25/03/2026 của Chi đoàn 1", "05-NQ/CĐ ngày 25/03/2026 của Chi đoàn 2"])
      expect(words).toContain(text);
    for (const text of ["Mai Thị Dung", "Mai Thị Em"]) expect(words).not.toContain(text);
    expect(await wordsOf(people.binh, "decision")).toBe(words);
    expect(await wordsOf(people.chi, "decision")).toBe(words);
  });

  test("resolution and request are one branch's, of all its meetings", async () => {
    for (const kind of ["resolution", "request"] as const) {
      const words = await wordsOf(people.an, kind);
      for (const text of ["Mai Thị An", "Mai Thị Bình", "18/03/2026", "20/03/2026"])
        expect(words).toContain(text);
      for (const text of ["Mai Thị Chi", "Mai Thị Dung", "Mai Thị Em"]) expect(words).not.toContain(text);
      expect(await wordsOf(people.binh, kind)).toBe(words);
    }
  });

  test("a draft is of those of the meeting who have no such paper yet", async () => {
    const words = await wordsOf(people.dung, "resolution");
    expect(words).toContain("Mai Thị Dung");
    for (const text of ["Mai Thị An", "Mai Thị Bình", "Mai Thị Em"]) expect(words).not.toContain(text);
  });

  test("a branch's own reader sees how many it admits and the names of the branch alone", async () => {
    const words = await wordsOf(people.an, "decision", cast.branchSecretary);
    for (const text of ["Mai Thị An", "Mai Thị Bình", "kết nạp vào Đoàn 3 người", "2 người của Chi đoàn 1"])
      expect(words).toContain(text);
    expect(words).not.toContain("Mai Thị Chi");
  });

  test("whose approval is taken back stands in it no more", async () => {
    const version = REQUESTED + 1;
    must(await takeAdmissionBack(cast.secretary, people.chi, { note: "Ghi nhầm", version }));
    const words = await wordsOf(people.an, "decision");
    expect(words).toContain("kết nạp vào Đoàn 2 người");
    expect(words).not.toContain("Mai Thị Chi");
    const own = must(await admissionPaper(cast.secretary, people.chi, "decision")).paper;
    expect(own.draft).toBe(true);
    expect(JSON.stringify(own)).not.toContain("12-QĐ");
    await approve(people.chi, "12-QĐ/ĐTN", "2026-04-01", version + 1);
  });

  test("one step for many makes one decision of its issuer", async () => {
    const giang = idOf("Mai Thị Giang");
    const picked = [giang, idOf("Mai Thị Hà")].map((id) => ({ id, version: REQUESTED }));
    const told = { act: "approve", day: "2026-04-02", docNumber: "14-QĐ/ĐTN", people: picked };
    must(await takeAdmissionSteps(cast.secretary, told));
    const words = await wordsOf(giang, "decision");
    for (const text of ["Mai Thị Giang", "Mai Thị Hà", "Chi đoàn 1", "Chi đoàn 2"])
      expect(words).toContain(text);
  });
});

test("every paper bears the names of its own day", async () => {
  const id = idOf("Mai Thị Khánh");
  await approve(id, "15-QĐ/ĐTN", "2026-04-03");
  const rename = (day: string, name: string) =>
    sql(
      database,
      `INSERT INTO unit_names (org_id, unit_id, name, from_day, told_at)
        VALUES ($1, $2, $3, $4, '2020-01-01')`,
      [bloc.orgId, unitOf(bloc).id, name, day],
    );
  await rename("2026-03-10", "Đoàn Sở mới");
  await rename("2026-03-20", "Đoàn Sở mới hơn");
  await rename("2026-04-01", "Đoàn Sở mới nhất");
  const issuers: [AdmissionPaper, string][] = [
    ["application", "Đoàn Sở số 1"],
    ["minutes", "Đoàn Sở mới"],
    ["resolution", "Đoàn Sở mới hơn"],
    ["request", "Đoàn Sở mới hơn"],
    ["decision", "BCH Đoàn Sở mới nhất"],
  ];
  for (const [kind, name] of issuers) expect(await wordsOf(id, kind), kind).toContain(`"${name}"`);
});

test("a signed decision bears the names as they were told by its first recording, whoever reads it", async () => {
  const [first, second] = [idOf("Mai Thị Lan"), idOf("Mai Thị Linh")];
  for (const id of [first, second]) await approve(id, "16-QĐ/ĐTN", "2026-04-05");
  const at = (
    await sql<{ at: Date }>(
      database,
      "SELECT at FROM member_case_steps WHERE case_id = $1 AND act = 'approve'",
      [second],
    )
  )[0]?.at;
  await sql(
    database,
    "UPDATE member_case_steps SET at = $2::timestamptz - interval '2 days' WHERE case_id = $1 AND act = 'approve'",
    [first, at],
  );
  await sql(
    database,
    `INSERT INTO unit_names (org_id, unit_id, name, from_day, told_at)
      VALUES ($1, $2, 'Đoàn Sở kể sau', '2026-04-04', $3::timestamptz - interval '1 day')`,
    [bloc.orgId, unitOf(bloc).id, at],
  );
  for (const actor of [cast.secretary, cast.branchSecretary])
    expect(await wordsOf(second, "decision", actor)).not.toContain("Đoàn Sở kể sau");
});

test("minutes, resolution and decision of more people than a list shows name them all", async () => {
  const id = idOf("Mai Thị Đông");
  await approve(id, "21-QĐ/ĐTN", "2026-04-06");
  const copiesOf = (table: string, key: string, own: string) => `INSERT INTO ${table}
    SELECT r.* FROM ${table} t, copies, LATERAL jsonb_populate_record(t, jsonb_build_object(${own})) AS r
    WHERE t.${key} = $1`;
  await sql(
    database,
    `WITH copies AS MATERIALIZED (SELECT gen_random_uuid() AS copy FROM generate_series(1, 1000)),
      cases AS (${copiesOf("member_cases", "id", "'id', copy")}),
      facts AS (${copiesOf("admissions", "case_id", "'case_id', copy")})
    ${copiesOf("member_case_steps", "case_id", "'id', gen_random_uuid(), 'case_id', copy")}`,
    [id],
  );
  await sql(database, "ANALYZE member_cases, admissions, member_case_steps");
  for (const kind of ["minutes", "resolution", "decision"] as const)
    expect(await wordsOf(id, kind), kind).toMatch(/[ /]1001 người/);
});
