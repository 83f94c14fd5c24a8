import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { saveRatings } from "@/lib/ratings/commands";
import { undoLastSave } from "@/lib/ratings/last-save/commands";
import { proposeRatings, reopenRatings } from "@/lib/ratings/moves";
import { ratingBoard } from "@/lib/ratings/queries";
import { pasteRatings } from "@/lib/ratings/results";
import type { Choice } from "@/lib/ratings/types";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { lastSave } from "@/tests/helpers/last-save";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let unit: TestUnit;
let lists: { an: string; binh: string; chi: string; dung: string };
let year = 2026;

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const at = () => ({ unit: unit.id, branch: branchOf(unit).id, year });
const boardOf = async () => must(await ratingBoard(cast.secretary, at()));

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  const make = async (name: string) => (await makeMember(cast.secretary, unit, name)).id;
  lists = {
    an: await make("Lê Thị An"),
    binh: await make("Vũ Văn Bình"),
    chi: await make("Hà Thị Chi"),
    dung: await make("Ngô Văn Dũng"),
  };
});

/** Each test has a year of its own: An was rated and typed into the software, Bình is in the Party, Chi was rated, Dũng not. */
beforeEach(async () => {
  year -= 1;
  await save({
    an: ["good", "Đều tay."],
    binh: ["party_member", "Gương mẫu."],
    chi: ["completed", "Ít đến."],
  });
  await sql(
    database,
    `UPDATE member_ratings SET person_name = 'Lê An', typed_on = '2026-01-05', typed_by = 'Vũ Thị Lan'
      WHERE member_id = ANY($1) AND year = $2`,
    [[lists.an, lists.chi], year],
  );
});

type Given = Partial<Record<keyof typeof lists, [Choice | null, string]>>;

async function save(given: Given, actor: Actor = cast.secretary) {
  const { rows } = await boardOf();
  const lines = Object.entries(given).map(([name, [choice, comment]]) => {
    const member = lists[name as keyof typeof lists];
    return { member, choice, comment, version: rows.find((row) => row.memberId === member)?.version ?? null };
  });
  must(await saveRatings(actor, { ...at(), rows: lines }));
}

/** A grade, a comment and a whole row changed, a row made. */
const ALL_KINDS: Given = {
  an: ["excellent", "Rất tốt."],
  binh: ["under_six_months", "Gương mẫu."],
  chi: [null, ""],
  dung: ["good", "Mới viết."],
};

/** Everything that is stored, but for its version. */
const stored = () =>
  sql(
    database,
    "SELECT to_jsonb(r) - 'version' AS row FROM member_ratings r WHERE year = $1 ORDER BY member_id",
    [year],
  );
const versions = async () => {
  const rows = await sql<{ member_id: string; version: number }>(
    database,
    "SELECT member_id, version FROM member_ratings WHERE year = $1",
    [year],
  );
  return Object.fromEntries(rows.map(({ member_id, version }) => [member_id, version]));
};
const versionOf = async () => (await boardOf()).sheet?.version;
const undo = async (actor: Actor = cast.secretary, version?: number) =>
  undoLastSave(actor, { ...at(), version: version ?? (await versionOf()) });

