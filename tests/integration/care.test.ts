import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { supportTexts } from "@/components/care/support-words";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import {
  changeDossiers,
  createDossiers,
  inspectDossiers,
  removeDossiers,
  restoreDossiers,
  withdrawInspection,
} from "@/lib/care/dossiers/commands";
import { dossierStore, dossierStores } from "@/lib/care/dossiers/queries";
import { careInput } from "@/lib/care/form-input";
import { confirmHeadcount, saveHeadcount } from "@/lib/care/headcount/commands";
import { headcountSums, headcountTable } from "@/lib/care/headcount/queries";
import {
  answerNote,
  changeNote,
  createNote,
  forwardNote,
  receiveNote,
  removeNote,
} from "@/lib/care/situation/commands";
import { noteDetail, notesOfYear } from "@/lib/care/situation/queries";
import { changeCare, createCare, removeCare } from "@/lib/care/support/commands";
import { careDetail, careOfYear } from "@/lib/care/support/queries";
import { careFilterSchema } from "@/lib/care/support/schema";
import { booksOfYear } from "@/lib/criteria/care-books";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { saveSection } from "@/lib/dossier/commands";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { evidenceDetail } from "@/lib/evidence/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { tieEvidence } from "@/lib/proofs/commands";
import { withClient } from "@/scripts/database/connection";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { besideChange } from "@/tests/helpers/waiting";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let stranger: Actor;
let unit: string;
let branch: string;

const YEAR = 2021;
const within = <T>(act: () => Promise<T>, day = "2021-12-20") => onDay(plainDate(day), act);
const at = (branchId: string | null = null) => ({ orgId: bloc.orgId, unitId: unit, branchId, year: YEAR });

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc).id;
  branch = branchOf(unitOf(bloc)).id;
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  const away = await makeBloc("khac", 1, 1);
  stranger = await makeActor("vanphong.xa", "UPPER_STAFF", { orgId: away.orgId, unitId: away.rootId });
});

const until = { year: YEAR, today: plainDate("2021-12-20"), cutOff: plainDate("2021-12-31") };
const factsOf = async () => {
  const scope = readScope(cast.staff, bloc.orgId);
  return scope && (await factsOfUnits(scope, [unit], until)).get(unit)?.care;
};
const eventsOf = (type: string) =>
  sql<{ subject_id: string }>(database, "SELECT subject_id FROM audit_events WHERE type = $1", [type]);

