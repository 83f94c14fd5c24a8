import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { openAdmission } from "@/lib/admissions/commands";
import { admissionPaper } from "@/lib/admissions/papers/made";
import type { AdmissionPaper } from "@/lib/admissions/papers/names";
import { admissionDetail } from "@/lib/admissions/queries";
import { introduce, takeAdmissionBack, takeAdmissionStep } from "@/lib/admissions/steps";
import { takeAdmissionSteps } from "@/lib/admissions/together/commands";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  cast = await makeCast(bloc);
});

const versionOf = async (id: string) => must(await admissionDetail(cast.secretary, id)).version;
async function step(id: string, act: string, more: object) {
  must(await takeAdmissionStep(cast.secretary, id, { act, version: await versionOf(id), ...more }));
}

type Asked = { name: string; branch: number; votedOn: string; resolution: string | null };

/** Somebody on whom the own branch voted, and whom its resolution names where there is one. */
async function asked({ name: fullName, branch, votedOn, resolution }: Asked): Promise<string> {
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc), branch).id };
  const person = { fullName, birthDate: "2003-05-01", gender: "female", appliedOn: "2026-03-02" };
  const { id } = must(await openAdmission(cast.secretary, { ...at, ...person }));
  await step(id, "attend_class", { day: "2026-03-10" });
  const party = { kind: "party_member", name: "Lê Văn Đảng", togetherSince: "2025-09-01", day: "2026-03-15" };
  must(await introduce(cast.secretary, id, { ...party, version: await versionOf(id) }));
  const votes = { person: "Lê Chủ Trì", entitled: "20", present: "18", votesFor: "17", votesAgainst: "1" };
  await step(id, "vote", { day: votedOn, ...votes });
  if (resolution) await step(id, "request", { day: "2026-03-25", docNumber: resolution });
  return id;
}

const wordsOf = async (id: string, kind: AdmissionPaper, actor: Actor = cast.secretary) =>
  JSON.stringify(must(await admissionPaper(actor, id, kind)).paper);
const approve = (id: string, docNumber: string) => step(id, "approve", { day: "2026-04-01", docNumber });

describe("a paper holds everybody of its issuer, number and day", () => {
  const people: Record<"an" | "binh" | "chi" | "dung" | "em", string> = {
    an: "",
    binh: "",
    chi: "",
    dung: "",
    em: "",
  };

  beforeAll(async () => {
    const first = { branch: 0, votedOn: "2026-03-18", resolution: "05-NQ/CĐ" };
    people.an = await asked({ name: "Mai Thị An", ...first });
    people.binh = await asked({ name: "Mai Thị Bình", ...first, votedOn: "2026-03-20" });
    people.chi = await asked({ name: "Mai Thị Chi", ...first, branch: 1 });
    people.dung = await asked({ name: "Mai Thị Dung", ...first, resolution: null });
    people.em = await asked({ name: "Mai Thị Em", ...first, resolution: "06-NQ/CĐ" });
    for (const id of [people.an, people.binh, people.chi]) await approve(id, "12-QĐ/ĐTN");
    await approve(people.em, "13-QĐ/ĐTN");
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
    const { version } = must(await admissionDetail(cast.secretary, people.chi));

    must(await takeAdmissionBack(cast.secretary, people.chi, { note: "Ghi nhầm", version }));
    const words = await wordsOf(people.an, "decision");
    expect(words).toContain("kết nạp vào Đoàn 2 người");
    expect(words).not.toContain("Mai Thị Chi");
    const own = must(await admissionPaper(cast.secretary, people.chi, "decision")).paper;
    expect(own.draft).toBe(true);
    expect(JSON.stringify(own)).not.toContain("12-QĐ");
    await approve(people.chi, "12-QĐ/ĐTN");
  });

  test("one step for many makes one decision of its issuer", async () => {
    const ids = [
      await asked({ name: "Mai Thị Giang", branch: 0, votedOn: "2026-03-18", resolution: "07-NQ/CĐ" }),
      await asked({ name: "Mai Thị Hà", branch: 1, votedOn: "2026-03-18", resolution: "08-NQ/CĐ" }),
    ];
    const picked = await Promise.all(ids.map(async (id) => ({ id, version: await versionOf(id) })));
    const told = { act: "approve", day: "2026-04-02", docNumber: "14-QĐ/ĐTN", people: picked };
    must(await takeAdmissionSteps(cast.secretary, told));
    const words = await wordsOf(ids[0] ?? "", "decision");
    for (const text of ["Mai Thị Giang", "Mai Thị Hà", "Chi đoàn 1", "Chi đoàn 2"])
      expect(words).toContain(text);
  });
});

test("every paper bears the names of its own day", async () => {
  const named = { name: "Mai Thị Khánh", branch: 0, votedOn: "2026-03-18", resolution: "09-NQ/CĐ" };
  const id = await asked(named);
  await step(id, "approve", { day: "2026-04-03", docNumber: "15-QĐ/ĐTN" });
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
  const named = { name: "Mai Thị Lan", votedOn: "2026-03-18", resolution: "11-NQ/CĐ" };
  const first = await asked({ ...named, branch: 1 });
  const second = await asked({ ...named, name: "Mai Thị Linh", branch: 0 });
  for (const id of [first, second]) await step(id, "approve", { day: "2026-04-05", docNumber: "16-QĐ/ĐTN" });
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
  const named = { name: "Mai Thị Đông", branch: 0, votedOn: "2026-03-19", resolution: "21-NQ/CĐ" };
  const id = await asked(named);
  await step(id, "approve", { day: "2026-04-06", docNumber: "21-QĐ/ĐTN" });
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
