import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as exported } from "@/app/api/v1/members/export/route";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { plainDate } from "@/lib/platform/dates";
import { reviewYears } from "@/lib/ratings/address";
import { registerTraining } from "@/lib/training/commands";
import { calendarPlace } from "@/lib/units/current";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { branchOf, makeCast, makeMember, unitOf } from "../helpers/members";
import { cookieOfActor, requestTo } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let secretary: Imports;
let people: string[];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
  secretary = importsOf(await cookieOfActor(cast.secretary));
  const names = ["Tô Thị Năm Mới", "Tô Thị Năm Cũ", "Tô Thị Chưa Ghi"];
  people = [];
  for (const name of names) people.push((await makeMember(cast.secretary, unitOf(bloc), name)).id);
});
afterAll(closeDatabase);

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const counts = (kind: PeriodKind) =>
  sql(database, `UPDATE units SET period_kind = $1::"PeriodKind" WHERE code = 'DV01'`, [kind]);
const training = () => sql(database, "SELECT member_id, year, state FROM training_records ORDER BY 1, 2");

async function register(year: number, members: string[]) {
  await sql(database, "DELETE FROM training_records");
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year };
  must(await registerTraining(cast.secretary, { ...at, members }));
}

async function exportedForm(): Promise<Uint8Array> {
  const address = "/api/v1/members/export?unit=DV01&form=national";
  const answer = await exported(requestTo(address, await cookieOfActor(cast.secretary)), {
    params: Promise.resolve({}),
  });
  return new Uint8Array(await answer.arrayBuffer());
}

describe("the national form, out and in again", () => {
  test.each([
    ["calendar_year", "2026-12-20", 2026],
    ["calendar_year", "2027-01-15", 2026],
    ["calendar_year", "2027-03-15", 2027],
    ["school_year", "2026-08-31", 2026],
    ["school_year", "2026-10-15", 2027],
    ["school_year", "2027-01-15", 2027],
  ] as const)("changes nothing of a unit by %s on %s", async (kind, day, year) => {
    await counts(kind);
    await register(year, people.slice(0, 2));
    const before = await training();
    await on(day, async () => {
      const form = await exportedForm();
      const { body } = await secretary.upload("DV01", form, { complete: true });
      expect(body).toMatchObject({ counts: { unchanged: 3, updated: 0 }, problems: [] });
      expect(body.notes.join()).not.toContain("Sẽ ghi cho năm");
      expect((await secretary.confirm(body.id)).status).toBe(200);
      expect(await training()).toEqual(before);
      await sql(database, "DELETE FROM training_records");
      const { notes } = (await secretary.upload("DV01", form)).body;
      expect(notes).toEqual([`Sẽ ghi cho ${unitYear(kind, year).label}: đăng ký rèn luyện của 2 người.`]);
    });
  });

  test("does not tell of another year than the one it would be written into", async () => {
    await counts("calendar_year");
    await register(2027, people);
    await on("2027-01-15", async () => {
      const { body } = await secretary.upload("DV01", await exportedForm(), { complete: true });
      expect(body.notes.join()).not.toContain("Sẽ ghi cho năm");
    });
  });
});

test.each([
  ["calendar_year", 2026],
  ["school_year", 2027],
] as const)(
  "a rating that a sheet of January tells of a unit by %s is that of %s, as its pages",
  async (kind, year) => {
    await counts(kind);
    const sheet = await xlsxOf([
      ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn", "Xếp loại"],
      ["Tô Thị Năm Mới", "01/02/2000", "Nữ", "Chi đoàn 1", "Hoàn thành tốt nhiệm vụ"],
    ]);
    const { body } = await on("2027-01-15", () => secretary.upload("DV01", sheet));
    expect(body.notes).toEqual([`Sẽ ghi cho ${unitYear(kind, year).label}: xếp loại, nhận xét của 1 người.`]);
    const page = on("2027-01-15", () => calendarPlace(cast.secretary, {}, reviewYears));
    expect(must(await page).year).toBe(year);
  },
);

const ratings = () => sql(database, "SELECT year, rating FROM member_ratings ORDER BY 1");
const rated = (title: string, ...above: string[]) =>
  xlsxOf([
    ...above.map((line) => [line]),
    ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn", title],
    ["Tô Thị Năm Mới", "01/02/2000", "Nữ", "Chi đoàn 1", "Hoàn thành tốt nhiệm vụ"],
  ]);

describe("a sheet that names the year of its ratings", () => {
  const december = <T>(work: () => Promise<T>) => on("2026-12-01", work);

  test.each([
    ["school_year", ["Xếp loại năm học 2025-2026"], 2026],
    ["school_year", ["Xếp loại", "DANH SÁCH ĐOÀN VIÊN NĂM HỌC 2025 – 2026"], 2026],
    ["calendar_year", ["Xếp loại năm 2025"], 2025],
  ] as const)("of a unit by %s is taken for it, %j, and says so", async (kind, [title, ...above], year) => {
    await counts(kind);
    await december(async () => {
      const { body } = await secretary.upload("DV01", await rated(title, ...above));
      const [own, usual] = [
        unitYear(kind, year).label,
        unitYear(kind, kind === "school_year" ? 2027 : 2026).label,
      ];
      expect(body.notes).toEqual([
        `Sẽ ghi cho ${own}: xếp loại, nhận xét của 1 người.`,
        expect.stringMatching(new RegExp(`${own} nên xếp loại, .* ghi cho năm ấy, không phải ${usual}`)),
      ]);
      expect((await secretary.confirm(body.id)).status).toBe(200);
      expect(await ratings()).toEqual([{ year, rating: "good" }]);
      // What is recorded of that year is what a later sheet is compared with.
      const again = await secretary.upload("DV01", await rated(title, ...above));
      expect(again.body.notes.join()).not.toContain("Sẽ ghi");
      await secretary.undo(body.id);
      expect(await ratings()).toEqual([]);
    });
  });

  test("is not written for another one that nobody has chosen", async () => {
    await counts("calendar_year");
    await december(async () => {
      const { body } = await secretary.upload("DV01", await rated("Điểm thi đua năm 2024"));
      const mapped = await secretary.patch(body.id, { mapping: { E: "rating" }, year: 2026 });
      expect(mapped.body.notes.join()).toContain("ghi năm 2024, đang nhận cho năm 2026");
      expect(await secretary.confirm(body.id)).toMatchObject({
        status: 409,
        body: { errors: [{ path: "year" }] },
      });
      await secretary.patch(body.id, { year: 2026 });
      expect((await secretary.confirm(body.id)).status).toBe(200);
      expect(await ratings()).toEqual([{ year: 2026, rating: "good" }]);
      await secretary.undo(body.id);
    });
  });
});
