import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET as minutes } from "@/app/api/files/assessments/[id]/minutes/route";
import { GET as report } from "@/app/api/files/assessments/[id]/report/route";
import { GET as decision } from "@/app/api/files/decisions/paper/route";
import { GET as proposal } from "@/app/api/files/decisions/proposal/route";
import { GET as lackingFile } from "@/app/api/files/lacking/route";
import { GET as meetingMinutes } from "@/app/api/files/meeting-minutes/[id]/route";
import { GET as registration } from "@/app/api/files/registration/[id]/route";
import { GET as summaryDocx } from "@/app/api/v1/reports/[year]/summary.docx/route";
import { GET as summaryPdf } from "@/app/api/v1/reports/[year]/summary.pdf/route";
import { GET as summaryXlsx } from "@/app/api/v1/reports/[year]/summary.xlsx/route";
import { PaperSheet } from "@/components/papers/paper-sheet";
import { actorOfUsername } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { saveMinutes } from "@/lib/assessments/appraisal/minutes/commands";
import { appraisalWork } from "@/lib/assessments/appraisal/queries";
import { extendDue } from "@/lib/assessments/dues/commands";
import { signAppraisalMinutes, signRegistration, signSelfAssessment } from "@/lib/assessments/papers/signing";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { signProposal } from "@/lib/decisions/papers/proposal-signing";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { onDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { plainDate } from "@/lib/platform/dates";
import { log } from "@/lib/platform/log";
import { removeKept } from "@/lib/platform/storage";
import { saveReport } from "@/lib/reports/commands";
import { summaryReport } from "@/lib/reports/summary";
import { appraisedYear, makeCommittee, makeSigner } from "@/tests/helpers/appraisal";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { jpegPhoto } from "@/tests/helpers/files";
import { allPrintedByLibreOffice, HAS_LIBRE_OFFICE } from "@/tests/helpers/libre-office";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { all, type Element, first, lines, openDocx } from "@/tests/helpers/opened-docx";
import { linesOf, openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { answerAll, begunYear, makePeople, move, openYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

const HOSTILE = 'Thiếu <script>alert("x")</script> #set $x^2$ {{y}}';

let bloc: TestBloc;
let people: TestPeople;
let thirdSecretary: Actor;
/** Of the first unit all is met, of the second one item is not; both are appraised. */
let ids: [string, string];
/** The minutes of the committee's meeting, once it is over. */
let meeting: Name;

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Name = { handler: unknown; path: (format: string) => string; params?: object };

const papers = (): Record<string, Name> => ({
  registration: { handler: registration, path: (f) => `/x?format=${f}`, params: { id: ids[0] } },
  report: { handler: report, path: (f) => `/x?format=${f}`, params: { id: ids[0] } },
  minutes: { handler: minutes, path: (f) => `/x?format=${f}`, params: { id: ids[1] } },
  proposal: { handler: proposal, path: (f) => `/x?year=2026&format=${f}` },
  decision: { handler: decision, path: (f) => `/x?year=2026&format=${f}` },
});

async function get({ handler, path, params = {} }: Name, format: string, actor: Actor = people.staff) {
  const request = requestTo(path(format), await cookieOfActor(actor));
  return (handler as Handler)(request, { params: Promise.resolve(params as never) });
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const wordOf = async (name: Name) =>
  (await openDocx(await bytesOf(await get(name, "docx")))).read("word/document.xml");
const pdfOf = async (name: Name) => openPdf(await bytesOf(await get(name, "pdf")));
const named = (name: string): Name => {
  const found = papers()[name];
  if (!found) throw new Error(`no paper ${name}`);
  return found;
};
/** Cells of the tables that have a head: rows without their line ends. */
const rowsOf = (part: Element) =>
  all(part, "w:tbl")
    .filter((table) => all(table, "w:tblHeader").length > 0)
    .map((table) =>
      all(table, "w:tr")
        .slice(1)
        .map((row) => all(row, "w:tc").map((cell) => lines(cell).join(" "))),
    );

/** Opens both files: the same words in composed letters, page, margins, fonts, head and signature of the Union. */
async function expectSameInBoth(paper: Name): Promise<void> {
  const word = await openDocx(await bytesOf(await get(paper, "docx")));
  const part = await word.read("word/document.xml");
  const pdf = await pdfOf(paper);
  const bare = (text: string) => text.replace(/\s+/g, "");
  const said = bare(textOf(pdf.pages));
  const text = lines(part);
  for (const line of text) expect(said).toContain(bare(line));
  for (const all of [said, text.join()]) expect(all).toBe(all.normalize("NFC"));
  expect(text).toContain("ĐOÀN TNCS HỒ CHÍ MINH");
  expect(text.some((line) => line.startsWith("Số: "))).toBe(true);
  expect(text).toContain("Nơi nhận:");
  expect(text.some((line) => /^(TM\. |CHỦ TRÌ)/.test(line))).toBe(true);
  expect(first(part, "w:pgSz").attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
  expect(first(part, "w:pgMar").attributes).toMatchObject({
    "w:top": "1134",
    "w:bottom": "1134",
    "w:left": "1701",
    "w:right": "1134",
  });
  const styles = await word.read("word/styles.xml");
  const fonts = all(styles, "w:rFonts").map(({ attributes }) => attributes["w:ascii"]);
  expect(new Set(fonts)).toEqual(new Set(["Times New Roman"]));
  expect(pdf.isTagged).toBe(true);
  expect(pdf.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
  for (const { width, height, runs, fonts } of pdf.pages) {
    expect([width, height].map(Math.round)).toEqual([210, 297]);
    expect(Math.min(...runs.map(({ left }) => left))).toBeGreaterThanOrEqual(29.95);
    expect(runs.filter(({ right }) => right > 190.05)).toEqual([]);
    for (const font of fonts) expect(font).toContain("Tinos");
  }
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 4, 1);
  people = await makePeople(bloc);
  const [one, two, three, four] = bloc.units;
  if (!one || !two || !three || !four) throw new Error("four units");
  await onDay(plainDate("2026-12-01"), async () => {
    await openYear(bloc, people.staff, 2026, [{ unitId: four.id, reason: "Mới thành lập." }]);
    const failing = { "3.4": { verdict: "not_met" as const, comment: HOSTILE } };
    ids = [
      await appraisedYear(people, one),
      await appraisedYear({ ...people, secretary: people.sister }, two, failing),
    ];
  });
  await makeSigner(bloc.orgId);
  thirdSecretary = await makeActor("khoi.bithu3", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: three.id });
});

describe.each(["registration", "report", "minutes", "proposal", "decision"])("the %s", (name) => {
  test("comes as Word and PDF with a name of Vietnamese letters, never kept by the browser", async () => {
    for (const [format, type] of [
      ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
      ["pdf", "application/pdf"],
    ] as const) {
      const { status, headers } = await get(named(name), format);
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe(type);
      expect(headers.get("content-disposition")).toMatch(
        /^attachment; filename="[ -~]+"; filename\*=UTF-8''/,
      );
      expect(headers.get("cache-control")).toBe("private, no-store");
    }
  });

  test("says the same in both, composed, on A4 with the Union's margins, tagged", () =>
    expectSameInBoth(named(name)));

  test("is refused to those who may not read it, and needs a format that exists", async () => {
    expect((await get(named(name), "odt")).status).toBe(400);
    expect((await get(named(name), "docx", people.admin)).status).toBe(404);
    const expected = { registration: 200, report: 200, minutes: 403, proposal: 403, decision: 403 }[name];
    expect((await get(named(name), "docx", people.secretary)).status).toBe(
      name === "minutes" ? 404 : expected,
    );
  });
});

describe("figures", () => {
  test("a draft's head keeps room for a day of the year in which it can be signed", async () => {
    const annual: Name = { handler: summaryDocx, path: () => "/x", params: { year: "2026" } };
    await onDay(plainDate("2027-01-12"), async () => {
      for (const draft of [...["registration", "report", "proposal", "decision"].map(named), annual])
        expect(lines(await wordOf(draft)).join("\n")).toMatch(/Sông Lam, ngày\s+tháng\s+năm 2027/);
    });
  });

  test("the report states every answer as it was handed in", async () => {
    const part = await wordOf(named("report"));
    const items = await allOf(bloc.orgId).assessmentItem.findMany({
      where: { assessmentId: ids[0] },
      select: { explanation: true, criteriaItem: { select: { code: true, title: true } } },
    });
    const text = lines(part);
    for (const { explanation, criteriaItem: item } of items) {
      expect(text).toContain(`${item.code} ${item.title}`);
      expect(text).toContain(explanation);
    }
    expect(text).toContain(
      `Trong ${items.length} nội dung của ba nhóm, đơn vị tự đánh giá: ${items.length} đạt.`,
    );
    expect(rowsOf(part)[0]).toHaveLength(items.length);
    expect(text).toContain("Báo cáo nộp sau hạn (30/11/2026).");
    expect(text).toContain("ĐOÀN KHỐI CÁC");
    expect(text).toContain("BCH ĐOÀN SỞ SỐ 1");
    expect(text).toContain("TM. BAN CHẤP HÀNH");
    expect(text).toContain("DỰ THẢO");
    expect(text).toContain("Số:      -BC/ĐTN");
  });

  test("the minutes list every verdict with its words, who gave it, and what follows", async () => {
    const part = await wordOf(named("minutes"));
    const [rows = []] = rowsOf(part);
    const verdicts = await allOf(bloc.orgId).appraisalVerdict.findMany({
      where: { submission: { assessmentId: ids[1] } },
      select: { verdict: true },
    });
    expect(rows).toHaveLength(verdicts.length);
    expect(rows.filter((row) => row[3] === "Đạt")).toHaveLength(
      verdicts.filter(({ verdict }) => verdict === "met").length,
    );
    expect(rows.find(([code]) => code === "3.4")?.slice(3)).toEqual(["Chưa đạt", HOSTILE]);
    const text = lines(part).join("\n");
    expect(text).toContain(`${verdicts.length - 1}/${verdicts.length} nội dung đạt; nội dung chưa đạt: 3.4.`);
    expect(text).toContain(people.staff.name);
    expect(text).toContain("chưa đủ điều kiện");
    expect(text).toContain("Nộp sau hạn: hạn nộp của đơn vị là ngày 30/11/2026.");
  });

  test("the minutes keep room for the team until it has written, then say who, where, when and what", async () => {
    const blank = "…………………………";
    const before = lines(await wordOf(named("minutes")));
    for (const lead of ["Thời gian:", "Địa điểm:", "Thành phần đoàn thẩm định:"])
      expect(before).toContain(`${lead} ${blank}`);
    expect(before).toContain(`Nhận xét của đoàn thẩm định: ${blank}`);
    expect(before.slice(-5, -3)).toEqual(["TRƯỞNG ĐOÀN", "Nơi nhận:"]);
    const written = {
      heldOn: "2026-11-28",
      place: "Trụ sở Sở số 2",
      members: ["Lê Minh Khôi, Trưởng đoàn", "Trần Thu Hà, thư ký"],
      finding: `Hồ sơ nền nếp. ${HOSTILE}`,
      version: null,
    };
    must(await onDay(plainDate("2026-12-01"), () => saveMinutes(people.leader, ids[1], written)));
    const text = lines(await wordOf(named("minutes")));
    expect(text).toContain("Sông Lam, ngày 28 tháng 11 năm 2026");
    expect(text).toContain("Thời gian: ngày 28/11/2026.");
    expect(text).toContain("Địa điểm: Trụ sở Sở số 2.");
    const members = text.indexOf("Thành phần đoàn thẩm định: ");
    expect(text.slice(members + 1, members + 3)).toEqual([
      "- Lê Minh Khôi, Trưởng đoàn;",
      "- Trần Thu Hà, thư ký.",
    ]);
    expect(text).toContain(`Nhận xét của đoàn thẩm định: ${written.finding}`);
    const foot = text.slice(text.indexOf("NGƯỜI GHI BIÊN BẢN"));
    expect(foot.slice(0, 5)).toEqual([
      "NGƯỜI GHI BIÊN BẢN",
      people.leader.name,
      "TM. ĐOÀN THẨM ĐỊNH",
      "TRƯỞNG ĐOÀN",
      "Lê Minh Khôi",
    ]);
  });

  test("a deputy who hands in signs as deputy, whoever holds which post later", async () => {
    const third = bloc.units[2];
    if (!third) throw new Error("four units");
    const roles = system("a test makes a deputy").roleAssignment;
    const ofThird = { user: { username: thirdSecretary.username } };
    await roles.updateMany({ where: ofThird, data: { isDeputy: true } });
    thirdSecretary = await actorOfUsername(thirdSecretary.username);
    const more = {
      kind: "self_assessment",
      oldDue: "2026-11-30",
      newDue: "2026-12-05",
      reason: "Đổi Bí thư",
    };
    const id = await onDay(plainDate("2026-12-01"), async () => {
      const begun = await begunYear(thirdSecretary, third);
      must(await extendDue(people.staff, begun, more));
      await answerAll(thirdSecretary, begun);
      must(await move(thirdSecretary, begun, "SUBMITTED"));
      return begun;
    });
    await roles.updateMany({ where: ofThird, data: { isDeputy: false } });
    const paper: Name = { handler: report, path: (f) => `/x?format=${f}`, params: { id } };
    const signed = ["TM. BAN CHẤP HÀNH", "PHÓ BÍ THƯ", thirdSecretary.name];
    const text = lines(await wordOf(paper));
    const at = text.indexOf("TM. BAN CHẤP HÀNH");
    expect(text.slice(at, at + 3)).toEqual(signed);
    const { lines: work } = must(await appraisalWork(people.staff, bloc.orgId, 2026));
    const late = work.flatMap(({ unit, handedInLate }) =>
      handedInLate ? `${unit.code} ${handedInLate}` : [],
    );
    expect(late.toSorted()).toEqual(["DV01 2026-11-30", "DV02 2026-11-30"]);
    expect(lines(await wordOf(paper)).join()).not.toContain("sau hạn");
    const registered: Name = { handler: registration, path: (f) => `/x?format=${f}`, params: { id } };
    const words = lines(await wordOf(registered));
    const begin = words.indexOf("TM. BAN CHẤP HÀNH");
    expect(words.slice(begin, begin + 3)).toEqual(signed);
    expect(lines(await wordOf(named("report")))).toContain("BÍ THƯ");
  });

  test("the proposal counts the appraised, names who fails and who is not ready", async () => {
    const text = lines(await wordOf(named("proposal"))).join("\n");
    expect(text).toContain("Năm 2026 có 3 Đoàn cơ sở tham gia, 3 đơn vị đã đăng ký; 2 đơn vị");
    expect(text).toContain("1/2 đơn vị đạt đủ");
    expect(text).toContain("- Đoàn Sở số 2: chưa đạt nội dung 3.4.");
    expect(text).toContain("Đơn vị chưa thẩm định xong: Đoàn Sở số 3.");
    expect(text).toContain("quyết định công nhận 1 đơn vị");
    expect(text).toContain("NGƯỜI LẬP");
    expect(text).toContain("DỰ THẢO");
    const open = { number: "9", signedOn: "2026-12-10" };
    const early = onDay(plainDate("2026-12-10"), () => signProposal(people.staff, bloc.orgId, 2026, open));
    expect(await early).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Còn 1 đơn vị"),
    });
  });
});

describe("number and day of signing", () => {
  const december = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-10"), work);
  const signed = { number: "14", signedOn: "2026-12-02" };
  const [one, two] = [() => ids[0], () => ids[1]];

  test("are recorded by those whose paper it is, once, and no number stands on two papers of a year", async () => {
    const sign = (actor: Actor, input: object = signed) =>
      december(() => signSelfAssessment(actor, one(), { ...signed, ...input }));
    expect(await sign(people.staff)).toMatchObject({ reason: "forbidden" });
    expect(await sign(people.sister)).toMatchObject({ reason: "not_found" });
    expect(await sign(people.secretary, { number: "14-QĐ/ĐTN", signedOn: "2026-12-11" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "number" }, { path: "signedOn" }],
    });
    const before = await sign(people.secretary, { signedOn: "2026-11-01" });
    expect(before).toMatchObject({
      fields: [{ path: "signedOn", message: expect.stringContaining("trước ngày họp Ban Chấp hành, ") }],
    });
    const unregistered = await december(() =>
      signRegistration(people.secretary, one(), { ...signed, signedOn: "2021-01-01" }),
    );
    expect(unregistered).toMatchObject({
      fields: [
        {
          path: "signedOn",
          message: expect.stringContaining("trước ngày đầu kỳ đăng ký năm 2026, 01/07/2025."),
        },
      ],
    });
    expect(must(await sign(people.secretary))).toMatchObject({ number: "14-BC/ĐTN", signedOn: "2026-12-02" });
    expect(await sign(people.secretary, { number: "15" })).toMatchObject({ reason: "conflict" });
    expect(must(await december(() => signRegistration(people.secretary, one(), signed))).number).toBe(
      "14-BĐK/ĐTN",
    );
    must(await december(() => signAppraisalMinutes(people.staff, two(), signed)));
    const team = { heldOn: "2026-11-28", place: "Sở số 1", members: ["Lê Minh Khôi"], finding: "Đủ." };
    must(await december(() => saveMinutes(people.staff, one(), { ...team, version: null })));
    const taken = december(() => signAppraisalMinutes(people.staff, one(), signed));
    expect(await taken).toMatchObject({ reason: "conflict", fields: [{ path: "number" }] });
    expect(await december(() => signAppraisalMinutes(people.secretary, one(), signed))).toMatchObject({
      reason: "forbidden",
    });
    const events = await sql<{ detail: object }>(
      database,
      "SELECT detail FROM audit_events WHERE type = 'paper.signed' ORDER BY id",
    );
    expect(events.map(({ detail }) => detail)).toMatchObject([
      { paper: "self_assessment", year: 2026, number: "14-BC/ĐTN", signedOn: "2026-12-02" },
      { paper: "registration", number: "14-BĐK/ĐTN" },
      { paper: "appraisal_minutes", number: "14-BB/ĐTN" },
    ]);
  });

  test("take the mark away and stand in the head; minutes keep the day of the meeting", async () => {
    const said = async (paper: Name) => lines(await wordOf(paper));
    const registered: Name = { handler: registration, path: (f) => `/x?format=${f}`, params: { id: one() } };
    for (const [paper, number, day] of [
      [named("report"), "Số: 14-BC/ĐTN", "Sông Lam, ngày 02 tháng 12 năm 2026"],
      [registered, "Số: 14-BĐK/ĐTN", "Sông Lam, ngày 02 tháng 12 năm 2026"],
      [named("minutes"), "Số: 14-BB/ĐTN", "Sông Lam, ngày 28 tháng 11 năm 2026"],
    ] as const) {
      const text = await said(paper);
      expect(text).toEqual(expect.arrayContaining([number, day]));
      expect(text).not.toContain("DỰ THẢO");
    }
    expect(await said({ ...named("minutes"), params: { id: one() } })).toContain("DỰ THẢO");
  });

  test("keep whether the unit was late, whatever day the year sets afterwards", async () => {
    const said = async (paper: Name) => lines(await wordOf(paper)).join("\n");
    const due = (day: string) =>
      allOf(bloc.orgId).cycle.updateMany({
        where: { year: 2026 },
        data: { selfAssessmentDue: new Date(day) },
      });
    const open: Name = { ...named("minutes"), params: { id: one() } };
    const late = "Nộp sau hạn: hạn nộp của đơn vị là ngày 30/11/2026.";
    expect(await said(open)).toContain(late);
    await due("2026-12-05");
    expect(await said(named("report"))).toContain("Báo cáo nộp sau hạn (30/11/2026).");
    expect(await said(named("minutes"))).toContain(late);
    expect(await said(open)).not.toContain("Nộp sau hạn");
    await due("2026-11-30");
  });
});

