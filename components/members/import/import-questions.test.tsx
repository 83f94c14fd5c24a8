import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { answersForAll } from "@/lib/imports/answers-for-all";
import type { Leaving } from "@/lib/imports/pages";
import type { CellProblem } from "@/lib/imports/rows/roster-row";
import type { DuplicateRow, ImportDetail } from "@/lib/imports/types";
import { plainDate } from "@/lib/platform/dates";
import { ChangedList } from "./changed-list";
import { ImportQuestions } from "./import-questions";
import { ImportStateNotice } from "./import-state";
import { openQuestions } from "./open-questions";

const cell: CellProblem = { row: 5, column: "D", value: "x", message: "Ghi ngày.", sensitive: false };
const many = Array.from({ length: 120 }, (_, n) => ({ ...cell, row: n + 2 }));
const empty = {
  id: "i1",
  state: "ready",
  unknownBranches: [],
  openedSince: [],
  unitsForBranches: [],
  peopleForBranches: [],
  words: [],
  duplicates: [],
  absent: [],
  merged: [],
  answers: { branches: {}, choices: {}, absent: {}, words: {} },
  counts: { rejected: 0 },
  problems: [],
  conflicts: [],
  notices: [],
  columns: [],
  mapping: {},
  beside: { ratings: 0, training: 0 },
  reviewed: { periodKind: "calendar_year", usual: 2026, title: null },
  year: 2026,
};

const shown = (
  more: object,
  branches: { id: string; name: string }[] = [],
  leaving: Leaving | null = null,
  mayCreateBranches = true,
) =>
  renderToStaticMarkup(
    <ImportQuestions
      page={{
        detail: { ...empty, ...more } as unknown as ImportDetail,
        unit: { id: "u1", name: "Đoàn Sở số 1" },
        branches,
        mayCreateBranches,
        leaving,
      }}
      isOpen
    />,
  );

test.each([{ problems: many }, { conflicts: many }, { notices: many }, { problems: many, state: "undone" }])(
  "a list that is cut has the whole of it as a file: %o",
  (list) => {
    const html = shown(list);
    expect(html).toContain("Còn 20 ô nữa, xem trong tệp .xlsx.");
    expect(html.match(/href="\/api\/files\/import-problems\/i1"/g)).toHaveLength(1);
  },
);

test("a blank cell is called one; where a row lacks the whole column there is no cell to call", () => {
  expect(shown({ problems: [{ ...cell, value: "" }] })).toContain("<th>D5</th><td>(trống)</td>");
  expect(shown({ problems: [{ ...cell, column: "", value: "" }] })).toContain("<th>Dòng 5</th><td></td>");
});

