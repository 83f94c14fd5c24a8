import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as register } from "@/app/api/files/admission-register/route";
import { GET as software } from "@/app/api/files/admission-software/route";
import { GET as paperOf } from "@/app/api/files/admissions/[id]/route";
import type { Actor } from "@/lib/access/types";
import { openAdmission } from "@/lib/admissions/commands";
import { recordMeeting } from "@/lib/admissions/meeting/commands";
import { ADMISSION_PAPERS } from "@/lib/admissions/papers/names";
import { admissionDetail, asRead } from "@/lib/admissions/queries";
import { recordAdmissions } from "@/lib/admissions/recorded/commands";
import { giveCardTo, takeAdmissionBack, takeAdmissionStep } from "@/lib/admissions/steps";
import { takeAdmissionSteps } from "@/lib/admissions/together/commands";
import { updateMember } from "@/lib/members/commands";
import { findMember } from "@/lib/members/queries";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";
import { first, lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
/** Of another organisation. */
let stranger: Actor;
/** Of three at one meeting: carded, still to be requested, voted down; and one who only applied. */
let ids: [string, string, string, string];

async function applied(fullName: string): Promise<string> {
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
  const person = { fullName, birthDate: "2003-05-01", gender: "female", permanentAddress: "Phường Bến Sông" };
  const { id } = must(await openAdmission(cast.secretary, { ...at, ...person, appliedOn: "2026-03-02" }));
  return id;
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  cast = await makeCast(bloc);
  const away = await makeBloc("xa", 1, 1);
  stranger = await makeActor("bithu.xa", "UNIT_SECRETARY", { orgId: away.orgId, unitId: unitOf(away).id });
  const [one, two, three] = [
    await applied("Mai Thị Một"),
    await applied("Mai Thị Hai"),
    await applied("Mai Thị Ba"),
  ];
  ids = [one, two, three, await applied("Mai Thị Bốn")];
  const people = (version: number) => [one, two, three].map((id) => ({ id, version }));
  const taught = { act: "attend_class", day: "2026-03-10", people: people(1) };
  must(await takeAdmissionSteps(cast.secretary, taught));
  const party = { kind: "party_member", name: "Lê Văn Đảng", togetherSince: "2025-09-01" };
  const introduced = { act: "introduce", day: "2026-03-15", ...party, people: people(2) };
  must(await takeAdmissionSteps(cast.secretary, introduced));
  const votesFor = ["19", "18", "9"];
  const votes = people(3).map((one, at) => ({ ...one, votesFor: votesFor[at], votesAgainst: "0" }));
  const led = { chair: "Trần Chủ Trì", minuteTaker: "Đỗ Thư Ký" };
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
  const meeting = { ...at, ...led, day: "2026-03-20", entitled: "20", present: "19", votes };
  must(await recordMeeting(cast.secretary, meeting));
  const step = async (version: number, act: string, told: object) =>
    must(await takeAdmissionStep(cast.secretary, one, { act, version, ...told }));
  await step(4, "request", { day: "2026-03-21", docNumber: "05-NQ/CĐ" });
  await step(5, "approve", { day: "2026-03-25", docNumber: "17-QĐ/ĐTN" });
  await step(6, "induct", { day: "2026-03-26" });
  must(await giveCardTo(cast.secretary, one, { cardNumber: "0012", day: "2026-04-02", version: 7 }));
});

/** One session of each, as somebody has who looks at several papers. */
const cookies = new Map<Actor, Promise<string>>();
function cookieOf(actor: Actor): Promise<string> {
  const cookie = cookies.get(actor) ?? cookieOfActor(actor);
  cookies.set(actor, cookie);
  return cookie;
}

async function file(id: string, paper: string, format: string, actor = cast.secretary) {
  const request = requestTo(`/x?paper=${paper}&format=${format}`, await cookieOf(actor));
  return paperOf(request, { params: Promise.resolve({ id }) });
}
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const wordsOf = async (id: string, paper: string) => {
  const part = await (await openDocx(await bytesOf(await file(id, paper, "docx")))).read("word/document.xml");
  return lines(part).join("\n");
};
const bare = (text: string) => text.replace(/\s+/g, "");

