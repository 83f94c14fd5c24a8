import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { restrictEvidence } from "@/lib/evidence/restricting";
import { approveProgram, reopenProgram, saveProgram } from "@/lib/plans/commands";
import { carryOver, changeItem, createItem, removeItem } from "@/lib/plans/items/commands";
import { carryOffers, programById, programItem, programOf, programsOfYear } from "@/lib/plans/queries";
import { setProgramRule } from "@/lib/plans/settings/commands";
import { programRule } from "@/lib/plans/settings/queries";
import type { Program } from "@/lib/plans/types";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { allocateTarget } from "@/lib/targets/allocations/commands";
import { createTarget } from "@/lib/targets/commands";
import { withClient } from "@/scripts/database/connection";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { makeEvidence, makePeople, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let unitId: string;
let foreign: TestPeople;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  unitId = bloc.units[0]?.id ?? "";
  const away = await makeBloc("khac", 2, 1);
  foreign = await makePeople(away);
});

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);

const head = (more: object = {}) => ({
  unit: unitId,
  year: 2021,
  number: "05-CTr/ĐTN",
  issuedOn: "20/01/2021",
  signer: "Nguyễn Văn An",
  resolutions: [
    { kind: "party_committee", number: "12-NQ/ĐU", issuedOn: "2020-12-28", title: "Nhiệm vụ năm 2021" },
    { kind: "congress", title: "Nghị quyết Đại hội Đoàn nhiệm kỳ 2017 – 2022" },
  ],
  ...more,
});

let nextYear = 2001;
/** A programme of a year of its own, so that tests don't meet. */
async function drafted(more: object = {}): Promise<Program> {
  nextYear += 2;
  const papers = { issuedOn: `${nextYear}-01-20`, resolutions: [] };
  return must(await saveProgram(people.secretary, head({ year: nextYear, ...papers, ...more })));
}

const work = (program: Program, more: object = {}) => ({
  program: program.id,
  title: "Ra quân Tháng Thanh niên",
  owner: "Ban Chấp hành",
  startsOn: `${program.year}-03-01`,
  dueOn: `${program.year}-03-31`,
  state: "todo",
  ...more,
});

async function evidenceAt(actor: Actor, at: string): Promise<string> {
  const file = must(await receiveFile(Readable.from([pdf("chương trình")]), "chuong-trinh.pdf"));
  const place = { orgId: bloc.orgId, unitId: at, branchId: null };
  return must(await uploadEvidence(actor, place, file, { factDate: "2021-01-20", caption: "" })).id;
}

const eventsOf = async (id: string) =>
  (await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type }) => type,
  );