describe("a decision", () => {
  const signedOn = "2026-12-21";

  test("is a draft without number until number and day of signing are recorded", async () => {
    const text = lines(await wordOf(named("decision"))).join("\n");
    expect(text).toContain("DỰ THẢO");
    expect(text).toContain("Số:      -QĐ/ĐTN");
  });

  test("then says both, its list is what was recorded, and its name is of that day", async () => {
    await onDay(plainDate("2026-12-21"), async () => {
      const members = [people.voter, ...(await makeCommittee(bloc, 2))];
      const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
      const meeting = await gatheredMeeting(called, ids);
      for (const member of members)
        for (const id of ids) must(await castVote(member, id, { choice: "in_favour" }));
      must(await concludeMeeting(people.staff, meeting));
      const signer = await allOf(bloc.orgId).signer.findFirst({ select: { id: true } });
      const input = { number: "58", signedOn, signerId: signer?.id ?? "" };
      must(await recordDecision(people.leader, bloc.orgId, 2026, input));
    });
    const laid = lines(await wordOf(named("proposal")));
    expect(laid[laid.indexOf("NGƯỜI LẬP") + 1]).toBe(people.staff.name);
    const row = await allOf(bloc.orgId).recognitionDecision.findFirst({ select: { id: true } });
    const recorded: Name = { handler: decision, path: (f) => `/x?year=2026&decision=${row?.id}&format=${f}` };
    const part = await wordOf(recorded);
    const text = lines(part);
    expect(text).toContain("Số: 58-QĐ/ĐTN");
    expect(text).toContain("Sông Lam, ngày 21 tháng 12 năm 2026");
    expect(text).not.toContain("DỰ THẢO");
    expect(text).toContain("Lê Minh Khôi");
    const [recognised, refused] = rowsOf(part);
    expect(recognised).toEqual([["1", "Đoàn Sở số 1"]]);
    expect(refused?.[0]?.[1]).toBe("Đoàn Sở số 2");
    expect(refused?.[0]?.[2]).toContain(HOSTILE);
    const held = await allOf(bloc.orgId).btvMeeting.findFirst({ select: { id: true } });
    meeting = { handler: meetingMinutes, path: (f) => `/x?format=${f}`, params: { id: held?.id } };
    const [page] = (await pdfOf(recorded)).pages;
    expect(page && linesOf(page).join("\n")).toContain("Số: 58-QĐ/ĐTN");
  });

  test("rests on minutes of the committee that hold in both files, with every vote", async () => {
    await expectSameInBoth(meeting);
    const part = await wordOf(meeting);
    const [rows = []] = rowsOf(part);
    const votes = await allOf(bloc.orgId).btvVote.count({ where: { choice: "in_favour" } });
    expect(rows.map(([, unit]) => unit)).toEqual(["Đoàn Sở số 1", "Đoàn Sở số 2"]);
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(votes);
    expect(lines(part)).toContain("DỰ THẢO");
  });

  test("that does not exist, or whose year does not, is not found", async () => {
    for (const query of ["year=2026&decision=00000000-0000-4000-8000-000000000000", "year=2001"]) {
      const lost: Name = { handler: decision, path: (f) => `/x?${query}&format=${f}` };
      expect((await get(lost, "pdf")).status).toBe(404);
    }
    const wrong: Name = { handler: proposal, path: (f) => `/x?year=hai&format=${f}` };
    expect((await get(wrong, "pdf")).status).toBe(400);
  });
});

