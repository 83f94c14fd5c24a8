import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportView } from "@/lib/imports/types";
import { closeDatabase } from "@/lib/platform/database/client";
import { allOf, makeActor, makeBloc, type TestBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { branchOf, unitOf } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";
import { made, SHEET_KINDS } from "../helpers/sheet-kinds";
import { xlsxOf } from "../helpers/sheets";

await freshDatabase();

const NONE = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, absent: 0 };
let bloc: TestBloc;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id };
  secretary = importsOf(await cookieOfActor(await makeActor("bithu.khoi", "UNIT_SECRETARY", at)));
});
afterAll(closeDatabase);

const membersNamed = (...names: string[]) =>
  allOf(bloc.orgId).member.findMany({
    where: { fullName: { in: names }, unitId: unitOf(bloc).id },
    select: {
      fullName: true,
      birthDate: true,
      phone: true,
      gender: true,
      position: true,
      branch: { select: { name: true } },
    },
  });

describe("kinds of sheets that offices send", () => {
  test.for(SHEET_KINDS)("$name", async (kind) => {
    const { bytes, fileName } = await kind.file();
    const { body } = await secretary.upload("DV01", bytes, { name: fileName });
    expect(body.counts).toEqual({ ...NONE, ...kind.counts });
    expect(body.problems.map(({ column, row }) => `${column}${row}`)).toEqual(kind.cells ?? []);
    expect(body.unknownBranches).toEqual(kind.unknownBranches ?? []);
    expect(body.merged).toEqual((kind.merged ?? []).map(([row, into]) => ({ row, into })));
    expect(body.unknownWords.map(({ field, word }) => `${field}:${word}`)).toEqual(kind.words ?? []);
    if (kind.notes) expect(body.notes.join("\n")).toMatch(kind.notes);
    if (kind.sheets) expect(body.sheets.map(({ name, hidden }) => [name, hidden])).toEqual(kind.sheets);
    const branches = Object.fromEntries(body.unknownBranches.map((name) => [name, "create"]));
    if (body.unknownBranches.length > 0) await secretary.patch(body.id, { branches });
    expect((await secretary.confirm(body.id)).status).toBe(200);
    const people = Object.entries(kind.people ?? {});
    const members = people.length > 0 ? await membersNamed(...people.map(([name]) => name)) : [];
    for (const [name, { branch, ...values }] of people) {
      const member = members.find(({ fullName }) => fullName === name);
      expect({ ...member, branch: member?.branch?.name }).toMatchObject(
        branch ? { ...values, fullName: name, branch } : { ...values, fullName: name },
      );
    }
    expect((await secretary.undo(body.id)).status).toBe(200);
  });
});

