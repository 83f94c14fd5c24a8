import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as openFile } from "@/app/api/files/dossier-files/[id]/route";
import { GET as print } from "@/app/api/files/dossiers/[id]/route";
import { GET as register } from "@/app/api/files/member-register/route";
import type { Actor } from "@/lib/access/types";
import { saveSection } from "@/lib/dossier/commands";
import { addDossierFile, removeDossierFile } from "@/lib/dossier/files/commands";
import { dossierBook, sectionForm } from "@/lib/dossier/queries";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { memberPage } from "@/lib/members/pages";
import type { Member } from "@/lib/members/types";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { plainDate } from "@/lib/platform/dates";
import { readLog } from "@/lib/system-log/queries";
import { moveInside } from "@/lib/transfers/moving-inside";
import { recordTransfer } from "@/lib/transfers/recording";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { docx, pdf } from "@/tests/helpers/files";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

await freshDatabase();

const TODAY = plainDate("2026-11-20");
const now = <T>(act: () => Promise<T>) => onDay(TODAY, act);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let member: Member;
const cookies = new Map<Actor, string>();

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  member = await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Xuân", {
    religion: "Phật giáo",
    partyJoinedOn: "2024-02-29",
    joinedOn: "2016-03-26",
  });
  for (const actor of [...Object.values(cast), sister]) cookies.set(actor, await cookieOfActor(actor));
});
afterAll(closeDatabase);

const save = (actor: Actor, section: string, rows: object[], version = 0) =>
  now(() => saveSection(actor, member.id, section, { version, rows }));
const FATHER = { relation: "father", name: "Lê Văn Zunoq", birthYear: "1970", occupation: "Nông dân" };
const MOTHER = { relation: "mother", name: "Vũ Thị Zunoq" };
const eventsOf = (type: string) =>
  allOf(bloc.orgId)
    .member.findMany({ where: { id: member.id }, select: { id: true } })
    .then(() => readLog(cast.upperSecretary, bloc.orgId, { type: type as never }))
    .then((log) => must(log).items);
const call = (actor: Actor, path: string) => requestTo(path, cookies.get(actor) ?? null);
const at = (id: string) => ({ params: Promise.resolve({ id }) });

describe("a section", () => {
  test("is saved by whoever keeps the roster; blank lines go, the log names no value", async () => {
    const saved = must(await save(cast.branchSecretary, "family", [FATHER, {}, MOTHER]));
    expect(saved).toMatchObject({ version: 1, rows: [FATHER, { ...MOTHER, birthYear: "" }] });
    expect(must(await save(cast.committee, "family", [FATHER, MOTHER], 1)).version).toBe(1);
    expect(must(await save(cast.committee, "family", [MOTHER, FATHER], 1)).version).toBe(2);
    const events = await eventsOf("dossier.saved");
    expect(events.map(({ detail }) => detail.section)).toEqual(["Quan hệ gia đình", "Quan hệ gia đình"]);
    expect(JSON.stringify(events)).not.toContain("Zunoq");
    expect(events.every(({ before, after }) => before === null && after === null)).toBe(true);
    const { timeline } = must(await memberPage(cast.observer, member.id));
    expect(timeline.entries[0]).toMatchObject({ title: "Sửa Sổ đoàn viên", detail: "Mục Quan hệ gia đình" });
  });

  test("of one form holds one line, times as they are kept", async () => {
    must(await save(cast.committee, "identity", [{ otherName: "Xuân Mai", presentAddress: "Phường 1" }]));
    must(await save(cast.committee, "study", [{ since: "9/2012", until: "2015", school: "THPT Số 1" }]));
    const { sections } = must(await dossierBook(cast.secretary, member.id));
    expect(sections.study?.rows).toMatchObject([{ since: "2012-09", until: "2015" }]);
    expect(sections.identity?.rows).toHaveLength(1);
  });

  test("says which cell is wrong, keeps nothing of it, and knows only its sections", async () => {
    const wrong = await save(cast.secretary, "post", [{ side: "union", post: "Bí thư" }, { since: "2027" }]);
    expect(wrong).toMatchObject({ ok: false, reason: "invalid" });
    const paths = wrong.ok ? [] : wrong.fields?.map(({ path }) => path);
    expect(paths).toEqual(["rows.1.side", "rows.1.post", "rows.1.since"]);
    expect(must(await sectionForm(cast.secretary, member.id, "post")).kept).toEqual({ version: 0, rows: [] });
    expect(await save(cast.secretary, "members", [])).toMatchObject({ ok: false, reason: "not_found" });
  });

  test("a stale save shows what stands there; of two first saves one wins", async () => {
    const stale = await save(cast.secretary, "family", [FATHER], 1);
    expect(stale).toMatchObject({
      ok: false,
      reason: "stale",
      current: { version: 2, rows: [MOTHER, FATHER] },
    });
    const both = await Promise.all(
      [1, 2].map((n) => save(cast.secretary, "post", [{ side: "union", post: `Tổ ${n}` }])),
    );
    expect(both.map((result) => (result.ok ? "saved" : result.reason)).sort()).toEqual(["saved", "stale"]);
  });

  test("is unknown to a sister unit, refused to whoever only reads", async () => {
    const reasonOf = async (actor: Actor) => {
      const results = [await save(actor, "study", [], 1), await dossierBook(actor, member.id)];
      return results.map((result) => (result.ok ? "done" : result.reason));
    };
    expect(await reasonOf(sister)).toEqual(["not_found", "not_found"]);
    for (const reader of [cast.observer, cast.staff, cast.upperSecretary, cast.voter])
      expect(await reasonOf(reader)).toEqual(["forbidden", "forbidden"]);
  });
});