describe("the head of a programme", () => {
  test("is made and rewritten with its resolutions and its file; everybody of the unit reads it", async () => {
    const file = await evidenceAt(people.committee, unitId);
    const made = must(await saveProgram(people.committee, head({ evidence: [file] })));
    expect(made).toMatchObject({
      state: "draft",
      number: "05-CTr/ĐTN",
      issuedOn: "2021-01-20",
      resolutions: [
        { kind: "party_committee", issuedOn: "2020-12-28" },
        { kind: "congress", issuedOn: null },
      ],
      evidence: [{ id: file }],
      version: 1,
    });
    const next = head({ resolutions: [], evidence: [], version: 1 });
    expect(must(await saveProgram(people.secretary, next))).toMatchObject({
      resolutions: [],
      evidence: [],
      version: 2,
    });
    const at = { orgId: bloc.orgId, unitId, year: 2021 };
    for (const reader of [people.observer, people.staff, people.voter])
      expect(must(await programOf(reader, at))?.id).toBe(made.id);
    expect(await saveProgram(people.secretary, head({ version: 1 }))).toMatchObject({
      reason: "stale",
      current: { id: made.id, version: 2 },
    });
    expect(await saveProgram(people.secretary, head())).toMatchObject({ reason: "stale" });
    expect(await eventsOf(made.id)).toEqual(["program.created", "program.changed"]);
  });

  test("onlookers are refused; strangers, a branch's secretary and another organisation find nothing", async () => {
    for (const actor of [people.observer, people.staff, people.leader])
      expect(await saveProgram(actor, head())).toMatchObject({ reason: "forbidden" });
    for (const actor of [people.sister, people.branch, people.admin, foreign.secretary])
      expect(await saveProgram(actor, head())).toMatchObject({ reason: "not_found" });
    const { id } = await drafted();
    for (const actor of [people.sister, people.branch, foreign.staff])
      expect(await programById(actor, id)).toMatchObject({ reason: "not_found" });
  });

  test("every field that is wrong is named", async () => {
    const wrong = head({
      number: "x".repeat(61),
      issuedOn: "31/02/2021",
      resolutions: [{ kind: "khac", title: " " }],
      evidence: ["a"],
    });
    const result = await saveProgram(people.secretary, wrong);
    expect(result.ok ? [] : result.fields?.map(({ path }) => path)).toEqual([
      "number",
      "issuedOn",
      "resolutions.0.kind",
      "resolutions.0.title",
      "evidence.0",
    ]);
    const early = await on("2021-01-19", () => saveProgram(people.secretary, head({ year: 2019 })));
    expect(early).toMatchObject({ reason: "invalid", fields: [{ path: "issuedOn" }] });
    const theirs = await evidenceAt(people.sister, bloc.units[1]?.id ?? "");
    expect(await saveProgram(people.secretary, head({ year: 2019, evidence: [theirs] }))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "evidence" }],
    });
  });

  test("two first saves at once make one programme; the other is told what stands there", async () => {
    const both = [people.secretary, people.committee].map((actor) =>
      saveProgram(actor, head({ year: 2018 })),
    );
    const reasons = (await Promise.all(both)).map((result) => (result.ok ? "done" : result.reason));
    expect(reasons.sort()).toEqual(["done", "stale"]);
  });
});

describe("the approval", () => {
  const meeting = (version: number) => ({ heldOn: "18/01/2021", present: 9, inFavour: 8, version });

  test("is recorded by the secretary alone and locks the head; reopening needs a reason", async () => {
    const { id, year, version } = await drafted();
    for (const actor of [people.committee, people.observer, people.staff])
      expect(await approveProgram(actor, id, meeting(version))).toMatchObject({ reason: "forbidden" });
    expect(await approveProgram(people.sister, id, meeting(version))).toMatchObject({ reason: "not_found" });
    expect(await approveProgram(people.secretary, id, meeting(99))).toMatchObject({ reason: "stale" });
    const approved = must(await approveProgram(people.secretary, id, meeting(version)));
    expect(approved).toMatchObject({
      state: "approved",
      transitions: [{ toState: "approved", heldOn: "2021-01-18", present: 9, inFavour: 8 }],
    });
    const locked = head({ year, issuedOn: null, resolutions: [], version: approved.version });
    expect(await saveProgram(people.secretary, locked)).toMatchObject({ reason: "conflict" });
    expect(
      await reopenProgram(people.secretary, id, { reason: " ", version: approved.version }),
    ).toMatchObject({ reason: "invalid" });
    const reopened = must(
      await reopenProgram(people.secretary, id, { reason: "Sửa số", version: approved.version }),
    );
    expect(reopened).toMatchObject({
      state: "draft",
      transitions: [{}, { toState: "draft", reason: "Sửa số" }],
    });
    expect(await eventsOf(id)).toEqual(["program.created", "program.approved", "program.reopened"]);
  });

  test("waits for number and day, and for votes that can be", async () => {
    const bare = await drafted({ number: "", issuedOn: null });
    expect(await approveProgram(people.secretary, bare.id, meeting(1))).toMatchObject({ reason: "conflict" });
    const { id } = await drafted();
    const votes = async (more: object) => {
      const result = await approveProgram(people.secretary, id, { ...meeting(1), ...more });
      return result.ok ? [] : result.fields?.map(({ path }) => path);
    };
    expect(await votes({ present: 4, inFavour: 5 })).toEqual(["inFavour"]);
    expect(await votes({ present: 0, inFavour: "x" })).toEqual(["present", "inFavour"]);
  });

  test("the serving role can neither change nor take back what was recorded", async () => {
    const write = (text: string) => withClient(database.url, (client) => client.query(text));
    await expect(write("UPDATE program_transitions SET present = 1")).rejects.toThrow("permission denied");
    await expect(write("DELETE FROM program_transitions")).rejects.toThrow("permission denied");
  });
});