describe("what is said of a sheet once", () => {
  const sheet = (name: string, more: string[] = []) =>
    xlsxOf([
      ["Họ tên", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị"],
      [name, "01/02/2003", "2", "thủ lĩnh", "Phòng Một"],
      ...more.map((other) => [other, "05/06/2001", "2", null, "Phòng Một"]),
    ]);

  test("makes its rows good, and is remembered for the unit's next sheet with such a header", async () => {
    const { body } = await secretary.upload("DV01", await sheet("Cao Thị Một"));
    expect(body).toMatchObject({
      counts: { ...NONE, rejected: 1 },
      unknownWords: [
        { field: "gender", word: "2", rows: 1 },
        { field: "position", word: "thủ lĩnh", rows: 1 },
      ],
    });
    const said = { "gender:2": "female", "position:thủ lĩnh": "Bí thư chi đoàn" };
    const asked = await secretary.patch(body.id, { words: said });
    expect(asked.body).toMatchObject({
      counts: { ...NONE, new: 1 },
      unknownWords: [],
      unknownBranches: ["Phòng Một"],
    });
    const { id } = branchOf(unitOf(bloc));
    await secretary.patch(body.id, { branches: { "Phòng Một": id } });
    expect((await secretary.confirm(body.id)).body.state).toBe("confirmed");
    expect(await membersNamed("Cao Thị Một")).toMatchObject([
      { gender: "female", position: "Bí thư chi đoàn" },
    ]);
    const next = await secretary.upload("DV01", await sheet("Cao Thị Hai", ["Cao Thị Ba"]));
    expect(next.body).toMatchObject({ counts: { ...NONE, new: 2 }, unknownWords: [], unknownBranches: [] });
    const other = await secretary.upload(
      "DV01",
      await xlsxOf([
        ["Họ tên", "Ngày sinh", "Giới tính"],
        ["Cao Thị Tư", "01/02/2003", "2"],
      ]),
    );
    expect(other.body.unknownWords).toHaveLength(1);
  });

  test.each([
    ["Số", 1, 2],
    ["Chữ", "1", "0"],
  ])(
    "genders as numbers (%s) are proposed, told, and turned round by who knows better",
    async (kind, one, other) => {
      const [man, woman] = [`Cao Văn ${kind}`, `Cao Thị ${kind}`] as const;
      const bytes = await xlsxOf([
        ["Họ tên", "Ngày sinh", "Giới tính", `Ghi chú ${kind}`],
        [man, "01/02/2003", one, null],
        [woman, "05/06/2001", other, null],
      ]);
      const proposed = await secretary.upload("DV01", bytes);
      expect(proposed.body).toMatchObject({ counts: { ...NONE, new: 2 }, unknownWords: [] });
      const told = (body: ImportView) => body.notes.filter((note) => note.startsWith("Cột giới tính"));
      expect(told(proposed.body)).toEqual([
        `Cột giới tính ghi bằng số: hiểu ${[`${other} là Nữ`, "1 là Nam"].sort().join(", ")}. So vài người với hồ sơ; nếu khác thì chọn lại ở phần cách ghi của tệp.`,
      ]);
      const round = { "gender:1": "female", [`gender:${other}`]: "male" };
      const turned = await secretary.patch(proposed.body.id, { words: round });
      expect(told(turned.body)[0]).toContain("1 là Nữ");
      const again = await secretary.upload("DV01", bytes);
      expect(told(again.body)[0]).toContain("1 là Nữ");
      const back = { "gender:1": "male", [`gender:${other}`]: "female" };
      await secretary.patch(again.body.id, { words: back });
      expect((await secretary.confirm(again.body.id)).body.state).toBe("confirmed");
      const genders = (await membersNamed(man, woman)).map(({ fullName, gender }) => [fullName, gender]);
      expect(Object.fromEntries(genders)).toEqual({ [man]: "male", [woman]: "female" });
    },
  );

  test("a word may stand for an empty cell; nonsense is refused at its place", async () => {
    const { body } = await secretary.upload(
      "DV01",
      await xlsxOf([
        ["Họ tên", "Năm sinh", "Phái", "Chức vụ", "Ghi chú"],
        ["Cao Thị Năm", "2003", "Nữ", "Thủ quỹ", "x"],
      ]),
    );
    for (const wrong of [{ "gender:3": "male" }, { "position:Thủ quỹ": "Vua" }, { "email:x": "y" }]) {
      const answer = await secretary.patch(body.id, { words: wrong });
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0]?.path).toBe(`words.${Object.keys(wrong)[0]}`);
    }
    const blank = await secretary.patch(body.id, { words: { "position:Thủ quỹ": "blank" } });
    expect(blank.body.counts).toEqual({ ...NONE, new: 1 });
  });
});

test("another sheet of the file is taken when it is chosen, with its own columns", async () => {
  const kind = SHEET_KINDS.find(({ sheets }) => sheets);
  if (!kind) throw new Error("one kind has several sheets");
  const { bytes, fileName } = await kind.file();
  const { body } = await secretary.upload("DV01", bytes, { name: fileName });
  expect((await secretary.patch(body.id, { sheet: "Không có" })).status).toBe(400);
  const old = await secretary.patch(body.id, { sheet: "Năm ngoái" });
  expect(old.body).toMatchObject({ counts: { ...NONE, new: 2 }, mapping: { G: "nativePlace", H: "email" } });
  expect(old.body.sheets[0]).toEqual({ name: "Năm ngoái", hidden: true, rows: 2 });
  expect(old.body.notes).toContainEqual(expect.stringContaining("trang “Năm ngoái” đang ẩn"));
  const back = await secretary.patch(body.id, { sheet: "Năm nay" });
  expect(back.body.counts).toEqual({ ...NONE, new: 3 });
});

test("of two lists side by side one is taken, the other is told and taken when it is chosen", async () => {
  const titles = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
  const bytes = await xlsxOf([
    [...titles, null, ...titles],
    [1, "Lê Thị Bên Trái", "01/02/2001", "Nữ", null, 2, "Lê Thị Bên Phải", "03/04/2001", "Nữ"],
  ]);
  const { body } = await secretary.upload("DV01", bytes, { name: "hai-bang.xlsx" });
  const told = (other: string) => [
    expect.stringContaining(`danh sách khác: ${other}.`),
    expect.stringContaining("1 người mới chưa xếp chi đoàn vì dòng của họ"),
  ];
  expect(body).toMatchObject({ counts: { ...NONE, new: 1 }, notes: told("Sheet1, cột F–I") });
  const right = await secretary.patch(body.id, { sheet: "Sheet1, cột F–I" });
  expect(right.body).toMatchObject({
    counts: { ...NONE, new: 1 },
    mapping: { F: null, G: "fullName", H: "birthDate", I: "gender" },
    notes: told("Sheet1, cột A–D"),
  });
  expect((await secretary.confirm(body.id)).status).toBe(200);
  expect(await membersNamed("Lê Thị Bên Phải")).toMatchObject([{ gender: "female" }]);
});