describe("headcount", () => {
  const line = (place: string, more: object = {}) => ({
    place,
    membersMale: 10,
    membersFemale: "12",
    youthMale: 2,
    youthFemale: 3,
    countedOn: "12/4/2021",
    version: 0,
    ...more,
  });
  const save = (actor: Actor, lines: object[], more: object = {}) =>
    within(() => saveHeadcount(actor, { unit, year: YEAR, source: "Bộ phận tổ chức", lines, ...more }));

  test("members are proposed from the roster; the branch saves its line, the unit the rest and confirms", async () => {
    await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Hạnh");
    await makeMember(cast.secretary, unitOf(bloc), "Lê Văn Sơn", { birthDate: "1985-01-01", gender: "male" });
    const second = branchOf(unitOf(bloc), 1).id;
    const before = must(await headcountTable(cast.secretary, at()));
    expect(
      before.lines.map(({ placeId, saved, proposed }) => [placeId, saved, proposed.membersFemale]),
    ).toEqual([
      [branch, null, 1],
      [second, null, 0],
    ]);
    expect(before.lines[0]?.proposed.membersMale).toBe(0);
    const own = must(await save(cast.branchSecretary, [line(branch)]));
    expect(own.lines).toMatchObject([{ placeId: branch, saved: { membersFemale: 12, version: 1 } }]);
    expect(await save(cast.branchSecretary, [line(second)])).toMatchObject({ reason: "not_found" });
    const confirm = (actor: Actor, version: number) =>
      within(() => confirmHeadcount(actor, { unit, year: YEAR, version }));
    expect(await confirm(cast.secretary, 1)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Chi đoàn 2"),
    });
    const both = must(await save(cast.committee, [line(branch, { version: 1 }), line(second)]));
    expect(both).toMatchObject({ source: "Bộ phận tổ chức", version: 2, confirmedOn: null });
    expect(await confirm(cast.committee, 2)).toMatchObject({ reason: "forbidden" });
    expect(await confirm(cast.secretary, 1)).toMatchObject({ reason: "stale", current: { version: 2 } });
    expect(must(await confirm(cast.secretary, 2))).toMatchObject({ confirmedOn: "2021-12-20" });
    expect(await save(cast.branchSecretary, [line(branch, { version: 1, youthMale: 9 })])).toMatchObject({
      reason: "conflict",
    });
    const [sum] = must(await headcountSums(cast.staff, bloc.orgId, YEAR));
    expect(sum).toMatchObject({ counted: 2, places: 2, membersFemale: 24, youthMale: 4 });
    expect(await eventsOf("headcount.saved")).toHaveLength(2);
  });

  test("a change opens it again; a stale line is refused and nothing of it written; next year is proposed", async () => {
    const changed = must(await save(cast.secretary, [line(branch, { version: 1, youthMale: 7 })]));
    expect(changed.confirmedOn).toBeNull();
    const stale = await save(cast.secretary, [line(branch, { version: 1, youthMale: 8 })]);
    expect(stale).toMatchObject({ reason: "stale" });
    expect(must(await headcountTable(cast.secretary, at())).lines[0]?.saved?.youthMale).toBe(7);
    const next = must(await headcountTable(cast.secretary, { ...at(), year: YEAR + 1 }));
    expect(next.lines[0]).toMatchObject({ saved: null, proposed: { youthMale: 7, youthFemale: 3 } });
    expect(next).toMatchObject({ version: 0, source: "Bộ phận tổ chức" });
  });

  test("what the secretary confirms while a branch saves stays confirmed", async () => {
    const year = YEAR - 1;
    const typed = (version: number) => [line(branch, { version, countedOn: "12/4/2020" })];
    must(await save(cast.secretary, typed(0), { year }));
    const confirming = {
      text: "UPDATE youth_headcounts SET confirmed_on = '2020-12-20', confirmed_by_id = $3 WHERE unit_id = $1 AND year = $2",
      values: [unit, year, cast.secretary.userId],
    };
    const changed = typed(1).map((each) => ({ ...each, youthMale: 8 }));
    const saved = await besideChange(database.adminUrl, confirming, () =>
      save(cast.branchSecretary, changed, { year }),
    );
    expect(saved).toMatchObject({ reason: "conflict" });
    const table = must(await headcountTable(cast.secretary, { ...at(), year }));
    expect(table).toMatchObject({ confirmedOn: "2020-12-20", lines: [{ saved: { youthMale: 2 } }, {}] });
  });

  test("of a school is of its school year", async () => {
    const { id: school } = unitOf(bloc, 2);
    await sql(database, "UPDATE units SET period_kind = 'school_year' WHERE id = $1", [school]);
    const role = { orgId: bloc.orgId, unitId: school };
    const keeper = await makeActor("bithu.truong", "UNIT_SECRETARY", role);
    const own = [line(branchOf(unitOf(bloc, 2)).id, { countedOn: "5/10/2021" })];
    const of = (year: number) => ({ unit: school, year });
    expect(await save(keeper, own, of(2021))).toMatchObject({
      fields: [{ message: "Bảng năm học 2020 – 2021 ghi ngày đếm trong năm học 2020 – 2021." }],
    });
    expect(must(await save(keeper, own, of(2022)))).toMatchObject({
      period: { from: "2021-09-01", to: "2022-08-31" },
      lines: [{ saved: { countedOn: "2021-10-05" } }, { saved: null }],
    });
  });

  test("a year asks for the branches that stood at its end, whatever is closed since", async () => {
    const { id, branches } = unitOf(bloc, 2);
    const [kept, closed] = branches.map((each) => each.id);
    const closing = (of: string | undefined, day: string | null) =>
      sql(database, "UPDATE units SET closed_on = $2 WHERE id = $1", [of, day]);
    const places = async (year: number) => {
      const table = must(await headcountTable(cast.staff, { ...at(), unitId: id, year }));
      return table.lines.map(({ placeId }) => placeId);
    };
    const sumOf = async (year: number) =>
      must(await headcountSums(cast.staff, bloc.orgId, year)).find(({ unit }) => unit.id === id);
    await closing(closed, "2023-10-01");
    await closing(id, "2025-02-01");
    expect(await places(2023)).toEqual([kept, closed]);
    expect(await places(2024)).toEqual([kept]);
    expect(await sumOf(2023)).toMatchObject({ places: 2 });
    expect(await sumOf(2024)).toMatchObject({ places: 1 });
    expect(await sumOf(2025)).toMatchObject({ counted: 0 });
    expect(await sumOf(2026)).toBeUndefined();
    const seen = async (year: number, unitId: string | null = null) =>
      must(await booksOfYear(cast.staff, { ...at(), unitId, year }, until.today)).map(({ unit }) => unit.id);
    expect(await seen(2025)).toContain(id);
    expect(await seen(2026)).not.toContain(id);
    expect(await seen(2026, id)).toEqual([id]);
    for (const each of [id, closed]) await closing(each, null);
  });

  test("of a unit's places are told as many as its table has lines, its own beside those of its branches", async () => {
    const other = unitOf(bloc, 1);
    const of = { unit: other.id, year: YEAR };
    const [first, second] = other.branches.map(({ id }) => line(id));
    const standing = async () => {
      const { counted, places } = must(await headcountSums(cast.staff, bloc.orgId, YEAR))[1] ?? {};
      const { lines } = must(await headcountTable(sister, { ...at(), unitId: other.id }));
      return [counted, places, lines.length];
    };
    must(
      await save(
        sister,
        [first, second].filter((one) => one !== undefined),
        of,
      ),
    );
    expect(await standing()).toEqual([2, 2, 2]);
    const { id } = await makeMember(sister, other, "Đỗ Thị Riêng");
    await sql(database, "UPDATE members SET branch_id = NULL WHERE id = $1", [id]);
    expect(await standing()).toEqual([2, 3, 3]);
    must(await save(sister, [line(other.id)], of));
    expect(await standing()).toEqual([3, 3, 3]);
    await sql(database, "UPDATE members SET branch_id = $2 WHERE id = $1", [id, branchOf(other).id]);
    expect(await standing()).toEqual([3, 3, 3]);
  });

  test("each wrong cell is named; who only reads is refused, a stranger finds nothing", async () => {
    const wrong = await save(cast.secretary, [
      line(branch, { youthMale: "nhiều", countedOn: "31/2/2021" }),
      line(branchOf(unitOf(bloc), 1).id, { membersMale: "" }),
    ]);
    expect(wrong.ok ? [] : wrong.fields?.map(({ path }) => path).sort()).toEqual([
      "lines.0.countedOn",
      "lines.0.youthMale",
      "lines.1.membersMale",
    ]);
    for (const actor of [cast.observer, cast.staff])
      expect(await save(actor, [line(branch)])).toMatchObject({ reason: "forbidden" });
    for (const actor of [sister, stranger])
      expect(await save(actor, [line(branch)])).toMatchObject({ reason: "not_found" });
    expect(await headcountTable(sister, at())).toMatchObject({ reason: "not_found" });
  });
});

