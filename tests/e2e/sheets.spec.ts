import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { Person } from "../helpers/person";
import { xlsxOf } from "../helpers/sheets";

test.describe.configure({ mode: "serial" });

const origin = `http://localhost:${process.env.E2E_PORT}`;
let secretary: Person;

test.beforeAll(async ({ browser }) => {
  secretary = await Person.comes(browser, origin, { name: "Bí thư", username: "bithu.dv06" });
  await secretary.signsIn(DEMO_PASSWORD);
});

async function uploads(name: string, bytes: Uint8Array): Promise<void> {
  await secretary.opens("/members/import");
  await secretary.main
    .getByLabel(/^Chọn tệp danh sách/)
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

test("a unit of the demo leaves in the national form and comes in again unchanged, nobody absent", async () => {
  await secretary.opens("/members");
  const coming = secretary.page.waitForEvent("download");
  await secretary.follows("Mẫu của phần mềm");
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^mau-phan-mem-DV06-\d{4}-\d\d-\d\d\.xlsx$/);
  await secretary.opens("/members/import");
  await secretary.main.getByLabel(/^Chọn tệp danh sách/).setInputFiles(await file.path());
  await secretary.main.getByLabel(/^Tệp có đủ mọi đoàn viên/).check();
  await secretary.presses("Tải lên và xem trước");
  await secretary.sees("Xác nhận sẽ ghi 0 người");
  const counts = (await secretary.main.locator(".counts dd").allInnerTexts()).map(Number);
  expect(counts).toEqual([0, 0, expect.any(Number), 0, 0, 0]);
  expect(counts[2]).toBeGreaterThan(0);
});

test("the list leaves with the columns that the page shows", async () => {
  await secretary.opens("/members?col=phone&col=code");
  const link = secretary.main.getByRole("link", { name: "Xuất .xlsx" });
  await expect(link).toHaveAttribute("href", /columns=code%2Cphone/);
});

test("words of the sheet's own are explained, a second row of a person is merged, another sheet is chosen", async () => {
  const bytes = await xlsxOf([
    ["Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Điện thoại"],
    ["Cao Thị Ngữ", "01/02/2003", "2", "Thủ lĩnh", null],
    ["Cao Thị Nghĩa", "05/06/2001", "Nữ", null, null],
    ["Cao Thị Nghĩa", "05/06/2001", null, null, "0912345678"],
  ]);
  await uploads("chu-rieng.xlsx", bytes);
  await secretary.presses("Tải lên và xem trước");
  await secretary.sees("2 cách ghi chưa hiểu");
  await secretary.sees("Dòng 4 gộp vào dòng 3");
  await secretary.main.getByLabel("“2” hiểu là").selectOption({ label: "Nữ" });
  await secretary.sees("1 cách ghi chưa hiểu");
  await secretary.main.getByLabel("“Thủ lĩnh” hiểu là").selectOption({ label: "Bí thư chi đoàn" });
  await secretary.sees("Xác nhận sẽ ghi 2 người");
});

test("a sheet of another make is refused with the picture of how to save it", async () => {
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2000),
  ]);
  await uploads("cu.xls", old);
  await secretary.presses("Tải lên và xem trước");
  await expect(secretary.main.getByRole("alert")).toContainText("Excel Workbook (.xlsx)");
  const picture = secretary.main.getByRole("list", { name: /^Cách lưu thành/ });
  await expect(picture.getByRole("listitem")).toHaveCount(3);
});

test("the page of files says when there are none", async () => {
  await secretary.opens("/members/exports");
  await secretary.sees("Chưa có tệp nào");
});
