import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { attachFile } from "@/lib/directives/attachment";
import { changeDirective, issueDirective } from "@/lib/directives/commands";
import {
  answersOf,
  directiveDetail,
  directivesOfYear,
  fileOfDirective,
  recipientChoices,
} from "@/lib/directives/queries";
import { answerDirective, receiveDirective } from "@/lib/directives/receipts";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { restrictEvidence } from "@/lib/evidence/restricting";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: string;
let sisterUnit: string;
let secretary: Actor;
let committee: Actor;
let branchSecretary: Actor;
let observer: Actor;
let sister: Actor;
let staff: Actor;
let stranger: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  unit = bloc.units[0]?.id ?? "";
  sisterUnit = bloc.units[1]?.id ?? "";
  const at = (unitId: string | undefined) => ({ orgId: bloc.orgId, unitId: unitId ?? "" });
  secretary = await makeActor("bithu", "UNIT_SECRETARY", at(unit));
  committee = await makeActor("bch", "UNIT_COMMITTEE", at(unit));
  branchSecretary = await makeActor("bithu.cd1", "BRANCH_SECRETARY", at(bloc.units[0]?.branches[0]?.id));
  observer = await makeActor("quansat", "OBSERVER", at(unit));
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(sisterUnit));
  staff = await makeActor("vanphong", "UPPER_STAFF", at(bloc.rootId));
  const away = await makeBloc("khac", 1, 1);
  stranger = await makeActor("vanphong.xa", "UPPER_STAFF", { orgId: away.orgId, unitId: away.rootId });
});

const paper = (more: object = {}) => ({
  docNumber: "15-KH/ĐTN",
  issuedOn: "2021-02-20",
  docAbstract: "Kế hoạch Tháng Thanh niên năm 2021",
  answerDue: "2021-04-05",
  recipients: "all",
  ...more,
});

const issued = async (more: object = {}) => must(await issueDirective(staff, bloc.orgId, paper(more))).id;
const receiptAt = async (id: string, unitId: string) =>
  must(await directiveDetail(staff, id)).receipts.find((each) => each.unit.id === unitId);

describe("issuing", () => {
  test("to all units or to those chosen; each sees its own receipt alone", async () => {
    const id = await issued();
    expect(must(await directiveDetail(staff, id)).receipts.map((each) => each.unit.code)).toEqual([
      "DV01",
      "DV02",
      "DV03",
    ]);
    const own = must(await directiveDetail(observer, id));
    expect(own.receipts.map((each) => each.unit.code)).toEqual(["DV01"]);
    expect(own.mayIssue).toBe(false);
    const chosen = await issued({ recipients: [sisterUnit], docNumber: "16-CV/ĐTN" });
    expect(await directiveDetail(secretary, chosen)).toMatchObject({ reason: "not_found" });
    expect(await directiveDetail(sister, chosen)).toMatchObject({ ok: true });
    for (const actor of [branchSecretary, stranger])
      expect(await directiveDetail(actor, id)).toMatchObject({ reason: "not_found" });
  });

  test("by the office alone; what is wrong is named", async () => {
    expect(await issueDirective(secretary, bloc.orgId, paper())).toMatchObject({ reason: "forbidden" });
    expect(await issueDirective(stranger, bloc.orgId, paper())).toMatchObject({ reason: "not_found" });
    const wrong = await issueDirective(
      staff,
      bloc.orgId,
      paper({ docNumber: "", docAbstract: "", recipients: [] }),
    );
    expect(wrong.ok ? [] : wrong.fields?.map(({ path }) => path)).toEqual([
      "docNumber",
      "docAbstract",
      "recipients",
    ]);
    expect(await issueDirective(staff, bloc.orgId, paper({ answerDue: "2021-02-19" }))).toMatchObject({
      fields: [{ path: "answerDue" }],
    });
    const foreign = paper({ recipients: [bloc.rootId] });
    expect(await issueDirective(staff, bloc.orgId, foreign)).toMatchObject({ reason: "not_found" });
    expect(await recipientChoices(secretary, bloc.orgId)).toMatchObject({ reason: "forbidden" });
    expect(must(await recipientChoices(staff, bloc.orgId))).toHaveLength(3);
  });

  test("corrected; a unit that has received it stays; a stale save is told", async () => {
    const id = await issued();
    must(await receiveDirective(secretary, id, unit));
    const next = { ...paper({ docNumber: "17-KH/ĐTN", recipients: [sisterUnit] }), version: 1 };
    expect(await changeDirective(staff, id, next)).toMatchObject({
      reason: "invalid",
      message: "Đoàn Sở số 1 đã nhận văn bản này nên vẫn ở danh sách nhận.",
    });
    const kept = { ...next, recipients: [unit, sisterUnit] };
    const changed = must(await changeDirective(staff, id, kept));
    expect([changed.docNumber, changed.receipts.length]).toEqual(["17-KH/ĐTN", 2]);
    expect(await changeDirective(staff, id, kept)).toMatchObject({
      reason: "stale",
      current: { version: 2 },
    });
    expect(await changeDirective(secretary, id, kept)).toMatchObject({ reason: "forbidden" });
  });

  test("the signed paper beside it is read by whoever reads the directive", async () => {
    const id = await issued({ recipients: [unit] });
    const file = async () => must(await receiveFile(Readable.from([pdf("kế hoạch")]), "ke-hoach.pdf"));
    expect(await fileOfDirective(secretary, id)).toMatchObject({ reason: "not_found" });
    expect(await attachFile(secretary, id, await file())).toMatchObject({ reason: "forbidden" });
    expect(await attachFile(stranger, id, await file())).toMatchObject({ reason: "not_found" });
    must(await attachFile(staff, id, await file()));
    expect(must(await fileOfDirective(secretary, id))).toMatchObject({ fileName: "ke-hoach.pdf" });
    expect(await fileOfDirective(sister, id)).toMatchObject({ reason: "not_found" });
    const text = must(await receiveFile(Readable.from([Buffer.from("<script>")]), "a.html"));
    expect(await attachFile(staff, id, text)).toMatchObject({ reason: "wrong_type" });
  });
});