describe("dossiers", () => {
  const store = (more: object = {}) => ({ unit, place: "Tủ số 2", keeper: "Văn phòng", ...more });
  const look = (more: object = {}) => ({
    inspectedOn: "2021-05-10",
    inspector: "Ủy viên BCH",
    dossiers: "40",
    state: "in_order",
    version: 1,
    ...more,
  });

  test("a place with its photos, and stock-takings that are only added", async () => {
    const file = must(await receiveFile(Readable.from([pdf("tủ hồ sơ")]), "tu.pdf"));
    const place = { orgId: bloc.orgId, unitId: unit, branchId: null };
    const proof = must(await uploadEvidence(cast.secretary, place, file, {})).id;
    const { id } = must(await createDossiers(cast.committee, store({ evidence: [proof] })));
    must(await within(() => inspectDossiers(cast.committee, id, look())));
    const next = look({ inspectedOn: "2021-11-10", dossiers: 41, state: "to_sort", version: 2 });
    const seen = must(await within(() => inspectDossiers(cast.committee, id, next)));
    expect(seen.inspections.map(({ number, dossiers }) => [number, dossiers])).toEqual([
      [2, 41],
      [1, 40],
    ]);
    expect(must(await dossierStore(cast.observer, id))).toMatchObject({
      evidence: [{ id: proof }],
      mayEdit: false,
    });
    expect(must(await evidenceDetail(cast.secretary, proof)).usedIn.dossiers).toMatchObject([{ id }]);
    const [item] = must(await dossierStores(cast.staff, at())).items;
    expect(item).toMatchObject({ last: { dossiers: 41, state: "to_sort" }, photos: 1 });
    const rewrite = withClient(database.url, (client) =>
      client.query("UPDATE dossier_inspections SET dossiers = 1"),
    );
    await expect(rewrite).rejects.toThrow("permission denied");
  });

  test("another state is told in its own words, in the list and among the facts of the criterion", async () => {
    const { id } = must(await createDossiers(cast.committee, store({ place: "Tủ số 7" })));
    const state = "Đang số hóa ở Tỉnh đoàn";
    must(await within(() => inspectDossiers(cast.committee, id, look({ state }))));
    const { items } = must(await dossierStores(cast.staff, at()));
    expect(items.find((item) => item.id === id)?.last?.state).toBe(state);
    expect((await factsOf())?.stores).toContainEqual({
      inspections: [{ on: "2021-05-10", dossiers: 40, state }],
    });
    must(await removeDossiers(cast.committee, id, { version: 2 }));
  });

  test("a stock-taking told by mistake is withdrawn: it stays in the list and counts nowhere", async () => {
    const { id } = must(await createDossiers(cast.committee, store({ place: "Tủ số 5" })));
    must(await within(() => inspectDossiers(cast.committee, id, look())));
    const wrong = look({ inspectedOn: "2021-11-10", dossiers: 400, state: "damaged", version: 2 });
    must(await within(() => inspectDossiers(cast.committee, id, wrong)));
    const withdraw = (actor: Actor, more: object = {}) => {
      const input = { number: "2", reason: "Ghi nhầm số", version: 3, ...more };
      return within(() => withdrawInspection(actor, id, input));
    };
    for (const actor of [cast.observer, cast.staff])
      expect(await withdraw(actor)).toMatchObject({ reason: "forbidden" });
    expect(await withdraw(sister)).toMatchObject({ reason: "not_found" });
    expect(await withdraw(cast.committee, { reason: " " })).toMatchObject({ fields: [{ path: "reason" }] });
    expect(await withdraw(cast.committee, { number: 3 })).toMatchObject({ reason: "not_found" });
    expect(await withdraw(cast.committee, { version: 2 })).toMatchObject({ reason: "stale" });
    const seen = must(await withdraw(cast.committee));
    expect(seen.inspections.map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
      [2, "Ghi nhầm số"],
      [1, null],
    ]);
    expect(await withdraw(cast.committee, { version: 4 })).toMatchObject({ reason: "conflict" });
    const { items } = must(await dossierStores(cast.staff, at()));
    expect(items.find((item) => item.id === id)?.last).toMatchObject({ dossiers: 40, state: "in_order" });
    expect((await factsOf())?.stores).toContainEqual({
      inspections: [{ on: "2021-05-10", dossiers: 40, state: "in_order" }],
    });
    expect((await eventsOf("dossiers.inspection_withdrawn")).map((event) => event.subject_id)).toEqual([id]);
    const again = look({ inspectedOn: "2021-11-11", version: 4 });
    expect(must(await within(() => inspectDossiers(cast.committee, id, again))).inspections[0]?.number).toBe(
      3,
    );
    must(await removeDossiers(cast.secretary, id, { version: 5 }));
  });

  test("a branch keeps its own; stale, ahead, removed and taken back", async () => {
    const { id } = must(await createDossiers(cast.branchSecretary, store({ branch, place: "Tủ chi đoàn" })));
    expect(await createDossiers(cast.branchSecretary, store())).toMatchObject({ reason: "not_found" });
    const change = { branch, place: "Tủ số 3", keeper: "Bí thư", version: 1 };
    expect(must(await changeDossiers(cast.branchSecretary, id, change))).toMatchObject({ version: 2 });
    expect(await changeDossiers(cast.branchSecretary, id, change)).toMatchObject({
      reason: "stale",
      current: { place: "Tủ số 3" },
    });
    const ahead = look({ inspectedOn: "2021-12-21", version: 2 });
    expect(await within(() => inspectDossiers(cast.branchSecretary, id, ahead))).toMatchObject({
      fields: [{ path: "inspectedOn" }],
    });
    for (const actor of [cast.observer, cast.staff])
      expect(await inspectDossiers(actor, id, look())).toMatchObject({ reason: "forbidden" });
    expect(await dossierStore(sister, id)).toMatchObject({ reason: "not_found" });
    must(await removeDossiers(cast.secretary, id, { version: 2 }));
    expect(await dossierStore(cast.observer, id)).toMatchObject({ reason: "not_found" });
    expect(await changeDossiers(cast.secretary, id, { ...change, version: 3 })).toMatchObject({
      reason: "conflict",
    });
    must(await restoreDossiers(cast.secretary, id));
    expect(must(await dossierStore(cast.observer, id))).toMatchObject({ deletedAt: null });
    for (const type of ["dossiers.created", "dossiers.removed", "dossiers.restored"])
      expect((await eventsOf(type)).map((event) => event.subject_id)).toContain(id);
  });
});

