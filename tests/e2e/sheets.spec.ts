import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { enterServer } from "../helpers/access/server";
import { makeActor, makeBloc } from "../helpers/bloc";
import { manyMembers } from "../helpers/many-members";
import { branchOf, unitOf } from "../helpers/members";
import { hydrated, Person } from "../helpers/person";
import { xlsxOf } from "../helpers/sheets";
import { asActor } from "../helpers/signed-in-page";

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

test("the list leaves with the columns that the page shows, on paper without what is pressed", async () => {
  const { main, page } = secretary;
  await secretary.opens("/members?col=phone&col=code");
  const link = main.getByRole("link", { name: "Xuất .xlsx" });
  await expect(link).toHaveAttribute("href", /columns=code%2Cphone/);
  const people = await main.getByRole("row").count();
  const pressed = [page.getByRole("navigation"), page.getByRole("button"), page.getByRole("checkbox"), link];
  for (const each of pressed) await expect(each.first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const each of pressed) await expect(each).toHaveCount(0);
  expect(people).toBeGreaterThan(1);
  await expect(main.getByRole("row")).toHaveCount(people);
  await expect(main.getByRole("columnheader", { name: "Điện thoại" })).toBeVisible();
  await page.emulateMedia({ media: null });
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

test("of more words than the page holds one that was explained is found again and explained otherwise", async () => {
  const { main } = secretary;
  const words = Array.from({ length: 101 }, (_, n) => `Việc số ${n + 1}`);
  const bytes = await xlsxOf([
    ["Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ"],
    ...words.map((word, n) => [
      `Cao Thị ${String.fromCharCode(65 + (n % 26))}${"abcd"[Math.floor(n / 26)]}`,
      "01/02/2003",
      "Nữ",
      word,
    ]),
  ]);
  await uploads("nhieu-chu.xlsx", bytes);
  await secretary.presses("Tải lên và xem trước");
  await secretary.sees("101 cách ghi chưa hiểu");
  await main.getByLabel("“Việc số 1” hiểu là").selectOption({ label: "Bí thư chi đoàn" });
  await secretary.sees("100 cách ghi chưa hiểu");
  const again = () => main.getByLabel("Chọn lại cách ghi không hiện ở trên");
  const second = () => main.getByLabel(/: “Việc số 1” hiểu là$/);
  await again().selectOption({ index: 1 });
  await expect(second().locator("option:checked")).toHaveText("Bí thư chi đoàn");
  await second().selectOption({ label: "Phó bí thư chi đoàn" });
  await expect(second()).not.toHaveAttribute("aria-busy");
  // What was chosen there is what the import keeps.
  await secretary.page.reload();
  await hydrated(secretary.page);
  await again().selectOption({ index: 1 });
  await expect(second().locator("option:checked")).toHaveText("Phó bí thư chi đoàn");
  await secretary.sees("100 cách ghi chưa hiểu");
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

test("a list of more than five thousand is made beside, seen finished, fetched, and fetched again later", async ({
  browser,
}) => {
  const { owner } = enterServer();
  const bloc = await makeBloc(`xuat-${Date.now().toString(36)}`, 1, 1);
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id };
  await manyMembers({ adminUrl: owner }, { ...at, branchId: branchOf(unitOf(bloc)).id }, 5001);
  const page = await asActor(browser, await makeActor(`${bloc.code}.bithu`, "UNIT_SECRETARY", at));
  await page.goto("/members");
  await hydrated(page);
  await page.getByRole("button", { name: "Xuất .xlsx" }).click();
  await page.waitForURL(/\/members\/exports/);
  const row = page.getByRole("row").filter({ hasText: "5.001 người" });
  await expect(row).toContainText("Đã xong", { timeout: 40_000 });
  const fetched = async () => {
    const coming = page.waitForEvent("download");
    await row.getByRole("link", { name: /^danh-sach-doan-vien-DV01-.*\.xlsx$/ }).click();
    return readFile(await (await coming).path());
  };
  const file = await fetched();
  expect(file.subarray(0, 2).toString()).toBe("PK");
  await page.goto("/members");
  await page.getByRole("link", { name: "Tệp đã xuất" }).click();
  await page.waitForURL(/\/members\/exports/);
  expect(await fetched()).toEqual(file);
  await page.context().close();
});
