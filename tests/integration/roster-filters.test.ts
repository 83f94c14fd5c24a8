import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { GET as exported } from "@/app/api/v1/members/export/route";
import { GET as list } from "@/app/api/v1/members/route";
import type { Actor } from "@/lib/access/types";
import { createHardship } from "@/lib/care/hardship/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { selectionOf } from "@/lib/members/bulk-changes/selection";
import { statusWords } from "@/lib/members/messages";
import { memberPage } from "@/lib/members/pages";
import { CODE_LISTS, FORMER_POSTS } from "@/lib/members/roster/code-lists";
import { printView, rosterView } from "@/lib/members/roster/view";
import { RATING_FILTERS } from "@/lib/members/schema";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { pasteRatings } from "@/lib/ratings/results";
import { RATING_LEVELS } from "@/lib/ratings/types";
import { recordRemoval } from "@/lib/removals/recording";
import { currentPlace } from "@/lib/units/current";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

await freshDatabase();

const [AN, BINH, CHI, DUNG] = ["Lê An", "Hà Bình", "Vũ Chi", "Đỗ Dung"] as const;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  cast = await makeCast(bloc);
  await makeMember(cast.secretary, unitOf(bloc), AN, { partyJoinedOn: "2020-05-19" });
  const { id } = await makeMember(cast.secretary, unitOf(bloc), BINH);
  await makeMember(cast.secretary, unitOf(bloc), CHI);
  const hardship = { member: id, reason: "illness", words: "Ốm dài ngày", plan: "Thăm hỏi" };
  must(await createHardship(cast.secretary, { ...hardship, openedOn: "2021-03-01" }));
  await rate(2024, { [AN]: "Tốt", [BINH]: "Tốt", [CHI]: "Hoàn thành" });
  await rate(2025, { [AN]: "Xuất sắc" }, { approved: false });
  await makeMember(cast.secretary, unitOf(bloc), DUNG);
});

async function rate(year: number, levels: Record<string, string>, { approved } = { approved: true }) {
  const lines = Object.entries(levels).map(([name, level]) => `${name}\t${level}\tĐã nhận xét.`);
  const table = ["Họ và tên\tXếp loại\tNhận xét", ...lines].join("\n");
  const approval = approved ? { approvalNumber: "20-NQ/ĐTN", approvedOn: `${year}-12-20` } : undefined;
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year };
  const paste = () => pasteSeen(pasteRatings, cast.secretary, { ...at, table, approval });
  must(await onDay(plainDate(`${year}-12-21`), paste));
}

async function ask(actor: Actor, query: Record<string, string>, of: "" | "/export" = "") {
  const asked = requestTo(`/api/v1/members${of}?${new URLSearchParams(query)}`, await cookieOfActor(actor));
  return (of === "" ? list : exported)(asked, { params: Promise.resolve({}) });
}

async function found(actor: Actor, query: Record<string, string>) {
  const { items, total } = await (await ask(actor, query)).json();
  expect(total).toBe(items.length);
  return items.map(({ fullName }: { fullName: string }) => fullName);
}

test("by the last rating that was approved, for everybody who reads the roster", async () => {
  for (const actor of [cast.secretary, cast.observer, cast.branchSecretary, cast.staff]) {
    expect(await found(actor, { unit: "DV01", rating: "good" })).toEqual([AN, BINH]);
    expect(await found(actor, { rating: "completed" })).toEqual([CHI]);
    expect(await found(actor, { rating: "none" })).toEqual([DUNG]);
    expect(await found(actor, { rating: "excellent" })).toEqual([]);
  }
  expect(RATING_FILTERS).toEqual([...RATING_LEVELS, "none"]);
});

test("by party membership and hardship, for whoever sees what is sensitive", async () => {
  for (const actor of [cast.secretary, cast.ticked, cast.branchSecretary]) {
    expect(await found(actor, { party: "yes" })).toEqual([AN]);
    expect(await found(actor, { unit: "DV01", party: "no" })).toEqual([BINH, CHI, DUNG]);
    expect(await found(actor, { hardship: "yes", rating: "good", q: "ha" })).toEqual([BINH]);
  }
});

