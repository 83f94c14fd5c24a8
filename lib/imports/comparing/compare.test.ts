import { describe, expect, test } from "vitest";
import type { Comparing } from "@/lib/imports/comparing/compare";
import type { ExistingMember } from "@/lib/imports/comparing/identify";
import { mergeRows } from "@/lib/imports/comparing/merge-rows";
import { readRows } from "@/lib/imports/rows/rows";
import type { RosterValues } from "@/lib/members/roster/fields";
import { compareTable, digest, READ_BY, tableOf } from "@/tests/helpers/sheets";

const FIELDS = [
  "code",
  "fullName",
  "birthDate",
  "gender",
  "idNumber",
  "cardNumber",
  "phone",
  "branch",
  "joinedOn",
  "status",
] as const;
const TITLES = [
  "Mã đoàn viên",
  "Họ tên",
  "Ngày sinh",
  "Giới tính",
  "CCCD",
  "Số thẻ",
  "SĐT",
  "Chi đoàn",
  "Ngày vào Đoàn",
  "Tình trạng",
];
type Person = Partial<Record<(typeof FIELDS)[number], string>>;

const AN = { code: "1001", fullName: "Lê Văn An", birthDate: "12/03/2000", gender: "Nam" };
const BINH = { code: "1002", fullName: "Đỗ Thị Bình", birthDate: "05/09/2001", gender: "Nữ" };

/** Sheet row 2 is the first person. */
function tableOfPeople(people: Person[]) {
  const lines = [TITLES, ...people.map((person) => FIELDS.map((field) => person[field] ?? ""))];
  return tableOf(new TextEncoder().encode(lines.map((line) => line.join("\t")).join("\n")), "a.tsv");
}

function comparing(people: Person[], more: Partial<Comparing> = {}) {
  return compareTable(tableOfPeople(people), { branches: [VAN_PHONG, KE_TOAN], ...more });
}

const VAN_PHONG = { id: "vp", name: "Chi đoàn Văn phòng" };
const KE_TOAN = { id: "kt", name: "Chi đoàn Kế toán" };

function member(
  id: string,
  values: Partial<RosterValues>,
  more: Partial<ExistingMember> = {},
): ExistingMember {
  return { id, active: true, branchId: null, idDigest: null, values, ...more };
}

const an = member("an", { code: "1001", fullName: "Lê Văn An", birthDate: "2000-03-12", gender: "male" });
const binh = member("binh", {
  code: "1002",
  fullName: "Đỗ Thị Bình",
  birthDate: "2001-09-05",
  gender: "female",
});

const kinds = (comparison: ReturnType<typeof comparing>) => comparison.outcomes.map(({ kind }) => kind);

test("of a row that is not taken no cell is said to be taken all the same", () => {
  const oneWord = { ...AN, fullName: "Thào" };
  expect(comparing([oneWord]).notices).toMatchObject([{ row: 2, column: "B" }]);
  const { notices, problems } = comparing([{ ...oneWord, birthDate: "31/02/2001" }]);
  expect(problems).toMatchObject([{ row: 2, column: "C" }]);
  expect(notices).toEqual([]);
  const unborn = comparing([{ ...oneWord, birthDate: "" }]);
  expect(unborn).toMatchObject({ problems: [{ row: 2, column: "C" }], notices: [] });
});

