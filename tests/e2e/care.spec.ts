import { expect, test } from "@playwright/test";
import { YEAR } from "../helpers/demo-days";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });

test("the overview leads to the year's headcount, which the secretary mends and confirms", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv01");
  await page.goto("/members");
  await page.getByRole("link", { name: "Chăm lo, tình hình" }).click();
  await expect(page.getByText("chưa được Bí thư đơn vị xác nhận")).toBeVisible();
  await page.getByRole("link", { name: "Mở sổ Thanh niên trong độ tuổi" }).click();
  await page.waitForURL(/\/members\/care\/headcount/);
  const cell = page.getByLabel(/^Thanh niên nam chưa vào Đoàn/).first();
  await cell.fill("mười");
  await page.getByRole("button", { name: "Lưu bảng số liệu" }).click();
  await expect(page.getByRole("alert").first()).toContainText("là một số nguyên");
  await expect(cell).toHaveValue("mười");
  await cell.fill("10");
  await page.getByRole("button", { name: "Lưu bảng số liệu" }).click();
  await expect(page.getByText("Đã lưu bảng số liệu.")).toBeVisible();
  await page.getByRole("button", { name: /^Xác nhận bảng năm/ }).click();
  await expect(page.getByText(/xác nhận ngày/)).toBeVisible();
});

test("on a phone a stock-taking is added, and those before it stay", async ({ browser }) => {
  const page = await as(browser, "bch.dv02", 390);
  await page.goto("/members/care/dossiers");
  await page.getByRole("link", { name: "Tủ số 2, phòng Tổ chức" }).click();
  const takings = page.getByRole("list", { name: "Các lần kiểm kê" }).getByRole("listitem");
  await expect(takings.first()).toBeVisible();
  const before = await takings.count();
  await page.getByRole("button", { name: "Ghi kiểm kê" }).click();
  const dialog = page.getByRole("dialog", { name: "Ghi lần kiểm kê" });
  await dialog.getByLabel("Số hồ sơ").fill("120");
  await dialog.getByLabel("Tình trạng").selectOption("to_repair");
  await dialog.getByLabel("Người kiểm kê").fill("Tổ kiểm kê");
  await dialog.getByRole("button", { name: "Lưu lần kiểm kê" }).click();
  await expect(takings).toHaveCount(before + 1);
  await expect(dialog).toBeHidden();
  await expect(takings.first()).toContainText("120 hồ sơ");
});

test("who is in hardship is named to the secretary, counted for others, and told to the office with a reason", async ({
  browser,
}) => {
  const secretary = await as(browser, "bithu.dv01");
  await secretary.goto("/members/care/hardship");
  const [name = ""] = await secretary
    .getByRole("table", { name: "Đoàn viên có hoàn cảnh khó khăn" })
    .getByRole("link")
    .allTextContents();
  expect(name).not.toBe("");
  const committee = await as(browser, "bch.dv01");
  await committee.goto("/members/care/hardship");
  await expect(committee.getByText("Bạn xem số lượng")).toBeVisible();
  expect(await committee.content()).not.toContain(name);
  const office = await as(browser, "vanphong.khoi");
  await office.goto("/members/care/hardship?unit=DV01");
  expect(await office.content()).not.toContain(name);
  await office.getByRole("button", { name: "Xem chi tiết" }).click();
  await office.getByLabel("Vì sao cần xem").fill("Xét hỗ trợ từ quỹ của Đoàn Khối");
  await office.getByRole("button", { name: "Xem tên" }).click();
  await expect(office.getByRole("list", { name: "Đoàn viên đang theo dõi" })).toContainText(name);
});

test("a month's situation goes up and is answered; until then the office does not find it", async ({
  browser,
}) => {
  const secretary = await as(browser, "bithu.dv01");
  await secretary.goto("/members/care/situation/new");
  await secretary.getByLabel("Nắm qua").selectOption("talk");
  await secretary.getByLabel("Thanh niên nghĩ gì").fill("Mong có sân bóng ở cơ quan");
  await secretary.getByRole("button", { name: "Ghi tình hình" }).click();
  await expect(secretary.getByRole("heading", { level: 1, name: /^Tình hình tháng/ })).toBeVisible();
  const office = await as(browser, "vanphong.khoi");
  await office.goto("/members/care/situation?unit=DV01");
  await expect(office.getByText("Mong có sân bóng")).toHaveCount(0);
  await secretary.getByRole("button", { name: "Báo lên cấp trên" }).click();
  await secretary.getByRole("dialog").getByRole("button", { name: "Báo lên cấp trên" }).click();
  await expect(secretary.getByText("Đã báo, chờ nhận")).toBeVisible();
  await office.reload();
  await office
    .getByRole("row", { name: /Mong có sân bóng/ })
    .getByRole("link")
    .click();
  await office.getByRole("button", { name: "Trả lời đơn vị" }).click();
  await office.getByRole("dialog").getByLabel("Trả lời").fill("Sẽ kiến nghị cấp ủy");
  await office.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(office.getByText("Đã trả lời")).toBeVisible();
});

test("who is in hardship is listed with a plan, and what was done to help is written down", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv03");
  await page.goto("/members/care/hardship/new");
  await page.getByLabel("Đoàn viên").selectOption({ index: 1 });
  await page.getByLabel("Lý do").selectOption({ label: "Hoàn cảnh gia đình" });
  await page.getByLabel("Kế hoạch giúp đỡ").fill("Thăm hỏi mỗi quý, giới thiệu việc làm thêm.");
  await page.getByRole("button", { name: "Ghi vào danh sách" }).click();
  await page.getByRole("button", { name: "Ghi việc đã giúp" }).click();
  const dialog = page.getByRole("dialog", { name: "Ghi việc đã giúp" });
  await dialog.getByLabel("Việc đã giúp").fill("Tặng xe đạp cho con");
  await dialog.getByRole("button", { name: "Lưu việc đã giúp" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Tặng xe đạp cho con")).toBeVisible();
});

test("what was done for a sick member is recorded", async ({ browser }) => {
  const page = await as(browser, "bithu.dv03");
  await page.goto("/members/care/support/new");
  await page.getByLabel("Việc đã làm").fill("Thăm đoàn viên nằm viện");
  await page.getByLabel("Loại việc").selectOption({ label: "Thăm hỏi ốm đau" });
  await page.getByLabel("Làm cho", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Ngày", { exact: true }).fill(`15/2/${YEAR}`);
  await page.getByLabel("Số người").fill("1");
  await page.getByRole("button", { name: "Ghi việc chăm lo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thăm đoàn viên nằm viện" })).toBeVisible();
});