describe("care of members and cadres", () => {
  const care = (more: object = {}) => ({
    unit,
    title: "Thăm đoàn viên ốm",
    day: "2021-03-10",
    kind: "illness_visit",
    beneficiary: "members",
    participants: "3",
    costVnd: "1.500.000",
    partner: "Công đoàn",
    ...more,
  });
  const record = (actor: Actor, more: object = {}) => within(() => createCare(actor, care(more)));

  test("for a number of people, or for those ticked in the roster", async () => {
    const person = await makeMember(cast.secretary, unitOf(bloc), "Trần Thị Bình");
    const { id } = must(await record(cast.secretary));
    expect(must(await careDetail(cast.observer, id))).toMatchObject({ people: 3, costVnd: 1_500_000 });
    const ticked = must(
      await record(cast.branchSecretary, { branch, participants: "", members: [person.id] }),
    );
    const seen = must(await careDetail(cast.secretary, ticked.id));
    expect(seen).toMatchObject({ people: 1, members: [{ fullName: "Trần Thị Bình" }], version: 1 });
    const { unit: _, ...fields } = care({ beneficiary: "cadres", version: 1 });
    expect(must(await within(() => changeCare(cast.secretary, id, fields)))).toMatchObject({
      beneficiary: "cadres",
      version: 2,
    });
    expect(await within(() => changeCare(cast.secretary, id, fields))).toMatchObject({ reason: "stale" });
    const filter = careFilterSchema.parse({ beneficiary: "cadres" });
    expect(must(await careOfYear(cast.staff, at(), filter)).items.map((item) => item.id)).toEqual([id]);
  });

  test("of another kind in its own words, which stand with the others; those of the list are its code", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(care())) form.set(name, value);
    form.delete("kind");
    form.set("kindListed", "other");
    const unnamed = { ...careInput(form), unit };
    form.set("kind", " Tặng vé xe về quê ");
    const ids = [];
    for (const input of [unnamed, { ...careInput(form), unit }, care({ kind: "hỗ trợ học tập" })])
      ids.push(must(await within(() => createCare(cast.secretary, input))).id);
    const kinds = ids.map(async (id) => must(await careDetail(cast.secretary, id)).kind);
    expect(await Promise.all(kinds)).toEqual(["other", "Tặng vé xe về quê", "study_support"]);
    const others = must(await careOfYear(cast.staff, at(), careFilterSchema.parse({ kind: "other" })));
    expect(others.items.map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect(supportTexts(must(await careDetail(cast.secretary, ids[1] ?? ""))).kind).toBe("Tặng vé xe về quê");
    for (const id of ids) must(await removeCare(cast.secretary, id, { version: 1 }));
    expect(await record(cast.secretary, { kind: " " })).toMatchObject({
      fields: [{ path: "kind", message: "Chọn loại việc." }],
    });
  });

  test("what is wrong is named; others are refused", async () => {
    expect(await record(cast.secretary, { participants: "0" })).toMatchObject({
      fields: [{ path: "participants" }],
    });
    expect(await record(cast.secretary, { day: "2021-12-21" })).toMatchObject({ fields: [{ path: "day" }] });
    expect(await record(cast.secretary, { costVnd: "ba triệu" })).toMatchObject({
      fields: [{ path: "costVnd" }],
    });
    const foreign = await makeMember(sister, unitOf(bloc, 1), "Người Khác");
    expect(await record(cast.secretary, { members: [foreign.id] })).toMatchObject({
      fields: [{ path: "members" }],
    });
    expect(await record(cast.observer)).toMatchObject({ reason: "forbidden" });
    expect(await record(cast.branchSecretary)).toMatchObject({ reason: "not_found" });
    for (const actor of [sister, stranger])
      expect(await record(actor)).toMatchObject({ reason: "not_found" });
  });

  test("evidence is tied to it and to the place of dossiers from the one dialog", async () => {
    const file = must(await receiveFile(Readable.from([pdf("thư cảm ơn")]), "thu.pdf"));
    const place = { orgId: bloc.orgId, unitId: unit, branchId: null };
    const proof = must(await uploadEvidence(cast.secretary, place, file, {})).id;
    const { id } = must(await record(cast.secretary));
    const [store] = must(await dossierStores(cast.secretary, at())).items;
    const records = [
      { kind: "care", id },
      { kind: "dossiers", id: store?.id },
    ];
    must(await tieEvidence(cast.secretary, { unit, year: YEAR, evidence: [proof], records, items: [] }));
    expect(must(await careDetail(cast.secretary, id))).toMatchObject({
      evidence: [{ id: proof }],
      version: 2,
    });
    expect(must(await evidenceDetail(cast.secretary, proof)).usedIn).toMatchObject({
      care: [{ id }],
      dossiers: [{ id: store?.id }],
    });
  });
});

