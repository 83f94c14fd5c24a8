import { expect, test } from "@playwright/test";
import { pdf } from "../helpers/files";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.setTimeout(60_000);

test("on a phone the secretary keeps a member's Sổ, adds a paper and takes it out; an observer finds no way in", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv01", 390);
  await page.goto("/members");
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("link", { name: "Sổ đoàn viên" }).click();
  await page.getByRole("link", { name: "Sửa mục Chức vụ trong và ngoài Đoàn" }).click();
  await page.waitForURL(/dossier\/post/);
  await hydrated(page);
  await page.getByLabel("Loại", { exact: true }).last().selectOption("outside");
  await page.getByLabel("Từ", { exact: true }).last().fill("13/2020");
  await page.getByRole("button", { name: "Lưu mục này" }).click();
  await expect(page.getByText("Ghi năm, tháng/năm hoặc ngày/tháng/năm").first()).toBeVisible();
  await page.getByLabel("Từ", { exact: true }).last().fill("3/2020");
  await page.getByLabel("Chức vụ, công việc").last().fill("Đội trưởng đội thanh niên xung kích");
  await page.getByRole("button", { name: "Lưu mục này" }).click();
  await page.waitForURL(/\/dossier(\?|$)/);
  await expect(page.getByText("Đội trưởng đội thanh niên xung kích")).toBeVisible();
  await expect(page.getByText("03/2020")).toBeVisible();

  await hydrated(page);
  await page.getByLabel("Loại giấy tờ").selectOption("diploma");
  const file = { name: "Bằng tốt nghiệp.pdf", mimeType: "application/pdf", buffer: pdf("bang") };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole("link", { name: "Bằng tốt nghiệp.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "Bỏ", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Bỏ Bằng tốt nghiệp.pdf" });
  await dialog.getByLabel("Lý do").fill("Nhầm người");
  await dialog.getByRole("button", { name: "Bỏ giấy tờ" }).click();
  await expect(page.getByText("Chưa có giấy tờ nào.")).toBeVisible();

  const dossier = page.url();
  const observer = await as(browser, "quansat.dv01");
  await observer.goto(dossier.replace("/dossier", ""));
  await expect(observer.getByText("Sửa Sổ đoàn viên").first()).toBeVisible();
  await expect(observer.getByRole("link", { name: "Sổ đoàn viên" })).toHaveCount(0);
  expect((await observer.goto(dossier))?.status()).toBe(403);
  await expect(observer.getByText("Sổ đoàn viên do đơn vị, chi đoàn giữ.")).toBeVisible();
});
