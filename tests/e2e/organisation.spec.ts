import { expect, type Page, test } from "@playwright/test";
import { addDays, formatDate } from "@/lib/platform/dates";
import { TODAY } from "../helpers/demo-days";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

const DAY = formatDate(TODAY);

let office: Page;
/** The secretary of a unit whose committee and ratings no other browser test changes. */
let secretary: Page;

test.beforeAll(async ({ browser }) => {
  [office, secretary] = [await as(browser, "vanphong.khoi"), await as(browser, "bithu.dv08")];
});

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

/** Takes the step and waits until its dialog is gone. */
async function takes(page: Page, step: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole("button", { name: step, exact: true }).click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("a unit's congress is written down, submitted and approved with the roles it brings", async ({
  browser,
}) => {
  const unit = await as(browser, "bithu.dv11", 390);
  await unit.goto("/organisation");
  await unit.getByRole("link", { name: "Ghi đại hội" }).click();
  await unit.waitForURL(/acts\/new/);
  await hydrated(unit);
  const answers = {
    "Ngày đại hội": formatDate(addDays(TODAY, -2)),
    "Số nghị quyết đại hội": "01-NQ/ĐH",
    "Được triệu tập": "40",
    "Có mặt": "39",
    "Nhiệm kỳ từ ngày": formatDate(addDays(TODAY, -2)),
    "Đến ngày": formatDate(addDays(TODAY, 1800)),
  };
  for (const [label, value] of Object.entries(answers))
    await unit.getByLabel(label, { exact: true }).fill(value);
  await unit.getByRole("button", { name: "Người ngoài danh sách" }).click();
  await unit.getByRole("textbox", { name: "Họ và tên" }).fill("Phạm Hoài Thương");
  await unit.getByRole("textbox", { name: "Số phiếu của Phạm Hoài Thương" }).fill("40");
  await unit.getByRole("button", { name: "Ghi đại hội" }).click();
  await expect(unit.getByText("số phiếu lớn hơn số có mặt").first()).toBeVisible();
  await unit.getByRole("textbox", { name: "Số phiếu của Phạm Hoài Thương" }).fill("38");
  await unit.getByRole("button", { name: "Ghi đại hội" }).click();
  await unit.waitForURL(/acts\/[0-9a-f-]{36}/);
  await hydrated(unit);
  await expect(unit.getByText("38/39")).toBeVisible();
  await unit.getByRole("button", { name: "Trình chuẩn y" }).click();
  await unit.getByRole("dialog").getByRole("button", { name: "Trình chuẩn y" }).click();
  await expect(unit.getByText("Đã trình, chờ chuẩn y")).toBeVisible();

  await opens(office, new URL(unit.url()).pathname);
  await office.getByRole("button", { name: "Ghi quyết định chuẩn y" }).click();
  const dialog = office.getByRole("dialog", { name: "Quyết định chuẩn y" });
  await dialog.getByLabel("Số quyết định").fill("88-QĐ/ĐTN");
  await dialog.getByLabel("Ngày quyết định").fill(formatDate(TODAY));
  await expect(dialog.getByRole("checkbox", { name: /bithu\.dv11/ })).toBeChecked();
  await dialog.getByLabel(/Phạm Hoài Thương, Bí thư/).fill("bithu.dv11.moi");
  await dialog.getByRole("button", { name: "Ghi quyết định chuẩn y" }).click();
  await expect(office.getByText(/Đường dẫn cho Phạm Hoài Thương/)).toBeVisible();
  await expect(office.getByText("Đã chuẩn y", { exact: true })).toBeVisible();
  // The old secretary's role is over, and the session with it.
  await unit.goto("/organisation");
  await expect(unit).toHaveURL(/sign-in/);
});

test("who leaves the committee and who comes is written down, submitted and approved; the committee is another", async () => {
  await opens(secretary, "/organisation");
  const sitting = secretary.getByRole("table", { name: "Ban Chấp hành đương nhiệm" });
  await secretary.getByRole("link", { name: "Ghi kiện toàn" }).click();
  await secretary.waitForURL(/kind=change/);
  await hydrated(secretary);
  const answers = {
    "Ngày họp": DAY,
    "Số biên bản hội nghị": "07-BB/BCH",
    "Được triệu tập": "9",
    "Có mặt": "9",
  };
  for (const [label, value] of Object.entries(answers))
    await secretary.getByLabel(label, { exact: true }).fill(value);
  const leaver = secretary.getByRole("combobox", { name: /, Ủy viên Ban Chấp hành$/ }).last();
  const leaves = ((await leaver.getAttribute("aria-label")) ?? "").split(",")[0] ?? "";
  await leaver.selectOption({ label: "Thôi: Chuyển công tác, chuyển sinh hoạt" });
  const comes = "Đinh Thị Kiện Toàn";
  await secretary.getByRole("button", { name: "Người ngoài danh sách" }).click();
  await secretary.getByRole("textbox", { name: "Họ và tên" }).fill(comes);
  await secretary
    .getByRole("combobox", { name: `Chức vụ của ${comes}` })
    .selectOption({ label: "Ủy viên Ban Chấp hành" });
  await secretary.getByRole("textbox", { name: `Số phiếu của ${comes}` }).fill("8");
  await secretary.getByRole("button", { name: "Ghi kiện toàn" }).click();
  await expect(secretary.getByText("Ghi lý do kiện toàn.").first()).toBeVisible();
  await secretary.getByLabel("Lý do", { exact: true }).fill(`Đồng chí ${leaves} chuyển công tác`);
  await secretary.getByRole("button", { name: "Ghi kiện toàn" }).click();
  await secretary.waitForURL(/acts\/[0-9a-f-]{36}/);
  await hydrated(secretary);
  await takes(secretary, "Trình chuẩn y");
  await expect(secretary.getByText("Đã trình, chờ chuẩn y")).toBeVisible();

  await opens(office, new URL(secretary.url()).pathname);
  await takes(office, "Ghi quyết định chuẩn y", { "Số quyết định": "89-QĐ/ĐTN", "Ngày quyết định": DAY });
  await expect(office.getByText("Đã chuẩn y", { exact: true })).toBeVisible();

  await opens(secretary, "/organisation");
  await expect(sitting).toContainText(comes);
  await expect(sitting).not.toContainText(leaves);
  await expect(secretary.getByRole("table", { name: "Người đã thôi" })).toContainText(leaves);
});

test("a change that was approved on paper is recorded from a table, once every cell of it is right", async () => {
  await opens(office, "/organisation?unit=DV08");
  await office.getByRole("link", { name: "Dán từ bảng" }).click();
  await office.waitForURL(/acts\/record/);
  await hydrated(office);
  const comes = "Tạ Thị Dán Bảng";
  const table = (post: string) => {
    const line = {
      "Tổ chức": "DV08",
      Việc: "Kiện toàn",
      Ngày: DAY,
      "Số nghị quyết, biên bản": "08-BB/BCH",
      "Được triệu tập": "9",
      "Có mặt": "9",
      "Lý do": "Bổ sung một đồng chí",
      "Mã đoàn viên": "ngoài danh sách",
      "Họ và tên": comes,
      "Chức vụ": post,
      "Số phiếu": "9",
      "Số quyết định": "90-QĐ/ĐTN",
      "Ngày quyết định": DAY,
    };
    return [Object.keys(line), Object.values(line)].map((cells) => cells.join("\t")).join("\n");
  };
  for (const post of ["Tổ trưởng", "Ủy viên BCH"]) {
    await office.getByLabel("Bảng chép từ Excel").fill(table(post));
    await office.getByRole("button", { name: "Kiểm tra", exact: true }).click();
    if (post === "Tổ trưởng") await expect(office.getByRole("alert").first()).toContainText("Chọn chức vụ");
  }
  await expect(office.getByRole("row").filter({ hasText: comes })).toContainText("Kiện toàn");
  await office.getByRole("button", { name: "Ghi 1 người" }).click();
  await office.getByRole("link", { name: "Xem Ban Chấp hành" }).click();
  await office.waitForURL((url) => url.pathname === "/organisation");
  await opens(secretary, "/organisation");
  const sitting = secretary.getByRole("table", { name: "Ban Chấp hành đương nhiệm" });
  await expect(sitting).toContainText(comes);
});

/** Everything that the sheet rates, as its lines name it. */
async function rated(page: Page): Promise<string[]> {
  const labels = await page
    .getByRole("combobox", { name: /^Xếp loại / })
    .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  return labels.map((label) => label.replace(/^Xếp loại /, ""));
}

/** A level for every line, then the unit's meeting that proposes them. */
async function proposes(page: Page): Promise<void> {
  const own = page.getByRole("combobox", { name: /^Đề nghị xếp loại/ });
  expect(await own.count()).toBeGreaterThan(1);
  for (let at = 0; at < (await own.count()); at++) await own.nth(at).selectOption("good");
  await page.getByRole("button", { name: "Lưu xếp loại" }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await takes(page, "Đề nghị xếp loại", { "Số biên bản": "09-BB/BCH", "Ngày họp": DAY });
}

test("the branches' ratings are recorded from a table with their decision; opened again, they go step by step", async () => {
  await opens(secretary, "/organisation/ratings?level=branches");
  const lines = (await rated(secretary)).map((name) => [name, "Hoàn thành tốt"]);
  const table = (level: string) =>
    [["Họ và tên", "Đề nghị"], ...lines.with(0, [lines[0]?.[0] ?? "", level])]
      .map((cells) => cells.join("\t"))
      .join("\n");
  await secretary.getByRole("button", { name: "Ghi kết quả từ bảng" }).click();
  const dialog = secretary.getByRole("dialog", { name: "Ghi kết quả từ bảng" });
  for (const [label, text] of Object.entries({ "Số văn bản duyệt": "39-QĐ/ĐTN", "Ngày duyệt": DAY }))
    await dialog.getByLabel(label).fill(text);
  await dialog.getByLabel("Bảng chép từ Excel").fill(table("Giỏi"));
  await dialog.getByRole("button", { name: "Kiểm tra" }).click();
  await expect(dialog.getByRole("alert").first()).toContainText("“Giỏi” không phải một mức");
  await dialog.getByLabel("Bảng chép từ Excel").fill(table("Hoàn thành xuất sắc"));
  await dialog.getByRole("button", { name: "Kiểm tra" }).click();
  await expect(dialog.getByRole("table", { name: "Sẽ đổi những gì" })).toContainText("xuất sắc");
  await dialog.getByRole("button", { name: /^Ghi [\d.]+ dòng$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(secretary.getByText("39-QĐ/ĐTN").first()).toBeVisible();
  const first = secretary.getByRole("row").filter({ hasText: lines[0]?.[0] }).first();
  await expect(first).toContainText("xuất sắc");

  await secretary.getByRole("button", { name: "Mở lại để sửa" }).click();
  await secretary.getByRole("dialog").getByLabel("Lý do mở lại").fill("Ghi nhầm mức của một chi đoàn");
  await secretary.getByRole("button", { name: "Mở lại bản xếp loại" }).click();
  await expect(secretary.getByText("Mở lại vì: Ghi nhầm mức của một chi đoàn").first()).toBeVisible();
  await proposes(secretary);
  await takes(secretary, "Ghi kết quả duyệt", { "Số văn bản duyệt": "40-QĐ/ĐTN", "Ngày duyệt": DAY });
  await expect(secretary.getByText("40-QĐ/ĐTN").first()).toBeVisible();
  await office.goto("/organisation/ratings?year=2021");
  await office.getByRole("link", { name: "Đoàn" }).first().click();
  await office.getByRole("link", { name: "Quyết định, danh sách" }).click();
  await expect(office.getByText("Về việc xếp loại tổ chức đoàn").first()).toBeVisible();
});

test("the unit proposes how itself and its cadres are rated; the office sets one higher and approves", async () => {
  await opens(secretary, "/organisation/ratings");
  await proposes(secretary);
  await expect(secretary.getByText("Đã đề nghị, chờ duyệt").first()).toBeVisible();
  await expect(secretary.getByRole("button", { name: "Ghi kết quả duyệt" })).toHaveCount(0);

  await opens(office, "/organisation/ratings?unit=DV08");
  const [first = "", second = ""] = await rated(office);
  await office.getByRole("combobox", { name: `Xếp loại ${first}`, exact: true }).selectOption("excellent");
  await office.getByRole("button", { name: "Lưu xếp loại" }).click();
  await expect(office.getByText("Đã lưu.")).toBeVisible();
  await takes(office, "Ghi kết quả duyệt", { "Số văn bản duyệt": "92-QĐ/ĐTN", "Ngày duyệt": DAY });

  await secretary.reload();
  await expect(secretary.getByText("92-QĐ/ĐTN").first()).toBeVisible();
  const line = (name: string) => secretary.getByRole("row").filter({ hasText: name }).first();
  await expect(line(first)).toContainText("xuất sắc");
  await expect(line(second)).not.toContainText("xuất sắc");
});
