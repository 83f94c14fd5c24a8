import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { changeAct, recordAct } from "@/lib/committees/commands";
import { approveAct, refuseAct, submitAct } from "@/lib/committees/moves";
import { ACT_PAPERS, actPaper, papersOf } from "@/lib/committees/papers/made";
import { findAct } from "@/lib/committees/queries";
import { withdrawAct } from "@/lib/committees/withdrawing";
import { madeFile } from "@/lib/papers/made";
import type { Paper } from "@/lib/papers/model";
import { onDay } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { lines, openDocx } from "@/tests/helpers/opened-docx";

await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let stranger: Actor;
let an: string;

type PaperName = (typeof ACT_PAPERS)[number];

const on = <T>(work: () => Promise<T>, day = "2026-11-10") => onDay(plainDate(day), work);
const decision = { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2022-06-01" };
const held = { heldOn: "2022-05-10", entitled: 90, present: 85, documentNumber: "01-NQ/ĐH" };
const term = { termFrom: "2022-05-10", termTo: "2027-05-10" };
const seats = () => [
  { member: an, name: "Lê An", post: "secretary", votes: 84 },
  { member: null, name: "Vũ Bình", post: "member", votes: null },
];
const record = async (more: object, actor = cast.secretary) =>
  must(await on(() => recordAct(actor, { unit: unit.id, ...held, ...more }))).id;
const congress = (more: object = {}) => record({ kind: "congress", ...term, seats: seats(), ...more });
const actOf = async (id: string) => must(await on(() => findAct(cast.staff, id))).act;
const made = async (id: string, paper: PaperName, actor = cast.staff) =>
  must(await on(() => actPaper(actor, id, paper)));
const sheet = async (id: string, name: PaperName) => (await made(id, name)).paper as Paper;
const words = async (id: string, name: PaperName) => JSON.stringify((await sheet(id, name)).body);
const offered = async (id: string) =>
  papersOf(await actOf(id)).map(({ paper, detail }) => `${paper}: ${detail}`);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", at);
  an = (await makeMember(cast.secretary, unit, "Lê An")).id;
});

const DRAFT = "Dự thảo, chưa có số";

