import { expect, type Page, test } from "@playwright/test";
import { formatDate } from "@/lib/platform/dates";
import { TODAY, YEAR } from "../helpers/demo-days";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

test("a branch ticks a month by the keyboard and as a whole, pastes another, saves it and sends its share", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv08.cd1");
  await opens(page, `/members/fees?year=${YEAR}`);
  const first = page.getByRole("checkbox", { name: /tháng 1, \d+ đồng$/ });
  const people = await first.count();
  expect(people).toBeGreaterThan(5);
  await first.nth(0).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(first.nth(1)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByText("2 ô chưa lưu.")).toBeVisible();
  await page.getByRole("button", { name: "Đánh dấu cả tháng 1", exact: true }).click();
  await expect(page.getByText(`${people} ô chưa lưu.`)).toBeVisible();
  await page.getByRole("radio", { name: "Số tiền" }).check();
  const amount = page.getByRole("textbox", { name: /tháng 1, phải đóng/ }).first();
  await amount.fill("một nghìn");
  await page.getByRole("button", { name: "Lưu đoàn phí" }).click();
  await expect(page.getByText(/Ghi số tiền bằng số đồng/).first()).toBeVisible();
  await amount.fill("1000");
  await page.getByRole("button", { name: "Lưu đoàn phí" }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();

  const february = page.getByRole("textbox", { name: /, tháng 2, phải đóng/ }).first();
  await expect(february).toHaveValue("");
  const [name = ""] = ((await february.getAttribute("aria-label")) ?? "").split(", ");
  const lines = [
    ["Họ và tên", "Tháng 2"],
    [name, "hai nghìn"],
  ];
  await page.getByRole("button", { name: "Ghi kết quả từ bảng" }).click();
  const paste = page.getByRole("dialog", { name: "Ghi kết quả từ bảng" });
  const table = paste.getByLabel("Bảng chép từ Excel");
  await table.fill(lines.map((cells) => cells.join("\t")).join("\n"));
  const check = paste.getByRole("button", { name: "Kiểm tra", exact: true });
  await check.click();
  await expect(paste.getByRole("alert").first()).toContainText("Dòng 2, cột B");
  await table.fill((await table.inputValue()).replace("hai nghìn", "2000"));
  await check.click();
  await expect(paste.getByRole("row").filter({ hasText: name })).toContainText("T2: 2.000");
  await paste.getByRole("button", { name: "Ghi 1 người" }).click();
  await expect(paste.getByText("Đã ghi 1 người.")).toBeVisible();
  await expect(paste.getByRole("button", { name: "Hoàn tác" }).first()).toBeVisible();
  await paste.getByRole("button", { name: "Đóng" }).first().click();
  await expect(february).toHaveValue("2000");

  await page.getByRole("button", { name: "Ghi trích nộp" }).click();
  const dialog = page.getByRole("dialog", { name: "Ghi trích nộp đoàn phí" });
  await dialog.getByLabel("Ngày nộp").fill(formatDate(TODAY));
  await dialog.getByLabel("Số phiếu thu").fill("PT-01");
  await dialog.getByRole("button", { name: "Ghi trích nộp" }).click();
  await expect(page.getByText("Phiếu thu số PT-01").first()).toBeVisible();
});

test("the unit exempts a member and reads the quarter's statement; the office sees sums and no names", async ({
  browser,
}) => {
  const unit = await as(browser, "bithu.dv08", 390);
  await opens(unit, `/members/fees?year=${YEAR}`);
  await unit.getByRole("table", { name: "Đoàn phí theo chi đoàn" }).getByRole("link").first().click();
  await unit.waitForURL(/branch=/);
  await hydrated(unit);
  await unit.getByRole("combobox", { name: "Quý đang xem" }).selectOption("1");
  await expect(unit.getByRole("button", { name: "Đánh dấu cả tháng 1", exact: true })).toBeVisible();
  await expect(unit.getByRole("button", { name: "Đánh dấu cả tháng 4", exact: true })).toBeHidden();
  const person = unit
    .getByRole("table", { name: "Đoàn phí từng đoàn viên theo tháng" })
    .getByRole("link")
    .last();
  const name = (await person.textContent()) ?? "";
  await person.click();
  await unit.getByRole("button", { name: "Miễn đoàn phí" }).click();
  const dialog = unit.getByRole("dialog", { name: "Miễn đoàn phí" });
  await dialog.getByLabel("Từ tháng").fill(`12/${YEAR}`);
  await dialog.getByLabel("Số tháng").fill("7");
  await dialog.getByLabel("Số văn bản").fill("09-NQ/ĐTN");
  await dialog.getByLabel("Lý do").fill("Hoàn cảnh riêng");
  await dialog.getByRole("button", { name: "Ghi miễn đoàn phí" }).click();
  await expect(dialog.getByText(/không quá 6 tháng. Miễn tiếp/).first()).toBeVisible();
  await dialog.getByLabel("Số tháng").fill("6");
  await dialog.getByRole("button", { name: "Ghi miễn đoàn phí" }).click();
  await expect(unit.getByText("Văn bản 09-NQ/ĐTN").first()).toBeVisible();
  await opens(unit, `/members/fees/statement?quarter=1&year=${YEAR}`);
  await expect(unit.getByText("Thu, nộp đoàn phí quý I").first()).toBeVisible();

  const office = await as(browser, "vanphong.khoi");
  await opens(office, `/members/fees?year=${YEAR}`);
  await office.getByRole("table", { name: "Đoàn phí theo đơn vị" }).getByRole("link").nth(7).click();
  await office.waitForURL(/unit=DV08/);
  await expect(office.getByRole("table", { name: "Đoàn phí theo chi đoàn" })).toBeVisible();
  expect(await office.content()).not.toContain(name);
  expect((await office.goto("/members/fees?unit=DV08-CD1"))?.status()).toBe(200);
  expect(await office.content()).not.toContain(name);
});