test("of hundreds of names and words a page asks some, those that are open first, and says how many follow", () => {
  const names = Array.from({ length: 200 }, (_, at) => `Lớp ${at}`);
  const words = names.map((word) => ({ field: "position", word, rows: 1 }));
  const branches = Object.fromEntries(names.slice(0, 199).map((name) => [name, "create"]));
  const html = shown({ unknownBranches: names, words, answers: { ...empty.answers, branches } });
  expect(html.match(/class="control( open)?" aria-label/g)).toHaveLength(200);
  expect(html).toContain("“Lớp 199” là");
  expect(html).toContain("Hiện 100 trong 200 chi đoàn.");
  expect(html).toContain("Còn 100 cách ghi nữa hiện ra");
  const again = /<label[^>]*>Chọn lại chi đoàn không hiện ở trên<\/label><select[^>]*>(.*?)<\/select>/.exec(
    html,
  );
  expect(again?.[1]?.match(/<option value="Lớp/g)).toHaveLength(100);
  expect(html).not.toContain("Chọn lại cách ghi");
});

test("of hundreds absent those who have no room are chosen again too", () => {
  const absent = Array.from({ length: 300 }, (_, at) => ({
    id: `m${at}`,
    fullName: `Lê Văn ${at}`,
    code: `ĐV${at}`,
  }));
  const reasons = Object.fromEntries(absent.map(({ id }) => [id, "moved"]));
  const html = shown({ absent, answers: { ...empty.answers, absent: reasons } });
  expect(html).toContain("Hiện 100 trong 300 người vắng.");
  expect(html.match(/<option value="m\d+"/g)).toHaveLength(200);
  expect(shown({ absent })).toContain("Còn 200 người vắng nữa hiện ra khi trả lời xong các mục trên.");
});

test("the day on which the absent leave goes with the confirmation, and says of which quarter's list it decides", () => {
  const absent = [{ id: "m1", fullName: "Lê Văn An", code: null }];
  const lastDay = plainDate("2026-09-30");
  const html = shown({ absent }, [], { day: lastDay, ended: { year: 2026, quarter: 3, lastDay } });
  const [field] = /<input[^>]*name="leftOn"[^>]*>/.exec(html) ?? [];
  expect(field).toContain('form="confirm-import"');
  expect(field).toContain('value="30/09/2026"');
  expect(html).toContain("Danh sách quý III năm 2026 chưa chốt: ghi đến ngày cuối quý");
  expect(shown({ absent }, [], { day: lastDay, ended: null })).not.toContain("chưa chốt");
});

test("a unit without branches answers for all names at once, one with some does not", () => {
  const names = { unknownBranches: ["Tổ 1", "Tổ 2", "Tổ 3"] };
  const forAll = /aria-label="Cho cả 3 chi đoàn chưa chọn".*?<\/select>/;
  const [select = ""] = forAll.exec(shown(names, [], null, false)) ?? [];
  expect(select).toContain('<option value="u1">Đoàn Sở số 1 (không xếp chi đoàn)</option>');
  expect(select.match(/<option/g)).toHaveLength(2);
  expect(shown(names, [{ id: "b1", name: "Tổ 9" }], null, false)).not.toMatch(forAll);
  expect(shown(names)).toMatch(forAll);
});

test("a name answered with a new branch that the unit has by now is asked about no more", () => {
  const answers = { ...empty.answers, branches: { "TỔ 1": "create", "TỔ 2": "create" } };
  const html = shown({ answers, openedSince: ["TỔ 1"] }, [{ id: "b1", name: "Tổ 1" }]);
  expect(html).not.toContain("TỔ 1");
  expect(html).toContain("1 tên chi đoàn đơn vị chưa có");
});

test("how a branch in capitals would be called is said where one may be opened", () => {
  const named = { unknownBranches: ["CHI ĐOÀN KHO", "Văn phòng"] };
  expect(shown(named).match(/Lập mới thì ghi là “[^”]*”/g)).toEqual(["Lập mới thì ghi là “Chi đoàn Kho”"]);
  expect(shown(named, [{ id: "b1", name: "Chi đoàn Kho" }])).not.toContain("Lập mới thì ghi là");
});

test("of candidates alike in name and birth each is known by its place, in the choice and above its column", () => {
  const lan = { fullName: "Trần Thị Lan", birthDate: "2003-02-01", gender: null, phone: null, branch: null };
  const candidate = (id: string, more = {}) => ({ ...lan, id, code: id, status: "active", ...more });
  const asked = (...candidates: object[]) =>
    shown({
      duplicates: [{ row: 4, message: "Chọn.", person: { ...lan, code: null }, candidates, open: true }],
    });
  const alike = asked(candidate("a"), candidate("b"));
  for (const at of [1, 2]) {
    expect(alike).toContain(`Là Trần Thị Lan (01/02/2003), người thứ ${at}</option>`);
    expect(alike).toContain(`<th>Trong danh sách, người thứ ${at}</th>`);
  }
  expect(asked(candidate("a"), candidate("b", { birthDate: "2003" }))).not.toContain("người thứ");
});

test("why each may be meant, and that a choice makes another name or birth date of a member, is said before it is made", () => {
  const who = { gender: "female", phone: null, branch: null };
  const ha = { ...who, fullName: "Dương Hà", birthDate: "1993-05-21" };
  const candidates = [
    {
      ...who,
      id: "hanh",
      code: "70701121",
      status: "active",
      fullName: "Đỗ Hạnh",
      birthDate: "1990-01-02",
      grounds: ["code"],
      becomes: { fullName: "Dương Hà", birthDate: "1993-05-21" },
    },
    { ...ha, id: "ha", code: null, status: "active", grounds: ["born"], becomes: {} },
  ];
  const html = shown({
    duplicates: [{ row: 4, message: "Chọn.", person: { ...ha, code: "70701121" }, candidates, open: true }],
  });
  expect(html).toContain("Là Đỗ Hạnh (02/01/1990), đổi họ và tên, ngày sinh</option>");
  expect(html).toContain("Là Dương Hà (21/05/1993)</option>");
  expect(html).toContain("<th>Trùng</th><td></td><td>mã định danh</td><td>họ tên, ngày sinh</td>");
  expect(html).toContain("<td>Họ và tên thành Dương Hà; Ngày sinh thành 21/05/1993</td><td></td>");
});

test("rows that are alike in name and phone, or birth date, with one member alone are answered for at once", () => {
  const who = { gender: null, code: null, branch: null, status: "active" };
  const row = (number: number, more: object, ...candidates: object[]) => ({
    row: number,
    message: "Chọn.",
    person: { ...who, fullName: "Lê An", birthDate: null, phone: null, ...more },
    candidates: candidates.map((each) => ({
      ...who,
      fullName: "Lê An",
      birthDate: null,
      phone: null,
      ...each,
    })),
    open: true,
  });
  const phone = "0912345678";
  const born = { birthDate: "2003-02-01" };
  const duplicates = [
    row(2, { phone }, { id: "a", phone }, { id: "b" }),
    row(3, { phone }, { id: "c", phone }),
    // Of these nobody knows so much: two have the phone, a code is another's, another accent, born on another day, gone,
    // or a code or an ID number would take the place of the member's own.
    row(4, { phone }, { id: "d", phone }, { id: "e", phone }),
    row(5, { phone }, { id: "f", phone }, { id: "g", grounds: ["code"] }),
    row(6, { phone }, { id: "h", phone, fullName: "Lê Ân" }),
    row(7, { phone, ...born }, { id: "i", phone, birthDate: "2003-02-02" }),
    row(8, { phone }, { id: "j", phone, status: "moved" }),
    row(9, born, { id: "k", ...born }),
    row(10, born, { id: "l", ...born }),
    row(11, { ...born, code: "1009" }, { id: "m", ...born, code: "1001", against: ["code"] }),
    row(12, { phone }, { id: "n", phone, against: ["id"] }),
  ] as unknown as DuplicateRow[];
  expect(answersForAll(duplicates)).toEqual([
    { label: "trùng cả họ tên và điện thoại", answers: { 2: "a", 3: "c" } },
    { label: "trùng cả họ tên và ngày sinh", answers: { 9: "k", 10: "l" } },
  ]);
  expect(answersForAll(duplicates.slice(1))).toHaveLength(1);
  expect(answersForAll(duplicates.map((each) => ({ ...each, open: false })))).toEqual([]);
  const html = shown({ duplicates });
  expect(html).toContain("2 dòng trùng cả họ tên và điện thoại với đúng một người");
  expect(html).toMatch(/aria-label="Mọi dòng trùng cả họ tên và ngày sinh".*?Là người đó/);
  expect(html).toContain("<th>Dòng này ghi khác</th><td></td><td>số CMND/CCCD</td>");
});

test("an answer that holds no more is none: the row counts as open, and no other candidate stands as chosen", () => {
  const lan = { fullName: "Trần Thị Lan", birthDate: "2003", gender: null, phone: null, branch: null };
  const candidates = [{ ...lan, id: "y", code: "y", status: "active" as const }];
  const row = { row: 4, message: "Chọn.", person: { ...lan, code: null }, candidates };
  const answers = { ...empty.answers, choices: { 4: "x" } };
  const asked = { answers, duplicates: [{ ...row, open: true }] };
  const html = shown(asked);
  expect(html).toContain("1 dòng chưa chọn");
  expect(html).toContain('<option value="" selected="">Chọn</option>');
  expect(openQuestions({ ...empty, ...asked } as unknown as ImportDetail)).toBe(
    "Còn 1 dòng có thể trùng chưa chọn",
  );
  expect(html).toContain("Thêm người mới");
  expect(shown({ ...asked, duplicates: [{ ...row, open: true, noNew: true }] })).not.toContain(
    "Thêm người mới",
  );
  const chosen = { ...answers, choices: { 4: "y" } };
  expect(shown({ answers: chosen, duplicates: [{ ...row, open: false }] })).toContain(
    'value="y" selected=""',
  );
});

test("a title that names another unit is asked about as long as nothing is chosen", () => {
  const named = { otherUnit: { row: 3, name: "Đoàn Sở số 2" } };
  expect(shown(named)).toContain("Dòng 3 của tệp ghi “Đoàn Sở số 2”");
  const detail = { ...empty, ...named } as unknown as ImportDetail;
  expect(openQuestions(detail)).toBe("Còn 1 tên đơn vị khác chưa trả lời");
  const answers = { ...empty.answers, choices: { 3: "here" } };
  expect(openQuestions({ ...detail, answers } as ImportDetail)).toBeNull();
  expect(shown({ ...named, answers })).toContain("Vẫn nhập vào Đoàn Sở số 1");
});

test("a column that names another year than the one it is taken for is asked about", () => {
  const named = {
    columns: [{ letter: "E", title: "Xếp loại năm học 2024-2025", samples: [] }],
    mapping: { E: "rating" },
    reviewed: { periodKind: "school_year", usual: 2027, title: null },
    beside: { ratings: 3, training: 0 },
    year: 2027,
  };
  const html = shown(named);
  expect(html).toContain("Cột “Xếp loại năm học 2024-2025” ghi năm học 2024 – 2025.");
  expect(html).toContain('<option value="2025">Năm học 2024 – 2025</option>');
  const detail = { ...empty, ...named } as unknown as ImportDetail;
  expect(openQuestions(detail)).toBe("Còn năm của xếp loại, rèn luyện chưa chọn");
  expect(openQuestions({ ...detail, answers: { ...empty.answers, choices: { year: "2027" } } })).toBeNull();
  expect(shown({ ...named, year: 2025 })).not.toContain("Chọn năm");
});

test("the name of another unit in place of a branch is told and makes no branch", () => {
  const html = shown({
    unknownBranches: ["Chi đoàn Kho", "Chi đoàn Thuế", "Đoàn Sở số 2"],
    unitsForBranches: [{ row: 4, name: "Đoàn Sở số 2" }],
  });
  expect(html).toContain("Dòng 4 của tệp ghi “Đoàn Sở số 2”: đó là tên một Đoàn cơ sở khác");
  expect(html.match(/Lập chi đoàn mới/g)).toHaveLength(2);
  expect(html).toContain("Cho cả 2 chi đoàn chưa chọn");
});

test("a name that may be a person's is told and makes no branch", () => {
  const html = shown({
    unknownBranches: ["Chi đoàn Kho", "Chi đoàn Lê Văn An"],
    peopleForBranches: [{ row: 1, name: "Chi đoàn Lê Văn An" }],
  });
  expect(html).toContain("Dòng 1 của tệp ghi “Chi đoàn Lê Văn An” ở hai ô, ô sau giống tên người");
  expect(html.match(/Lập chi đoàn mới/g)).toHaveLength(1);
  expect(html).not.toContain("chi đoàn chưa chọn</span>");
});

const noticeOf = (detail: object, left = 0) =>
  renderToStaticMarkup(
    <ImportStateNotice
      detail={{ ...empty, beside: { notProposed: 0 }, ...detail } as unknown as ImportDetail}
      left={left}
      rosterHref="/members"
    />,
  );

test("what was written counts those who left too", () => {
  const written = { state: "confirmed", counts: { new: 2, updated: 4 } };
  expect(noticeOf(written, 2)).toContain("danh sách: 2 người mới, 4 người cập nhật, 2 người rời đi<");
  expect(noticeOf(written)).toContain("danh sách: 2 người mới, 4 người cập nhật<");
});

test("what was written counts whose rating it wrote", () => {
  const html = noticeOf({
    state: "confirmed",
    counts: { new: 0, updated: 0 },
    beside: { ratings: 3, training: 0, notProposed: 0 },
  });
  expect(html).toContain("0 người cập nhật; năm 2026: xếp loại, nhận xét của 3 người<");
});

test("an undo says that all went back, or how many did not, or that this is told no more", () => {
  const undone = (more: object) => noticeOf({ state: "undone", expired: false, ...more });
  expect(undone({})).toContain("Đã hoàn tác cả lần nhập<");
  expect(undone({})).toContain("Danh sách trở lại như trước lần nhập.");
  const kept = undone({ problems: many.slice(0, 4) });
  expect(kept).toContain("Đã hoàn tác lần nhập, trừ 4 người giữ nguyên<");
  const later = undone({ expired: true });
  expect(later).toContain("Đã hoàn tác lần nhập<");
  expect(later).not.toContain("Danh sách trở lại như trước lần nhập.");
});

test("a list confirmed with too many new people says that none was proposed", () => {
  const state = (notProposed: number) => noticeOf({ state: "confirmed", beside: { notProposed } });
  expect(state(7)).toContain("Quá nửa danh sách này là người mới (7 người)");
  expect(state(7)).toContain("bấm “Hoàn tác cả lần nhập” rồi xem lại cột");
  expect(state(0)).not.toContain("người mới (");
});

test("a sheet that leaves nothing open leaves no room for it", () => {
  expect(shown({})).toBe('<div class="stack"></div>');
});

test("of many who are changed a page shows some, and leads to the others", () => {
  const people = Array.from({ length: 120 }, (_, at) => ({
    row: at + 2,
    fullName: `Lê ${at}`,
    birthDate: "2003-02-01",
    cells: [{ label: "Họ và tên", before: `Lê ${at}`, after: `Vũ ${at}` }],
  }));
  const html = (at: number) =>
    renderToStaticMarkup(
      <ChangedList changed={{ people, all: 130, others: 7 }} at={at} hrefOf={(page) => `?changed=${page}`} />,
    );
  expect(html(0)).toContain("130 người trong danh sách được cập nhật");
  expect(html(0)).toContain("7 người đổi họ tên, ngày sinh hoặc số, đứng trước");
  expect(html(0).match(/<th rowSpan/g)).toHaveLength(50);
  expect(html(0)).toContain('href="?changed=1"');
  expect(html(9)).toContain("Trang 3 trong 3. Còn 10 người nữa không liệt kê.");
  expect(html(9)).toContain("Lê 119<small>01/02/2003 · dòng 121</small>");
});