describe("sensitive sections", () => {
  const HEALTH = { health: "Loại II Wufomax", partyOfficialOn: "28/2/2025", partyCell: "Chi bộ Wufomax" };

  test("are seen and saved only by who sees such fields; the log names the fields and the reading", async () => {
    for (const section of ["health_and_party", "abroad"]) {
      expect(await save(cast.committee, section, [])).toMatchObject({ ok: false, reason: "forbidden" });
      expect((await sectionForm(cast.committee, member.id, section)).ok).toBe(false);
    }
    must(await save(cast.ticked, "health_and_party", [HEALTH]));
    must(await save(cast.branchSecretary, "abroad", [{ since: "2023", country: "Wufomax", reason: "Học" }]));
    const { sections } = must(await dossierBook(cast.committee, member.id));
    expect(Object.keys(sections)).toEqual(["identity", "family", "study", "post", "lost_book"]);
    const [event] = (await eventsOf("dossier.saved")).filter(
      ({ detail }) => detail.section === "Sức khỏe, sinh hoạt đảng",
    );
    expect(event?.detail.sensitive).toEqual(["Tình trạng sức khỏe", "Ngày vào Đảng chính thức", "Chi bộ"]);
    must(await dossierBook(cast.secretary, member.id));
    const reads = await eventsOf("sensitive.read");
    expect(reads[0]?.detail.fields).toContain("Tình trạng sức khỏe");
    expect(JSON.stringify([event, reads])).not.toContain("Wufomax");
  });
});