describe("situation by month", () => {
  const note = (more: object = {}) => ({
    unit,
    month: "2021-03",
    channel: "branch_meeting",
    thinking: "Lo sắp xếp bộ máy",
    ...more,
  });
  const write = (actor: Actor, more: object = {}) => within(() => createNote(actor, note(more)));

  test("the upper level finds what was forwarded alone; it then stays, is received and answered", async () => {
    const { id } = must(await write(cast.branchSecretary, { branch }));
    expect(await noteDetail(cast.staff, id)).toMatchObject({ reason: "forbidden" });
    expect(must(await notesOfYear(cast.staff, at(), {})).items).toEqual([]);
    expect(must(await noteDetail(cast.observer, id))).toMatchObject({ thinking: "Lo sắp xếp bộ máy" });
    expect(await forwardNote(cast.branchSecretary, id, { version: 1 })).toMatchObject({
      reason: "forbidden",
    });
    expect(await receiveNote(cast.staff, id, { version: 1 })).toMatchObject({ reason: "forbidden" });
    must(await within(() => forwardNote(cast.committee, id, { version: 1 })));
    expect(must(await notesOfYear(cast.staff, at(), {})).items).toMatchObject([
      { id, forwardedOn: "2021-12-20" },
    ]);
    const { unit: _, ...fields } = note({ branch, version: 2 });
    expect(await changeNote(cast.branchSecretary, id, fields)).toMatchObject({ reason: "conflict" });
    expect(await removeNote(cast.secretary, id, { version: 2 })).toMatchObject({ reason: "conflict" });
    expect(await receiveNote(cast.voter, id, { version: 2 })).toMatchObject({ reason: "forbidden" });
    must(await within(() => receiveNote(cast.staff, id, { version: 2 })));
    expect(await answerNote(cast.staff, id, { answer: " ", version: 3 })).toMatchObject({
      fields: [{ path: "answer" }],
    });
    const answered = must(
      await within(() => answerNote(cast.staff, id, { answer: "Sẽ đối thoại", version: 3 }), "2021-12-22"),
    );
    expect(answered).toMatchObject({ receivedOn: "2021-12-20", answeredOn: "2021-12-22" });
    expect(await answerNote(cast.staff, id, { answer: "Nữa", version: 4 })).toMatchObject({
      reason: "conflict",
    });
    for (const type of ["situation.forwarded", "situation.received", "situation.answered"])
      expect((await eventsOf(type)).map((event) => event.subject_id)).toEqual([id]);
  });

  test("nothing to tell is a note; silence and a month ahead are none", async () => {
    must(await write(cast.secretary, { month: "2021-04", thinking: "", isQuiet: true }));
    expect(await write(cast.secretary, { thinking: "" })).toMatchObject({ fields: [{ path: "thinking" }] });
    expect(await write(cast.secretary, { isQuiet: true })).toMatchObject({ fields: [{ path: "isQuiet" }] });
    expect(await within(() => createNote(cast.secretary, note()), "2021-02-28")).toMatchObject({
      fields: [{ path: "month" }],
    });
    expect(await write(cast.observer)).toMatchObject({ reason: "forbidden" });
    for (const actor of [sister, stranger]) expect(await write(actor)).toMatchObject({ reason: "not_found" });
  });
});

