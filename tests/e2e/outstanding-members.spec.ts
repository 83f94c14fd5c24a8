import { expect, type Page, test } from "@playwright/test";
import { as } from "../helpers/signed-in-page";

test.setTimeout(60_000);

/** Takes the step and waits until its dialog is gone. */
async function takes(page: Page, step: string, fields: Record<string, string>) {
  await page.getByRole("button", { name: step, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields))
    await dialog.getByLabel(label, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function chooses(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Chọn từ danh sách đoàn viên" }).click();
  const dialog = page.getByRole("dialog", { name: "Chọn đoàn viên" });
  const line = dialog.getByRole("listitem").nth(1);
  const name = (await line.locator("span").first().textContent()) ?? "";
  await line.getByRole("radio").check();
  await dialog.getByRole("button", { name: /^Xong/ }).click();
  return name.replace(/ Chi đoàn.*$/, "").trim();
}

const VOTES = { "Được triệu tập": "24", "Có mặt": "20" };

test("a branch chooses, the unit recognises and introduces; the upper level counts, others find nothing", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv09.cd1");
  await branch.goto("/members/outstanding");
  await branch.getByRole("link", { name: "Giới thiệu đoàn viên" }).click();
  const name = await chooses(branch);
  await branch.getByLabel("Thành tích, lý do giới thiệu").fill("Ba năm hoàn thành xuất sắc (chạy thử).");
  await branch.getByLabel("Ngày giới thiệu").fill("5/1/2024");
  await branch.getByRole("button", { name: "Mở hồ sơ", exact: true }).click();
  await branch.waitForURL(/\/members\/outstanding\/[0-9a-f-]{36}/);
  const path = new URL(branch.url()).pathname;
  await takes(branch, "Ghi chi đoàn chọn", { ...VOTES, "Tán thành": "18", Ngày: "12/1/2024" });
  await expect(branch.getByRole("button", { name: "Công nhận", exact: true })).toHaveCount(0);

  const unit = await as(browser, "bithu.dv09");
  await unit.goto(path);
  await takes(unit, "Công nhận", { "Số văn bản công nhận": "4-QĐ/ĐTN", Ngày: "20/1/2024" });

  await branch.reload();
  const task = { "Người giúp đỡ": "Bí thư chi đoàn", "Việc được giao": "Phụ trách hiến máu" };
  await takes(branch, "Giao việc, phân công giúp đỡ", { ...task, Ngày: "1/2/2024" });
  const certificate = { "Số giấy chứng nhận": "118/GCN", Ngày: "2/3/2024" };
  await takes(branch, "Ghi giấy chứng nhận", certificate);
  await expect(branch.getByText("giá trị đến 02/03/2029")).toBeVisible();

  await unit.reload();
  const resolution = { ...VOTES, "Tán thành": "20", "Số nghị quyết": "6-NQ/ĐTN", Ngày: "20/3/2024" };
  await takes(unit, "Ghi nghị quyết giới thiệu", resolution);
  await expect(unit.getByText("Đã giới thiệu cho Đảng").first()).toBeVisible();
  await takes(unit, "Ghi kết nạp Đảng", {
    "Số quyết định kết nạp của cấp ủy": "212-QĐ/ĐU",
    Ngày: "19/5/2024",
  });
  await takes(unit, "Ghi chuyển chính thức", {
    "Số quyết định công nhận chính thức": "80-QĐ/ĐU",
    Ngày: "20/5/2025",
  });
  await expect(unit.getByText("Đảng viên chính thức").first()).toBeVisible();

  const committee = await as(browser, "bch.dv09", 390);
  expect((await committee.goto(path))?.status()).toBe(404);
  await committee.goto("/members/cases");
  await expect(committee.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await committee.content()).not.toContain("ưu tú");

  const office = await as(browser, "vanphong.khoi");
  await office.goto("/members/outstanding");
  await expect(office.getByRole("heading", { level: 1 })).toContainText("Đoàn viên ưu tú");
  await expect(office.getByRole("row", { name: /^Đoàn/ }).first()).toBeVisible();
  expect(await office.content()).not.toContain(name);
});
