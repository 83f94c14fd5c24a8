import { expect, type Page, test } from "@playwright/test";
import { addDays, formatDate } from "@/lib/platform/dates";
import { TODAY, YEAR } from "../helpers/demo-days";
import { pdf } from "../helpers/files";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

/** A unit whose people no other browser test moves about. */
const SECRETARY = "bithu.dv03";

/** What is recorded stands in the lists of its year, which show that of today. */
const DAY = formatDate(TODAY);

type Listed = { label: string; name: string; birth: string; branch: string };

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

/** Those whom the form of the page offers, with the birth dates by which a pasted line names them. */
async function offered(page: Page): Promise<Listed[]> {
  const labels = await page.getByLabel("Đoàn viên", { exact: true }).locator("option").allTextContents();
  return labels.slice(1).map((label) => {
    const [name = "", birth = "", branch = ""] = label.split(" · ");
    return { label, name, birth, branch };
  });
}

/** A field by its label, with or without "không bắt buộc" behind it. */
const field = (page: Page, label: string) =>
  page.getByLabel(new RegExp(`^${label}( · không bắt buộc)?$`)).first();

async function fills(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await field(page, label).fill(text);
}

/** Pastes a table and has it checked: what it comes to is shown, or every cell that is wrong. */
async function pastes(page: Page, ...rows: string[][]): Promise<void> {
  await page.getByLabel("Bảng chép từ Excel").fill(rows.map((cells) => cells.join("\t")).join("\n"));
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
}

/** A table whose effect is shown before it is written. */
async function pastesSeen(page: Page, ...rows: string[][]): Promise<void> {
  await pastes(page, ...rows);
  await page.getByRole("button", { name: /^Ghi \d+ người$/ }).click();
  await expect(page.getByText(/Đã ghi \d+ người\./)).toBeVisible();
  await page.getByRole("link", { name: "Xem các hồ sơ" }).click();
}

async function records(page: Page, path: string): Promise<void> {
  await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
  await page.waitForURL((url) => url.pathname === path);
  await hydrated(page);
}

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name }).first();

async function chooses(page: Page, at: number): Promise<string> {
  await page.getByRole("button", { name: "Chọn từ danh sách đoàn viên" }).click();
  const dialog = page.getByRole("dialog", { name: "Chọn đoàn viên" });
  const line = dialog.getByRole("listitem").nth(at);
  const name = (await line.locator("span").first().textContent()) ?? "";
  await line.getByRole("radio").check();
  await dialog.getByRole("button", { name: /^Xong/ }).click();
  return name.replace(/ Chi đoàn.*$/, "").trim();
}

