import { expect, type Page, test } from "@playwright/test";
import { addDays, formatDate } from "@/lib/platform/dates";
import { TODAY } from "../helpers/demo-days";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

const DAY = formatDate(TODAY);

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

/** Takes the step and waits until its dialog is gone. */
async function takes(page: Page, step: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole("button", { name: step, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).first().fill(text);
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The first of the roster, by name. */
async function honours(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Chọn từ danh sách đoàn viên" }).click();
  const dialog = page.getByRole("dialog", { name: "Chọn người được khen" });
  const line = dialog.getByRole("listitem").first();
  const name = ((await line.locator("span").first().textContent()) ?? "").replace(/ Chi đoàn.*$/, "").trim();
  await line.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: /^Xong/ }).click();
  return name;
}

const COMMENT = {
  "Nhận xét ghi vào Sổ đoàn viên": "Sinh hoạt đều",
  "Đã thu đoàn phí đến tháng": DAY.slice(3),
};

test("who leaves the organisation goes step by step; a guest comes back; several move inside; a newcomer is received and placed", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv03.cd1");
  await opens(branch, "/members/transfers/new?direction=out");
  await branch.getByLabel("Đoàn viên", { exact: true }).selectOption({ index: 8 });
  await branch.getByLabel("Nơi chuyển đến").fill("Đoàn phường Bến Thủy");
  await branch.getByRole("button", { name: "Mở hồ sơ chuyển sinh hoạt" }).click();
  await branch.waitForURL(/transfers\/[0-9a-f-]{36}/);
  await hydrated(branch);
  await takes(branch, "Ghi nhận xét, đoàn phí", COMMENT);
  await expect(branch.getByRole("button", { name: "Giới thiệu", exact: true })).toHaveCount(0);
  const unit = await as(browser, "bithu.dv03");
  await opens(unit, new URL(branch.url()).pathname);
  await takes(unit, "Giới thiệu", { "Số giấy giới thiệu": "61-GGT/ĐTN" });
  await takes(unit, "Ghi nơi đến đã tiếp nhận");
  await expect(unit.getByText("Đã chuyển").first()).toBeVisible();

  await opens(branch, "/members/transfers/new?direction=inside");
  await branch.getByLabel("Đoàn viên", { exact: true }).selectOption({ index: 9 });
  await branch.getByLabel("Chi đoàn chuyển đến").selectOption({ index: 2 });
  await branch.getByLabel("Hình thức").selectOption({ label: "Tạm thời" });
  await branch.getByLabel("Tạm thời đến hết ngày").fill(formatDate(addDays(TODAY, 90)));
  await branch.getByRole("button", { name: "Mở hồ sơ chuyển sinh hoạt" }).click();
  await branch.waitForURL(/transfers\/[0-9a-f-]{36}/);
  await hydrated(branch);
  await takes(branch, "Ghi nhận xét, đoàn phí", COMMENT);
  await opens(unit, new URL(branch.url()).pathname);
  await takes(unit, "Quyết định chuyển", { "Số giấy giới thiệu": "62-GGT/ĐTN" });
  await expect(unit.getByText("Đang sinh hoạt tạm thời").first()).toBeVisible();
  const longer = formatDate(addDays(TODAY, 120));
  await takes(unit, "Gia hạn", { "Tạm thời đến hết ngày": longer });
  await expect(unit.getByText(longer).first()).toBeVisible();
  await opens(branch, branch.url());
  await takes(branch, "Ghi đã trở về");
  await expect(branch.getByText("Đã trở về", { exact: true }).first()).toBeVisible();

  await opens(unit, "/members/transfers/inside");
  const names = (await unit.locator("label.check").allTextContents()).slice(0, 2);
  for (const at of [0, 1]) await unit.getByRole("checkbox").nth(at).check();
  await unit.getByLabel("Chi đoàn chuyển đến").selectOption({ index: 1 });
  await unit.getByRole("button", { name: "Kiểm tra" }).click();
  await unit.getByRole("button", { name: "Ghi 2 người" }).click();
  await unit.getByRole("link", { name: "Xem các hồ sơ" }).click();
  await unit.waitForURL(/transfers$/);
  for (const name of names) {
    const row = unit.getByRole("row").filter({ hasText: name.split(" · ")[0] ?? "" });
    await expect(row.first()).toContainText("Đã chuyển");
  }

  await opens(unit, "/members/transfers/new?direction=in");
  await unit.getByLabel("Họ và tên", { exact: true }).fill("Hồ Thị Mới Đến");
  await unit.getByLabel("Ngày sinh", { exact: true }).fill("6/9/2001");
  await unit.getByLabel("Giới tính").selectOption({ label: "Nữ" });
  await unit.getByLabel("Nơi giới thiệu đến").fill("Đoàn trường");
  await unit.getByRole("button", { name: "Ghi người đến" }).click();
  await unit.waitForURL(/transfers\/[0-9a-f-]{36}/);
  await hydrated(unit);
  await unit.getByRole("button", { name: "Phân về chi đoàn", exact: true }).click();
  const dialog = unit.getByRole("dialog");
  await dialog.getByLabel("Chi đoàn tiếp nhận").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Phân về chi đoàn", exact: true }).click();
  await expect(unit.getByText("Đã chuyển").first()).toBeVisible();
  await opens(unit, "/members?q=moi+den");
  await expect(unit.getByRole("link", { name: "Hồ Thị Mới Đến" })).toBeVisible();
});

