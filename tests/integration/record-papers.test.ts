import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { bearerWord, type OpenBearerKind } from "@/lib/evidence/papers/types";
import { evidenceDetail, listEvidence } from "@/lib/evidence/queries";
import { restrictEvidence } from "@/lib/evidence/restricting";
import { evidenceFilterSchema } from "@/lib/evidence/schema";
import { fileOfEvidence } from "@/lib/evidence/serving";
import { dropEmptySheets } from "@/lib/imports/reviews/statements";
import { tiePaper, untiePaper } from "@/lib/proofs/papers/commands";
import { papersOf } from "@/lib/proofs/papers/queries";
import { removeReward } from "@/lib/rewards/commands";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let neighbour: Actor;
let stranger: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  await makeMember(cast.secretary, unit, "Trần Thị Miễn", { branch: branchOf(unit).id });
  const at = (unitId: string) => ({ orgId: bloc.orgId, unitId });
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(unitOf(bloc, 1).id));
  neighbour = await makeActor("bithu.cd2", "BRANCH_SECRETARY", at(branchOf(unit, 1).id));
  const away = await makeBloc("xa", 1, 1);
  stranger = await makeActor("bithu.xa", "UNIT_SECRETARY", { orgId: away.orgId, unitId: unitOf(away).id });
});

const BY = "'00000000-0000-4000-8000-000000000000', 'Người thử'";
const AT = "org_id, unit_id, branch_id";

/** One record of each kind; $1 organisation, $2 unit, $3 branch. */
const PLANTS: Record<OpenBearerKind, string> = {
  reward: `INSERT INTO rewards (${AT}, decision_number, decided_on, level, form, content, is_collective, created_by_id,
    created_by) VALUES ($1, $2, $3, '1-QĐ', '2026-03-26', 'branch', 'praise', 'Xuất sắc', true, ${BY})`,
  branch_meeting: `INSERT INTO branch_meetings (${AT}, day, kind, state, created_by_id, created_by)
    VALUES ($1, $2, $3, '2026-03-26', 'regular', 'closed', ${BY})`,
  rating_sheet: `INSERT INTO rating_sheets (${AT}, year) VALUES ($1, $2, $3, 2026)`,
  organisation_rating_sheet: `INSERT INTO organisation_rating_sheets (org_id, unit_id, level, year)
    SELECT $1, $2, 'unit', 2026 WHERE $3::uuid IS NOT NULL`,
  committee_act: `INSERT INTO committee_acts (${AT}, kind, held_on, document_number, term_from, term_to, created_by_id, created_by,
      created_at)
    VALUES ($1, $2, $3, 'congress', '2026-03-26', '1-NQ', '2026-03-26', '2031-03-26', ${BY}, now())`,
  handover: `INSERT INTO handovers (${AT}, giver_id, giver_name, receiver_id, receiver_name, handed_on, witness,
      created_by_id, created_by, created_at)
    SELECT $1, $2, $3, a.id, a.name, b.id, b.name, '2026-03-26', 'Người chứng kiến', ${BY}, now()
    FROM users a JOIN users b ON b.id <> a.id LIMIT 1`,
  training_sheet: `INSERT INTO training_sheets (${AT}, year) VALUES ($1, $2, $3, 2026)`,
  fee_remittance: `INSERT INTO fee_remittances (${AT}, period, amount, paid_on, receipt_number, recorded_by)
    VALUES ($1, $2, $3, '2026-02', 3000, '2026-03-26', 'PT 1', 'Người thử')`,
  fee_exemption: `INSERT INTO fee_exemptions (${AT}, member_id, from_month, months, decision_number, decided_on, reason, granted_by)
    SELECT $1, $2, $3, m.id, '2026-02', 1, '1-NQ', '2026-03-26', 'Nghỉ ốm', 'Người thử' FROM members m
    WHERE m.org_id = $1 AND m.unit_id = $2 LIMIT 1`,
  fee_collection: `INSERT INTO fee_collections (${AT}, collected_on, doc_number, recorded_by)
    VALUES ($1, $2, $3, '2026-03-26', 'PT 7', 'Người thử')`,
};
const KINDS = Object.keys(PLANTS) as OpenBearerKind[];

const planted = new Map<string, string>();

/** The one record of a kind: of some a branch has one at a time. */
async function plant(kind: (typeof KINDS)[number]): Promise<string> {
  const known = planted.get(kind);
  if (known) return known;
  const values = [bloc.orgId, unit.id, branchOf(unit).id];
  const [row] = await sql(database, `${PLANTS[kind]} RETURNING id`, values);
  planted.set(kind, String(row?.id));
  return plant(kind);
}

async function file(actor: Actor, branchId: string | null): Promise<string> {
  const received = must(await receiveFile(Readable.from([pdf("biên bản")]), "biên bản.pdf"));
  const place = { orgId: bloc.orgId, unitId: unit.id, branchId };
  return must(await uploadEvidence(actor, place, received, { factDate: "2026-03-26" })).id;
}