describe.each(ADMISSION_PAPERS)("the %s", (paper) => {
  test("says the same as Word and as PDF, with the Union's margins; its preview is not needed", async () => {
    const part = await (await openDocx(await bytesOf(await file(ids[0], paper, "docx")))).read(
      "word/document.xml",
    );
    const pdf = await openPdf(await bytesOf(await file(ids[0], paper, "pdf")));
    const said = bare(textOf(pdf.pages));
    expect(lines(part).length).toBeGreaterThan(5);
    for (const line of lines(part)) expect(said).toContain(bare(line));
    expect(first(part, "w:pgMar").attributes).toMatchObject({ "w:top": "1134", "w:left": "1701" });
    expect(pdf.isTagged).toBe(true);
    for (const { runs } of pdf.pages) expect(runs.filter(({ right }) => right > 190.05)).toEqual([]);
  });

  test("is a draft until its number or day is recorded", async () => {
    const isDraft = async (id: string) => (await wordsOf(id, paper)).includes("DỰ THẢO");
    expect(await isDraft(ids[0])).toBe(false);
    expect(await isDraft(ids[3])).toBe(paper !== "application");
  });

  test("is found by nobody outside", async () => {
    expect((await file(ids[0], paper, "pdf", stranger)).status).toBe(404);
  });
});

test("the minutes hold the vote on each of the meeting, whatever became of them", async () => {
  const words = await wordsOf(ids[1], "minutes");
  for (const text of [
    "Mai Thị Một",
    "Mai Thị Hai",
    "Mai Thị Ba",
    "Không thông qua",
    "đề nghị kết nạp 2/3 người",
  ])
    expect(words).toContain(text);
  for (const text of ["Trần Chủ Trì", "Đỗ Thư Ký", "Có mặt 19/20", "đảng viên Lê Văn Đảng"])
    expect(words).toContain(text);
  expect(words).not.toContain("Mai Thị Bốn");
});

test("resolution and decision name those of their number alone, with number and day", async () => {
  const resolution = await wordsOf(ids[0], "resolution");
  expect(resolution).toContain("Số: 05-NQ/CĐ");
  expect(resolution).toContain("Mai Thị Một");
  expect(resolution).not.toContain("Mai Thị Hai");
  const decision = await wordsOf(ids[0], "decision");
  expect(decision).toContain("Số: 17-QĐ/ĐTN");
  expect(decision).toContain("Sông Lam, ngày 25 tháng 03 năm 2026");
  expect(decision).toContain("BCH ĐOÀN SỞ SỐ 1");
  expect(decision).toContain("BÍ THƯ");
  // A deputy or the office may have recorded it.
  expect(decision).not.toContain(cast.secretary.name);
  expect(await wordsOf(ids[1], "resolution")).toContain("Mai Thị Hai");
});

async function list(handler: typeof register, query: object, actor = cast.secretary) {
  const search = new URLSearchParams({ unit: "DV01", ...query });
  return handler(requestTo(`/x?${search}`, await cookieOf(actor)), { params: Promise.resolve({}) });
}
const bookOf = async (response: Response) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await bytesOf(response)).buffer);
  return book;
};
const rowsOf = (book: ExcelJS.Workbook, number = 0) => {
  const sheet = book.worksheets[number];
  if (!sheet) throw new Error("the file holds a sheet");
  return (at: number) => (sheet.getRow(at).values as unknown[]).slice(1).map((value) => value ?? "");
};
const sheetOf = async (response: Response, number = 0) => rowsOf(await bookOf(response), number);

