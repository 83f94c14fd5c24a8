import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { createActivity } from "@/lib/activities/commands";
import { bookFile } from "@/lib/branch-meetings/book/file";
import { recordMeeting } from "@/lib/branch-meetings/commands";
import { moveMeeting } from "@/lib/branch-meetings/moves";
import { type MeetingPaper, meetingPaper } from "@/lib/branch-meetings/papers/made";
import { saveRoll } from "@/lib/branch-meetings/roll";
import { takeDisciplineStep } from "@/lib/discipline/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { madeFile } from "@/lib/papers/made";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { createReward } from "@/lib/rewards/commands";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let stranger: Actor;
let unit: TestUnit;
let meeting = "";

const BALLOT = { entitled: "3", present: "3", votesFor: "2", votesAgainst: "1" };
const now = <T>(work: () => Promise<T>) => onDay(plainDate("2026-06-20"), work);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  const sister = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", sister);
  const place = { unit: unit.id, branch: branchOf(unit).id };
  const member = async (name: string, more = {}) =>
    (await makeMember(cast.secretary, unit, name, { joinedOn: "2020-03-26", ...more })).id;
  const an = await member("Lê Thị An", { position: "Bí thư chi đoàn" });
  const binh = await member("Vũ Văn Bình", { position: "Đoàn viên" });
  await member("Người Chi đoàn khác", { branch: branchOf(unit, 1).id });
  await now(async () => {
    const told = {
      ...place,
      day: "2026-05-08",
      time: "19h30",
      place: "Hội trường",
      kind: "thematic",
      chair: "Lê Thị An",
      minuteTaker: "Vũ Văn Bình",
      agenda: ["Học nghị quyết", "Bàn việc hè"],
      course: "Góp ý lịch ra quân.",
      resolution: "Nhận một phần việc hè.",
      resolutionNumber: "05-NQ/CĐ",
      votesFor: "1",
      votesAgainst: "0",
      votesAbstained: "0",
      presentCount: "2",
      entitledCount: "2",
    };
    meeting = must(await recordMeeting(cast.secretary, told)).id;
    const marks = [{ member: binh, mark: "excused", reason: "Ốm nặng" }];
    must(await saveRoll(cast.secretary, meeting, { marks, restPresent: true, version: 1 }));
    const activity = { title: "Ra quân dọn vệ sinh", startsOn: "2026-05-16", kind: "volunteering" };
    must(await createActivity(cast.secretary, { ...place, ...activity }));
    const measure = {
      member: binh,
      about: "Bỏ trực",
      form: "reprimand",
      docNumber: "2-QĐ",
      decidedOn: "2026-05-04",
      announcedOn: "2026-05-10",
      endedOn: null,
      ...BALLOT,
    };
    must(await recordDiscipline(cast.secretary, measure));
    const reward = { decisionNumber: "7-QĐ", decidedOn: "2026-05-19", level: "base", form: "merit" };
    must(
      await createReward(cast.secretary, { unit: unit.id, ...reward, content: "Việc hè tốt", members: [an] }),
    );
  });
});

async function words(paper: MeetingPaper, format: "docx" | "pdf"): Promise<string> {
  const { bytes } = await madeFile(must(await meetingPaper(cast.observer, meeting, paper)), format);
  if (format === "pdf") return textOf((await openPdf(bytes)).pages);
  const { read } = await openDocx(bytes);
  return lines(await read("word/document.xml")).join("\n");
}

describe("papers of a meeting", () => {
  test("the minutes say who came by number and name, and no reason", async () => {
    for (const format of ["docx", "pdf"] as const) {
      const said = await words("minutes", format);
      for (const part of [
        "BIÊN BẢN",
        "19:30",
        "Học nghị quyết",
        "được triệu tập 2, có mặt 1, vắng 1",
        "THƯ KÝ",
      ])
        expect(said).toContain(part);
      expect(said).toContain("Nhận một phần việc hè.");
      expect(said).not.toContain("Ốm");
    }
    expect(await words("minutes", "docx")).toContain("Vắng có lý do: Vũ Văn Bình");
  });

  test("are files named by the branch, which tells them from another's of the same day", async () => {
    const { fileName } = must(await meetingPaper(cast.secretary, meeting, "minutes"));
    expect(fileName).toBe("Biên bản sinh hoạt chi đoàn ngày 2026-05-08, Chi đoàn 1");
  });

  test("are drafts until the minutes are kept", async () => {
    const isDraft = async () => must(await meetingPaper(cast.secretary, meeting, "minutes")).paper.draft;
    expect(await isDraft()).toBe(true);
    must(await moveMeeting(cast.secretary, meeting, { move: "close", version: 2 }));
    expect(await isDraft()).toBe(false);
  });

  test("kept minutes bear the names that were told by then, opened again those of now", async () => {
    const headOf = async (paper: MeetingPaper) =>
      must(await meetingPaper(cast.secretary, meeting, paper)).paper.head;
    const [kept, resolved] = [await headOf("minutes"), await headOf("resolution")];
    await sql(
      database,
      `INSERT INTO unit_names (org_id, unit_id, from_day, name, told_at)
        SELECT org_id, id, '2018-01-02', 'Tên viết lại', '2100-01-01' FROM units`,
    );
    expect(await headOf("minutes")).toEqual(kept);
    expect(await headOf("resolution")).toEqual(resolved);
    const move = (version: number, more: object) =>
      moveMeeting(cast.secretary, meeting, { version, ...more });
    must(await move(3, { move: "reopen", reason: "Sót một ý kiến." }));
    expect(await headOf("minutes")).toMatchObject({ upper: "Tên viết lại", issuer: "BCH Tên viết lại" });
    await sql(database, "DELETE FROM unit_names WHERE name = 'Tên viết lại'");
    must(await move(4, { move: "close" }));
  });

  test("the resolution carries its number; strangers find neither", async () => {
    const said = await words("resolution", "docx");
    for (const part of ["NGHỊ QUYẾT", "05-NQ/CĐ", "QUYẾT NGHỊ:", "tán thành 1", "Lê Thị An"])
      expect(said).toContain(part);
    expect(await meetingPaper(stranger, meeting, "minutes")).toMatchObject({ reason: "not_found" });
  });

  test("a resolution without a number stays a draft, also where the minutes are kept", async () => {
    const isDraft = async (id: string) =>
      must(await meetingPaper(cast.secretary, id, "resolution")).paper.draft;
    expect(await isDraft(meeting)).toBe(false);
    const told = {
      unit: unit.id,
      branch: branchOf(unit, 1).id,
      day: "2026-05-09",
      kind: "regular",
      chair: "Lê Thị An",
      minuteTaker: "Vũ Văn Bình",
      agenda: ["Bàn việc"],
      course: "Bàn việc hè.",
      resolution: "Nhận việc hè.",
      presentCount: "1",
      entitledCount: "1",
    };
    const { id } = must(await now(() => recordMeeting(cast.secretary, told)));
    must(await now(() => moveMeeting(cast.secretary, id, { move: "close", version: 1 })));
    expect(await isDraft(id)).toBe(true);
    expect(must(await meetingPaper(cast.secretary, id, "minutes")).paper.draft).toBe(false);
  });
});

