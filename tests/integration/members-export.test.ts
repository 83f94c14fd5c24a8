import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as fetchFile } from "@/app/api/files/member-exports/[id]/route";
import { GET as exported } from "@/app/api/v1/members/export/route";
import type { Actor } from "@/lib/access/types";
import { openDiscipline } from "@/lib/discipline/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { startExport } from "@/lib/members/roster/exports/commands";
import { exportFile, exportsPage } from "@/lib/members/roster/exports/queries";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { plainDate } from "@/lib/platform/dates";
import { registerTraining } from "@/lib/training/commands";
import { currentPlace } from "@/lib/units/current";
import { bigRoster } from "../helpers/big-roster";
import { makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf, nationalForm } from "../helpers/imports";
import { HAS_LIBRE_OFFICE_CALC, readByLibreOffice } from "../helpers/libre-office";
import { branchOf, makeCast, makeMember, unitOf } from "../helpers/members";
import { cookieOfActor, requestTo } from "../helpers/requests";

const database = await freshDatabase();

/** What the form says of a year it says of the one under way. */
const inTheYear = <T>(work: () => Promise<T>) => onDay(plainDate("2026-11-20"), work);

const NONE = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, absent: 0 };
let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let secretary: Imports;
const cookies = new Map<string, string>();

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  for (const actor of Object.values(cast)) cookies.set(actor.username, await cookieOfActor(actor));
  secretary = importsOf(cookieOf(cast.secretary));
});
afterAll(closeDatabase);

const cookieOf = (actor: Actor) => cookies.get(actor.username) ?? "";
const download = (actor: Actor, query: string) =>
  exported(requestTo(`/api/v1/members/export${query}`, cookieOf(actor)), { params: Promise.resolve({}) });
const fetched = (actor: Actor, id: string) =>
  fetchFile(requestTo(`/api/files/member-exports/${id}`, cookieOf(actor)), {
    params: Promise.resolve({ id }),
  });

async function bytesOf(answer: Response): Promise<Uint8Array> {
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

async function linesOf(answer: Response): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await bytesOf(answer)).buffer);
  const lines: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1).map(String)));
  return lines;
}

async function brought(sheet: Uint8Array): Promise<void> {
  const { body } = await secretary.upload("DV01", sheet);
  const names = Object.fromEntries(body.unknownBranches.map((name) => [name, "create"]));
  await secretary.patch(body.id, { branches: names });
  expect((await secretary.confirm(body.id)).status).toBe(200);
}