describe("the last save of a branch's ratings", () => {
  test("is undone with every kind of row as it stood, told one by one, under new versions", async () => {
    const before = await stored();
    await save(ALL_KINDS, cast.branchSecretary);
    expect(await stored()).not.toEqual(before);
    const shown = await lastSave(cast.secretary, at());
    expect(shown).toMatchObject({ by: cast.branchSecretary.name });
    expect([...(shown?.effect ?? [])].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: "Hà Thị Chi", from: "Chưa xếp loại", to: "Hoàn thành nhiệm vụ. Ít đến." },
      {
        name: "Lê Thị An",
        from: "Hoàn thành xuất sắc nhiệm vụ. Rất tốt.",
        to: "Hoàn thành tốt nhiệm vụ. Đều tay.",
      },
      { name: "Ngô Văn Dũng", from: "Hoàn thành tốt nhiệm vụ. Mới viết.", to: "Chưa xếp loại" },
      {
        name: "Vũ Văn Bình",
        from: "Không thuộc diện: Chưa đủ số tháng. Gương mẫu.",
        to: "Không thuộc diện: Đảng viên, chỉ rèn luyện. Gương mẫu.",
      },
    ]);
    expect(must(await undo())).toEqual({ count: 4 });
    expect(await stored()).toEqual(before);
    // Whoever still looks at what was undone saves nothing over what stands now.
    expect(await versions()).toEqual({ [lists.an]: 3, [lists.binh]: 3, [lists.chi]: 2 });
    const events = await sql<{ type: string }>(
      database,
      `SELECT e.type, e.detail->>'count' AS count, v.before->>'comment' AS was, v.after->>'comment' AS comment
        FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
        WHERE e.detail->>'year' = $1 ORDER BY e.id DESC LIMIT 5`,
      [String(year)],
    );
    expect(events.toReversed()).toEqual(
      expect.arrayContaining([
        { type: "rating.saved", count: null, was: "Rất tốt.", comment: "Đều tay." },
        { type: "rating.saved", count: null, was: "", comment: "Ít đến." },
        { type: "rating.saved", count: null, was: "Mới viết.", comment: "" },
        { type: "rating.save_undone", count: "4", was: null, comment: null },
      ]),
    );
  });

  test("is undone once, and the save before it not at all", async () => {
    await save({ an: ["excellent", "Rất tốt."] });
    await save({ dung: ["good", "Mới viết."] });
    const version = await versionOf();
    const both = await Promise.all([undo(cast.secretary, version), undo(cast.branchSecretary, version)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const after = await stored();
    expect(await lastSave(cast.secretary, at())).toBeNull();
    for (const seen of [version, undefined])
      expect(await undo(cast.secretary, seen)).toMatchObject({ reason: "conflict" });
    expect(await stored()).toEqual(after);
    expect(after).toContainEqual({ row: expect.objectContaining({ comment: "Rất tốt." }) });
  });

  test("is undone only as it was seen: not where somebody saved since", async () => {
    await save({ an: ["excellent", "Rất tốt."] });
    const seen = await versionOf();
    await save({ chi: ["good", "Chăm."] }, cast.branchSecretary);
    const before = await stored();
    expect(await undo(cast.secretary, seen)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Tải lại trang"),
    });
    expect(await stored()).toEqual(before);
  });

  test("that was a pasted table is undone too", async () => {
    const before = await stored();
    const table =
      "Họ và tên\tXếp loại\tNhận xét\nLê Thị An\tXuất sắc\tRất tốt.\nNgô Văn Dũng\tTốt\tMới viết.";
    must(await pasteSeen(pasteRatings, cast.secretary, { ...at(), table }));
    expect((await lastSave(cast.secretary, at()))?.effect).toHaveLength(2);
    must(await undo());
    expect(await stored()).toEqual(before);
  });

  test("is undone of nobody where somebody's row is another since, who is named", async () => {
    const changes = {
      "Lê Thị An": [
        "UPDATE member_ratings SET typed_on = '2026-02-01' WHERE member_id = $1 AND year = $2",
        "an",
      ],
      "Ngô Văn Dũng": ["DELETE FROM member_ratings WHERE member_id = $1 AND year = $2", "dung"],
      "Hà Thị Chi": [
        `INSERT INTO member_ratings (org_id, sheet_id, member_id, year, rating)
          SELECT org_id, id, $1, $2, 'good' FROM rating_sheets WHERE year = $2`,
        "chi",
      ],
    } as const;
    for (const [name, [change, who]] of Object.entries(changes)) {
      await save(ALL_KINDS);
      await sql(database, change, [lists[who], year]);
      const before = await stored();
      const refused = await undo();
      expect(refused).toMatchObject({ reason: "conflict", message: expect.stringContaining(`ở: ${name}.`) });
      expect(await stored()).toEqual(before);
      expect(await lastSave(cast.secretary, at())).not.toBeNull();
      await sql(database, "DELETE FROM member_ratings WHERE year = $1", [year]);
      await save({ chi: ["completed", "Ít đến."] });
    }
  });

  test("gives no row back to whoever was merged into another", async () => {
    await save({ chi: [null, ""] });
    const mergedInto = (id: string | null) =>
      sql(
        database,
        `UPDATE members SET merged_into_id = $2,
          status = (CASE WHEN $2::uuid IS NULL THEN 'active' ELSE 'merged' END)::"MemberStatus" WHERE id = $1`,
        [lists.chi, id],
      );
    await mergedInto(lists.an);
    const refused = await undo();
    await mergedInto(null);
    expect(refused).toMatchObject({ reason: "conflict", message: expect.stringContaining("ở: Hà Thị Chi.") });
  });

  test("is not undone once the sheet was handed on, nor when it was opened again", async () => {
    const whole: Given = { an: ["excellent", "Rất tốt."], dung: ["good", "Mới viết."] };
    await save(whole);
    const meeting = {
      minutesNumber: "03-BB/CĐ",
      heldOn: `${year}-11-10`,
      entitled: 4,
      present: 4,
      chair: "Lê An",
      minuteTaker: "Vũ Bình",
    };
    const seen = await versionOf();
    await on("2026-11-11", async () => {
      must(await proposeRatings(cast.secretary, { ...at(), ...meeting, version: seen }));
      for (const version of [seen, undefined])
        expect(await undo(cast.secretary, version)).toMatchObject({
          reason: "conflict",
          message: expect.stringContaining("Mở lại rồi ghi"),
        });
      expect(await lastSave(cast.secretary, at())).toBeNull();
      must(await reopenRatings(cast.secretary, { ...at(), reason: "Sót.", version: await versionOf() }));
    });
    expect(await lastSave(cast.secretary, at())).toBeNull();
    expect(await undo()).toMatchObject({ reason: "conflict" });
  });

  test("is for whoever may write the grid, and tells no reason to whoever may not know it", async () => {
    await save({ binh: ["under_six_months", "Gương mẫu."], dung: ["good", "Mới viết."] });
    const stranger = await makeActor(`bithu.dv02.${year}`, "UNIT_SECRETARY", {
      orgId: bloc.orgId,
      unitId: unitOf(bloc, 1).id,
    });
    const refusals = { forbidden: [cast.staff, cast.upperSecretary, cast.observer], not_found: [stranger] };
    for (const [reason, actors] of Object.entries(refusals))
      for (const actor of actors) {
        expect(await undo(actor)).toMatchObject({ reason });
        expect(await lastSave(actor, at())).toBeNull();
      }
    const shown = await lastSave(cast.committee, at());
    expect(JSON.stringify(shown)).not.toMatch(/Đảng|số tháng|6 tháng/);
    must(await undo(cast.committee));
    const { rows } = await boardOf();
    expect(rows.find(({ memberId }) => memberId === lists.binh)?.choice).toBe("party_member");
  });

  test("lies sealed, for thirty days", async () => {
    await save({ an: ["excellent", "Rất tốt."] });
    const [plain] = await sql<{ found: boolean }>(
      database,
      "SELECT position('Rất tốt.'::bytea IN undo_sealed) > 0 AS found FROM rating_sheets WHERE year = $1",
      [year],
    );
    expect(plain).toEqual({ found: false });
    await sql(database, "UPDATE rating_sheets SET undo_until = now() - interval '1 minute' WHERE year = $1", [
      year,
    ]);
    expect(await lastSave(cast.secretary, at())).toBeNull();
    expect(await undo()).toMatchObject({ reason: "conflict" });
    const old = year;
    year = 2001;
    await save({ an: ["good", "Đều tay."] });
    year = old;
    expect(await sql(database, "SELECT undo_sealed FROM rating_sheets WHERE year = $1", [old])).toEqual([
      { undo_sealed: null },
    ]);
  });
});