describe("the items", () => {
  test("are added, changed with both texts kept, and removed; also after the approval", async () => {
    const program = await drafted();
    must(
      await approveProgram(people.secretary, program.id, {
        heldOn: "18/01/2021",
        present: 9,
        inFavour: 9,
        version: 1,
      }),
    );
    const { id } = must(await createItem(people.committee, work(program)));
    const { program: _, ...fields } = work(program, {
      state: "done",
      doneOn: `${program.year}-03-30`,
      result: "Đã trồng 200 cây.",
      reason: "không giữ",
    });
    const changed = must(await changeItem(people.committee, id, { ...fields, version: 1 }));
    expect(changed).toMatchObject({ state: "done", result: "Đã trồng 200 cây.", reason: "", version: 2 });
    expect(await changeItem(people.secretary, id, { ...fields, title: "Khác", version: 1 })).toMatchObject({
      reason: "stale",
      current: { title: "Ra quân Tháng Thanh niên", version: 2 },
    });
    expect(await removeItem(people.observer, id, { version: 2 })).toMatchObject({ reason: "forbidden" });
    expect(await removeItem(people.sister, id, { version: 2 })).toMatchObject({ reason: "not_found" });
    must(await removeItem(people.secretary, id, { version: 2 }));
    expect(await programItem(people.secretary, id)).toMatchObject({ reason: "not_found" });
    expect(await eventsOf(id)).toEqual([
      "program_item.created",
      "program_item.changed",
      "program_item.removed",
    ]);
  });

  test("what can't be is named: due before the start, done without a day, a very long title, a foreign target", async () => {
    const program = await drafted({ year: 2022 });
    const wrong = async (more: object) => {
      const result = await createItem(people.secretary, work(program, more));
      return result.ok ? [] : result.fields?.map(({ path }) => path);
    };
    expect(await wrong({ startsOn: `${program.year}-04-01` })).toEqual(["dueOn"]);
    expect(await wrong({ state: "done" })).toEqual(["doneOn"]);
    expect(await wrong({ state: "dropped" })).toEqual(["reason"]);
    expect(await wrong({ title: "x".repeat(501), dueOn: "sớm" })).toEqual(["title", "dueOn"]);
    expect(await wrong({ title: "y".repeat(500) })).toEqual([]);
    const target = must(
      await createTarget(people.staff, bloc.orgId, {
        year: program.year,
        name: "Công trình",
        measure: "công trình",
        value: 1,
      }),
    );
    expect(await wrong({ target: target.id })).toEqual(["target"]);
    const given = { values: [{ unit: unitId, value: 1 }], version: 1 };
    must(await allocateTarget(people.staff, target.id, given));
    const { id } = must(await createItem(people.secretary, work(program, { target: target.id })));
    expect(must(await programItem(people.observer, id)).target).toEqual({
      id: target.id,
      name: "Công trình",
    });
    expect(await createItem(people.sister, work(program))).toMatchObject({ reason: "not_found" });
    expect(await createItem(people.observer, work(program))).toMatchObject({ reason: "forbidden" });
  });

  test("left unfinished are taken into the next year once, linked to where they come from", async () => {
    const was = await drafted();
    const item = async (more: object) => must(await createItem(people.secretary, work(was, more))).id;
    const open = await item({ title: "Còn dở" });
    const doing = await item({ title: "Đang làm", state: "doing" });
    await item({ title: "Xong", state: "done", doneOn: `${was.year}-03-20` });
    await item({ title: "Bỏ", state: "dropped", reason: "Hoãn" });
    const year = was.year + 1;
    const next = must(await saveProgram(people.secretary, head({ year, issuedOn: null, resolutions: [] })));
    const at = { orgId: bloc.orgId, unitId, year };
    expect((await carryOffers(people.secretary, at)).map(({ title }) => title).sort()).toEqual([
      "Còn dở",
      "Đang làm",
    ]);
    expect(await carryOver(people.secretary, next.id, { items: [] })).toMatchObject({ reason: "invalid" });
    expect(await carryOver(people.observer, next.id, { items: [open] })).toMatchObject({
      reason: "forbidden",
    });
    expect(must(await carryOver(people.secretary, next.id, { items: [open] }))).toEqual({ carried: 1 });
    expect(must(await programById(people.secretary, next.id)).items).toMatchObject([
      {
        title: "Còn dở",
        state: "todo",
        dueOn: `${year}-03-31`,
        carriedFrom: { id: open, year: was.year },
      },
    ]);
    expect(await carryOver(people.secretary, next.id, { items: [open, doing] })).toMatchObject({
      reason: "conflict",
    });
    expect((await carryOffers(people.secretary, at)).map(({ id }) => id)).toEqual([doing]);
    expect(await eventsOf(next.id)).toEqual(["program.created", "program.items_carried"]);
  });
});