test("of two lists side by side neither counts the people of the other as absent", async () => {
  const titles = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
  const beside = (left: string[], right: string[]) =>
    xlsxOf([
      [...titles, null, ...titles],
      [1, ...left, null, 2, ...right],
    ]);
  const [kim, yen] = [
    ["Lê Thị Kim Trái", "01/02/2001", "Nữ"],
    ["Lê Thị Yến Phải", "03/04/2001", "Nữ"],
  ] as [string[], string[]];
  const first = await secretary.upload("DV01", await beside(kim, yen));
  await secretary.confirm(first.body.id);
  const { body } = await secretary.upload("DV01", await beside(yen, kim), { complete: true });
  const absent = ({ absent }: ImportView) => absent.map(({ fullName }) => fullName);
  expect(body.sheets.map(({ name }) => name)).toEqual(["Sheet1, cột A–D", "Sheet1, cột F–I"]);
  expect(absent(body)).not.toContain("Lê Thị Kim Trái");
  expect(absent(body)).toContain("Lê Thị Bên Phải");
  const right = await secretary.patch(body.id, { sheet: "Sheet1, cột F–I" });
  expect(absent(right.body)).not.toContain("Lê Thị Yến Phải");
});

test("filled columns that are taken for nothing are told by their titles", async () => {
  const bytes = await xlsxOf([
    ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Địa chỉ tạm trú", "Chiều cao", "Ghi chú", "Chi đoàn"],
    [1, "Lê Thị An", "01/02/2001", "Nữ", "Số 5", 160, "-", "Chi đoàn 1"],
  ]);
  const { body } = await secretary.upload("DV01", bytes, { name: "tam-tru.xlsx" });
  expect(body.mapping).toMatchObject({ E: null });
  expect(body.notes).toEqual([
    "Không nhận các cột: “Địa chỉ tạm trú”, “Chiều cao”. Xem lại ở “Sửa cột đã nhận”.",
  ]);
  const taken = await secretary.patch(body.id, { mapping: { E: "permanentAddress", F: "occupation" } });
  expect(taken.body.notes).toEqual([]);
});

test("names all in capitals are told once, with what becomes of the first", async () => {
  const bytes = await xlsxOf([
    ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"],
    [1, "LÊ THỊ HOA LƯ", "01/02/2001", "Nữ", "Chi đoàn 1"],
    [2, "Lê Thị Hoa Ban", "01/02/2002", "Nữ", "Chi đoàn 1"],
    [3, "LÊ VĂN SAI NGÀY", "31/02/2002", "Nam", "Chi đoàn 1"],
    [4, "LÊ THỊ HOA SEN (BT)", "01/02/2003", "Nữ", "Chi đoàn 1"],
  ]);
  const { body } = await secretary.upload("DV01", bytes, { name: "chu-hoa.xlsx" });
  expect(body.notes).toEqual([
    "2 tên viết hoa toàn bộ được ghi lại, thí dụ “LÊ THỊ HOA LƯ” thành “Lê Thị Hoa Lư”. Tên nào chưa đúng thì sửa trong tệp rồi tải lên lại.",
  ]);
});

test("whoever stands on another page alone is absent from a whole list, and that is said", async () => {
  const titles = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
  const { bytes } = await made((workbook) => {
    workbook.addWorksheet("Trang A").addRows([titles, [1, "Lê Thị Trang A", "01/02/2001", "Nữ"]]);
    workbook.addWorksheet("Trang B").addRows([titles, [1, "Lê Thị Trang B", "01/02/2001", "Nữ"]]);
  })();
  const whole = await secretary.upload("DV01", bytes, { complete: true });
  const told = /chỉ đọc “Trang A”: ai chỉ có ở “Trang B”.*bị tính là vắng/;
  expect(whole.body.notes.join("\n")).toMatch(told);
  const other = await secretary.patch(whole.body.id, { sheet: "Trang B" });
  expect(other.body.notes.join("\n")).toContain("chỉ đọc “Trang B”");
  const part = await secretary.upload("DV01", bytes);
  expect(part.body.notes.join("\n")).not.toMatch(told);
});
