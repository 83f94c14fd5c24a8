import { expect, type Page, test } from "@playwright/test";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.setTimeout(60_000);

async function confirms(page: Page, path: string, label: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("dialog").getByRole("button", { name: label }).click();
  await expect(page.getByRole("button", { name: label })).toHaveCount(0);
}

test("a secretary's work is drawn up on a phone, confirmed by both sides and recorded; the role goes with it", async ({
  browser,
}) => {
  const giver = await as(browser, "bithu.dv10", 390);
  await giver.goto("/organisation");
  await giver.getByRole("link", { name: "Bàn giao công việc" }).click();
  await giver.waitForURL(/handovers\/new/);
  await hydrated(giver);
  await expect(giver.getByRole("textbox", { name: "Nội dung" }).first()).toHaveValue(/Danh sách đoàn viên/);
  const receivers = giver.getByLabel("Người nhận");
  const named = (await receivers.locator("option").allTextContents()).find((text) => /bch\.dv10/.test(text));
  await receivers.selectOption({ label: named ?? "" });
  await giver.getByRole("button", { name: "Con dấu" }).click();
  await giver.getByRole("checkbox", { name: "Đã giao" }).last().uncheck();
  await giver.getByLabel("Người chứng kiến").fill("Đại diện văn phòng");
  await giver.getByRole("button", { name: "Lập bàn giao" }).click();
  await expect(giver.getByText(/chưa bàn giao. Ghi còn thiếu gì/).first()).toBeVisible();
  await giver.getByLabel("Còn thiếu gì: Con dấu").fill("Đang khắc lại");
  await giver.getByRole("button", { name: "Lập bàn giao" }).click();
  await giver.waitForURL(/handovers\/[0-9a-f-]{36}/);
  const path = new URL(giver.url()).pathname;
  await confirms(giver, path, "Xác nhận đã giao");

  const receiver = await as(browser, "bch.dv10");
  await confirms(receiver, path, "Xác nhận đã nhận");
  const office = await as(browser, "vanphong.khoi");
  await confirms(office, path, "Ghi bàn giao");
  await expect(office.getByText("Đã bàn giao", { exact: true })).toBeVisible();
  await office.getByRole("link", { name: "Biên bản" }).click();
  await expect(office.getByText("Đang khắc lại").first()).toBeVisible();
  // The one's role is over, and the session with it; the other opens what only a secretary opens.
  await giver.goto(path);
  await expect(giver).toHaveURL(/sign-in/);
  await receiver.goto("/members/quarters?quarter=1");
  await expect(receiver.getByRole("link", { name: "Chốt lại vì có sai" })).toBeVisible();
});

test("a confirmed quarter is confirmed again with the reason, and the old list stays to be read", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv09");
  await page.goto("/members/quarters?quarter=1");
  await page.getByRole("link", { name: "Chốt lại vì có sai" }).click();
  await page.waitForURL(/correct=1/);
  await hydrated(page);
  await expect(page.getByText("Khác với bản đã chốt trước")).toBeVisible();
  const again = page.getByRole("button", { name: /^Chốt lại quý I/ });
  await again.click();
  await expect(page.getByText("Ghi lý do chốt lại.").first()).toBeVisible();
  await page.getByLabel("Vì sao chốt lại").fill("Sót người mới vào Đoàn");
  await again.click();
  await expect(page.getByText(/Bản 2, chốt lại vì: Sót người mới vào Đoàn/)).toBeVisible();
  await page.getByRole("link", { name: "Bản 1" }).click();
  await expect(page.getByText(/Bản 1 của quý I đã được chốt lại/)).toBeVisible();
});