describe("receiving and answering", () => {
  test("by the unit's people, once; two at once leave one receipt", async () => {
    const id = await issued();
    expect(await receiveDirective(observer, id, unit)).toMatchObject({ reason: "forbidden" });
    expect(await receiveDirective(staff, id, unit)).toMatchObject({ reason: "forbidden" });
    expect(await receiveDirective(sister, id, unit)).toMatchObject({ reason: "not_found" });
    expect(await receiveDirective(secretary, id, "x")).toMatchObject({ reason: "not_found" });
    const both = await Promise.all([
      receiveDirective(secretary, id, unit),
      receiveDirective(committee, id, unit),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    must(await receiveDirective(committee, id, unit));
    const events = await sql(
      database,
      "SELECT type FROM audit_events WHERE subject_id = $1 AND unit_id = $2",
      [id, unit],
    );
    expect(events).toEqual([{ type: "directive.received" }]);
    expect((await receiptAt(id, sisterUnit))?.receivedAt).toBeNull();
  });

  test("an answer needs the paper in hand; it may be corrected; a stale one is told", async () => {
    const id = await issued();
    const place = { orgId: bloc.orgId, unitId: unit, branchId: null };
    const file = must(await receiveFile(Readable.from([pdf("báo cáo")]), "bao-cao.pdf"));
    const proof = must(await uploadEvidence(secretary, place, file, {})).id;
    const answer = { answeredOn: "2021-04-02", docNumber: "05-BC/ĐTN", evidence: [proof], version: 1 };
    expect(await answerDirective(secretary, id, unit, answer)).toMatchObject({
      reason: "conflict",
      message: "Đơn vị chưa nhận văn bản này. Bấm “Nhận văn bản” trước, rồi trả lời.",
    });
    must(await receiveDirective(secretary, id, unit));
    expect(
      await answerDirective(secretary, id, unit, { ...answer, version: 2, docNumber: "" }),
    ).toMatchObject({
      fields: [{ path: "text" }],
    });
    expect(await answerDirective(observer, id, unit, answer)).toMatchObject({ reason: "forbidden" });
    must(await answerDirective(secretary, id, unit, { ...answer, version: 2 }));
    expect(await answerDirective(committee, id, unit, { ...answer, version: 2 })).toMatchObject({
      reason: "stale",
      current: { answerNumber: "05-BC/ĐTN" },
    });
    const [view] = await answersOf(staff, must(await directiveDetail(staff, id)));
    expect(view).toMatchObject({
      receipt: { answeredOn: "2021-04-02", answeredBy: secretary.name },
      evidence: [{ id: proof }],
      mayAnswer: false,
    });
    const foreign = must(await receiveFile(Readable.from([pdf("của họ")]), "b.pdf"));
    const theirs = must(await uploadEvidence(sister, { ...place, unitId: sisterUnit }, foreign, {})).id;
    expect(
      await answerDirective(secretary, id, unit, { ...answer, evidence: [theirs], version: 3 }),
    ).toMatchObject({ reason: "invalid", fields: [{ path: "evidence" }] });

    must(await restrictEvidence(secretary, proof, { isRestricted: true, version: 1 }));
    const tied = () => allOf(bloc.orgId).directiveAnswerEvidence.count({ where: { directiveId: id } });
    must(await answerDirective(committee, id, unit, { ...answer, evidence: [], version: 3 }));
    expect(await tied()).toBe(1);
    must(await answerDirective(secretary, id, unit, { ...answer, evidence: [], version: 4 }));
    expect(await tied()).toBe(0);
  });
});

test("the year's list counts receipts and answers within reach", async () => {
  const id = await issued({ issuedOn: "2020-05-04", answerDue: "2020-06-01", docNumber: "01-KH/ĐTN" });
  await issued({ issuedOn: "2020-07-04", answerDue: null, docNumber: "02-TB/ĐTN" });
  must(await receiveDirective(secretary, id, unit));
  const list = async (actor: Actor, unitId: string | null, standing?: "not_received" | "unanswered") =>
    must(await directivesOfYear(actor, { orgId: bloc.orgId, unitId, year: 2020 }, { standing })).items.map(
      ({ docNumber, recipients, received, answered }) => [docNumber, recipients, received, answered],
    );
  expect(await list(staff, null)).toEqual([
    ["02-TB/ĐTN", 3, 0, 0],
    ["01-KH/ĐTN", 3, 1, 0],
  ]);
  expect(await list(secretary, unit)).toEqual([
    ["02-TB/ĐTN", 1, 0, 0],
    ["01-KH/ĐTN", 1, 1, 0],
  ]);
  expect((await list(secretary, unit, "not_received")).map(([number]) => number)).toEqual(["02-TB/ĐTN"]);
  expect((await list(staff, unit, "unanswered")).map(([number]) => number)).toEqual(["01-KH/ĐTN"]);
  expect(await list(branchSecretary, null)).toEqual([]);
});
