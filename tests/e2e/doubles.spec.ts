import { expect, type Page, test } from "@playwright/test";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });

const NAME = "Hoàng Thị Hai Dòng";

async function adds(page: Page, more: Record<string, string>): Promise<void> {
  await page.goto("/members/new");
  await page.getByLabel("Họ và tên").fill(NAME);
  await page.getByLabel("Ngày sinh").fill("09/08/1999");
  await page.getByRole("radio", { name: "Nữ", exact: true }).check();
  for (const [label, value] of Object.entries(more))
    await page.getByLabel(label, { exact: false }).first().fill(value);
  await page.getByRole("button", { name: "Thêm đoàn viên" }).click();
  const doubt = page.getByLabel(/^Vẫn thêm/);
  await expect(doubt.or(page.getByRole("heading", { name: NAME, level: 1 }))).toBeVisible();
  if (!(await doubt.isVisible())) return;
  await doubt.check();
  await page.getByRole("button", { name: "Thêm đoàn viên" }).click();
  await expect(page.getByRole("heading", { name: NAME, level: 1 })).toBeVisible();
}

test("two rows of one person are compared, folded into one, and made two again", async ({ browser }) => {
  const page = await as(browser, "bithu.dv07");
  await adds(page, { "Điện thoại": "0912345678" });
  await adds(page, {});
  await page.goto("/members");
  await page.getByRole("link", { name: "Người trùng" }).click();
  await page.waitForURL("**/members/duplicates*");
  await page.getByRole("link", { name: NAME }).click();
  await expect(page.getByText("0912345678")).toBeVisible();
  await page.getByRole("button", { name: "Gộp hai dòng" }).click();
  await expect(page.getByRole("heading", { name: NAME, level: 1 })).toBeVisible();
  await expect(page.getByText("0912345678")).toBeVisible();
  await page.goto("/members/duplicates");
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.getByText("Đã hoàn tác")).toBeVisible();
  await page.getByRole("button", { name: "Không phải một người" }).click();
  await expect(page.getByText("Không có ai đứng hai lần")).toBeVisible();
});

test("on a phone and by keys, those ticked get a post, seen first and undone as one", async ({ browser }) => {
  const page = await as(browser, "bithu.dv07", 390);
  await page.goto("/members?q=hai+dong");
  await page.getByRole("checkbox", { name: "Chọn cả trang" }).press("Space");
  await page.getByRole("button", { name: "Việc với người đã chọn" }).press("Enter");
  await expect(page.getByText("Đã chọn 2 người")).toBeVisible();
  await page.getByLabel("Chức vụ mới").selectOption("Ủy viên BCH chi đoàn");
  const asking = page.locator("form", { has: page.getByLabel("Chức vụ mới") });
  await asking.getByRole("button", { name: "Xem trước" }).press("Enter");
  await page.getByRole("button", { name: "Đổi 2 người" }).click();
  const line = page.getByRole("row", { name: /Đổi chức vụ: Ủy viên BCH chi đoàn/ });
  await line.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hoàn tác" }).click();
  await expect(line.getByText("Đã hoàn tác")).toBeVisible();
});