test.each<Record<string, string>>([{ party: "yes" }, { party: "no" }, { hardship: "yes" }])(
  "to everybody else the list and its export by %s are refused",
  async (filter) => {
    const { committee, observer, staff, upperSecretary, voter } = cast;
    for (const actor of [committee, observer, staff, upperSecretary, voter])
      for (const query of [
        filter,
        { ...filter, unit: "DV01" },
        { ...filter, branch: branchOf(unitOf(bloc)).id },
      ]) {
        expect((await ask(actor, query)).status).toBe(403);
        expect((await ask(actor, { ...query, form: "list" }, "/export")).status).toBe(403);
      }
  },
);

test("the expelled are told apart from those struck off, for whoever may know of measures", async () => {
  const [gone, struck] = ["Ngô Giang", "Ngô Hà"] as const;
  const ids = await Promise.all(
    [gone, struck].map(async (name) => (await makeMember(cast.secretary, unitOf(bloc), name)).id),
  );
  const [expelled = "", removed = ""] = ids;
  const decided = { docNumber: "7-QĐ/ĐTN", decidedOn: "2026-03-01", announcedOn: "2026-03-05" };
  const measure = { member: expelled, about: "Việc kín", form: "expulsion", ...decided };
  const lapse = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026", docNumber: "8-QĐ/ĐTN" };
  await onDay(plainDate("2026-05-01"), async () => {
    must(await recordDiscipline(cast.secretary, measure));
    must(await recordRemoval(cast.secretary, { member: removed, ...lapse, day: "2026-04-10" }));
  });
  const filter = { unit: "DV01", status: "expelled" };
  expect(await found(cast.secretary, { unit: "DV01", status: "removed" })).toEqual([gone, struck]);
  expect(await found(cast.secretary, filter)).toEqual([gone]);
  for (const actor of [cast.observer, cast.committee]) expect((await ask(actor, filter)).status).toBe(403);
  expect((await ask(cast.staff, { status: "expelled" })).status).toBe(403);
  const said = async (actor: Actor) => {
    const place = must(await currentPlace(actor, { unit: "DV01" }));
    const { members } = must(await rosterView(actor, place, { status: "removed" }));
    const { members: printed } = must(await printView(actor, place, { status: "removed" }));
    const file = await ask(actor, { unit: "DV01", form: "list", columns: "status" }, "/export");
    const { isExpelled } = must(await memberPage(actor, expelled));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    const cells: string[][] = [];
    book.worksheets[0]?.eachRow((row) => cells.push([2, 3].map((at) => row.getCell(at).text)));
    const standing = cells.filter(([name]) => name === gone || name === struck).map(([, words]) => words);
    return [...[...members, ...printed].map(statusWords), ...standing, isExpelled];
  };
  const apart = ["Khai trừ", "Xóa tên"];
  expect(await said(cast.secretary)).toEqual([
    ...apart,
    ...apart,
    "Khai trừ từ 05/03/2026",
    "Xóa tên từ 10/04/2026",
    true,
  ]);
  const either = "Đưa ra khỏi danh sách";
  expect(await said(cast.observer)).toEqual([
    ...Array(4).fill(either),
    `${either} từ 05/03/2026`,
    `${either} từ 10/04/2026`,
    undefined,
  ]);
  const becomes = async (status: string, statusSince: string) => {
    const { version } = must(await memberPage(cast.secretary, expelled)).member;
    must(await correctStatus(cast.secretary, expelled, { status, statusSince, version }));
  };
  await becomes("active", "2026-06-01");
  expect(await found(cast.secretary, filter)).toEqual([]);
  await becomes("removed", "2026-06-20");
  expect(await found(cast.secretary, { unit: "DV01", status: "removed" })).toEqual([gone, struck]);
  expect(await found(cast.secretary, filter)).toEqual([]);
});