describe("the register of admissions and cards", () => {
  const year = { from: "1/1/2026", to: "31/12/2026" };

  test("comes in three formats with the same line", async () => {
    const workbook = await list(register, { ...year, format: "xlsx" });
    expect(workbook.headers.get("content-disposition")).toContain(encodeURIComponent("Sổ kết nạp"));
    const book = await bookOf(workbook);
    const row = rowsOf(book);
    // The line above the table: without a look of its own LibreOffice folds it into the narrow first column.
    expect(book.worksheets[0]?.getCell("A2").alignment).toEqual({ vertical: "top" });
    expect(row(4).slice(0, 3)).toEqual(["STT", "Họ và tên", "Ngày sinh"]);
    expect(row(5)).toEqual([
      1,
      "Mai Thị Một",
      "01/05/2003",
      "Chi đoàn 1",
      "Đảng viên Lê Văn Đảng, cùng công tác, học tập từ ngày 01/09/2025",
      "05-NQ/CĐ, 21/03/2026",
      "17-QĐ/ĐTN, 25/03/2026",
      "26/03/2026",
      "0012, 02/04/2026",
      "",
    ]);
    const docx = await openDocx(await bytesOf(await list(register, { ...year, format: "docx" })));
    const words = lines(await docx.read("word/document.xml")).join("\n");
    const pdf = await openPdf(await bytesOf(await list(register, { ...year, format: "pdf" })));
    for (const text of ["SỔ THEO DÕI", "Mai Thị Một", "17-QĐ/ĐTN", "1 người được kết nạp"]) {
      expect(words).toContain(text);
      expect(bare(textOf(pdf.pages))).toContain(bare(text));
    }
    expect(words).not.toContain("Số:");
  });

  test("holds the chosen period alone, the card that was given in it too, and wants days in order", async () => {
    const wordsIn = async (from: string, to: string) => {
      const docx = await openDocx(await bytesOf(await list(register, { from, to, format: "docx" })));
      return lines(await docx.read("word/document.xml")).join("\n");
    };
    const after = await wordsIn("27/3/2026", "31/12/2026");
    for (const text of ["0 người được kết nạp, 1 người được trao thẻ", "Mai Thị Một", "0012", "02/04/2026"])
      expect(after).toContain(text);
    const before = await wordsIn("1/3/2026", "1/4/2026");
    expect(before).toContain("1 người được kết nạp, 0 người được trao thẻ");
    expect(await wordsIn("3/4/2026", "31/12/2026")).not.toContain("Mai Thị Một");
    const cards = await sheetOf(await list(register, { ...year, format: "xlsx" }), 1);
    expect(cards(5)).toEqual([
      1,
      "Mai Thị Một",
      "01/05/2003",
      "Chi đoàn 1",
      "26/03/2026",
      "02/04/2026",
      "0012",
      "",
    ]);
    expect((await list(register, { from: "2/1/2026", to: "1/1/2026", format: "pdf" })).status).toBe(400);
    expect((await list(register, { format: "pdf" })).status).toBe(400);
  });
});

test("the list for the national software: approved, no code yet, in the national form's order", async () => {
  const row = await sheetOf(await list(software, {}));
  expect(row(4).slice(0, 6)).toEqual([
    "STT",
    "Họ và tên",
    "Mã định danh đoàn viên",
    "Ngày sinh (Nam)",
    "Ngày sinh (Nữ)",
    "Dân tộc",
  ]);
  const [number, name, code, male, female] = row(5);
  expect([number, name, code, male, female]).toEqual([1, "Mai Thị Một", "", "", "01/05/2003"]);
  expect(row(5)).toContain("17-QĐ/ĐTN");
  expect(row(6)).toEqual([]);
});

test("whoever is a member stands in list and register as the roster says now, an applicant as the application", async () => {
  const [id] = ids;
  const { memberId = "" } = must(await admissionDetail(cast.secretary, id));
  const { member } = must(await findMember(cast.secretary, memberId ?? ""));
  const mended = {
    fullName: "Mai Thị Mốt",
    birthDate: "2003-05-02",
    permanentAddress: "Phường Bến Đò",
    computerSkill: "Chuẩn kỹ năng sử dụng CNTT cơ bản",
    cardNumber: "0013",
  };
  must(await updateMember(cast.secretary, member.id, { ...mended, version: member.version }));
  await sql(database, "UPDATE members SET branch_id = $2 WHERE id = $1", [
    member.id,
    branchOf(unitOf(bloc), 1).id,
  ]);
  const listed = (await sheetOf(await list(software, {})))(5);
  for (const text of [...Object.values(mended), "Chi đoàn 2"])
    expect(listed).toContain(text === mended.birthDate ? "02/05/2003" : text);
  const year = { from: "1/1/2026", to: "31/12/2026" };
  const registered = (await sheetOf(await list(register, { ...year, format: "xlsx" })))(5);
  // The branch is the one that admitted.
  expect(registered.slice(1, 4)).toEqual(["Mai Thị Mốt", "02/05/2003", "Chi đoàn 1"]);
  expect(registered).toContain("0013, 02/04/2026");
  // The branch that the person left reads what it wrote, and no more of the roster.
  const left = (await sheetOf(await list(software, {}, cast.branchSecretary)))(5);
  for (const text of ["Mai Thị Một", "01/05/2003", "Phường Bến Sông"]) expect(left).toContain(text);
  must(
    await updateMember(cast.secretary, member.id, {
      fullName: "Mai Thị Một",
      birthDate: "2003-05-01",
      permanentAddress: "Phường Bến Sông",
      version: must(await findMember(cast.secretary, member.id)).member.version,
    }),
  );
});