describe("the national form, out and in again", () => {
  test("everybody is unchanged and nobody absent, those without a branch and with odd words too", async () => {
    await brought(nationalForm());
    const odd = { nativePlace: "=1+1", permanentAddress: "@SUM(A1)", phone: "+84912345678", honorary: true };
    await makeMember(cast.secretary, unitOf(bloc), "Lê Trôi", { ...odd, idNumber: "001200000001" });
    await makeMember(cast.secretary, unitOf(bloc), "Vũ Nổi", { branch: null, birthDate: "1999" });
    const file = await bytesOf(await download(cast.secretary, "?unit=DV01&form=national"));
    const { body } = await secretary.upload("DV01", file, { complete: true });
    expect(body).toMatchObject({ counts: { ...NONE, unchanged: 62 }, unknownBranches: [], problems: [] });
    const [adrift] = (await linesOf(await download(cast.secretary, "?unit=DV01&form=list&q=le+troi"))).slice(
      -1,
    );
    expect(adrift).toEqual(expect.arrayContaining(["=1+1", "@SUM(A1)", "0912345678"]));
  });

  test("whoever has left is not in the form, and unchanged where the list says so", async () => {
    const { id } = await makeMember(cast.secretary, unitOf(bloc), "Hà Đã Lớn", { birthDate: "1990-05-06" });
    await sql(
      database,
      "UPDATE members SET status = 'graduated', status_since = '2026-01-08' WHERE id = $1",
      [id],
    );
    for (const form of ["national", "list"]) {
      const file = await bytesOf(await download(cast.secretary, `?unit=DV01&form=${form}`));
      const { body } = await secretary.upload("DV01", file, { complete: true });
      const unchanged = form === "national" ? 62 : 63;
      expect(body).toMatchObject({ counts: { ...NONE, unchanged }, problems: [] });
    }
    const chosen = await linesOf(await download(cast.secretary, "?unit=DV01&form=national&status=graduated"));
    expect(chosen.at(-1)?.[1]).toBe("Hà Đã Lớn");
  });

  test("training, ratings, rewards and discipline of the year stand there in the software's words", () =>
    inTheYear(async () => {
      const { orgId } = bloc;
      const { id } = await makeMember(cast.secretary, unitOf(bloc), "Lý Được Khen");
      const at = [orgId, unitOf(bloc).id, branchOf(unitOf(bloc)).id, id];
      await sql(
        database,
        `WITH sheet AS (INSERT INTO rating_sheets (org_id, unit_id, branch_id, year) VALUES ($1, $2, $3, 2026) RETURNING id)
        INSERT INTO member_ratings (org_id, sheet_id, member_id, year, rating) SELECT $1, id, $4, 2026, 'good' FROM sheet`,
        at,
      );
      await sql(
        database,
        `WITH given AS (INSERT INTO rewards (org_id, unit_id, branch_id, decision_number, decided_on, level, form, content,
          is_collective, created_by_id, created_by)
        VALUES ($1, $2, $3, '5-QĐ/ĐTN', '2026-03-26', 'unit', 'certificate', 'Giỏi', false, gen_random_uuid(), '') RETURNING id)
        INSERT INTO reward_members (org_id, reward_id, member_id) SELECT $1, id, $4 FROM given`,
        at,
      );
      const marks = async (actor: Actor) => {
        const lines = await linesOf(await download(actor, "?unit=DV01&form=national&q=duoc+khen"));
        const head = lines.find((line) => line.includes("Rèn luyện đoàn viên")) ?? [];
        const columns = ["Rèn luyện đoàn viên", "Đánh giá, xếp loại đoàn viên", "Khen thưởng", "Kỷ luật"];
        return columns.map((title) => lines.at(-1)?.[head.indexOf(title)]);
      };
      expect((await marks(cast.secretary))[1]).not.toBe("Đã đánh giá");
      await sql(
        database,
        `UPDATE rating_sheets SET state = 'approved', approved_on = '2026-12-20', approval_number = '3-QĐ/ĐTN'
        WHERE unit_id = $1`,
        [unitOf(bloc).id],
      );
      expect(await marks(cast.secretary)).toEqual([undefined, "Đã đánh giá", "Có", "Không"]);
      expect((await marks(cast.committee)).at(-1)).toBeUndefined();
      // While the old year's ratings go on, the form tells that year; then the new one.
      const inFebruary = onDay(plainDate("2027-02-10"), () => marks(cast.secretary));
      expect(await inFebruary).toEqual([undefined, "Đã đánh giá", "Có", "Không"]);
      const inMarch = onDay(plainDate("2027-03-20"), () => marks(cast.secretary));
      expect((await inMarch)[1]).not.toBe("Đã đánh giá");
      const file = await bytesOf(await download(cast.secretary, "?unit=DV01&form=national&q=duoc+khen"));
      const { body } = await secretary.upload("DV01", file);
      expect(body).toMatchObject({ counts: { ...NONE, unchanged: 1 }, problems: [] });
      await sql(database, "UPDATE members SET status = 'moved', status_since = '2026-02-01' WHERE id = $1", [
        id,
      ]);
    }));

  test("who is on the programme is registered, and a measure in force of the year is one, for whoever may know", () =>
    inTheYear(async () => {
      const names = ["Tô Chịu Phạt", "Tô Được Thôi", "Tô Năm Xưa", "Tô Chưa Gì"];
      const made = await Promise.all(names.map((name) => makeMember(cast.secretary, unitOf(bloc), name)));
      const [punished, , former] = made.map(({ id }) => id);
      const year = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year: 2026 };
      must(await registerTraining(cast.secretary, { ...year, members: [punished] }));
      const votes = { entitled: "30", present: "28", votesFor: "20", votesAgainst: "8" };
      const told = (from: string, endedOn: string) => ({
        about: "Tự ý bỏ trực",
        form: "warning",
        docNumber: "12-QĐ/ĐTN",
        ...votes,
        decidedOn: `${from}-04`,
        announcedOn: `${from}-10`,
        endedOn,
      });
      const measure = { ...told("2026-05", "2026-08-10"), member: punished };
      must(await recordDiscipline(cast.secretary, measure));
      must(await recordDiscipline(cast.secretary, { ...told("2025-05", "2025-08-10"), member: former }));
      const open = { member: made[1]?.id, about: "Chưa kết luận", form: "warning", day: "2026-03-02" };
      must(await openDiscipline(cast.secretary, open));
      const marks = async (actor: Actor) => {
        const lines = await linesOf(await download(actor, "?unit=DV01&form=national&q=to+"));
        const head = lines.find((line) => line.includes("Rèn luyện đoàn viên")) ?? [];
        const at = ["Họ và tên", "Rèn luyện đoàn viên", "Kỷ luật"].map((title) => head.indexOf(title));
        return lines
          .map((line) => at.map((column) => line[column]))
          .filter(([name]) => names.includes(`${name}`));
      };
      expect((await marks(cast.secretary)).toSorted()).toEqual(
        [
          ["Tô Chịu Phạt", "Đã đăng ký", "Có"],
          ["Tô Chưa Gì", undefined, "Không"],
          ["Tô Năm Xưa", undefined, "Không"],
          ["Tô Được Thôi", undefined, "Không"],
        ].toSorted(),
      );
      expect(await marks(cast.committee)).toContainEqual(["Tô Chịu Phạt", "Đã đăng ký", undefined]);
      await sql(
        database,
        "UPDATE members SET status = 'moved', status_since = '2026-02-01' WHERE id = ANY($1)",
        [made.map(({ id }) => id)],
      );
    }));

  test("sensitive columns stand there empty for whoever may not see them", async () => {
    const lines = await linesOf(await download(cast.committee, "?unit=DV01&form=national"));
    expect(lines.flat()).toContain("Số CMND/CCCD");
    expect(lines.flat()).not.toContain("001200000001");
    const own = await linesOf(await download(cast.branchSecretary, "?form=national"));
    expect(own.flat()).toContain("001200000001");
    expect(own.flat()).not.toContain("Vũ Nổi");
  });

  test("1,500 members come again unchanged", async () => {
    await brought(await bigRoster(1500));
    const file = await bytesOf(await download(cast.secretary, "?unit=DV01&form=national&status=active"));
    const { body } = await secretary.upload("DV01", file, { complete: true });
    expect(body).toMatchObject({ counts: { ...NONE, unchanged: 1562 }, unknownBranches: [], problems: [] });
  });
});