test("a lost Sổ counts in the unit whose roster has the member, until its row leaves the roster", async () => {
  const scope = readScope(cast.staff, bloc.orgId);
  if (!scope) throw new Error("staff read the bloc");
  const units = [unit, unitOf(bloc, 1).id];
  const lost = async () => {
    const facts = await factsOfUnits(scope, units, until);
    return units.map((id) => facts.get(id)?.care.lostBooks);
  };
  const { id } = await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Mất Sổ");
  const rows = [{ lostOn: "5/2021" }, { lostOn: "2019", remadeOn: "2/9/2020", basis: "card" }];
  must(await within(() => saveSection(cast.secretary, id, "lost_book", { version: 0, rows })));
  const told = [
    { lostOn: "2021-05", remadeOn: "" },
    { lostOn: "2019", remadeOn: "2020-09-02" },
  ];
  expect(await lost()).toEqual([told, []]);
  await sql(database, "UPDATE members SET status = 'graduated', status_since = '2021-11-20' WHERE id = $1", [
    id,
  ]);
  expect(await lost()).toEqual([[], []]);
});

test("the facts know counts and days, and the overview says them; a branch's secretary is told of no unit", async () => {
  const facts = await factsOf();
  expect(facts).toMatchObject({
    headcount: { counted: 2, confirmedOn: null, members: 44, youth: 15 },
    noteMonths: [
      { month: "2021-03", notes: 1, forwarded: 1 },
      { month: "2021-04", notes: 1, forwarded: 0 },
    ],
    hardship: [],
    nobodySigned: [],
  });
  expect(facts?.stores).toHaveLength(2);
  expect(facts?.actions).toHaveLength(3);
  const units = must(await booksOfYear(cast.staff, { ...at(), unitId: null }, until.today));
  expect(units).toHaveLength(3);
  expect(units[0]?.books.map(({ measured }) => measured.sentence).join(" ")).not.toContain("Trần Thị Bình");
  expect(must(await booksOfYear(cast.branchSecretary, at(branch), until.today))).toEqual([]);
});
