import { expect, test } from "@playwright/test";
import { YEAR } from "../helpers/demo-days";
import { as } from "../helpers/signed-in-page";

test("a signed paper of 2021 bears its number; the office records that of a year's proposal only when all is appraised", async ({
  browser,
}) => {
  const page = await as(browser, "vanphong.khoi");
  await page.goto("/decisions/proposal?org=khoi&year=2021");
  await expect(page.getByText("Số 09-TTr/ĐTN-VP, ký ngày 10/12/2021")).toBeVisible();
  await expect(page.getByText("Số: 09-TTr/ĐTN-VP")).toBeVisible();
  await expect(page.getByText("DỰ THẢO", { exact: true })).toHaveCount(0);
  await page.goto("/decisions/proposal?org=khoi");
  await expect(page.getByText("DỰ THẢO", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("ghi số tờ trình sau khi thẩm định xong tất cả")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ghi số, ngày ký" })).toHaveCount(0);
});

test("a unit's secretary records number and day of its registration, and the form keeps what was wrong", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv02");
  await page.goto("/assessment/registration");
  const number = page.getByLabel("Số văn bản");
  await number.fill("7-QĐ/ĐTN");
  await page.getByLabel("Ngày ký").fill("01/01/2021");
  await page.getByRole("button", { name: "Ghi số, ngày ký" }).click();
  await expect(page.getByText("Số của văn bản này viết như 12-BĐK/ĐTN.").first()).toBeVisible();
  await expect(page.getByText("Ngày ký không thể trước ngày đầu kỳ đăng ký ").first()).toBeVisible();
  await expect(number).toHaveValue("7-QĐ/ĐTN");
  await number.fill("7");
  await page.getByLabel("Ngày ký").fill(`20/11/${YEAR - 1}`);
  await page.getByRole("button", { name: "Ghi số, ngày ký" }).click();
  await expect(page.getByText(`Số 07-BĐK/ĐTN, ký ngày 20/11/${YEAR - 1}`)).toBeVisible();
});