test("those whom a unit with branches has put into none: in list, count, export and bulk change alike", async () => {
  const [one, two] = ["Bùi Chưa", "Bùi Xếp"] as const;
  for (const name of [one, two]) await makeMember(cast.secretary, unitOf(bloc), name, { branch: null });
  const ofUnit = { unit: "DV01", branch: "none" };
  for (const actor of [cast.secretary, cast.observer, cast.staff])
    expect(await found(actor, ofUnit)).toEqual([one, two]);
  expect(await found(cast.secretary, { ...ofUnit, q: "xep" })).toEqual([two]);
  expect(await found(cast.staff, { branch: "none" })).toEqual([one, two]);
  expect(await found(cast.branchSecretary, ofUnit)).toEqual([]);
  const file = await ask(cast.secretary, { ...ofUnit, form: "list" }, "/export");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await file.arrayBuffer());
  expect(book.worksheets[0]?.getColumn(2).values).toEqual(expect.arrayContaining([one, two]));
  expect(book.worksheets[0]?.getColumn(2).values).not.toContain(AN);
  const selection = must(await selectionOf(cast.secretary, ofUnit));
  expect(selection.members.map(({ fullName }) => fullName)).toEqual([one, two]);
});

test("a list of some says of whom it is, in its sheet, the name of its file and its print", async () => {
  const code = "DV01";
  const place = must(await currentPlace(cast.secretary, { unit: code }));
  const { name } = place.unit;
  const { branch } = must(await currentPlace(cast.branchSecretary, {}));
  if (!branch) throw new Error("Whoever leads a branch looks at it");
  const saved = async (query: Record<string, string>) => {
    const file = await ask(cast.secretary, query, "/export");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    const said: string[] = [];
    book.worksheets[0]?.eachRow((row) => said.push(row.getCell(1).text));
    return { fileName: file.headers.get("content-disposition"), said: said.slice(0, 3) };
  };
  const unplaced = { unit: code, branch: "none" };
  const list = await saved({ ...unplaced, form: "list" });
  expect(list.fileName).toContain(`danh-sach-doan-vien-${code}-chua-xep-2`);
  expect(list.said).toContainEqual(expect.stringMatching(`^${name}, chưa xếp chi đoàn, \\d+ người, `));
  const national = await saved({ ...unplaced, form: "national" });
  expect(national.fileName).toContain(`mau-phan-mem-${code}-chua-xep-2`);
  expect(national.said).toContain(`${name}, chưa xếp chi đoàn`.toLocaleUpperCase("vi"));
  const ofOne = await saved({ unit: code, branch: branch.id, form: "list" });
  expect(ofOne.fileName).toContain(`danh-sach-doan-vien-${branch.code}-2`);
  const printed = async (params: Record<string, string>) =>
    must(await printView(cast.secretary, place, params)).placeName;
  expect(await printed({})).toBe(name);
  expect(await printed({ branch: "none" })).toBe(`${name}, chưa xếp chi đoàn`);
  expect(await printed({ branch: branch.id })).toBe(branch.name);
});

test("by a post that occurs among those whom the reader sees; of the whole bloc by any of the list", async () => {
  const former = "Ủy viên Ủy ban Kiểm tra Đoàn cơ sở";
  await makeMember(cast.secretary, unitOf(bloc), "Tạ Kiểm", { branch: null, position: former });
  await makeMember(cast.secretary, unitOf(bloc), "Tạ Lâm", { position: "Bí thư chi đoàn" });
  await makeMember(cast.secretary, unitOf(bloc), "Tạ Mai", { position: "UV UBKT" });
  const offered = async (actor: Actor, at: Record<string, string>) =>
    must(await rosterView(actor, must(await currentPlace(actor, at)), { more: "1" })).posts;
  const ofBranch = ["Bí thư chi đoàn", "Ủy viên Ủy ban Kiểm tra"];
  for (const actor of [cast.secretary, cast.staff])
    expect(await offered(actor, { unit: "DV01" })).toEqual([...ofBranch, former]);
  expect(await offered(cast.branchSecretary, {})).toEqual(ofBranch);
  expect(await offered(cast.staff, { unit: "DV02" })).toEqual([]);
  expect(await offered(cast.staff, {})).toEqual([...CODE_LISTS.position, ...FORMER_POSTS]);
  expect(await found(cast.secretary, { unit: "DV01", position: former })).toEqual(["Tạ Kiểm"]);
});
