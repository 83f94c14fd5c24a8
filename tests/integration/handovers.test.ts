import { beforeAll, describe, expect, test } from "vitest";
import { GET as minutes } from "@/app/api/files/handovers/[id]/route";
import { actorOfUsername } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { savePlan } from "@/lib/assessments/registration/commands";
import { createDossiers } from "@/lib/care/dossiers/commands";
import { changeHandover, drawUpHandover, withdrawHandover } from "@/lib/handovers/commands";
import { confirmHandover, recordHandover } from "@/lib/handovers/moves";
import { recordOnPaper } from "@/lib/handovers/on-paper";
import { findHandover, handoversOf, partiesOf, proposal, workToPass } from "@/lib/handovers/queries";
import { takeHandoverBack } from "@/lib/handovers/taking-back";
import { saveProgram } from "@/lib/plans/commands";
import { createItem } from "@/lib/plans/items/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { all, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { openYear, wholeYear } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let unit: TestUnit;
let stranger: Actor;
let made: { item: string; done: string; others: string; shared: string; store: string };

const TODAY = "2026-11-10";
const on = <T>(work: () => Promise<T>) => onDay(plainDate(TODAY), work);
const line = (text: string, more: object = {}) => ({
  key: null,
  text,
  isHanded: true,
  missing: "",
  ...more,
});
const input = (more: object = {}) => ({
  unit: unit.id,
  giver: cast.secretary.userId,
  receiver: cast.committee.userId,
  handedOn: "09/11/2026",
  witness: "Đại diện văn phòng",
  place: "Phòng Đoàn",
  basis: "",
  lines: [
    line("Chương trình", { key: "program" }),
    line("Con dấu", { isHanded: false, missing: "Đang khắc lại" }),
  ],
  ...more,
});
const drawUp = (more: object = {}, actor = cast.secretary) => on(() => drawUpHandover(actor, input(more)));
const confirm = (id: string, actor: Actor, version: number, reason = "") =>
  on(() => confirmHandover(actor, id, { version, reason }));
const record = (id: string, actor: Actor, version: number) =>
  on(() => recordHandover(actor, id, { version }));
const viewOf = async (id: string, actor = cast.staff) => must(await on(() => findHandover(actor, id)));
const rolesOf = async (actor: Actor) =>
  (
    await sql(
      database,
      `SELECT role, is_deputy, from_day::text FROM role_assignments
        WHERE user_id = $1 AND ended_at IS NULL ORDER BY role`,
      [actor.userId],
    )
  ).map(({ role, is_deputy, from_day }) => `${role}${is_deputy ? " deputy" : ""} ${from_day}`);
const eventsOf = async (ids: string[]) =>
  (
    await sql(database, "SELECT type FROM audit_events WHERE subject_id = ANY ($1::text[]) ORDER BY id", [
      ids,
    ])
  ).map(({ type }) => type);
const ownersOf = async (ids: string[]) =>
  (
    await sql(database, "SELECT owner FROM program_items WHERE id = ANY ($1::uuid[]) ORDER BY title", [ids])
  ).map(({ owner }) => owner);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  const sister = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", sister);
  await makeMember(cast.secretary, unit, "Lê An");
  made = await on(async () => {
    const program = must(await saveProgram(cast.secretary, { unit: unit.id, year: 2026 })).id;
    const owned = { program, owner: cast.secretary.name, dueOn: "20/12/2026", state: "todo" };
    const item = async (title: string, more: object = {}) =>
      must(await createItem(cast.secretary, { ...owned, title, ...more })).id;
    const store = { unit: unit.id, place: "Tủ 2", keeper: `Đồng chí ${cast.secretary.name}` };
    return {
      item: await item("1 Ra quân"),
      done: await item("2 Đã xong", { state: "done", doneOn: "01/11/2026" }),
      others: await item("3 Của người khác", { owner: "Ban Chấp hành" }),
      shared: await item("4 Của hai người", { owner: `Vũ Thị Cùng và đ/c ${cast.secretary.name} (Bí thư)` }),
      store: must(await createDossiers(cast.secretary, store)).id,
    };
  });
});