/** Every field filled, and what a spreadsheet or a reader of sheets might take for something else. */
const WELL_FILLED = {
  code: "00017",
  ethnicity: "H'Mông",
  religion: "Bahá'í",
  nativePlace: "=1+1",
  permanentAddress: "Số 1, ngõ 2; +84",
  idNumber: "001200000001",
  idIssuedOn: "2021-05-04",
  idIssuedPlace: "-CA Nghệ An",
  generalEducation: "Hệ 12/12",
  qualification: "Kỹ sư",
  politicalTheory: "Chưa có",
  computerSkill: "Chuẩn kỹ năng sử dụng CNTT cơ bản",
  foreignLanguage: "Bậc 3",
  joinedOn: "2015",
  admissionResolution: "05/2016",
  cardNumber: "000123456",
  partyJoinedOn: "2023",
  occupation: "Khác",
  memberKind: "Sinh hoạt chính",
  position: "Bí thư chi đoàn",
  association: "Hội LHTN Việt Nam",
  honorary: true,
  email: "a+b'c@example.vn",
  phone: "02438251234",
};

const ODD: [name: string, more: Record<string, unknown>][] = [
  ["Nguyễn Đủ Hết", WELL_FILLED],
  ["Hương", { birthDate: "1999" }],
  ["H'Hen Niê", { birthDate: "2000", code: "12345678", cardNumber: "12345678", idNumber: "012345678" }],
  ["Trần Tổng Cộng", { nativePlace: "1/2", permanentAddress: "1E+11", admissionResolution: "45000" }],
  ["Phạm Bí Thư", { nativePlace: "2015", permanentAddress: "Người lập biểu", occupation: "Không" }],
  ["Bùi Không", { branch: null, code: "ABC/01.2", cardNumber: "12/34", phone: "0123 456 7890" }],
  ["Danh Sách", { birthDate: "1996", gender: "male" }],
  ["Lê Thị Trùng", { birthDate: "1998", phone: "0912345671" }],
  ["Lê Thị Trùng", { birthDate: "1998", phone: "0912345672" }],
  ["Lê Thị Đối", { birthDate: "1998" }],
];