test("who wishes to stay is decided on by the branch", async ({ browser }) => {
  const page = await as(browser, "bithu.dv07");
  await opens(page, "/members/graduations");
  const label = page.locator("label.check").first();
  const name = (await label.textContent()) ?? "";
  await label.getByRole("checkbox").check();
  await page.getByLabel("Nguyện vọng").first().selectOption({ label: "Ở lại sinh hoạt" });
  await page.getByRole("button", { name: "Ghi nguyện vọng" }).click();
  await page.getByRole("link", { name: `Hồ sơ của ${name}` }).click();
  await page.waitForURL(/graduations\/[0-9a-f-]{36}/);
  await hydrated(page);
  await takes(page, "Ghi quyết định cho ở lại", {
    "Số nghị quyết, quyết định": "7-NQ/CĐ",
    "Ở lại đến ngày": formatDate(addDays(TODAY, 90)),
  });
  await expect(page.getByText("Được ở lại").first()).toBeVisible();
  await opens(page, "/members/graduations");
  // Nobody has come of age yet: nothing to decide on and nothing to type elsewhere.
  await expect(page.getByRole("link", { name: "Danh sách nhập phần mềm" })).toHaveCount(0);
});

test("rewards are recorded, one and many, of people and of a branch as a whole", async ({ browser }) => {
  const page = await as(browser, "bithu.dv07");
  await opens(page, "/members/rewards/new");
  const name = await honours(page);
  await page.getByLabel("Số quyết định").fill("71-QĐ/ĐTN");
  await page.getByLabel("Ngày ký").fill(DAY);
  await page.getByLabel("Cấp khen").selectOption({ label: "Đoàn cơ sở" });
  await page.getByLabel("Hình thức").selectOption({ label: "Giấy khen" });
  await page.getByRole("button", { name: "Ghi khen thưởng" }).click();
  await expect(page.getByRole("alert").first()).toContainText(/nội dung/i);
  await page.getByLabel("Nội dung").fill("Hoàn thành xuất sắc nhiệm vụ năm (chạy thử)");
  await page.getByRole("button", { name: "Ghi khen thưởng" }).click();
  await page.waitForURL(/rewards\/[0-9a-f-]{36}/);
  await opens(page, "/members/rewards/record");
  const titles = ["Họ và tên", "Số quyết định", "Ngày ký", "Cấp khen", "Hình thức", "Nội dung"];
  const given = [DAY, "Cấp tỉnh", "Bằng khen", "Tình nguyện hè (chạy thử)"];
  const branch = "Tập thể Chi đoàn Dân sự – Gia đình";
  const rows = [titles, [name, "72-QĐ/ĐTN", ...given], [branch, "75-QĐ/ĐTN", ...given]];
  await page.getByLabel("Bảng chép từ Excel").fill(rows.map((row) => row.join("\t")).join("\n"));
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  const effect = page.getByRole("table", { name: "Sẽ đổi những gì" });
  await expect(effect.getByRole("row", { name: branch })).toContainText("Bằng khen, Cấp tỉnh, số 75-QĐ/ĐTN");
  await page.getByRole("button", { name: "Ghi 2 lượt khen" }).click();
  await expect(page.getByText("Đã ghi 2 lượt khen.")).toBeVisible();
  await page.getByRole("link", { name: "Xem các lần khen" }).click();
  await page.waitForURL(/rewards$/);
  for (const number of ["71-QĐ/ĐTN", "72-QĐ/ĐTN"]) await expect(page.getByText(number).first()).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "75-QĐ/ĐTN" })).toContainText(branch);
});