describe.each(KINDS)("the papers of a %s", (kind) => {
  const papers = async (actor: Actor, id: string) =>
    (await papersOf(actor, { kind, orgId: bloc.orgId, id })).map((card) => card.id);
  const isUnits = kind === "organisation_rating_sheet";

  test("are tied and untied by whoever keeps it, and stand where the file is shown", async () => {
    const id = await plant(kind);
    const ofUnit = isUnits || kind === "fee_exemption";
    const keeper = kind === "fee_exemption" ? cast.ticked : isUnits ? cast.committee : cast.branchSecretary;
    const evidence = await file(keeper, ofUnit ? null : branchOf(unit).id);
    const asked = { bearer: bearerWord({ kind, id }), evidence };
    must(await tiePaper(keeper, asked));
    // A scanned rating sheet says what is sensitive, and so does why somebody is exempt from fees and who paid.
    const isSensitive = ["rating_sheet", "fee_exemption", "fee_collection"].includes(kind);
    const readers = isSensitive ? [cast.secretary, cast.ticked] : [cast.observer, cast.staff];
    const others = isSensitive ? [cast.committee, cast.observer, cast.staff] : [];
    for (const actor of [keeper, ...readers]) expect(await papers(actor, id)).toEqual([evidence]);
    for (const actor of [...others, sister, neighbour, stranger]) expect(await papers(actor, id)).toEqual([]);
    const { uses, usedIn } = must(await evidenceDetail(keeper, evidence));
    expect({ uses, papers: usedIn.papers }).toMatchObject({ uses: 1, papers: [{ kind, id }] });
    const unused = evidenceFilterSchema.parse({ unused: "1" });
    const at = { orgId: bloc.orgId, unitId: unit.id };
    expect(must(await listEvidence(keeper, at, unused)).items.map((one) => one.id)).not.toContain(evidence);
    must(await untiePaper(cast.secretary, asked));
    expect(await papers(keeper, id)).toEqual([]);
    const events = await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [
      evidence,
    ]);
    const types = events.map(({ type }) => type);
    expect(types).toEqual(["evidence.uploaded", "evidence.tied", "evidence.untied"]);
  });

  test("by nobody else", async () => {
    const id = await plant(kind);
    const evidence = await file(cast.secretary, null);
    const asked = { bearer: bearerWord({ kind, id: id }), evidence };
    for (const actor of [cast.observer, cast.staff, cast.upperSecretary, cast.voter])
      for (const act of [tiePaper, untiePaper])
        expect(await act(actor, asked)).toMatchObject({ reason: "forbidden" });
    for (const actor of [sister, neighbour, stranger])
      for (const act of [tiePaper, untiePaper])
        expect(await act(actor, asked)).toMatchObject({ reason: "not_found" });
    expect(await papers(cast.secretary, id)).toEqual([]);
  });
});

test("the paper of a rating sheet is found in it alone, by those who are told what is sensitive", async () => {
  const id = await plant("rating_sheet");
  const evidence = await file(cast.secretary, null);
  const asked = { bearer: bearerWord({ kind: "rating_sheet", id }), evidence };
  for (const act of [tiePaper, untiePaper])
    expect(await act(cast.committee, asked)).toMatchObject({ reason: "forbidden" });
  must(await tiePaper(cast.ticked, asked));
  for (const actor of [cast.secretary, cast.ticked, cast.branchSecretary]) {
    const detail = must(await evidenceDetail(actor, evidence));
    expect(detail.mayRestrict).toBe(false);
    expect((await fileOfEvidence(actor, evidence)).ok).toBe(true);
  }
  for (const actor of [cast.committee, cast.observer, cast.staff, cast.upperSecretary, sister, neighbour]) {
    expect(await evidenceDetail(actor, evidence)).toMatchObject({ reason: "not_found" });
    expect(await fileOfEvidence(actor, evidence)).toMatchObject({ reason: "not_found" });
  }
  const at = { orgId: bloc.orgId, unitId: unit.id };
  for (const actor of [cast.secretary, cast.observer])
    expect(
      must(await listEvidence(actor, at, evidenceFilterSchema.parse({}))).items.map((one) => one.id),
    ).not.toContain(evidence);
  const { version } = must(await evidenceDetail(cast.secretary, evidence));
  expect(await restrictEvidence(cast.secretary, evidence, { isRestricted: false, version })).toMatchObject({
    reason: "conflict",
  });
  must(await untiePaper(cast.secretary, asked));
});

test("a reward that was removed takes no paper", async () => {
  const id = await plant("reward");
  const evidence = await file(cast.secretary, null);
  must(await removeReward(cast.secretary, id, { version: 1 }));
  const asked = { bearer: bearerWord({ kind: "reward", id }), evidence };
  expect(await tiePaper(cast.secretary, asked)).toMatchObject({ reason: "not_found" });
});

test("a branch's secretary is told of no paper of the unit's own record", async () => {
  const evidence = await file(cast.branchSecretary, branchOf(unit).id);
  const id = await plant("organisation_rating_sheet");
  const bearer = bearerWord({ kind: "organisation_rating_sheet", id });
  must(await tiePaper(cast.secretary, { bearer, evidence }));
  expect(must(await evidenceDetail(cast.branchSecretary, evidence)).usedIn.papers).toEqual([]);
  expect(must(await evidenceDetail(cast.secretary, evidence)).usedIn.papers).toHaveLength(1);
});

test("a draft of ratings that an import leaves empty stays while it has a paper", async () => {
  const id = await plant("rating_sheet");
  const evidence = await file(cast.secretary, null);
  must(await tiePaper(cast.secretary, { bearer: bearerWord({ kind: "rating_sheet", id }), evidence }));
  const isThere = async () => {
    await sql(database, dropEmptySheets.text, [bloc.orgId, unit.id, 2026]);
    return (await sql(database, "SELECT FROM rating_sheets WHERE id = $1", [id])).length > 0;
  };
  expect(await isThere()).toBe(true);
  must(await untiePaper(cast.secretary, { bearer: bearerWord({ kind: "rating_sheet", id }), evidence }));
  expect(await isThere()).toBe(false);
});