describe("the papers of a dossier", () => {
  const add = async (actor: Actor, bytes: Buffer, name: string, kind = "diploma") => {
    const received = must(await receiveFile(Readable.from([bytes]), name));
    return addDossierFile(actor, member.id, received, { kind });
  };

  test("are added, opened, taken out with a reason; never by or for those who only read", async () => {
    const { id } = must(await add(cast.branchSecretary, pdf("bang tot nghiep"), "Bằng Zunoq.pdf"));
    must(await add(cast.committee, await docx(), "Đơn.docx", "application"));
    expect(await add(cast.staff, pdf(), "x.pdf")).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await add(sister, pdf(), "x.pdf")).toMatchObject({ ok: false, reason: "not_found" });
    expect(await add(cast.secretary, pdf(), "x.pdf", "none")).toMatchObject({ ok: false, reason: "invalid" });
    expect(await add(cast.secretary, Buffer.from("MZ…"), "x.pdf")).toMatchObject({ ok: false });

    const opened = await openFile(call(cast.committee, `/api/files/dossier-files/${id}`), at(id));
    expect([opened.status, opened.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    const statusFor = async (actor: Actor) =>
      (await openFile(call(actor, `/api/files/dossier-files/${id}`), at(id))).status;
    expect(await Promise.all([cast.observer, cast.staff, sister].map(statusFor))).toEqual([403, 403, 404]);

    const remove = (actor: Actor, reason: string) => removeDossierFile(actor, id, { reason });
    expect(await remove(cast.secretary, " ")).toMatchObject({ ok: false, reason: "invalid" });
    expect(await remove(cast.observer, "Nhầm")).toMatchObject({ ok: false, reason: "forbidden" });
    must(await remove(cast.secretary, "Nhầm người"));
    expect(await statusFor(cast.secretary)).toBe(404);
    const { files } = must(await dossierBook(cast.secretary, member.id));
    expect(files.map(({ fileName }) => fileName)).toEqual(["Đơn.docx"]);
    const kept = await allOf(bloc.orgId).dossierFile.findFirst({ where: { id } });
    expect(kept).toMatchObject({ removedReason: "Nhầm người", removedBy: cast.secretary.name });
    const log = [...(await eventsOf("dossier.file_added")), ...(await eventsOf("dossier.file_removed"))];
    expect(log).toHaveLength(3);
    expect(JSON.stringify(log)).not.toContain("Zunoq");
  });
});

describe("the prints", () => {
  const printed = (actor: Actor, query: string) =>
    now(() => print(call(actor, `/api/files/dossiers/${member.id}?${query}`), at(member.id)));
  const wordsOf = async (answer: Response) => {
    expect(answer.status).toBe(200);
    const { read } = await openDocx(new Uint8Array(await answer.arrayBuffer()));
    return lines(await read("word/document.xml")).join("\n");
  };

  test.each(["book", "summary"])(
    "%s: whole for the secretary, cut with a note for the BCH",
    async (paper) => {
      const whole = await wordsOf(await printed(cast.secretary, `paper=${paper}&format=docx`));
      for (const words of [
        "Lê Văn Zunoq",
        "THPT Số 1",
        "Phật giáo",
        "Loại II Wufomax",
        "Xuân Mai",
        "09/2012",
      ])
        expect(whole).toContain(words);
      expect(whole).not.toContain("Không gồm các mục");
      const cut = await wordsOf(await printed(cast.committee, `paper=${paper}&format=docx`));
      expect(cut).toContain("Lê Văn Zunoq");
      expect(cut).toContain("Không gồm các mục bạn không được xem");
      for (const words of ["Phật giáo", "Wufomax", "29/02/2024", "28/02/2025"])
        expect(cut).not.toContain(words);
    },
  );

  test("the whole Sổ lists the papers of the dossier, the summary does not", async () => {
    const said = await wordsOf(await printed(cast.secretary, "paper=book&format=docx"));
    for (const words of ["Giấy tờ trong hồ sơ", "Đơn xin vào Đoàn", "Đơn.docx"])
      expect(said).toContain(words);
    expect(said).not.toContain("Bằng Zunoq.pdf");
    const summary = await wordsOf(await printed(cast.secretary, "paper=summary&format=docx"));
    expect(summary).not.toContain("Đơn.docx");
  });

  test("the summary's PDF is one page; who printed what is kept; others get neither", async () => {
    const answer = await printed(cast.secretary, "paper=summary&format=pdf");
    expect((await openPdf(new Uint8Array(await answer.arrayBuffer()))).pages).toHaveLength(1);
    expect((await eventsOf("dossier.printed")).map(({ detail }) => detail.paper)).toContain("Tóm tắt hồ sơ");
    const statuses = [cast.observer, cast.staff, sister].map(
      async (actor) => (await printed(actor, "paper=book&format=docx")).status,
    );
    expect(await Promise.all(statuses)).toEqual([403, 403, 404]);
    expect((await printed(cast.secretary, "paper=all&format=docx")).status).toBe(400);
  });
});

describe("the register of members", () => {
  const rowsOf = async (actor: Actor, unit: string, from: string, to: string) => {
    const query = new URLSearchParams({ unit, from, to, format: "xlsx" });
    const answer = await now(() => register(call(actor, `/api/files/member-register?${query}`), at("")));
    if (answer.status !== 200) return answer.status;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    return book.worksheets.map((sheet) => {
      const rows: string[] = [];
      sheet.eachRow((row, number) => number > 4 && rows.push(row.values?.[2 as never] ?? ""));
      return rows.sort();
    });
  };

  test("says who was there at the end, who came and who went, for a unit and a branch", async () => {
    const unit = unitOf(bloc);
    const [, two, gone, away] = await Promise.all(
      ["Một", "Hai", "Thôi", "Xa"].map((name, n) =>
        makeMember(cast.secretary, unit, `Hồ Văn ${name}`, {
          birthDate: `1999-02-0${n + 1}`,
          confirmed: true,
        }),
      ),
    );
    const until = { status: "removed", statusSince: "2026-05-04", version: gone?.version };
    must(await now(() => correctStatus(cast.secretary, gone?.id ?? "", until)));
    const inside = { unit: unit.id, members: [two?.id], toBranch: branchOf(unit, 1).id, day: "2026-06-01" };
    must(await now(() => pasteSeen(moveInside, cast.secretary, inside)));
    const out = {
      unit: unit.id,
      member: away?.id,
      direction: "out",
      outsideName: "Đoàn xã",
      day: "2026-07-01",
    };
    must(await now(() => recordTransfer(cast.secretary, out)));

    const [before, after, same] = [
      ["2026-01-01", "2026-04-30"],
      ["2026-05-01", "2026-12-31"],
      ["2026-05-04", "2026-05-04"],
    ];
    const all = ["Hồ Văn Hai", "Hồ Văn Một", "Hồ Văn Thôi", "Hồ Văn Xa", "Lê Thị Xuân"];
    const span = (pair: string[] = []) => [pair[0] ?? "", pair[1] ?? ""] as const;
    expect(await rowsOf(cast.observer, "DV01", ...span(before))).toEqual([all, [], []]);
    const left = ["Hồ Văn Hai", "Hồ Văn Một", "Lê Thị Xuân"];
    expect(await rowsOf(cast.staff, "DV01", ...span(after))).toEqual([
      left,
      [],
      ["Hồ Văn Thôi", "Hồ Văn Xa"],
    ]);
    expect(await rowsOf(cast.secretary, "DV01", ...span(same))).toEqual([
      ["Hồ Văn Hai", "Hồ Văn Một", "Hồ Văn Xa", "Lê Thị Xuân"],
      [],
      ["Hồ Văn Thôi"],
    ]);
    const branch = ["Hồ Văn Một", "Lê Thị Xuân"];
    const went = ["Hồ Văn Hai", "Hồ Văn Thôi", "Hồ Văn Xa"];
    expect(await rowsOf(cast.branchSecretary, "DV01-CD1", ...span(after))).toEqual([branch, [], went]);
    expect(await rowsOf(cast.secretary, "DV01-CD2", ...span(after))).toEqual([
      ["Hồ Văn Hai"],
      ["Hồ Văn Hai"],
      [],
    ]);
    expect(await rowsOf(sister, "DV01", ...span(after))).toBe(404);
    expect(await rowsOf(cast.branchSecretary, "DV01-CD2", ...span(after))).toBe(404);
    expect(await rowsOf(cast.secretary, "DV01", "2026-12-31", "2026-01-01")).toBe(400);
  });

  test("is a paper too, which says the same in Word and as PDF", async () => {
    const paper = async (format: string) => {
      const query = new URLSearchParams({ unit: "DV01", from: "2026-01-01", to: "2026-12-31", format });
      const address = `/api/files/member-register?${query}`;
      const answer = await now(() => register(call(cast.secretary, address), at("")));
      return new Uint8Array(await answer.arrayBuffer());
    };
    const { read } = await openDocx(await paper("docx"));
    const { pages, title } = await openPdf(await paper("pdf"));
    expect(title).toMatch(/^Sổ danh sách đoàn viên/);
    for (const said of [lines(await read("word/document.xml")).join("\n"), textOf(pages)])
      for (const words of [
        "SỔ DANH SÁCH ĐOÀN VIÊN",
        "Lê Thị Xuân",
        "Chuyển đến Đoàn xã",
        "Đưa ra khỏi danh sách",
        "Rời trong kỳ: 2 người",
      ])
        expect(said).toContain(words);
  });
});