describe("drawing up", () => {
  test("proposes what the records hold, and who may stand on either side", async () => {
    const id = must(await drawUp()).id;
    const { body } = await viewOf(id);
    const lines = await on(() => proposal(body));
    expect(lines.find(({ key }) => key === "roster")?.text).toContain("1 đoàn viên");
    expect(lines.find(({ key }) => key === "program")?.text).toContain("3 việc chưa xong");
    expect(lines.find(({ key }) => key === "dossiers")?.text).toContain("Tủ 2");
    const { givers, receivers } = await partiesOf(body);
    expect(givers.map(({ username }) => username)).toEqual(["bithu.khoi"]);
    expect(receivers.map(({ username }) => username)).toEqual(["bch.khoi", "bch2.khoi", "bithu.khoi"]);
    expect(await drawUp()).toMatchObject({ reason: "conflict" });
    must(await on(() => withdrawHandover(cast.secretary, id, { version: 1 })));
    expect(await eventsOf([id])).toEqual(["handover.drawn_up", "handover.withdrawn"]);
  });

  test("is the unit's and the office's; to a stranger and a branch the unit's is not there", async () => {
    for (const actor of [cast.observer, cast.voter])
      expect(await drawUp({}, actor)).toMatchObject({ reason: "forbidden" });
    for (const actor of [stranger, cast.branchSecretary])
      expect(await drawUp({}, actor)).toMatchObject({ reason: "not_found" });
  });

  test("names the field that is wrong", async () => {
    const pathsOf = async (more: object) => {
      const result = await drawUp(more);
      return result.ok ? [] : result.fields?.map(({ path }) => path);
    };
    expect(await pathsOf({ receiver: stranger.userId })).toEqual(["receiver"]);
    expect(await pathsOf({ giver: cast.ticked.userId })).toEqual(["giver"]);
    expect(await pathsOf({ handedOn: "11/11/2026" })).toEqual(["handedOn"]);
    expect(await pathsOf({ witness: " " })).toEqual(["witness"]);
    expect(await pathsOf({ lines: [line("Con dấu", { isHanded: false })] })).toEqual(["lines"]);
    expect(await pathsOf({ lines: "x" })).toEqual(["lines"]);
  });
});