describe("a unit's congress", () => {
  let id: string;

  test("has its minutes and the request as soon as it is written down, the decision once it is laid before who decides", async () => {
    id = await congress();
    expect(await offered(id)).toEqual([`minutes: ${DRAFT}`, `request: ${DRAFT}`]);
    expect(await on(() => actPaper(cast.secretary, id, "decision"))).toMatchObject({ reason: "not_found" });
    for (const paper of ACT_PAPERS)
      expect(await on(() => actPaper(stranger, id, paper))).toMatchObject({ reason: "not_found" });
    must(await on(() => submitAct(cast.secretary, id, { version: 1 })));
    expect(await offered(id)).toContain(`decision: ${DRAFT}`);
    must(await on(() => refuseAct(cast.staff, id, { reason: "Thiếu", version: 2 })));
    expect(await offered(id)).not.toContain(`decision: ${DRAFT}`);
  });

  test("prints who was elected by how many votes, and leaves to the pen what nobody told", async () => {
    expect(await sheet(id, "minutes")).toMatchObject({
      draft: true,
      title: { kind: "BIÊN BẢN", abstract: "Đại hội Đoàn Sở số 1 nhiệm kỳ 2022 - 2027" },
      head: { issuer: "BCH Đoàn Sở số 1", number: { value: null, kind: "BB" }, date: "2022-05-10" },
      foot: { writer: { onBehalf: "NGƯỜI GHI BIÊN BẢN" } },
    });
    const told = await words(id, "minutes");
    expect(told).toContain("họp ngày 10/05/2022 tại ……");
    expect(told).toContain("Có mặt 85/90 người được triệu tập.");
    expect(told).toContain('"1","Lê An","Bí thư","84/85"');
    expect(told).toContain('"2","Vũ Bình","Ủy viên Ban Chấp hành","……"');
    const fields = { ...held, ...term, seats: seats(), place: "Nhà văn hóa" };
    must(await on(() => changeAct(cast.secretary, id, { ...fields, version: 3 })));
    expect(await words(id, "minutes")).toContain("tại Nhà văn hóa.");
  });

  test("is asked for by the unit's committee and decided by the level above; the decision is a draft until its number", async () => {
    must(await on(() => submitAct(cast.secretary, id, { version: 4 })));
    const request = await sheet(id, "request");
    expect(request).toMatchObject({
      draft: true,
      head: { issuer: "BCH Đoàn Sở số 1", number: { value: null, kind: "TTr" } },
      title: {
        abstract: "Về việc đề nghị chuẩn y Ban Chấp hành Đoàn Sở số 1 nhiệm kỳ 2022 - 2027",
      },
    });
    expect(await words(id, "request")).toContain("Kính gửi: Ban Thường vụ Đoàn Khối");
    expect(await words(id, "request")).toContain("Nghị quyết số 01-NQ/ĐH ngày 10/05/2022 của Đại hội");
    expect(await sheet(id, "decision")).toMatchObject({
      draft: true,
      head: { number: { value: null, kind: "QĐ" }, date: null, year: 2026 },
      foot: { signer: { onBehalf: "TM. BAN THƯỜNG VỤ" } },
    });
    must(await on(() => approveAct(cast.staff, id, { ...decision, noSecretary: true, version: 5 })));
    expect(await sheet(id, "decision")).toMatchObject({
      draft: false,
      head: { number: { value: "12", issuerCode: "ĐTN" }, date: "2022-06-01" },
    });
    expect(await offered(id)).toContain("decision: Đã có số");
    expect(await sheet(id, "request")).toMatchObject({ head: { date: null, year: 2022 } });
    const told = await words(id, "decision");
    expect(told).toContain("Chuẩn y Ban Chấp hành Đoàn Sở số 1 nhiệm kỳ 2022 - 2027 như sau:");
    expect(told).toContain("Nhiệm kỳ từ ngày 10/05/2022 đến ngày 10/05/2027.");
    expect(told).not.toContain("84/85");
  });

  test("opens as a Word file that says the same", async () => {
    for (const paper of ACT_PAPERS) {
      const { bytes, fileName } = await madeFile(await made(id, paper, cast.observer), "docx");
      const word = await openDocx(Buffer.from(bytes));
      const text = lines(await word.read("word/document.xml")).join("\n");
      expect(text).toContain("Lê An");
      expect(fileName).toMatch(/ DV01\.docx$/);
      expect(text.includes("Số: 12-QĐ/ĐTN")).toBe(paper === "decision");
    }
  });

  test("a change is told by its minutes, which are a draft while they may be written over", async () => {
    const { seats: sits } = await actOf(id);
    const leavings = [{ seat: sits[1]?.id ?? "", reason: "transferred" }];
    const more = {
      kind: "change",
      heldOn: "2023-05-10",
      documentNumber: "06-BB/ĐTN",
      reason: "Chuyển công tác",
    };
    const change = await record({ ...more, leavings, seats: [{ ...seats()[1], name: "Hà Chi", votes: 80 }] });
    expect(await sheet(change, "minutes")).toMatchObject({
      draft: true,
      head: { number: { value: null } },
      title: { abstract: "Hội nghị kiện toàn Ban Chấp hành Đoàn Sở số 1" },
    });
    must(await on(() => submitAct(cast.secretary, change, { version: 1 })));
    expect(await sheet(change, "minutes")).toMatchObject({
      draft: false,
      head: { number: { value: "06", kind: "BB" } },
    });
    const told = await words(change, "minutes");
    expect(told).toContain('"1","Hà Chi","Ủy viên Ban Chấp hành","80/85"');
    expect(told).toContain('"1","Vũ Bình","Ủy viên Ban Chấp hành","Chuyển công tác, chuyển sinh hoạt"');
    expect(await words(change, "decision")).toContain("Chuẩn y kết quả kiện toàn Ban Chấp hành");
    expect(await words(change, "decision")).toContain("Vũ Bình");
  });
});

