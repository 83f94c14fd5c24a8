import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importPlace } from "@/lib/imports/place";
import { importHistory } from "@/lib/imports/queries";
import { closeDatabase } from "@/lib/platform/database/client";
import { dayOf } from "@/lib/platform/dates";
import { saveRatings } from "@/lib/ratings/commands";
import { ratingBoard } from "@/lib/ratings/queries";
import { pasteRatings } from "@/lib/ratings/results";
import { unitYearUnderWay } from "@/lib/units/rules";
import { allOf, makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { lastSave } from "../helpers/last-save";
import { branchOf, makeCast, unitOf } from "../helpers/members";
import { pasteSeen } from "../helpers/pasted";
import { cookieOfActor } from "../helpers/requests";
import { nationalForm, xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  secretary = importsOf(await cookieOfActor(cast.secretary));
});
afterAll(closeDatabase);

type Line = (string | null)[];
/** A sheet tells of the year under way unless somebody says another. */
const TODAY = dayOf(new Date());
const YEAR = unitYearUnderWay("calendar_year", TODAY);
const HEADER = ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn", "Rèn luyện", "Xếp loại", "Nhận xét"];
const lan = (...told: Line): Line => ["Vũ Thị Lan", "01/02/2001", "Nữ", "Chi đoàn 1", ...told];
const minh = (...told: Line): Line => ["Lê Quang Minh", "03/04/2002", "Nam", "Chi đoàn 2", ...told];

async function uploaded(rows: Line[], more: { complete?: boolean; header?: string[] } = {}) {
  const answer = await secretary.upload("DV01", await xlsxOf([more.header ?? HEADER, ...rows]), more);
  expect(answer.status).toBe(201);
  return answer.body;
}

async function confirmed(rows: Line[], more: { complete?: boolean; header?: string[] } = {}) {
  const { id } = await uploaded(rows, more);
  expect(await secretary.confirm(id)).toMatchObject({ status: 200, body: { state: "confirmed" } });
  return id;
}

/** All that ratings, training and proposals hold. */
const beside = async () => ({
  ratings: await sql(
    database,
    "SELECT member_id, year, rating, not_rated, comment FROM member_ratings ORDER BY 1",
  ),
  sheets: await sql(database, "SELECT unit_id, branch_id, year, state FROM rating_sheets ORDER BY 1, 2"),
  training: await sql(database, "SELECT member_id, year, state FROM training_records ORDER BY 1"),
  programs: await sql(database, "SELECT unit_id, year, groups FROM training_programs ORDER BY 1, 2"),
  proposals: await sql(database, "SELECT member_id, kind FROM sheet_proposals ORDER BY 1, 2"),
});

const ratingOf = (fullName: string) =>
  allOf(bloc.orgId).memberRating.findFirst({ where: { member: { fullName } } });