describe("one hand-over of a unit", () => {
  let id: string;

  test("is confirmed by both sides, and anew after a change", async () => {
    id = must(await drawUp()).id;
    expect(await record(id, cast.staff, 1)).toMatchObject({ reason: "conflict" });
    expect(await confirm(id, cast.ticked, 1)).toMatchObject({ reason: "forbidden" });
    expect(await confirm(id, stranger, 1)).toMatchObject({ reason: "not_found" });
    must(await confirm(id, cast.secretary, 1));
    expect(await confirm(id, cast.secretary, 2)).toMatchObject({ reason: "conflict" });
    expect(await confirm(id, cast.committee, 1)).toMatchObject({ reason: "stale" });
    const lines = [
      line("Chương trình", { key: "program" }),
      line("Hồ sơ giấy", { key: "dossiers" }),
      line("Con dấu", { isHanded: false, missing: "Đang khắc lại" }),
    ];
    const { unit: _, ...fields } = input({ lines });
    expect(await on(() => changeHandover(cast.ticked, id, { ...fields, version: 1 }))).toMatchObject({
      reason: "stale",
    });
    must(await on(() => changeHandover(cast.ticked, id, { ...fields, version: 2 })));
    expect((await viewOf(id)).handover).toMatchObject({ giverConfirmedBy: null, lines: { length: 3 } });
    must(await confirm(id, cast.committee, 3));
    must(await confirm(id, cast.secretary, 4));
  });

  test("is recorded by who gives roles: owners, keepers and roles change in that act, each with its event", async () => {
    const view = await viewOf(id);
    expect(await on(() => workToPass(view))).toMatchObject({ items: { length: 2 }, stores: { length: 1 } });
    expect(view.may.record).toBe(true);
    for (const actor of [cast.secretary, cast.committee, cast.observer])
      expect(await record(id, actor, 5)).toMatchObject({ reason: "forbidden" });
    expect(await record(id, cast.staff, 4)).toMatchObject({ reason: "stale" });
    expect(await ownersOf([made.item])).toEqual([cast.secretary.name]);
    must(await record(id, cast.staff, 5));
    expect(await ownersOf([made.item, made.done, made.others, made.shared])).toEqual([
      cast.committee.name,
      cast.secretary.name,
      "Ban Chấp hành",
      `Vũ Thị Cùng và đ/c ${cast.committee.name} (Bí thư)`,
    ]);
    expect(await sql(database, "SELECT keeper FROM dossier_stores WHERE id = $1", [made.store])).toEqual([
      { keeper: `Đồng chí ${cast.committee.name}` },
    ]);
    expect(await rolesOf(cast.secretary)).toEqual([]);
    expect(await rolesOf(cast.committee)).toEqual(["UNIT_SECRETARY 2026-11-09", "UNIT_COMMITTEE 2018-01-01"]);
    expect(await eventsOf([made.item])).toEqual(["program_item.created", "program_item.changed"]);
    expect(await eventsOf([made.done])).toEqual(["program_item.created"]);
    expect(await eventsOf([made.store])).toEqual(["dossiers.created", "dossiers.changed"]);
    expect(await eventsOf([id])).toEqual([
      "handover.drawn_up",
      "handover.confirmed",
      "handover.changed",
      "handover.confirmed",
      "handover.confirmed",
      "handover.recorded",
    ]);
    const ofPeople = [cast.secretary.userId ?? "", cast.committee.userId ?? ""];
    expect(await eventsOf(ofPeople)).toEqual(["role.ended", "role.given"]);
  });

  test("is then as it is: no change, no second record, no way back", async () => {
    const after = await actorOfUsername("bch.khoi");
    expect(await record(id, cast.staff, 6)).toMatchObject({ reason: "conflict" });
    expect(await on(() => withdrawHandover(after, id, { version: 6 }))).toMatchObject({ reason: "conflict" });
    const { unit: _, ...fields } = input();
    expect(await on(() => changeHandover(after, id, { ...fields, version: 6 }))).toMatchObject({
      reason: "conflict",
    });
    expect(await confirm(id, after, 6)).toMatchObject({ reason: "conflict" });
    await expect(
      sql(database, "UPDATE handovers SET giver_confirmed_at = NULL WHERE id = $1", [id]),
    ).rejects.toThrow(/handovers/);
  });

  test("its minutes open in both formats", async () => {
    const get = async (format: string, actor: Actor) => {
      const request = requestTo(`/x?format=${format}`, await cookieOfActor(actor));
      return minutes(request, { params: Promise.resolve({ id }) });
    };
    expect((await get("docx", stranger)).status).toBe(404);
    const named = (await get("docx", cast.observer)).headers.get("content-disposition") ?? "";
    expect(decodeURIComponent(named)).toContain(
      "Biên bản bàn giao công việc ngày 2026-11-09, Đoàn Sở số 1.docx",
    );
    await sql(
      database,
      `INSERT INTO unit_names (org_id, unit_id, from_day, name, told_at)
        SELECT org_id, id, '2018-01-02', 'Tên viết lại', '2100-01-01' FROM units`,
    );
    const docx = await openDocx(new Uint8Array(await (await get("docx", cast.observer)).arrayBuffer()));
    const said = all(await docx.read("word/document.xml"), "w:t")
      .map(({ text }) => text)
      .join(" ");
    expect(said).toContain("Đang khắc lại");
    expect(said).toContain("NGƯỜI NHẬN");
    expect(said).not.toMatch(/Tên viết lại/i);
    const pdf = textOf(
      (await openPdf(new Uint8Array(await (await get("pdf", cast.observer)).arrayBuffer()))).pages,
    );
    expect(pdf).toContain("Đại diện văn phòng");
    expect(pdf).not.toContain("DỰ THẢO");
  });
});

