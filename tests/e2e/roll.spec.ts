import { expect, type Page, test } from "@playwright/test";
import { YEAR } from "../helpers/demo-days";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.setTimeout(60_000);

/** Somebody of the branch's roster, by the place in the list. */
async function chooses(page: Page, at: number): Promise<void> {
  await page.getByRole("button", { name: "Chọn từ danh sách đoàn viên" }).click();
  const dialog = page.getByRole("dialog", { name: "Chọn đoàn viên" });
  await dialog.getByRole("listitem").nth(at).getByRole("radio").check();
  await dialog.getByRole("button", { name: /^Xong/ }).click();
}

async function takes(page: Page, step: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole("button", { name: step, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields))
    await dialog.getByLabel(label, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function fills(page: Page, path: string, at: number, fields: Record<string, string>): Promise<void> {
  await page.goto(path);
  await hydrated(page);
  await chooses(page, at);
  for (const [label, text] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(text);
}

/** Sends the first form of the page, which leads to the new case. */
async function sends(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  await page.waitForURL(/\/[0-9a-f-]{36}/);
  await hydrated(page);
}

const SPAN = { "Hoãn từ ngày": `5/1/${YEAR}`, "Đến ngày": `20/1/${YEAR}`, "Lý do": "Đi học xa" };

test("a deferral goes step by step and goes on by a new decision, or is recorded with its decision, by the branch", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv06.cd1");
  await fills(branch, "/members/deferrals/new", 0, { ...SPAN, "Ngày xin": `2/1/${YEAR}` });
  await sends(branch, "Mở hồ sơ");
  await takes(branch, "Ghi chi đoàn đồng ý", { "Số quyết định": "3-QĐ", Ngày: `3/1/${YEAR}` });
  await expect(branch.getByText("Đang hoãn").first()).toBeVisible();
  await takes(branch, "Gia hạn", {
    "Đến ngày": `20/2/${YEAR}`,
    "Số quyết định": "4-QĐ",
    "Ngày chi đoàn quyết định": `15/1/${YEAR}`,
  });
  await expect(branch.getByRole("link", { name: "Lần hoãn trước" })).toBeVisible();
  await takes(branch, "Trở lại sinh hoạt", { Ngày: `15/2/${YEAR}` });
  await expect(branch.getByText("Đã trở lại sinh hoạt").first()).toBeVisible();
  const decided = { "Ngày chi đoàn quyết định": `3/1/${YEAR}` };
  await fills(branch, "/members/deferrals/record", 1, { ...SPAN, ...decided });
  await sends(branch, "Ghi kết quả");
  await expect(branch.getByText("Ghi kết quả").filter({ visible: true }).first()).toBeVisible();
});

test("the branch asks for an introduction to the place of residence, the unit makes it, the year's remark comes from a table", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv06.cd1");
  const lives = { "Tổ chức Đoàn nơi cư trú": "Đoàn phường An Bình", "Cư trú từ ngày": `5/9/${YEAR - 1}` };
  await fills(branch, "/members/residences/new", 3, { ...lives, "Ngày đề nghị": `3/1/${YEAR}` });
  await branch.getByRole("button", { name: "Mở hồ sơ", exact: true }).click();
  await expect(branch.getByText(/Cư trú chưa đủ 6 tháng: đủ từ ngày 05\/03/).first()).toBeVisible();
  await branch.getByLabel("Cư trú từ ngày", { exact: true }).fill(`5/5/${YEAR - 1}`);
  await sends(branch, "Mở hồ sơ");
  const path = new URL(branch.url()).pathname;
  await expect(branch.getByRole("button", { name: "Giới thiệu", exact: true })).toHaveCount(0);
  const unit = await as(browser, "bithu.dv06");
  await unit.goto(path);
  await hydrated(unit);
  await takes(unit, "Giới thiệu", { "Số giấy giới thiệu": "9-GGT/ĐTN", Ngày: `4/1/${YEAR}` });
  await expect(unit.getByRole("link", { name: "Giấy giới thiệu .docx" })).toBeVisible();
  await unit.goto("/members/transfers");
  await unit.getByRole("link", { name: "Sinh hoạt nơi cư trú" }).click();
  await unit.getByRole("link", { name: "Ghi nhận xét" }).click();
  await hydrated(unit);
  const box = unit.getByLabel("Bảng chép từ Excel");
  const [head = "", line = ""] = (await box.inputValue()).split("\n");
  await box.fill([head, line.replace(/\t+$/, `\tTích cực\tTham gia đều\t5/1/${YEAR}`)].join("\n"));
  await unit.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await unit.getByRole("button", { name: "Ghi 1 người" }).click();
  await expect(unit.getByText("Đã ghi 1 người.")).toBeVisible();
  await unit.goto(path);
  const remark = unit.getByText("Nơi cư trú nhận xét: tích cực").filter({ visible: true });
  await expect(remark.first()).toBeVisible();
});

const LAPSE = { "Từ tháng": `9/${YEAR - 1}`, "Đến tháng": `12/${YEAR - 1}` };

test("a removal is proposed and voted by the branch and decided by the unit, which takes it back; or its result is recorded", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv06.cd1");
  const told = { ...LAPSE, "Chi đoàn đã nhắc nhở, gặp gỡ thế nào": "Đã gặp hai lần" };
  await fills(branch, "/members/removals/new", 2, { ...told, "Ngày đề nghị": `4/1/${YEAR}` });
  await branch.getByLabel("Đã bỏ").selectOption({ index: 1 });
  await sends(branch, "Đề nghị xóa tên");
  const path = new URL(branch.url()).pathname;
  const votes = { "Được triệu tập": "20", "Có mặt": "16", "Tán thành": "12" };
  await takes(branch, "Ghi biểu quyết: thông qua", { Ngày: `6/1/${YEAR}`, ...votes });
  await expect(branch.getByRole("button", { name: "Duyệt xóa tên" })).toHaveCount(0);
  const unit = await as(browser, "bithu.dv06");
  await unit.goto(path);
  await hydrated(unit);
  await takes(unit, "Duyệt xóa tên", { "Số quyết định": "9-QĐ/ĐTN", Ngày: `10/1/${YEAR}` });
  await expect(unit.getByText("Đã xóa tên").first()).toBeVisible();
  // Taken back, so that the demo's rosters stay as other tests know them.
  await takes(unit, "Lùi một bước", { "Lý do lùi bước": "Nhầm người" });
  await expect(unit.getByText("Chi đoàn đã biểu quyết").first()).toBeVisible();
  const other = await as(browser, "bithu.dv10.cd1");
  const decided = { "Số quyết định": "10-QĐ/ĐTN", "Ngày quyết định": `10/1/${YEAR}` };
  await fills(other, "/members/removals/record", 3, { ...LAPSE, ...decided });
  await other.getByLabel("Đã bỏ").selectOption({ index: 1 });
  await sends(other, "Ghi kết quả");
  await expect(other.getByText("Đã xóa tên").first()).toBeVisible();
});