describe("ratings, comments and training of a year", () => {
  test("of columns for several years that of the asked year is read, the others are told", async () => {
    const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"];
    const years = [YEAR - 2, YEAR - 1, YEAR].map((year) => `Xếp loại năm ${year}`);
    const { id, mapping, notes } = await uploaded([lan("Khá", "Tốt", "Xuất sắc")], {
      header: [...header, ...years],
    });
    expect(mapping).toMatchObject({ E: null, F: null, G: "rating" });
    expect(notes.join()).toContain(`Không nhận các cột: “${years[0]}”, “${years[1]}”.`);
    const earlier = await secretary.patch(id, { year: YEAR - 1 });
    expect(earlier.body.mapping).toMatchObject({ E: null, F: "rating", G: null });
    expect(earlier.body.notes.join()).not.toContain("đang nhận cho");
    const none = await secretary.patch(id, { year: YEAR - 3 });
    expect(none.body.notes.join()).toContain(`ghi năm ${YEAR - 1}, đang nhận cho năm ${YEAR - 3}`);
  });

  test("go into drafts, the same sheet again says nothing, and the undo leaves nothing", async () => {
    const before = await beside();
    const rows = [lan("Đã đăng ký", "HTXSNV", "Gương mẫu"), minh("Đã đăng ký", "Đã đánh giá", null)];
    const made = await uploaded(rows);
    expect(made.notes.join()).toMatch(
      new RegExp(`năm ${YEAR}: xếp loại, nhận xét của 1 người; đăng ký rèn luyện của 2 người`),
    );
    expect(made.notes.join()).toMatch(/1 ô Xếp loại, Rèn luyện không nói rõ/);
    expect((await secretary.confirm(made.id)).status).toBe(200);
    const history = await importHistory(
      cast.secretary,
      must(await importPlace(cast.secretary, { unit: "DV01" })),
    );
    expect(history.find(({ id }) => id === made.id)?.reviewed).toEqual({ ratings: 1, training: 2 });
    expect((await secretary.get(made.id)).body.counts).toEqual(made.counts);
    expect(await ratingOf("Vũ Thị Lan")).toMatchObject({
      rating: "excellent",
      comment: "Gương mẫu",
      year: YEAR,
    });
    expect(await ratingOf("Lê Quang Minh")).toBeNull();
    const stands = await beside();
    expect(stands.training).toHaveLength(2);

    const again = await uploaded(rows);
    expect(again.counts).toMatchObject({ new: 0, updated: 0, unchanged: 2 });
    expect(again.notes.join()).not.toMatch(/Sẽ ghi/);
    expect((await secretary.confirm(again.id)).status).toBe(200);
    expect(await beside()).toEqual(stands);

    expect((await secretary.undo(again.id)).body.problems).toEqual([]);
    expect((await secretary.undo(made.id)).body.problems).toEqual([]);
    expect(await beside()).toEqual(before);
    expect(await allOf(bloc.orgId).member.count()).toBe(0);
    const told = await sql<{ was: string; is: string }>(
      database,
      `SELECT v.before ->> 'training' AS was, v.after ->> 'training' AS is FROM audit_events e
        JOIN audit_values v ON v.event_id = e.id WHERE e.type = 'training.moved' ORDER BY e.id`,
    );
    const registered = { was: "", is: "đã đăng ký" };
    const back = { was: "đã đăng ký", is: "" };
    expect(told).toEqual([registered, registered, back, back]);
    const moves = await sql<{ branch: string; detail: unknown }>(
      database,
      `SELECT u.name AS branch, e.detail FROM audit_events e JOIN units u ON u.id::text = e.subject_id
        WHERE e.type = 'training.moved' AND e.detail ->> 'move' = 'unregister' ORDER BY u.name`,
    );
    const unregistered = { year: YEAR, people: 1, move: "unregister", undo: made.id };
    expect(moves).toEqual(["Chi đoàn 1", "Chi đoàn 2"].map((branch) => ({ branch, detail: unregistered })));
  });

  test("a blank and a word that names no level leave what stands; an undo puts the earlier rating back", async () => {
    await confirmed([lan("Đã đăng ký", "Tốt", "Chuyên cần")]);
    await confirmed([lan(null, null, "  "), minh(null, "đã đánh giá", "-")]);
    expect(await ratingOf("Vũ Thị Lan")).toMatchObject({ rating: "good", comment: "Chuyên cần" });
    const before = await beside();
    const id = await confirmed([lan(null, "Xuất sắc", null)]);
    expect(await ratingOf("Vũ Thị Lan")).toMatchObject({ rating: "excellent", comment: "Chuyên cần" });
    expect((await secretary.undo(id)).body.problems).toEqual([]);
    expect(await beside()).toEqual(before);
    const events = await sql<{ before: unknown; after: unknown }>(
      database,
      `SELECT v.before, v.after FROM audit_events e JOIN audit_values v ON v.event_id = e.id
        WHERE e.type = 'rating.saved' ORDER BY e.id DESC LIMIT 1`,
    );
    expect(events).toEqual([
      {
        before: { rating: "Hoàn thành xuất sắc nhiệm vụ", comment: "Chuyên cần" },
        after: { rating: "Hoàn thành tốt nhiệm vụ", comment: "Chuyên cần" },
      },
    ]);
  });

  test("what somebody went on with since is listed by the undo and left", async () => {
    const id = await confirmed([lan(null, "Hoàn thành", null)]);
    const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year: YEAR };
    const { rows } = must(await ratingBoard(cast.secretary, at));
    const row = rows.find(({ fullName }) => fullName === "Vũ Thị Lan");
    must(
      await saveRatings(cast.secretary, {
        ...at,
        rows: [{ member: row?.memberId, choice: "completed", comment: "Sửa tay", version: row?.version }],
      }),
    );
    const { body } = await secretary.undo(id);
    expect(body.problems).toMatchObject([{ value: "Vũ Thị Lan", column: "F" }]);
    expect(await ratingOf("Vũ Thị Lan")).toMatchObject({ rating: "completed", comment: "Sửa tay" });
  });

  test("what a sheet writes into a branch's ratings is undone as an import: the save before is undone no more", async () => {
    const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year: YEAR };
    const { rows } = must(await ratingBoard(cast.secretary, at));
    const row = rows.find(({ fullName }) => fullName === "Vũ Thị Lan");
    const line = { member: row?.memberId, choice: "completed", comment: "Sửa lại", version: row?.version };
    must(await saveRatings(cast.secretary, { ...at, rows: [line] }));
    expect(await lastSave(cast.secretary, at)).toMatchObject({ effect: [{ name: "Vũ Thị Lan" }] });
    await confirmed([lan(null, "Tốt", null)]);
    expect(await lastSave(cast.secretary, at)).toBeNull();
  });

  test("an approved sheet is never overwritten: each cell is told, the row's other values go in", async () => {
    const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year: YEAR };
    const table = "Họ và tên\tXếp loại\tNhận xét\nVũ Thị Lan\tTốt\tĐã họp";
    must(
      await pasteSeen(pasteRatings, cast.secretary, {
        ...at,
        table,
        approval: { approvalNumber: "12-QĐ/ĐTN", approvedOn: TODAY },
      }),
    );
    const header = [...HEADER, "Quê quán"];
    const told = await uploaded([lan(null, "Xuất sắc", null, "Xã Mới")], { header });
    expect(told.counts).toMatchObject({ updated: 1, rejected: 0 });
    expect(told.problems).toMatchObject([{ row: 2, column: "F" }]);
    expect(told.problems[0]?.message).toMatch(/đã duyệt là “Hoàn thành tốt nhiệm vụ”.*mở lại/);
    expect((await secretary.confirm(told.id)).status).toBe(200);
    expect(await ratingOf("Vũ Thị Lan")).toMatchObject({ rating: "good", comment: "Đã họp" });
    const earlier = await uploaded([lan(null, "Xuất sắc", null)]);
    expect((await secretary.patch(earlier.id, { year: YEAR - 1 })).body.problems).toEqual([]);
    expect((await secretary.confirm(earlier.id)).status).toBe(200);
    expect(
      await allOf(bloc.orgId).memberRating.count({ where: { year: YEAR - 1, rating: "excellent" } }),
    ).toBe(1);
    expect((await secretary.patch(told.id, { year: 1999 })).status).toBe(409);
  });

  test("words of its own are asked about and remembered for the next sheet", async () => {
    const made = await uploaded([minh(null, "Loại A", null)]);
    expect(made).toMatchObject({
      counts: { rejected: 1 },
      unknownWords: [{ field: "rating", word: "Loại A" }],
    });
    const words = { "rating:Loại A": "excellent" };
    expect((await secretary.patch(made.id, { words })).body).toMatchObject({ counts: { rejected: 0 } });
    expect((await secretary.patch(made.id, { words: { "rating:Loại A": "best" } })).status).toBe(400);
    expect((await secretary.confirm(made.id)).status).toBe(200);
    expect(await ratingOf("Lê Quang Minh")).toMatchObject({ rating: "excellent" });
    expect((await uploaded([minh(null, "loại a", null)])).counts).toMatchObject({
      unchanged: 1,
      rejected: 0,
    });
  });

  test("the whole national form registers its people and goes back without a trace", async () => {
    const before = await beside();
    const { body } = await secretary.upload("DV01", nationalForm());
    const branches = Object.fromEntries(body.unknownBranches.map((name) => [name, "create"]));
    await secretary.patch(body.id, { branches });
    expect((await secretary.confirm(body.id)).status).toBe(200);
    expect((await beside()).training.length).toBe(before.training.length + 60);
    expect((await secretary.undo(body.id)).body.problems).toEqual([]);
    expect(await beside()).toEqual(before);
  });

  test("a registration that the software has by now is listed by the undo and left", async () => {
    const thu = ["Phan Thị Thu", "05/06/2001", "Nữ", "Chi đoàn 1", "Đã đăng ký", null, null];
    const id = await confirmed([thu]);
    await sql(
      database,
      `UPDATE training_records SET typed_on = '2026-11-20', typed_by = 'Lê An'
        WHERE member_id = (SELECT id FROM members WHERE full_name = 'Phan Thị Thu')`,
    );
    await sql(database, "UPDATE units SET period_kind = 'school_year' WHERE code = 'DV01'");
    const { problems } = (await secretary.undo(id)).body;
    // New by the sheet and registered by it: one person who stays is one line, with both reasons.
    expect(problems).toMatchObject([{ row: 2, column: "A", value: "Phan Thị Thu" }]);
    expect(problems[0]?.message).toMatch(/nên giữ lại.*rèn luyện năm học \d+ – \d+ đã có người ghi tiếp/);
    const training = { member: { fullName: "Phan Thị Thu" } };
    expect(await allOf(bloc.orgId).trainingRecord.count({ where: training })).toBe(1);
  });
});