test("of a branch its unit's secretary confirms for who is gone, with the reason; the plan of the year follows the unit's", async () => {
  const unitSecretary = await actorOfUsername("bch.khoi");
  const branch = branchOf(unit).id;
  const sides = { branch, giver: cast.branchSecretary.userId, receiver: cast.ticked.userId };
  const id = must(await drawUp({ ...sides, lines: [line("Sổ chi đoàn")] }, cast.branchSecretary)).id;
  expect(await confirm(id, cast.upperSecretary, 1, "Đã chuyển đi")).toMatchObject({ reason: "forbidden" });
  expect(await confirm(id, unitSecretary, 1)).toMatchObject({ fields: [{ path: "reason" }] });
  must(await confirm(id, unitSecretary, 1, "Đã chuyển công tác"));
  must(await confirm(id, cast.ticked, 2));
  must(await record(id, cast.upperSecretary, 3));
  expect((await viewOf(id)).handover).toMatchObject({
    giverConfirmedBy: unitSecretary.name,
    standInReason: "Đã chuyển công tác",
  });
  expect(await rolesOf(cast.branchSecretary)).toEqual([]);
  expect(await rolesOf(cast.ticked)).toContain("BRANCH_SECRETARY 2026-11-09");
});

test("who gives oneself the role waits for a second person; a deputy's role gives way to the secretary's", async () => {
  await on(() => openYear(bloc, cast.staff, 2026));
  const secretary = await actorOfUsername("bch.khoi");
  const at = { orgId: bloc.orgId, unitId: unit.id };
  await makeActor("vanphong.khoi", "UNIT_SECRETARY", at);
  await sql(database, "UPDATE role_assignments SET is_deputy = true WHERE user_id = $1 AND unit_id = $2", [
    cast.staff.userId,
    unit.id,
  ]);
  const year = await on(() => wholeYear(secretary, unit));
  const plan = { solution: "Mỗi quý một buổi", due: "quý II", person: secretary.name, isHard: false };
  must(await on(() => savePlan(secretary, year.id, "1.3", { ...plan, version: 0 })));
  const office = await actorOfUsername("vanphong.khoi");
  const lines = [
    line("Hồ sơ đánh giá", { key: "assessment" }),
    line("Chương trình", { key: "program", isHanded: false, missing: "Giao sau" }),
  ];
  const id = must(await drawUp({ giver: secretary.userId, receiver: office.userId, lines }, secretary)).id;
  must(await confirm(id, secretary, 1));
  must(await confirm(id, office, 2));
  must(await record(id, office, 3));
  expect(await rolesOf(office)).toContain("UNIT_SECRETARY 2026-11-09");
  expect((await rolesOf(office)).filter((role) => role.includes("deputy"))).toEqual([]);
  expect(
    await sql(
      database,
      "SELECT needs_second FROM role_assignments WHERE user_id = $1 AND unit_id = $2 AND ended_at IS NULL",
      [office.userId, unit.id],
    ),
  ).toEqual([{ needs_second: true }]);
  expect(
    await sql(database, "SELECT person FROM registration_plans WHERE assessment_id = $1", [year.id]),
  ).toEqual([{ person: office.name }]);
  // A line that was not handed over leaves its work where it is.
  expect(await ownersOf([made.item])).toEqual([secretary.name]);
});