test("whoever has every field filled, or odd ones, and namesakes of one branch come again unchanged", async () => {
  const other = await makeBloc("tinh", 1, 1);
  const { secretary: theirs } = await makeCast(other);
  const cookie = await cookieOfActor(theirs);
  cookies.set(theirs.username, cookie);
  for (const [name, more] of ODD) await makeMember(theirs, unitOf(other), name, { confirmed: true, ...more });
  for (const form of ["national", "list", "list&columns=gender,birthDate,phone,branch"]) {
    const file = await bytesOf(await download(theirs, `?unit=DV01&form=${form}`));
    const { body } = await importsOf(cookie).upload("DV01", file, { complete: true });
    const counts = { ...NONE, unchanged: ODD.length };
    expect(body, form).toMatchObject({ counts, unknownBranches: [], problems: [] });
  }
});

describe("the list", () => {
  test("has a sensitive column for whoever sees it, and for nobody else", async () => {
    const chosen = "?unit=DV01&form=list&q=le+troi&columns=idNumber,nativePlace";
    expect((await linesOf(await download(cast.secretary, chosen))).at(-1)).toContain("001200000001");
    for (const actor of [cast.committee, cast.observer, cast.staff])
      expect((await download(actor, chosen)).status).toBe(403);
  });

  test("has the columns that were chosen, in the page's order, and no other", async () => {
    const chosen = "&columns=branch,status,phone";
    const lines = await linesOf(await download(cast.secretary, `?unit=DV01&form=list&q=le+troi${chosen}`));
    expect(lines.slice(-2)).toEqual([
      ["STT", "Họ và tên", "Chi đoàn", "Tình trạng", "Điện thoại"],
      ["1", "Lê Trôi", "Chi đoàn 1", "Đang sinh hoạt", "0912345678"],
    ]);
    const wide = await linesOf(await download(cast.staff, `?form=list&q=le+troi&columns=unit,branch`));
    expect(wide.at(-1)).toEqual(["1", "Lê Trôi", expect.stringMatching(/1$/), "Chi đoàn 1"]);
  });
});