describe("the annual report", () => {
  const at = (handler: unknown): Name => ({ handler, path: () => "/x", params: { year: "2026" } });

  test("is the same in Word and PDF, a draft on every page", async () => {
    const word = await openDocx(await bytesOf(await get(at(summaryDocx), "")));
    const pdf = await openPdf(await bytesOf(await get(at(summaryPdf), "")));
    const said = textOf(pdf.pages).replace(/\s+/g, "");
    for (const line of lines(await word.read("word/document.xml")))
      expect(said).toContain(line.replace(/\s+/g, ""));
    expect(said).toContain("1/3tổchứcĐoàncơsở");
    expect(said).toContain("DỰTHẢO");
  });

  test("has its figures as sheets: units by result, items by units that met them", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await (await get(at(summaryXlsx), "")).arrayBuffer()) as never);
    const values = (name: string) =>
      (workbook.getWorksheet(name)?.getSheetValues() ?? [])
        .slice(4)
        .map((row) => (row as unknown[]).slice(1));
    expect(values("Đơn vị")).toEqual([
      [1, "DV01", "Đoàn Sở số 1", "Được công nhận"],
      [2, "DV02", "Đoàn Sở số 2", "Chưa được công nhận"],
      [3, "DV03", "Đoàn Sở số 3", "Chưa được công nhận (đã nộp)"],
      [4, "DV04", "Đoàn Sở số 4", "Không tham gia"],
    ]);
    const item = (code: string) => values("Nội dung").find((row) => row[0] === code);
    expect(item("3.4")?.slice(3)).toEqual([1, 0, 2]);
    expect(item("1.1")?.slice(3)).toEqual([2, 0, 2]);
    expect(values("Số liệu")).toContainEqual(["Đoàn cơ sở được công nhận", 1]);
  });

  test("comes out with a note where a picture's file is lost, and the log is warned", async () => {
    const place = { orgId: bloc.orgId, unitId: bloc.units[0]?.id ?? "", branchId: null };
    const chosen: { evidenceId: string; caption: string; hasConsent: boolean }[] = [];
    for (const [caption, width] of [
      ["Ra quân", 640],
      ["Hiến máu", 360],
    ] as const) {
      const received = must(await receiveFile(Readable.from([await jpegPhoto({ width })]), "anh.jpg"));
      const form = { factDate: "2026-03-26", caption };
      const { id } = must(await uploadEvidence(people.secretary, place, received, form));
      chosen.push({ evidenceId: id, caption, hasConsent: true });
    }
    const typed = { authorName: "Ban biên tập", photos: chosen, version: null };
    must(await onDay(plainDate("2026-12-21"), () => saveReport(people.staff, bloc.orgId, 2026, typed)));
    const lost = await allOf(bloc.orgId).reportPhoto.findFirst({ where: { caption: "Hiến máu" } });
    await removeKept(bloc.orgId, lost?.sha256 ?? "");
    const warned = vi.spyOn(log, "warn");
    const word = await openDocx(await bytesOf(await get(at(summaryDocx), "")));
    const part = await word.read("word/document.xml");
    const pdf = textOf((await openPdf(await bytesOf(await get(at(summaryPdf), "")))).pages);
    expect(all(part, "pic:pic")).toHaveLength(1);
    const note = "(Tệp của ảnh này không còn)";
    expect(lines(part)).toEqual(expect.arrayContaining(["Ra quân", note, "Hiến máu"]));
    expect(pdf.replace(/\s+/g, "")).toContain(note.replace(/\s+/g, ""));
    expect(warned).toHaveBeenCalledTimes(2);
    expect(warned).toHaveBeenCalledWith(
      { orgId: bloc.orgId, sha256: lost?.sha256 },
      expect.stringContaining("lost its file"),
    );
    const preview = must(await summaryReport(people.staff, bloc.orgId, 2026, "addresses"));
    const html = renderToStaticMarkup(createElement(PaperSheet, { paper: preview.paper }));
    expect(html).toContain(note);
  });

  test("is refused to units and unknown for years that are none", async () => {
    for (const handler of [summaryDocx, summaryPdf, summaryXlsx]) {
      expect((await get(at(handler), "", people.secretary)).status).toBe(403);
      const lost = { ...at(handler), params: { year: "20x6" } };
      expect((await get(lost, "")).status).toBe(404);
    }
  });
});