describe("one that was done on paper", () => {
  let own: TestBloc;
  let people: Awaited<ReturnType<typeof makeCast>>;
  let item: string;
  let id: string;

  const told = (more: object = {}) => ({
    ...input(),
    unit: unitOf(own).id,
    giver: people.secretary.userId,
    receiver: people.committee.userId,
    minutesNumber: "5-BB/ĐTN",
    evidence: [],
    ...more,
  });
  const recordPaper = (more: object = {}, actor = people.staff) => on(() => recordOnPaper(actor, told(more)));
  const takeBack = (actor: Actor, version: number, reason = "Ghi nhầm người") =>
    on(() => takeHandoverBack(actor, id, { reason, version }));
  /** Another's role as secretary, as old as the one of who hands over. */
  const secretaryBeside = async (endedAt: string) => {
    const [role] = await sql(
      database,
      `INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day, created_at, ended_at)
        SELECT org_id, $2, role, unit_id, from_day, created_at, ${endedAt} FROM role_assignments
        WHERE user_id = $1 AND role = 'UNIT_SECRETARY' AND ended_at IS NULL RETURNING id`,
      [people.secretary.userId, people.ticked.userId],
    );
    return role?.id;
  };
  let beside: unknown;

  beforeAll(async () => {
    own = await makeBloc("giay", 1, 1);
    people = await makeCast(own);
    item = await on(async () => {
      const unit = unitOf(own).id;
      const program = must(await saveProgram(people.secretary, { unit, year: 2026 })).id;
      const what = { program, title: "Ra quân", owner: people.secretary.name, dueOn: "20/12/2026" };
      return must(await createItem(people.secretary, { ...what, state: "todo" })).id;
    });
  });

  test("is told in one act, by its number or its picture, by who gives the roles that change with it", async () => {
    expect(await recordPaper({ minutesNumber: "" })).toMatchObject({ fields: [{ path: "minutesNumber" }] });
    for (const actor of [people.secretary, people.committee])
      expect((await recordPaper({}, actor)).ok).toBe(false);
    expect(await recordPaper({}, people.secretary)).toMatchObject({
      reason: "forbidden",
      message: expect.stringContaining("Văn phòng Đoàn cấp trên ghi"),
    });
    const { minutesNumber: _, evidence: __, ...sides } = told();
    const { id: open } = must(await on(() => drawUpHandover(people.secretary, sides)));
    expect(await recordPaper()).toMatchObject({ reason: "conflict" });
    must(await on(() => withdrawHandover(people.secretary, open, { version: 1 })));
    beside = await secretaryBeside("NULL");
    id = must(await recordPaper()).id;
    expect((await viewOf(id, people.staff)).handover).toMatchObject({
      state: "recorded",
      onPaper: true,
      minutesNumber: "5-BB/ĐTN",
      recordedBy: people.staff.name,
    });
    expect(await ownersOf([item])).toEqual([people.committee.name]);
    expect(await rolesOf(people.secretary)).toEqual([]);
    expect(await rolesOf(people.committee)).toEqual([
      "UNIT_SECRETARY 2026-11-09",
      "UNIT_COMMITTEE 2018-01-01",
    ]);
    expect(await eventsOf([id])).toEqual(["handover.recorded"]);
    expect(await recordPaper({ handedOn: "08/11/2026" })).toMatchObject({
      fields: [{ path: "handedOn", message: expect.stringContaining("ngày 09/11/2026") }],
    });
  });

  test("is taken back while nothing rests on it: work and roles are as they were", async () => {
    const before = people.secretary;
    expect(await takeBack(people.committee, 1)).toMatchObject({ reason: "forbidden" });
    expect(await takeBack(people.staff, 1, " ")).toMatchObject({ fields: [{ path: "reason" }] });
    expect((await viewOf(id, people.staff)).may.takeBack).toBe(true);
    // Who was secretary beside the other before the hand-over still is after it is taken back.
    must(await takeBack(people.staff, 1));
    await sql(database, "DELETE FROM role_assignments WHERE id = $1", [beside]);
    expect(await ownersOf([item])).toEqual([before.name]);
    expect(await rolesOf(before)).toEqual(["UNIT_SECRETARY 2018-01-01"]);
    expect(await rolesOf(people.committee)).toEqual(["UNIT_COMMITTEE 2018-01-01"]);
    expect(await eventsOf([id])).toEqual(["handover.recorded", "handover.taken_back"]);
    expect(await eventsOf([before.userId ?? "", people.committee.userId ?? ""])).toEqual([
      "role.ended",
      "role.given",
      "role.ended",
      "role.restored",
    ]);
    const { body, handover } = await viewOf(id, people.staff);
    expect(handover).toMatchObject({ state: "withdrawn", takenBackBy: people.staff.name });
    expect((await handoversOf(body)).map((row) => row.id)).toEqual([id]);
    expect(await takeBack(people.staff, 2)).toMatchObject({ reason: "conflict" });
  });

  test("is not where a role or a work went on, or it was handed on: then nothing of it changes", async () => {
    const old = await secretaryBeside("now()");
    id = must(await recordPaper()).id;
    const raise = (table: string, by: number, of: string) =>
      sql(database, `UPDATE ${table} SET version = version + $2 WHERE ${of} RETURNING id`, [item, by]);
    const stays = async (words: string) => {
      expect(await takeBack(people.staff, 1)).toMatchObject({
        reason: "conflict",
        message: expect.stringContaining(words),
      });
      expect(await ownersOf([item])).toEqual([people.committee.name]);
      expect(await rolesOf(people.secretary)).toEqual([]);
    };
    await raise("program_items", 1, "id = $1");
    await stays("đã sửa hoặc đã xong từ khi bàn giao");
    await raise("program_items", -1, "id = $1");
    const ended = `user_id = '${people.secretary.userId}' AND $1::text <> ''`;
    await raise("role_assignments", 1, ended);
    await stays(`Vai trò của ${people.secretary.name} đã đổi sau lần bàn giao này`);
    await raise("role_assignments", -1, ended);
    // Somebody whose role had ended before has it back since: two would hold it.
    await sql(database, "UPDATE role_assignments SET ended_at = NULL WHERE id = $1", [old]);
    await stays(`Nơi này đang có bí thư khác là ${people.ticked.name}`);
    await sql(database, "DELETE FROM role_assignments WHERE id = $1", [old]);
    // Whom the hand-over made secretary went on, and somebody else was given the role: two would hold it.
    const given = `user_id = $1 AND role = 'UNIT_SECRETARY' AND ended_at IS NULL`;
    const giver = [people.committee.userId];
    const third = await sql(
      database,
      `INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day)
        SELECT org_id, $2, role, unit_id, from_day FROM role_assignments WHERE ${given} RETURNING id`,
      [...giver, people.ticked.userId],
    );
    await stays(`Nơi này đang có bí thư khác là ${people.ticked.name}`);
    const end = `UPDATE role_assignments SET ended_at = now() WHERE ${given} RETURNING id`;
    const gone = await sql(database, end, giver);
    await stays(`Vai trò của ${people.committee.name} đã đổi sau lần bàn giao này`);
    await sql(database, "UPDATE role_assignments SET ended_at = NULL WHERE id = $1", [gone[0]?.id]);
    await sql(database, "DELETE FROM role_assignments WHERE id = $1", [third[0]?.id]);
    const next = { giver: people.committee.userId, receiver: people.ticked.userId, handedOn: "10/11/2026" };
    const { minutesNumber: _, evidence: __, ...sides } = told(next);
    const secretary = await actorOfUsername("bch.giay");
    const { id: open } = must(await on(() => drawUpHandover(secretary, sides)));
    await stays("Bỏ lần đó trước");
    must(await on(() => withdrawHandover(secretary, open, { version: 1 })));
    const kept = await sql(database, "SELECT changes_sealed FROM handovers WHERE id = $1", [id]);
    await sql(database, "UPDATE handovers SET changes_sealed = NULL WHERE id = $1", [id]);
    await stays("phần mềm chưa giữ từng thay đổi");
    await sql(database, "UPDATE handovers SET changes_sealed = $2 WHERE id = $1", [
      id,
      kept[0]?.changes_sealed,
    ]);
    must(await takeBack(people.staff, 1));
  });

  test("is the receiver's to tell where the roles have changed before", async () => {
    await sql(
      database,
      "UPDATE role_assignments SET user_id = $2, version = version + 1 WHERE user_id = $1 AND ended_at IS NULL",
      [people.secretary.userId, people.ticked.userId],
    );
    await sql(
      database,
      `INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day, ended_at)
        SELECT org_id, $1, role, unit_id, from_day, now() FROM role_assignments
        WHERE user_id = $2 AND role = 'UNIT_SECRETARY' AND ended_at IS NULL`,
      [people.secretary.userId, people.ticked.userId],
    );
    const receiver = await actorOfUsername("bch2.giay");
    id = must(await recordPaper({ receiver: people.ticked.userId }, receiver)).id;
    expect(await ownersOf([item])).toEqual([people.ticked.name]);
    must(await takeBack(receiver, 1));
    expect(await ownersOf([item])).toEqual([people.secretary.name]);
  });
});