describe("who is who", () => {
  test("by code, though the name was corrected", () => {
    const { outcomes } = comparing([{ ...AN, fullName: "Lê Vân An" }], { existing: [an, binh] });
    expect(outcomes).toMatchObject([
      {
        kind: "updated",
        memberId: "an",
        changes: [{ field: "fullName", before: "Lê Văn An", after: "Lê Vân An" }],
      },
    ]);
  });

  test("by ID number, by card, by name and birth date whatever the accents", () => {
    const known = [
      member("a", { fullName: "Lê Văn An", birthDate: "2000-03-12" }, { idDigest: digest("025200001234") }),
      member("b", { fullName: "Đỗ Thị Bình", birthDate: "2001-09-05", cardNumber: "030283561" }),
      member("c", { fullName: "Cao Phương Thúy", birthDate: "1999-01-01", gender: "female" }),
    ];
    const { outcomes } = comparing(
      [
        { fullName: "Lê An", birthDate: "12/03/2000", idNumber: "025200001234" },
        { fullName: "Đỗ Thị Bình", cardNumber: "030283561" },
        { fullName: "CAO PHUONG THUY", birthDate: "1/1/1999", gender: "Nữ" },
      ],
      { existing: known },
    );
    expect(outcomes).toMatchObject([
      { kind: "updated", memberId: "a" },
      { kind: "unchanged", memberId: "b" },
      { kind: "unchanged", memberId: "c" },
    ]);
  });

  test("a code that belongs to somebody else leaves a doubt", () => {
    const { counts, outcomes } = comparing([{ ...BINH, code: "1001" }], { existing: [an] });
    expect(counts).toMatchObject({ duplicate: 1, new: 0 });
    expect(outcomes[0]).toMatchObject({
      candidates: [an],
      message: expect.stringContaining("Lê Văn An (12/03/2000)"),
    });
  });

  test.each([
    ["who has another one", {}],
    ["who has none", { code: undefined }],
  ])(
    "a code of one and name and birth date of another, %s: either may be meant, and is told why",
    (_, more) => {
      const known = member("binh", { ...binh.values, ...more });
      const { outcomes } = comparing([{ ...BINH, code: "1001" }], { existing: [an, known] });
      expect(outcomes[0]).toMatchObject({
        kind: "duplicate",
        grounds: { an: ["code"], binh: ["born"] },
        message: expect.stringMatching(/mã định danh là của Lê Văn An \(12\/03\/2000\)/i),
      });
      expect(outcomes[0]).toMatchObject({
        message: expect.stringMatching(/họ tên, ngày sinh là của Đỗ Thị Bình/i),
      });
      expect(outcomes[0]).toMatchObject({
        message: expect.stringContaining("thêm mới thì không ghi mã định danh"),
      });
    },
  );

  test("which numbers of a row are others than those of whom it may mean is told", () => {
    const known = member(
      "binh",
      { ...binh.values, idNumber: undefined },
      { idDigest: digest("001303000456") },
    );
    const { outcomes } = comparing([{ ...BINH, code: "1009", idNumber: "001303000789" }], {
      existing: [known],
    });
    expect(outcomes[0]).toMatchObject({ kind: "duplicate", against: { binh: ["code", "id"] } });
  });

  test("a code of a namesake never takes the name and birth date of another", () => {
    const namesake = member("other", { ...an.values, code: "1009", birthDate: "1999-01-01" });
    const { outcomes } = comparing([{ ...AN, code: "1009" }], { existing: [an, namesake] });
    expect(outcomes[0]).toMatchObject({
      kind: "duplicate",
      grounds: { other: ["code", "name"], an: ["born"] },
    });
  });

  test("two codes that the sheet swaps are swapped once both rows are said to be whose they are", () => {
    const people = [
      { ...AN, code: "1002" },
      { ...BINH, code: "1001" },
    ];
    const chosen = (choices: Record<string, string>) => comparing(people, { existing: [an, binh], choices });
    expect(chosen({}).counts).toMatchObject({ duplicate: 2 });
    expect(chosen({ 2: "an", 3: "binh" })).toMatchObject({
      conflicts: [],
      outcomes: [
        { memberId: "an", changes: [{ field: "code", before: "1001", after: "1002" }] },
        { memberId: "binh", changes: [{ field: "code", before: "1002", after: "1001" }] },
      ],
    });
    expect(chosen({ 2: "an", 3: "skip" })).toMatchObject({
      conflicts: [{ row: 2, column: "A", value: "1002" }],
      outcomes: [{ kind: "unchanged", memberId: "an" }, { kind: "duplicate" }],
    });
  });

  test("of codes that pass from one to the next none is given up where the last keeps its own", () => {
    const cam = member("cam", {
      code: "1003",
      fullName: "Lê Thị Cam",
      birthDate: "2002-02-02",
      gender: "female",
    });
    const people = [
      { ...AN, code: "1002" },
      { ...BINH, code: "1003" },
    ];
    const { outcomes, conflicts } = comparing(people, {
      existing: [an, binh, cam],
      choices: { 2: "an", 3: "binh" },
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
    expect(conflicts.map(({ row }) => row).toSorted()).toEqual([2, 3]);
  });

  test("code and ID number that lead to two people leave a doubt between them", () => {
    const other = member(
      "x",
      { fullName: "Vũ Tư", birthDate: "1998-01-01" },
      { idDigest: digest("025200001234") },
    );
    const { outcomes } = comparing([{ ...AN, idNumber: "025200001234" }], { existing: [an, other] });
    expect(outcomes[0]).toMatchObject({ kind: "duplicate", candidates: [an, other] });
  });

  test("same name and birth date but another code: perhaps another person", () => {
    expect(kinds(comparing([{ ...AN, code: "2001" }], { existing: [an] }))).toEqual(["duplicate"]);
  });

  test("two members of one name and birth date: the branch decides, else a person", () => {
    const values = { fullName: "Lê Văn An", birthDate: "2000-03-12", gender: "male" } as const;
    const twins = [member("a", values, { branchId: "vp" }), member("b", values, { branchId: "kt" })];
    const { code: _, ...person } = AN;
    const { outcomes } = comparing([{ ...person, branch: "CĐ kế toán" }, person], { existing: twins });
    expect(outcomes).toMatchObject([
      { kind: "unchanged", memberId: "b" },
      { kind: "duplicate", candidates: twins },
    ]);
  });

  test("of two namesakes in one branch a row that says nothing new of one of them alone is that one's", () => {
    const namesake = (id: string, phone: string) =>
      member(id, { ...an.values, code: "", phone }, { branchId: "vp" });
    const existing = [namesake("one", "0912345671"), namesake("other", "0912345672")];
    const told = (phone: string) => ({ ...AN, code: "", branch: "Văn phòng", phone });
    const { outcomes } = comparing([told("0912345672"), told("0912345671")], { existing });
    expect(outcomes).toMatchObject([
      { kind: "unchanged", memberId: "other" },
      { kind: "unchanged", memberId: "one" },
    ]);
    expect(kinds(comparing([told("0912345673")], { existing }))).toEqual(["duplicate"]);
    expect(kinds(comparing([told("")], { existing }))).toEqual(["duplicate"]);
  });

  test("but not where the roster says nothing of the other, nor of one who left", () => {
    const namesake = (id: string, phone: string, active = true) =>
      member(id, { ...an.values, code: "", phone }, { branchId: "vp", active });
    const told = { ...AN, code: "", branch: "Văn phòng", phone: "0912345671" };
    for (const existing of [
      [namesake("filled", "0912345671"), member("blank", { ...an.values, code: "" }, { branchId: "vp" })],
      [namesake("gone", "0912345671", false), namesake("other", "0912345672")],
    ]) {
      const compared = comparing([told, told], { existing, completeFor: "unit" });
      expect(compared.outcomes).toMatchObject([
        { kind: "duplicate", candidates: existing },
        { kind: "duplicate", candidates: existing },
      ]);
      expect(compared.absent).toEqual([]);
    }
  });

  test("another accent in the name may be another person, and is asked; none, or one set on another letter, is not", () => {
    const values = { birthDate: "2000-03-12", gender: "male" } as const;
    const thanh = member("thanh", { ...values, fullName: "Lê Thanh Sơn" });
    const { code: _, ...person } = AN;
    const named = (fullName: string, existing: ExistingMember[]) =>
      comparing([{ ...person, fullName }], { existing }).outcomes[0];
    expect(named("Lê Thành Sơn", [thanh])).toMatchObject({ kind: "duplicate", candidates: [thanh] });
    expect(named("LÊ THANH SƠN", [thanh])).toMatchObject({ kind: "unchanged", memberId: "thanh" });
    expect(named("Le Thanh Son", [thanh])).toMatchObject({ kind: "unchanged", memberId: "thanh" });
    const bare = member("bare", { ...values, fullName: "Le Thanh Son" });
    expect(named("Lê Thành Sơn", [bare])).toMatchObject({ kind: "updated", memberId: "bare" });
    const other = member("other", { ...values, fullName: "Lê Thành Sơn" });
    expect(named("Lê Thành Sơn", [thanh, other])).toMatchObject({ kind: "unchanged", memberId: "other" });
    const hoa = member("hoa", { ...values, fullName: "Lê Hòa" });
    expect(named("Lê Hoà", [hoa])).toMatchObject({ memberId: "hoa" });
    const coded = member("thanh", { ...thanh.values, code: "1001" });
    expect(comparing([{ ...AN, fullName: "Lê Thành Sơn" }], { existing: [coded] }).outcomes).toMatchObject([
      { kind: "updated", memberId: "thanh", changes: [{ field: "fullName" }] },
    ]);
  });

  test("a citizen's number of 12 digits over an old one of 9 is a change, over another of 12 a doubt", () => {
    const idDigest = digest("025200009999");
    const known = member("an", { fullName: "Lê Văn An", birthDate: "2000-03-12" }, { idDigest });
    const { code: _, ...person } = AN;
    const given = (isOldId: boolean, more: Person = {}) =>
      comparing([{ ...person, idNumber: "025200001234", ...more }], {
        existing: [known],
        isOldId: () => isOldId,
      }).outcomes[0];
    expect(given(true)).toMatchObject({
      kind: "updated",
      memberId: "an",
      changes: expect.arrayContaining([{ field: "idNumber", before: null, after: "025200001234" }]),
    });
    expect(given(false)).toMatchObject({ kind: "duplicate", candidates: [known] });
    expect(given(true, { idNumber: "025200123" })).toMatchObject({ kind: "duplicate" });
    expect(given(true, { birthDate: "2000" })).toMatchObject({ kind: "duplicate" });
    expect(given(true, { fullName: "Lê Vân An" })).toMatchObject({ kind: "duplicate" });
  });

  test("a year of birth only may be the same person, and is asked", () => {
    const { code: _, ...person } = AN;
    expect(kinds(comparing([{ ...person, birthDate: "2000" }], { existing: [an] }))).toEqual(["duplicate"]);
    expect(kinds(comparing([{ ...person, birthDate: "1999" }], { existing: [an] }))).toEqual(["new"]);
  });

  test("somebody who left the list is asked about, not changed", () => {
    const { outcomes } = comparing([AN], { existing: [{ ...an, active: false }] });
    expect(outcomes[0]).toMatchObject({
      kind: "duplicate",
      message: expect.stringContaining("đã rời danh sách"),
    });
  });
});

describe("a person twice in the sheet", () => {
  test("new: the first goes in, the second is asked about", () => {
    const { outcomes, counts } = comparing([AN, BINH, AN]);
    expect(counts).toMatchObject({ new: 2, duplicate: 1 });
    expect(outcomes[2]).toMatchObject({
      kind: "duplicate",
      sameAsRow: 2,
      message: expect.stringContaining("dòng 2"),
    });
  });

  test("with another accent: asked about, not joined, though both are new", () => {
    const { code: _, ...person } = AN;
    const people = [
      { ...person, fullName: "Lê Thanh Sơn" },
      { ...person, fullName: "Lê Thành Sơn" },
    ];
    const table = tableOfPeople(people);
    const { sheet, merged } = mergeRows(readRows(table, READ_BY), {});
    expect(merged).toEqual([]);
    expect(kinds(compareTable(table, { sheet }))).toEqual(["new", "duplicate"]);
  });

  test("known: the second row is asked about with the member as candidate", () => {
    const { outcomes } = comparing([AN, { ...AN, phone: "0912345678" }], { existing: [an] });
    expect(outcomes).toMatchObject([
      { kind: "unchanged" },
      { kind: "duplicate", candidates: [an], sameAsRow: 2 },
    ]);
  });

  test("one code on two people of whom nothing else is known leaves a doubt", () => {
    expect(comparing([AN, { ...BINH, code: "1001" }]).counts).toMatchObject({ new: 1, duplicate: 1 });
  });

  test("one code on plainly different people identifies nobody, and is said", () => {
    const people = [
      { ...AN, phone: "0912345678" },
      { ...BINH, code: "1001", phone: "0987654321" },
    ];
    const { counts, notices, conflicts } = comparing(people, { existing: [an] });
    expect(counts).toMatchObject({ unchanged: 0, updated: 1, new: 1, duplicate: 0 });
    expect(notices).toMatchObject([{ row: 2, column: "A", value: "1001" }]);
    expect(conflicts).toMatchObject([{ row: 3, column: "A", message: expect.stringContaining("Lê Văn An") }]);
    expect(comparing(people).notices).toMatchObject([
      { row: 2, column: "A", value: "1001" },
      { row: 3, column: "A", message: expect.stringContaining("dòng 2") },
    ]);
  });
});

describe("a row that says that somebody left of whom another row speaks too", () => {
  const rows = [
    { ...AN, phone: "0912345678", status: "Đã chuyển đi" },
    { ...AN, phone: "0987654321" },
  ];

  test.each([
    ["before", rows, 2, 3],
    ["behind", rows.toReversed(), 3, 2],
  ])("is asked about where it stands %s it, and the other is taken", (_, people, left, present) => {
    const chosen = (choice?: string) => {
      const choices = choice === undefined ? {} : { [left]: choice };
      const { outcomes } = comparing(people, { existing: [an], choices });
      expect(outcomes.find(({ row }) => row === present)).toMatchObject({ kind: "updated", memberId: "an" });
      return outcomes.find(({ row }) => row === left);
    };
    expect(chosen()).toMatchObject({
      kind: "duplicate",
      candidates: [an],
      sameAsRow: present,
      skipped: false,
      message: expect.stringContaining(`Dòng ${present} cũng nói về người này`),
    });
    expect(chosen("skip")).toMatchObject({ kind: "duplicate", skipped: true });
    expect(chosen("an")).toMatchObject({ kind: "unchanged", memberId: "an" });
    expect(chosen("new")).toMatchObject({ kind: "rejected", problems: [{ row: left, column: "J" }] });
  });
});

describe("a number that lost its first zeros", () => {
  const [{ code: _, ...bare }] = [AN];
  const numbered = (code: string, cardNumber: string) => ({ ...bare, code, cardNumber });
  const known = (code: string, cardNumber: string) => {
    return member("an", { ...an.values, code, cardNumber, fullName: "Lê Văn Ân" });
  };

  test("tells the person as well, and takes no zero from the roster", () => {
    const row = { ...numbered("12345678901", "1234567"), fullName: "Lê Văn Ân" };
    expect(comparing([row], { existing: [known("012345678901", "001234567")] }).outcomes).toMatchObject([
      { kind: "unchanged", memberId: "an" },
    ]);
  });

  test("or its marks, neither", () => {
    const row = { ...numbered("dv-12", "the 1234567"), fullName: "Lê Văn Ân" };
    expect(comparing([row], { existing: [known("ĐV-12", "Thẻ 1234567")] }).outcomes).toMatchObject([
      { kind: "unchanged", memberId: "an" },
    ]);
  });

  test("gives the roster those that it lacks", () => {
    const row = { ...numbered("012345678901", "001234567"), fullName: "Lê Văn Ân" };
    expect(comparing([row], { existing: [known("12345678901", "1234567")] }).outcomes).toMatchObject([
      { kind: "updated", memberId: "an", changes: [{ after: "012345678901" }, { after: "001234567" }] },
    ]);
  });
});

describe("a number that the sheet gives to two people", () => {
  const told = ({ conflicts }: ReturnType<typeof comparing>) =>
    conflicts.map(({ row, column, value }) => `${column}${row} ${value}`);

  test("a code is written over nobody's own, and told at its cells", () => {
    const people = [
      { ...AN, code: "1009", phone: "0912345678" },
      { ...BINH, code: "1009", phone: "0987654321" },
    ];
    const compared = comparing(people, { existing: [an, binh] });
    expect(compared.outcomes).toMatchObject([
      { kind: "updated", memberId: "an", changes: [{ field: "phone" }] },
      { kind: "updated", memberId: "binh", changes: [{ field: "phone" }] },
    ]);
    expect(told(compared)).toEqual(["A2 1009", "A3 1009"]);
    expect(compared.conflicts[0]?.message).toContain("người khác ở dòng 3");
    expect(compared.notices).toEqual([]);
  });

  test("nor is a card, though the other row is not taken", () => {
    const [{ code: _a, ...anBare }, { code: _b, ...binhBare }] = [AN, BINH];
    const existing = [
      member("an", { ...an.values, cardNumber: "T1" }),
      member("binh", { ...binh.values, cardNumber: "T2" }),
    ];
    const first = { ...anBare, cardNumber: "T9" };
    const compared = comparing([first, { ...binhBare, cardNumber: "T9" }], { existing });
    expect(kinds(compared)).toEqual(["unchanged", "unchanged"]);
    expect(told(compared)).toEqual(["F2 T9", "F3 T9"]);
    const rejected = comparing([first, { ...binhBare, cardNumber: "T9", phone: "12" }], { existing });
    expect(kinds(rejected)).toEqual(["unchanged", "rejected"]);
    const alone = comparing([first, { ...anBare, cardNumber: "T9", phone: "12" }], { existing });
    expect(alone.outcomes).toMatchObject([
      { changes: [{ field: "cardNumber", before: "T1", after: "T9" }] },
      { kind: "rejected" },
    ]);
  });

  test.each(["code", "cardNumber", "idNumber"] as const)("a %s is nobody's where none had one", (field) => {
    const [{ code: _a, ...anBare }, { code: _b, ...binhBare }] = [AN, BINH];
    const existing = [
      member("an", { ...an.values, [field]: undefined, code: undefined }),
      member("binh", { ...binh.values, code: undefined }),
    ];
    const number = "001201000123";
    const compared = comparing(
      [
        { ...anBare, [field]: number },
        { ...binhBare, [field]: number },
      ],
      { existing },
    );
    expect(kinds(compared)).toEqual(["unchanged", "unchanged"]);
    expect(compared.conflicts).toMatchObject(
      [2, 3].map((row) => ({ row, value: number, sensitive: field === "idNumber" })),
    );
    expect(compared.conflicts[0]?.message).toContain("người khác ở dòng 3 nên không ghi. Xem");
  });

  test("an answer makes it nobody's either; of a row that is skipped it is not", () => {
    const people = [AN, { ...BINH, code: "1001" }];
    const chosen = (choice: string) => comparing(people, { existing: [an, binh], choices: { 3: choice } });
    expect(chosen("binh").outcomes[1]).toMatchObject({ kind: "unchanged", memberId: "binh" });
    expect(told(chosen("binh"))).toEqual(["A3 1001"]);
    expect(told(chosen("skip"))).toEqual([]);
  });
});

describe("choices", () => {
  const doubtful = [{ ...BINH, code: "1001" }];

  test("new, an existing member, or skip", () => {
    const chosen = (choice: string) => comparing(doubtful, { existing: [an, binh], choices: { 2: choice } });
    expect(chosen("new").counts).toMatchObject({ new: 1, duplicate: 0 });
    expect(chosen("new").outcomes[0]?.values).not.toHaveProperty("code");
    expect(chosen("binh").outcomes).toMatchObject([{ kind: "unchanged", memberId: "binh" }]);
    for (const choice of ["new", "binh"])
      expect(chosen(choice).conflicts).toMatchObject([
        {
          row: 2,
          column: "A",
          value: "1001",
          message: expect.stringContaining("của Lê Văn An (12/03/2000)"),
        },
      ]);
    expect(chosen("skip").outcomes).toMatchObject([{ kind: "duplicate", skipped: true }]);
  });

  test("an id that is nobody's answers nothing; a row without doubt is not asked", () => {
    const { outcomes } = comparing(doubtful, { existing: [an], choices: { 2: "stranger" } });
    expect(outcomes).toMatchObject([{ kind: "duplicate", skipped: false }]);
    expect(kinds(comparing([AN], { existing: [an], choices: { 2: "new" } }))).toEqual(["unchanged"]);
  });

  test("a member who is gone by now is asked about anew: nobody is added, and no other is taken instead", () => {
    const chosen = (person: Person, existing: ExistingMember[], choice: string) =>
      comparing([person], { existing, choices: { 2: choice } }).outcomes[0];
    expect(chosen(AN, [], "gone")).toMatchObject({ kind: "duplicate", candidates: [], skipped: false });
    expect(chosen(AN, [], "gone")).toMatchObject({ message: expect.stringContaining("không còn") });
    expect(chosen(AN, [], "skip")).toMatchObject({ kind: "duplicate", skipped: true });
    expect(chosen(AN, [], "new")).toMatchObject({ kind: "new" });
    expect(chosen(AN, [an], "gone")).toMatchObject({
      kind: "duplicate",
      candidates: [an],
      noNew: true,
      message: expect.stringContaining("Chọn người này, hoặc bỏ qua dòng này."),
    });
    expect(chosen(AN, [an], "skip")).toMatchObject({ kind: "duplicate", skipped: true });
    expect(chosen(AN, [an], "an")).toMatchObject({ kind: "unchanged", memberId: "an" });
  });

  test("somebody chosen as new still needs birth date and gender", () => {
    const { fullName, code } = AN;
    const { outcomes } = comparing([{ code, fullName: `${fullName} Khác` }], {
      existing: [an],
      choices: { 2: "new" },
    });
    expect(outcomes).toMatchObject([{ kind: "rejected", problems: [{ column: "C" }, { column: "D" }] }]);
  });
});

describe("changes", () => {
  const rich = member(
    "an",
    {
      ...an.values,
      fullName: "Lê Văn Án",
      phone: "0912345678",
      email: "an@example.vn",
      joinedOn: "2015-03-26",
    },
    { branchId: "vp", idDigest: digest("025200001234") },
  );

  test("poorer spellings change nothing: no accents, other case, the year alone", () => {
    const { outcomes } = comparing(
      [
        {
          code: "1001",
          fullName: "LE VAN AN",
          birthDate: "2000",
          idNumber: "025200001234",
          branch: "VĂN PHÒNG",
        },
      ],
      { existing: [rich] },
    );
    expect(outcomes).toMatchObject([{ kind: "unchanged" }]);
  });

  test("a full date is better than a year", () => {
    const known = member("an", { ...an.values, birthDate: "2000" });
    expect(comparing([AN], { existing: [known] }).outcomes).toMatchObject([
      { changes: [{ field: "birthDate", before: "2000", after: "2000-03-12" }] },
    ]);
  });

  test("each changed field is listed once, the ID number without its old value", () => {
    const row = {
      ...AN,
      fullName: "Lê Văn Án",
      idNumber: "025200009999",
      phone: "0987654321",
      branch: "Kế toán",
    };
    expect(comparing([row], { existing: [rich] }).outcomes).toMatchObject([
      {
        changes: [
          { field: "idNumber", before: null, after: "025200009999" },
          { field: "phone", before: "0912345678", after: "0987654321" },
          { field: "branch", before: "vp", after: "kt" },
        ],
      },
    ]);
  });
});

describe("branches", () => {
  test("unknown ones are named once and count as they will be when matched", () => {
    const people = [
      { ...AN, branch: "Chi đoàn Kho" },
      { ...BINH, branch: "CĐ  kho" },
    ];
    const asked = comparing(people, { existing: [{ ...an, branchId: "vp" }] });
    expect(asked.unknownBranches).toEqual(["Chi đoàn Kho"]);
    expect(asked.counts).toMatchObject({ unchanged: 1, new: 1 });
    const matched = comparing(people, { branchAnswers: { "Chi đoàn Kho": "kt" } });
    expect(matched.unknownBranches).toEqual([]);
    expect(matched.outcomes.map(({ branch }) => branch)).toEqual(
      Array(2).fill({ kind: "existing", id: "kt" }),
    );
    const created = comparing(people, { branchAnswers: { "Chi đoàn Kho": "create" } });
    expect(created.outcomes[1]?.branch).toEqual({ kind: "create", name: "Chi đoàn Kho" });
    expect(
      comparing(people, { branchAnswers: { "Chi đoàn Kho": "foreign-id" } }).unknownBranches,
    ).toHaveLength(1);
  });

  test("that of the people above is a newcomer's whose own cell is blank, and moves nobody", () => {
    const people = [
      { ...AN, code: "", fullName: "Vũ Tư", branch: "Văn phòng" },
      AN,
      { ...BINH, code: "", branch: "Kế toán" },
      { ...BINH, code: "", fullName: "Lê Thị Cam" },
    ];
    const { outcomes } = comparing(people, { existing: [{ ...an, branchId: "kt" }] });
    expect(outcomes).toMatchObject([
      { kind: "new", branch: { id: "vp" } },
      { kind: "unchanged", memberId: "an" },
      { kind: "new", branch: { id: "kt" } },
      { kind: "new", branch: { id: "kt" } },
    ]);
  });

  test("the unit's own name is no branch", () => {
    const { outcomes, unknownBranches } = comparing([{ ...AN, branch: "Chi đoàn cơ sở Kho bạc" }], {
      unitNames: ["Chi đoàn cơ sở Kho bạc"],
    });
    expect(unknownBranches).toEqual([]);
    expect(outcomes[0]?.branch).toEqual({ kind: "unit" });
  });

  test("a rejected row asks for no branch", () => {
    expect(comparing([{ ...AN, birthDate: "31/02/2000", branch: "Kho" }]).unknownBranches).toEqual([]);
  });
});

describe("absent", () => {
  const others = [
    member("moved", { fullName: "Vũ Tư", birthDate: "1999-01-01" }, { active: false }),
    member("kt", { fullName: "Hà Năm", birthDate: "1998-01-01" }, { branchId: "kt" }),
  ];

  test("only in a sheet declared complete, and only the active", () => {
    const existing = [an, binh, ...others];
    expect(comparing([AN], { existing }).counts.absent).toBe(0);
    expect(comparing([AN], { existing, completeFor: "unit" }).absent.map(({ id }) => id)).toEqual([
      "binh",
      "kt",
    ]);
    expect(comparing([AN], { existing, completeFor: { branchId: "kt" } }).absent.map(({ id }) => id)).toEqual(
      ["kt"],
    );
  });

  test("nobody is absent whose row is rejected or in doubt", () => {
    const people = [
      { ...AN, phone: "12" },
      { ...BINH, code: "2002" },
    ];
    const { counts } = comparing(people, { existing: [an, binh], completeFor: "unit" });
    expect(counts).toEqual({ new: 0, updated: 0, unchanged: 0, duplicate: 1, rejected: 1, absent: 0 });
  });
});

describe("days that cannot be one person's, of which one stands in the roster", () => {
  const problems = (person: Person, known: Partial<RosterValues>) =>
    comparing([person], { existing: [member("an", { ...an.values, ...known })] }).problems;

  test("a joining before the roster's birth date is told at its cell", () => {
    const { birthDate: _, ...row } = AN;
    expect(problems({ ...row, joinedOn: "26/03/1999" }, {})).toEqual([
      {
        row: 2,
        column: "I",
        value: "26/03/1999",
        sensitive: false,
        message:
          "Ngày vào Đoàn 26/03/1999 trước ngày sinh 12/03/2000. Xem lại hai ô. Ngày kia đang có trong danh sách đoàn viên.",
      },
    ]);
  });

  test("so is a birth date after the joining that the roster has; of two in one row neither is the roster's", () => {
    const [later] = problems({ ...AN, birthDate: "12/03/2008" }, { joinedOn: "2007-03-26" });
    expect(later).toMatchObject({ row: 2, column: "C", value: "12/03/2008" });
    expect(later?.message).toContain("Ngày vào Đoàn 26/03/2007 trước ngày sinh 12/03/2008");
    const both = problems({ ...AN, birthDate: "12/03/2008", joinedOn: "26/03/2007" }, {});
    expect(both.map(({ message }) => message).join()).not.toContain("danh sách đoàn viên");
  });

  test("what was wrong before and is not touched stays", () => {
    expect(problems({ ...AN, phone: "0912345678" }, { joinedOn: "1999-03-26" })).toEqual([]);
  });
});

describe("a code or card that an active member of another unit has", () => {
  const taken = [
    { field: "code" as const, value: "1001", message: "Mã này là của một đoàn viên." },
    { field: "cardNumber" as const, value: "T9", message: "Số thẻ này là của một đoàn viên." },
  ];

  test("is given to nobody: no newcomer, nobody whose number the row changes, nobody who comes back", () => {
    const { outcomes, held } = comparing(
      [AN, { ...BINH, cardNumber: "T9" }, { code: "1003", fullName: "Lê Thị Về", birthDate: "02/02/2002" }],
      {
        taken: [...taken, { field: "cardNumber", value: "T7", message: "Số thẻ này là của ai đó." }],
        existing: [
          binh,
          member(
            "ve",
            { code: "1003", cardNumber: "T7", fullName: "Lê Thị Về", birthDate: "2002-02-02" },
            { active: false },
          ),
        ],
        choices: { 4: "ve" },
      },
    );
    expect(outcomes).toMatchObject([
      { kind: "rejected", problems: [{ row: 2, column: "A", value: "1001", message: taken[0]?.message }] },
      { kind: "rejected", problems: [{ row: 3, column: "F", value: "T9", message: taken[1]?.message }] },
      { kind: "rejected", problems: [{ row: 4, column: "F", value: "T7" }] },
    ]);
    expect(held).toEqual([
      { code: "1001", cardNumber: null, newcomer: { name: "le van an", birthDate: "2000-03-12" } },
      { code: null, cardNumber: "T9", newcomer: null },
      { code: "1003", cardNumber: "T7", newcomer: null },
    ]);
  });

  test("who has had it here all along keeps it", () => {
    const { outcomes, held } = comparing([{ ...AN, phone: "0912345678" }], { existing: [an], taken });
    expect(outcomes).toMatchObject([{ kind: "updated" }]);
    expect(held).toEqual([]);
  });
});