test("who was admitted on paper is in the list for the national software too, until the roster has a code", async () => {
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
  const paper = { birthDate: "2004-05-01", gender: "female", docNumber: "100-NQ/ĐTN", day: "2026-05-19" };
  const rows = [{ ...paper, fullName: "Mai Thị Giấy" }];
  const [id = ""] = must(await recordAdmissions(cast.secretary, { ...at, rows })).ids;
  const listed = async () => sheetOf(await list(software, {}));
  const named = (row: Awaited<ReturnType<typeof listed>>) => [5, 6].map((line) => row(line)[1]);
  const told = await listed();
  expect(named(told)).toEqual(["Mai Thị Một", "Mai Thị Giấy"]);
  expect(told(6)).toContain("100-NQ/ĐTN");
  const { memberId } = must(await admissionDetail(cast.secretary, id));
  const { member } = must(await findMember(cast.secretary, memberId ?? ""));
  must(await updateMember(cast.secretary, member.id, { code: "79123", version: member.version }));
  expect(named(await listed())).toEqual(["Mai Thị Một", undefined]);
  const wrong = { ...at, rows: [{ ...paper, fullName: "Mai Thị Nhầm" }] };
  const [dropped = ""] = must(await recordAdmissions(cast.secretary, wrong)).ids;
  expect(named(await listed())).toEqual(["Mai Thị Một", "Mai Thị Nhầm"]);
  must(await takeAdmissionBack(cast.secretary, dropped, { note: "Ghi nhầm", version: 1 }));
  expect(named(await listed())).toEqual(["Mai Thị Một", undefined]);
});

test("whoever refused contact since stands in it without phone and e-mail; who keeps the roster reads them", async () => {
  const [id] = ids;
  const mail = "mai.mot@vidu.vn";
  for (const statement of [
    "UPDATE admissions SET phone = '0912000111', email = $2 WHERE case_id = $1",
    "UPDATE members SET phone = '0912000111', email = $2 WHERE id = (SELECT member_id FROM member_cases WHERE id = $1)",
  ])
    await sql(database, statement, [id, mail]);
  const cells = async () => {
    const row = await sheetOf(await list(software, {}));
    return row(5);
  };
  expect(await cells()).toEqual(expect.arrayContaining(["Mai Thị Một", "0912000111", mail]));
  await sql(
    database,
    `WITH link AS (INSERT INTO member_links (org_id, member_id, unit_id, digest, made_by_id, made_by, expires_at, withdrawn_at)
        SELECT org_id, member_id, unit_id, 'một lần', gen_random_uuid(), 'Ai đó', now(), now() FROM member_cases
        WHERE id = $1 RETURNING org_id, member_id, id)
      INSERT INTO member_consents (org_id, member_id, link_id, purpose, text_version, is_given)
      SELECT org_id, member_id, id, 'contact', 1, false FROM link`,
    [id],
  );
  const refused = await cells();
  expect(refused).toContain("Mai Thị Một");
  expect(refused).not.toContain("0912000111");
  expect(refused).not.toContain(mail);
  const admission = must(await admissionDetail(cast.secretary, id));
  expect(asRead(cast.secretary, admission).facts).toMatchObject({ phone: "0912000111", email: mail });
  expect(asRead(cast.observer, admission).facts).toMatchObject({ phone: "", email: "" });
});

test("once the vote is taken back the draft minutes are of that case alone", async () => {
  const id = ids[1];
  must(await takeAdmissionBack(cast.secretary, id, { note: "Ghi nhầm", version: 4 }));
  const words = await wordsOf(id, "minutes");
  expect(words).toContain("Mai Thị Hai");
  expect(words).not.toContain("Mai Thị Một");
});