test("a reward for a person goes step by step to its decision", async ({ browser }) => {
  const page = await as(browser, "bithu.dv07");
  await opens(page, "/members/rewards/proposals/new");
  const name = await honours(page);
  await page.getByLabel("Cấp khen").selectOption({ label: "Đoàn cơ sở" });
  await page.getByLabel("Hình thức").selectOption({ label: "Giấy khen" });
  await page.getByLabel("Nội dung").fill("Dẫn đầu phong trào thi đua (chạy thử)");
  await page.getByRole("button", { name: "Lập đề nghị" }).click();
  await page.waitForURL(/proposals\/[0-9a-f-]{36}/);
  await hydrated(page);
  const votes = { "Được triệu tập": "12", "Có mặt": "10", "Tán thành": "9" };
  await takes(page, "Ghi hội nghị tán thành", votes);
  await takes(page, "Quyết định khen", { "Số quyết định": "73-QĐ/ĐTN", "Người ký": "Bí thư Đoàn" });
  await page.getByRole("link", { name: "Xem quyết định đã ghi" }).click();
  await page.waitForURL(/rewards\/[0-9a-f-]{36}/);
  await expect(page.getByText("73-QĐ/ĐTN").first()).toBeVisible();
  await expect(page.getByRole("link", { name }).first()).toBeVisible();
});

test("a branch proposes itself for a reward, its unit submits it, the level above decides, the branch hands it over", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv07.cd1");
  await opens(branch, "/members/rewards/proposals/new");
  await branch.getByText("Tập thể", { exact: true }).click();
  await branch.getByLabel("Cấp khen").selectOption({ label: "Đoàn cấp trên" });
  await branch.getByLabel("Hình thức").selectOption({ label: "Giấy khen" });
  await branch.getByLabel("Nội dung").fill("Chi đoàn mạnh (chạy thử)");
  await branch.getByRole("button", { name: "Lập đề nghị" }).click();
  await branch.waitForURL(/proposals\/[0-9a-f-]{36}/);
  await hydrated(branch);
  const path = new URL(branch.url()).pathname;
  await takes(branch, "Ghi hội nghị tán thành", { "Được triệu tập": "12", "Có mặt": "10", "Tán thành": "9" });
  await expect(branch.getByRole("button", { name: "Trình cấp khen", exact: true })).toHaveCount(0);

  const unit = await as(browser, "bithu.dv07");
  await opens(unit, path);
  await takes(unit, "Trình cấp khen", { "Số tờ trình": "12-TTr/ĐTN" });

  const office = await as(browser, "vanphong.khoi");
  await opens(office, path);
  await takes(office, "Ghi quyết định khen", {
    "Số quyết định": "74-QĐ/ĐTN",
    "Người ký": "Bí thư Đoàn Khối",
  });

  await opens(branch, path);
  await takes(branch, "Ghi đã trao");
  await expect(branch.getByText("Đã trao").first()).toBeVisible();
});