/** A paper of the one result that the form records; the table beside it takes its own. */
async function brings(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole("button", { name: "Thêm ảnh, tệp hoặc chọn có sẵn" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Thêm minh chứng" });
  await dialog.locator('input[type="file"][multiple]').setInputFiles(file);
  await expect(dialog.getByText("Đã gửi 1 tệp")).toBeVisible();
  await dialog.getByRole("button", { name: "Xong" }).click();
}

test("admissions, transfers and comings of age that were done elsewhere are recorded, one and many", async ({
  browser,
}) => {
  const page = await as(browser, SECRETARY);
  await opens(page, "/members/admissions/record");
  await page.getByLabel("Chi đoàn", { exact: true }).first().selectOption({ index: 1 });
  await fills(page, { "Họ và tên": "Lê Thị Ghi Một", "Ngày sinh": "2/9/2006", "Số thẻ": "0077001" });
  await page.getByText("Nữ", { exact: true }).click();
  await fills(page, { "Số nghị quyết, quyết định": "41-QĐ/ĐTN", "Ngày kết nạp": DAY });
  await records(page, "/members/admissions");
  await expect(rowOf(page, "Lê Thị Ghi Một")).toBeVisible();
  await opens(page, "/members/admissions/record");
  await page
    .getByLabel(/^Chi đoàn/)
    .last()
    .selectOption({ index: 1 });
  const two = ["Lê Văn Ghi Hai", "3/9/2006", "42-QĐ/ĐTN", DAY, "", "Nam"];
  const three = ["Lê Văn Ghi Ba", "4/9/2006", "43-QĐ/ĐTN", `31/2/${YEAR}`, "", "Nam"];
  await pastes(page, two, three);
  await expect(page.getByRole("alert").first()).toContainText("Dòng 2, cột D");
  await pastesSeen(page, two, three.with(3, DAY));
  await page.waitForURL(/admissions$/);
  await expect(rowOf(page, "Lê Văn Ghi Ba")).toBeVisible();

  await opens(page, "/members/transfers/record");
  const people = (await offered(page)).slice(-3);
  const [first, second, third] = people as [Listed, Listed, Listed];
  await page.getByLabel("Đoàn viên", { exact: true }).selectOption({ label: first.label });
  await fills(page, { "Nơi chuyển đến": "Đoàn phường Hồng Sơn", "Ngày chuyển": DAY });
  await records(page, "/members/transfers");
  await expect(rowOf(page, first.name)).toContainText("Đã chuyển");
  await opens(page, "/members/transfers/record");
  const out = [second.name, second.birth, "", "đi", "Đoàn xã Thanh Lâm", "", DAY, "8-GT"];
  const come = ["Vũ Thị Ghi Đến", "5/9/2000", "Nữ", "đến", "Đoàn xã Kim Liên", first.branch, DAY, "9"];
  await pastes(page, out, come);
  const effect = page.getByRole("table", { name: "Sẽ đổi những gì" });
  await expect(effect.getByRole("row", { name: second.name })).toContainText("Chuyển đi Đoàn xã Thanh Lâm");
  await pastesSeen(page, out, come);
  await page.waitForURL(/transfers$/);
  for (const name of [second.name, "Vũ Thị Ghi Đến"])
    await expect(rowOf(page, name)).toContainText("Đã chuyển");
  await opens(page, "/members/transfers/record");
  await page.getByRole("link", { name: "Sang đơn vị khác trong tổ chức" }).click();
  await page.getByLabel("Đơn vị chuyển đến", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Đoàn viên", { exact: true }).selectOption({ label: third.label });
  await fills(page, {
    "Ngày giới thiệu": DAY,
    "Số giấy giới thiệu": "10-GGT",
    "Nhận xét ghi vào Sổ đoàn viên": "Sinh hoạt đều",
    "Đoàn phí đã thu đến tháng": DAY.slice(3),
  });
  await page.getByRole("button", { name: "Ghi đã giới thiệu", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/members/transfers");
  await expect(rowOf(page, third.name)).toContainText("Đã giới thiệu");
  await opens(page, "/members?q=ghi+den");
  await expect(page.getByRole("link", { name: "Vũ Thị Ghi Đến" })).toBeVisible();

  await opens(page, "/members/graduations/record");
  const [old, older] = (await offered(page)) as [Listed, Listed];
  await page.getByLabel("Đoàn viên", { exact: true }).selectOption({ index: 1 });
  await fills(page, {
    "Ngày lễ hoặc ngày quyết định": DAY,
    "Số giấy chứng nhận hoặc quyết định": "21-GCN",
  });
  await records(page, "/members/graduations");
  await expect(rowOf(page, old.name)).toContainText("Đã trưởng thành");
  await opens(page, "/members/graduations/record");
  const until = formatDate(addDays(TODAY, 90));
  await pastesSeen(page, [older.name, older.birth, "ở lại", DAY, "5-NQ", until, ""]);
  await page.waitForURL(/graduations$/);
  await expect(rowOf(page, older.name)).toContainText(`đến ${until}`);
  // Of what is only recorded nothing tells whether the national software has it: no list names it until somebody says so.
  await expect(page.getByRole("link", { name: "Danh sách nhập phần mềm" })).toHaveCount(0);
});

test("a year signed as silent takes no case until the word is withdrawn; measures are recorded then, a branch's too", async ({
  browser,
}) => {
  const page = await as(browser, SECRETARY);
  const told = {
    "Nội dung vụ việc": "Bỏ trực (chạy thử)",
    "Số quyết định": "51-QĐ",
    "Ngày quyết định": `12/1/${YEAR}`,
    "Ngày công bố": `15/1/${YEAR}`,
    "Được triệu tập": "12",
    "Có mặt": "10",
    "Tán thành": "9",
  };
  await opens(page, "/members/discipline/record");
  const name = await chooses(page, 0);
  await fills(page, told);
  await page.getByLabel("Hình thức đã quyết định").selectOption({ label: "Khiển trách" });
  const paper = page.getByRole("button", { name: "Gỡ quyet-dinh.pdf" });
  await brings(page, { name: "quyet-dinh.pdf", mimeType: "application/pdf", buffer: pdf("Quyết định") });
  await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText(`đã xác nhận năm ${YEAR} không phát sinh`);
  await expect(paper).toBeVisible();

  const other = await page.context().newPage();
  await opens(other, `/members/discipline?of=${YEAR}`);
  await other.getByRole("button", { name: "Rút lại" }).click();
  await expect(other.getByRole("button", { name: "Xác nhận không phát sinh" })).toBeVisible();
  await other.close();
  await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
  await page.waitForURL(/discipline\/[0-9a-f-]{36}/);
  await expect(page.getByText("Đang thi hành").first()).toBeVisible();
  await expect(paper).toBeVisible();

  await opens(page, "/members/discipline/record");
  const another = await chooses(page, 1);
  const titles = ["Họ và tên", "Nội dung vụ việc", "Hình thức", "Được triệu tập", "Có mặt", "Tán thành"];
  const days = ["Số quyết định", "Ngày quyết định", "Ngày công bố"];
  const line = [
    another,
    "Vắng nhiều lần",
    "Cảnh cáo",
    "12",
    "7",
    "7",
    "52-QĐ",
    `12/1/${YEAR}`,
    `15/1/${YEAR}`,
  ];
  await pastes(page, [...titles, ...days], line);
  await expect(page.getByRole("alert").first()).toContainText("Dòng 2, cột E");
  await pastesSeen(page, [...titles, ...days], line.with(4, "10"));
  await page.waitForURL(/discipline$/);
  for (const each of [name, another]) await expect(rowOf(page, each)).toContainText("Đang thi hành");
  await opens(page, `/members/discipline?of=${YEAR}`);
  await expect(page.getByRole("button", { name: "Xác nhận không phát sinh" })).toHaveCount(0);

  await opens(page, "/organisation/discipline/record");
  await page.getByLabel("Tổ chức", { exact: true }).selectOption({ label: "Chi đoàn Chi cục Dân số" });
  await fills(page, { ...told, "Số quyết định": "53-QĐ", "Người ký": "Bí thư Đoàn" });
  await page.getByLabel("Hình thức đã quyết định").selectOption({ label: "Khiển trách" });
  await page.getByLabel("Cấp quyết định").selectOption({ label: "Đoàn cơ sở" });
  await brings(page, { name: "quyet-dinh.pdf", mimeType: "application/pdf", buffer: pdf("Quyết định") });
  await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
  await page.waitForURL(/organisation\/discipline\/[0-9a-f-]{36}/);
  await expect(page.getByText("Đang thi hành").first()).toBeVisible();
  await expect(paper).toBeVisible();

  await opens(page, "/members/removals");
  await page.getByRole("button", { name: "Xác nhận không phát sinh" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Xác nhận" }).click();
  await expect(page.getByText("xác nhận không phát sinh").first()).toBeVisible();
  await page.getByRole("button", { name: "Rút lại" }).click();
  await expect(page.getByRole("button", { name: "Xác nhận không phát sinh" })).toBeVisible();
});

test("deferrals, removals and stages on the way to the Party are recorded from a table", async ({
  browser,
}) => {
  const page = await as(browser, SECRETARY);
  await opens(page, "/members/transfers/record");
  const [deferred, removed, chosen] = (await offered(page)).slice(20) as [Listed, Listed, Listed];
  const told = async (
    path: string,
    { name, birth }: Listed,
    cells: Record<string, string>,
    state: string,
  ) => {
    await opens(page, `/members/${path}/record`);
    const titles = ["Họ và tên", "Ngày sinh", ...Object.keys(cells)];
    const line = [name, birth, ...Object.values(cells)];
    await pastesSeen(page, titles, line);
    await page.waitForURL((url) => url.pathname === `/members/${path}`);
    await expect(rowOf(page, name)).toContainText(state);
  };
  const span = { "Hoãn từ ngày": `5/1/${YEAR}`, "Đến ngày": `31/12/${YEAR}`, "Lý do": "Đi học" };
  await told("deferrals", deferred, { ...span, "Ngày quyết định": `3/1/${YEAR}` }, "Đang hoãn");
  const lapse = {
    "Lý do": "Không đóng đoàn phí",
    "Từ tháng": `9/${YEAR - 1}`,
    "Đến tháng": `12/${YEAR - 1}`,
  };
  const struck = { "Số quyết định": "14-QĐ/ĐTN", "Ngày quyết định": DAY };
  await told("removals", removed, { ...lapse, ...struck }, "Đã xóa tên");
  const stage = { "Bước đã đến": "Đã công nhận", Ngày: `1/2/${YEAR}`, "Số văn bản": "3-QĐ/ĐTN" };
  await told("outstanding", chosen, stage, "Đã công nhận");
});