describe("a long list", () => {
  const query = { org: "khoi", unit: "DV01", form: "national", status: "active" };
  const past = async (actor: Actor) =>
    must(await exportsPage(actor, must(await currentPlace(actor, { org: "khoi" }))));
  const logged = () =>
    sql<{ detail: object }>(
      database,
      "SELECT detail FROM audit_events WHERE type = 'roster.exported' AND subject_id IS NOT NULL",
    );
  let id: string;

  test("a short one is fetched at once and leaves nothing behind", async () => {
    expect(must(await startExport(cast.secretary, query))).toEqual({ kind: "at-once" });
    expect(await past(cast.secretary)).toEqual([]);
  });

  test("is made in the background with progress, one at a time, and logged", async () => {
    await brought(await bigRoster(6000));
    const started = must(await startExport(cast.secretary, query));
    if (started.kind !== "started") throw new Error("six thousand are not fetched at once");
    id = started.id;
    expect(await past(cast.secretary)).toMatchObject([{ id, state: "running", total: 6062 }]);
    expect((await fetched(cast.secretary, id)).status).toBe(409);
    expect(await startExport(cast.secretary, query)).toMatchObject({ ok: false, reason: "conflict" });
    await started.made;
    expect(await past(cast.secretary)).toMatchObject([{ id, state: "ready", done: 6062, form: "national" }]);
    expect(await logged()).toMatchObject([{ detail: { form: "national", count: 6062, sensitive: true } }]);
  });

  test("is fetched as often as its maker likes and comes in unchanged; nobody else finds it", async () => {
    const file = await bytesOf(await fetched(cast.secretary, id));
    expect(Buffer.compare(await bytesOf(await fetched(cast.secretary, id)), file)).toBe(0);
    const { body } = await secretary.upload("DV01", file);
    expect(body.counts).toEqual({ ...NONE, unchanged: 6062 });
    for (const other of [cast.committee, cast.ticked, cast.staff, cast.upperSecretary, cast.branchSecretary])
      expect((await fetched(other, id)).status).toBe(404);
    expect(await past(cast.staff)).toEqual([]);
  });

  test.skipIf(!HAS_LIBRE_OFFICE_CALC)("LibreOffice reads everybody in it", { timeout: 90_000 }, async () => {
    const lines = await readByLibreOffice(await bytesOf(await fetched(cast.secretary, id)));
    const people = lines.filter(([number = "", name]) => /^\d+$/.test(number) && name !== "");
    expect(people).toHaveLength(6062);
  });

  test("lies sealed, and holds nothing for a maker who may no longer see what it holds", async () => {
    const [row] = await sql<{ readable: boolean }>(
      database,
      "SELECT position('PK'::bytea IN substring(file_sealed FROM 1 FOR 64)) > 0 AS readable FROM member_exports",
    );
    expect(row).toEqual({ readable: false });
    await sql(database, "UPDATE member_exports SET created_by_id = $1", [cast.committee.userId]);
    expect((await fetched(cast.committee, id)).status).toBe(404);
    await sql(database, "UPDATE member_exports SET created_by_id = $1", [cast.secretary.userId]);
  });

  test("is said to be over when its process has died, and gone after its days", async () => {
    await sql(database, "UPDATE member_exports SET state = 'running', alive_at = now() - interval '1 hour'");
    expect(await past(cast.secretary)).toMatchObject([{ id, state: "failed" }]);
    const told = async () => (await exportFile(cast.secretary, id)) as { message?: string };
    await sql(database, "UPDATE member_exports SET file_sealed = NULL");
    expect((await told()).message).toBe("Không làm được. Xuất lại từ danh sách đoàn viên.");
    await sql(database, "UPDATE member_exports SET alive_at = now()");
    expect((await told()).message).toBe("Tệp chưa làm xong. Chờ một lát rồi tải.");
    await sql(database, "UPDATE member_exports SET alive_at = now() - interval '1 hour'");
    expect(await sql(database, "SELECT state FROM member_exports")).toEqual([{ state: "running" }]);
    await sql(database, "UPDATE member_exports SET expires_at = now() - interval '1 day'");
    expect(await past(cast.secretary)).toEqual([]);
    expect((await fetched(cast.secretary, id)).status).toBe(409);
    const again = must(await startExport(cast.secretary, { ...query, form: "list" }));
    if (again.kind === "started") await again.made;
    expect((await fetched(cast.secretary, id)).status).toBe(404);
  });

  test("is refused to whoever does not read the unit's roster", async () => {
    expect(await startExport(cast.secretary, { ...query, unit: "DV02" })).toMatchObject({
      reason: "not_found",
    });
    expect(await startExport(cast.secretary, { ...query, form: "other" })).toMatchObject({
      reason: "invalid",
    });
    const branch = branchOf(unitOf(bloc), 1).id;
    expect(await startExport(cast.branchSecretary, { ...query, branch })).toMatchObject({ ok: false });
  });
});
