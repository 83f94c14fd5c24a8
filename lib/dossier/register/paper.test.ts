import { expect, test } from "vitest";
import type { Issuer } from "@/lib/papers/issuer";
import { renderPdf } from "@/lib/papers/pdf";
import { registerPart } from "@/lib/papers/register-part";
import { plainDate } from "@/lib/platform/dates";
import { openPdf } from "@/tests/helpers/opened-pdf";
import { memberRegisterPaper } from "./paper";
import type { RegisterPerson } from "./types";

const member = {
  fullName: "Quách Thị Ngọc An",
  birthDate: "1995-05-03",
  gender: "female",
  branch: "Chi đoàn Văn phòng – Kế hoạch",
  position: "Bí thư Đoàn cơ sở",
  joinedOn: "2011-03-26",
  cardNumber: "901000300",
  code: "70100030",
} as RegisterPerson;

const DAY = plainDate("2026-11-30");

const inputOf = (present: RegisterPerson[]) => ({
  organisation: { name: "Đoàn Khối các cơ quan tỉnh", place: "Sông Lam" } as Issuer,
  unit: "Đoàn Sở Giao thông vận tải",
  branch: null,
  from: DAY,
  to: DAY,
  on: DAY,
  present,
  came: [],
  went: [],
});

const paperOf = (present: RegisterPerson[]) => memberRegisterPaper(inputOf(present));

test("a part in which nobody stands says so: of who came in the words of every register, of who is there in its own", () => {
  const { body } = paperOf([]);
  expect(body[1]).toEqual({ is: "paragraph", text: "Chưa có đoàn viên." });
  expect(body.slice(2, 4)).toEqual(registerPart("II. Đến trong kỳ: 0 người", [], []));
});

test("the list of a period that goes on is of the day on which it is printed", () => {
  const heading = (to: string) => {
    const [first] = memberRegisterPaper({ ...inputOf([member]), to: plainDate(to) }).body;
    return JSON.stringify(first);
  };
  expect(heading("2026-12-31")).toContain("Danh sách đến hết ngày 30/11/2026: 1 đoàn viên");
  expect(heading("2026-11-15")).toContain("Danh sách đến hết ngày 15/11/2026");
});

test("a member's branch and post stand in no more than three lines, the branch's name in two", async () => {
  const paper = paperOf([member]);
  const { pages } = await openPdf(await renderPdf(paper, { title: "Sổ", creator: "Đoàn" }));
  const said = pages.flatMap(({ runs }) => runs.map(({ text }) => text.replaceAll("\u00a0", " ").trim()));
  expect(said).toContain("Bí thư Đoàn cơ sở");
  expect(said).not.toContain("hoạch");
});