describe("the book of a branch", () => {
  const ask = (actor: Actor, format: string, more: Record<string, string> = {}) => {
    const query = { unit: unit.id, branch: branchOf(unit).id, from: "2026-01-01", to: "2026-06-30", format };
    const url = new URL(`http://localhost/?${new URLSearchParams({ ...query, ...more })}`);
    return now(() => bookFile({ actor, url }));
  };

  test("tells the period's records in Word and PDF", async () => {
    const { read } = await openDocx(must(await ask(cast.branchSecretary, "docx")).bytes);
    const docx = lines(await read("word/document.xml")).join("\n");
    const pdf = textOf((await openPdf(must(await ask(cast.secretary, "pdf")).bytes)).pages);
    for (const said of [docx, pdf]) {
      for (const part of ["SỔ CHI ĐOÀN", "Bí thư chi đoàn", "Vũ Văn Bình", "Học nghị quyết", "05-NQ/CĐ"])
        expect(said).toContain(part);
      expect(said).toContain("Ra quân dọn vệ sinh");
      expect(said).not.toContain("Người Chi đoàn khác");
    }
    expect(pdf).toContain("Việc hè tốt");
    expect(pdf).toContain("Không phát sinh.");
  });

  test("lists the members of the period's last day, of a period that goes on those of today", async () => {
    const saidTo = async (to: string) => {
      const { read } = await openDocx(must(await ask(cast.secretary, "docx", { to })).bytes);
      return lines(await read("word/document.xml")).join("\n");
    };
    expect(await saidTo("2026-12-31")).toContain("Danh sách đoàn viên ngày 20/06/2026");
    expect(await saidTo("2026-05-31")).toContain("Danh sách đoàn viên ngày 31/05/2026");
  });

  test("speaks of discipline to its readers alone", async () => {
    const measured = async (actor: Actor, more = {}) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(new Uint8Array(must(await ask(actor, "xlsx", more)).bytes).buffer);
      return book.getWorksheet("Kỷ luật")?.getRow(5).values;
    };
    const line = [undefined, 1, "Vũ Văn Bình", "2-QĐ, 04/05/2026", "Khiển trách"];
    for (const actor of [cast.secretary, cast.branchSecretary]) expect(await measured(actor)).toEqual(line);
    for (const actor of [cast.observer, cast.committee, cast.staff])
      expect(await measured(actor)).toBeUndefined();
    // Decided on the fourth, announced on the tenth.
    expect(await measured(cast.secretary, { to: "2026-05-09" })).toEqual([undefined, "Không phát sinh."]);
    expect(await measured(cast.secretary, { to: "2026-05-10" })).toEqual(line);
    const { id } = await allOf(bloc.orgId).memberCase.findFirstOrThrow({
      where: { procedure: "discipline" },
    });
    const steps = [
      { act: "appeal", day: "2026-05-20", note: "Cho là nặng" },
      {
        act: "change",
        day: "2026-06-01",
        docNumber: "5-QĐ",
        person: "Lê Trên",
        note: "Nhẹ hơn",
        form: "warning",
      },
    ];
    for (const [at, step] of steps.entries())
      must(await now(() => takeDisciplineStep(cast.secretary, id, { ...step, version: at + 1 })));
    const papers = "2-QĐ, 04/05/2026; Trả lời khiếu nại: 5-QĐ, 01/06/2026";
    expect(await measured(cast.secretary)).toEqual([undefined, 1, "Vũ Văn Bình", papers, "Cảnh cáo"]);
  });

  test("is of one branch and of days in their order", async () => {
    expect(await ask(stranger, "docx")).toMatchObject({ reason: "not_found" });
    expect(await ask(cast.secretary, "docx", { branch: "" })).toMatchObject({ reason: "not_found" });
    expect(await ask(cast.secretary, "docx", { to: "2025-12-31" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "from" }],
    });
    expect(await ask(cast.secretary, "odt")).toMatchObject({ reason: "invalid" });
  });
});