test("the bloc sees every unit at a glance, one that has none among them", async () => {
  const program = await drafted({ year: 2024 });
  must(await createItem(people.secretary, work(program)));
  must(await createItem(people.secretary, work(program, { state: "done", doneOn: `${program.year}-03-02` })));
  const list = must(await programsOfYear(people.voter, bloc.orgId, program.year));
  expect(list).toMatchObject([
    { unit: { code: "DV01" }, number: "05-CTr/ĐTN", state: "draft", counts: { items: 2, done: 1, late: 1 } },
    { unit: { code: "DV02" }, state: null, issuedOn: null, counts: { items: 0 } },
  ]);
  expect(await programsOfYear(people.secretary, bloc.orgId, program.year)).toMatchObject({
    reason: "forbidden",
  });
  expect(await programsOfYear(foreign.staff, bloc.orgId, program.year)).toMatchObject({
    reason: "not_found",
  });
});

describe("until when a programme is issued from the start of the year, and by which share it is adopted", () => {
  test("is set by the office, once at a time", async () => {
    expect(await programRule(people.staff, bloc.orgId)).toEqual({
      calendar: "01-31",
      school: "09-30",
      votePercent: 50,
      version: null,
    });
    const input = { calendar: "15/02", school: "15/10", votePercent: "66", version: null };
    expect(await setProgramRule(people.secretary, bloc.orgId, input)).toMatchObject({ reason: "forbidden" });
    expect(await setProgramRule(foreign.staff, bloc.orgId, input)).toMatchObject({ reason: "not_found" });
    expect(await setProgramRule(people.staff, bloc.orgId, { ...input, calendar: "30/02" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "calendar" }],
    });
    must(await setProgramRule(people.staff, bloc.orgId, input));
    expect(await setProgramRule(people.staff, bloc.orgId, input)).toMatchObject({ reason: "stale" });
    must(await setProgramRule(people.leader, bloc.orgId, { ...input, calendar: "10/2", version: 1 }));
    expect(await programRule(people.secretary, bloc.orgId)).toEqual({
      calendar: "02-10",
      school: "10-15",
      votePercent: 66,
      version: 2,
    });
    expect(await eventsOf(bloc.orgId)).toContain("plan_settings.changed");
    const { id, version } = await drafted();
    const vote = (inFavour: number) =>
      approveProgram(people.secretary, id, { heldOn: "18/01/2021", present: 9, inFavour, version });
    expect(await vote(5)).toMatchObject({
      fields: [{ path: "inFavour" }],
      message: expect.stringContaining("quá 66%"),
    });
    must(await vote(6));
  });
});

test("an item keeps the restricted proof that whoever changes it does not read", async () => {
  const program = await drafted({ year: 2000, issuedOn: "2000-01-20" });
  const [open, restricted] = [
    await makeEvidence(people.secretary, bloc.units[0] as TestUnit),
    await makeEvidence(people.secretary, bloc.units[0] as TestUnit),
  ];
  must(await restrictEvidence(people.secretary, restricted, { isRestricted: true, version: 1 }));
  const evidence = [open, restricted];
  const { id } = must(await createItem(people.secretary, work(program, { evidence })));
  const { program: _, ...fields } = work(program);
  must(await changeItem(people.committee, id, { ...fields, version: 1 }));
  expect(must(await programItem(people.secretary, id)).evidence).toMatchObject([{ id: restricted }]);
});