/** Every paper of the year by the function that writes it, and the name under which it is opened above. */
const WRITTEN_BY: Record<string, string> = {
  "lib/assessments/papers/appraisal-minutes-paper.ts": "minutes",
  "lib/assessments/papers/self-assessment-paper.ts": "report",
  "lib/assessments/registration/paper.ts": "registration",
  "lib/dashboard/lacking-paper.ts": "lacking",
  "lib/decisions/papers/decision-paper.ts": "decision",
  "lib/decisions/papers/proposal-paper.ts": "proposal",
  "lib/meetings/minutes/paper.ts": "the committee's minutes",
  "lib/reports/summary-paper.ts": "the annual report",
};

test("no paper of the year is written that no test here opens in both files", () => {
  const domains = ["assessments", "dashboard", "decisions", "meetings", "reports"];
  const files = domains.flatMap((domain) =>
    readdirSync(`lib/${domain}`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join("lib", domain, file)),
  );
  const writers = files.filter((file) =>
    /^export function \w+\([^)]*\): Paper \{/m.test(readFileSync(file, "utf8")),
  );
  expect(writers.toSorted()).toEqual(Object.keys(WRITTEN_BY).toSorted());
});

test("what a unit still lacks is a draft in both files: it bears no recorded number", async () => {
  const lacking: Name = { handler: lackingFile, path: (f) => `/x?unit=DV03&year=2026&format=${f}` };
  await expectSameInBoth(lacking);
  expect(lines(await wordOf(lacking))).toContain("DỰ THẢO");
});

describe.skipIf(!HAS_LIBRE_OFFICE)("printed from Word", () => {
  test("every paper has the pages of its PDF, one more or less", { timeout: 90_000 }, async () => {
    const summary: Name = { handler: summaryDocx, path: () => "/x", params: { year: "2026" } };
    const made = [...Object.values(papers()), meeting];
    const docx = [...made, summary].map(async (paper) => bytesOf(await get(paper, "docx")));
    const pdf = [...made, { ...summary, handler: summaryPdf }].map(async (paper) =>
      bytesOf(await get(paper, "pdf")),
    );
    const printed = await allPrintedByLibreOffice(await Promise.all(docx));
    const pagesOf = async (file: Uint8Array) => (await openPdf(file)).pages.length;
    for (const [at, file] of (await Promise.all(pdf)).entries()) {
      const word = await pagesOf(printed[at] ?? new Uint8Array());
      expect(Math.abs(word - (await pagesOf(file))), `paper ${at}`).toBeLessThanOrEqual(1);
    }
  });
});