test("a branch's is asked of its unit's committee, which decides by its secretary", async () => {
  const branch = branchOf(unit).id;
  const id = await congress({ branch });
  expect(must(await actPaper(cast.secretary, id, "minutes")).fileName).toBe(
    `Biên bản đại hội ${branchOf(unit).code}`,
  );
  must(await on(() => submitAct(cast.branchSecretary, id, { version: 1 })));
  expect(await words(id, "request")).toContain("Kính gửi: Ban Chấp hành Đoàn Sở số 1");
  expect(await sheet(id, "request")).toMatchObject({ head: { issuer: "BCH Chi đoàn 1" } });
  expect(await sheet(id, "decision")).toMatchObject({
    head: { issuer: "BCH Đoàn Sở số 1" },
    foot: { signer: { onBehalf: "TM. BAN CHẤP HÀNH" } },
  });
  must(await on(() => withdrawAct(cast.branchSecretary, id, { reason: "Ghi nhầm", version: 2 })));
  expect(await offered(id)).toEqual([]);
  expect(await on(() => actPaper(cast.secretary, id, "minutes"))).toMatchObject({ reason: "not_found" });
});

test("nobody was elected by an appointment: it has its decision alone, with the day of the congress", async () => {
  const branch = branchOf(unit, 1).id;
  const span = { termFrom: "2022-05-10", termTo: "2022-11-10", entitled: null, present: null };
  const named = { seats: [{ member: null, name: "Ngô Tạm", post: "secretary", votes: null }] };
  const told = { branch, ...span, ...named, documentNumber: "05-CV/ĐTN", decision };
  const id = await record({ kind: "appointment", ...told });
  expect(await offered(id)).toEqual(["decision: Đã có số"]);
  const text = await words(id, "decision");
  expect(text).toContain("Chỉ định Ban Chấp hành lâm thời Chi đoàn 2 như sau:");
  expect(text).toContain("đến ngày 10/11/2022, trong thời gian đó tổ chức đại hội.");
  expect(text).toContain("Xét văn bản đề nghị số 05-CV/ĐTN,");

  const more = { termFrom: null, termTo: "2023-05-10", termMonths: 30, reason: "Chưa đủ người", seats: [] };
  const extended = await record({
    ...told,
    ...more,
    kind: "extension",
    heldOn: "2022-10-20",
    decision: { decisionNumber: "30-QĐ/ĐTN", decisionOn: "2022-11-01" },
  });
  expect(await offered(extended)).toEqual(["decision: Đã có số"]);
  const again = await words(extended, "decision");
  expect(again).toContain(
    "Gia hạn thời gian hoạt động của Ban Chấp hành lâm thời Chi đoàn 2 đến ngày 10/05/2023, trong thời gian đó tổ chức đại hội.",
  );
  expect(again).toContain('"Chi đoàn 2 chịu trách nhiệm thi hành."');
  expect(text).toContain('"Chi đoàn 2 và những người có tên ở Điều 1 chịu trách nhiệm thi hành."');
});

test("a decision keeps the names that were told when it was recorded, a draft follows those told since", async () => {
  const { id: unitId } = unitOf(bloc, 1);
  const told = { kind: "congress", unit: unitId, ...term, seats: [{ ...seats()[1], post: "secretary" }] };
  const id = await record({ ...told, decision }, cast.staff);
  const about = { orgId: bloc.orgId, unitId, fromDay: fromDay(plainDate("2022-01-01")) };
  const data = [
    { ...about, name: "Đoàn Sở tên cũ", toldAt: null },
    { ...about, name: "Đoàn Sở tên mới", toldAt: new Date("2027-01-01") },
  ];
  await allOf(bloc.orgId).unitName.createMany({ data });
  expect(await words(id, "decision")).toContain("Chuẩn y Ban Chấp hành Đoàn Sở tên cũ");
  expect(await words(id, "minutes")).toContain("Đại hội Đoàn Sở tên mới");
});
