import { expect, type Page, test } from "@playwright/test";
import { dayOf, formatDate } from "@/lib/platform/dates";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

/** The day of the demo's server, which is the real one. */
const TODAY = formatDate(dayOf(new Date()));
async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

/** A branch of the demo that has rated nobody yet in the running year, with a secretary of its own. */
const BRANCH = "Chi đoàn Khối văn phòng";

/** The unit comes to the branch by its list of branches. */
async function goesToBranch(unit: Page, path: string): Promise<void> {
  await opens(unit, path);
  await unit.getByRole("link", { name: BRANCH }).click();
  await unit.waitForURL(/branch=/);
  await hydrated(unit);
}

test("a branch drafts comments, which stay in the page until they are saved, rates and proposes; its unit approves", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv09.cd1");
  await opens(page, "/members/ratings");
  const comments = page.getByRole("textbox", { name: /^Nhận xét về/ });
  const people = await comments.count();
  expect(people).toBeGreaterThan(5);
  await page.getByRole("button", { name: "Soạn nháp nhận xét" }).click();
  await expect(page.getByText(/Đã soạn nháp cho \d+ người, chưa lưu/)).toBeVisible();
  await expect(page.getByText("Bản nháp, chưa lưu. Đọc và sửa trước khi lưu.").first()).toBeVisible();
  await page.getByRole("button", { name: "Lưu nhận xét, xếp loại" }).click();
  const isRead = page.getByRole("checkbox", { name: "Tôi đã đọc các bản nháp chưa sửa" });
  await isRead.check();
  await page.getByRole("button", { name: "Soạn nháp nhận xét" }).click();
  await expect(isRead).not.toBeChecked();
  const texts = await comments.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
  const drafted = comments.nth(texts.findIndex((text) => text !== ""));
  const draft = await drafted.inputValue();
  const leaves = page.getByRole("link", { name: "Việc cần làm" }).first();
  const putBack = page.getByText("Phần ghi chưa lưu lần trước đã được đặt lại vào bảng");
  page.once("dialog", (dialog) => dialog.dismiss());
  await leaves.click();
  await expect(drafted).toHaveValue(draft);
  await opens(page, page.url());
  await expect(putBack).toBeVisible();
  await expect(drafted).toHaveValue(draft);
  page.once("dialog", (dialog) => dialog.accept());
  await leaves.click();
  await page.waitForURL(/dashboard/);
  await opens(page, "/members/ratings");
  await expect(drafted).toHaveValue("");
  await expect(putBack).toHaveCount(0);

  const ratings = page.getByRole("combobox", { name: /^Xếp loại của/ });
  for (let n = 0; n < people; n++) {
    await ratings.nth(n).selectOption(n === 0 ? "party_member" : "good");
    await comments.nth(n).fill("Hoàn thành tốt việc được giao.");
  }
  await page.getByRole("button", { name: "Lưu nhận xét, xếp loại" }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();

  await page.getByRole("button", { name: "Đề nghị xếp loại" }).click();
  const proposal = page.getByRole("dialog", { name: "Chi đoàn họp và đề nghị xếp loại" });
  const answers = { "Số biên bản": "05-BB/CĐ", "Ngày họp": TODAY, "Có mặt": `${people}` };
  for (const [label, value] of Object.entries(answers)) await proposal.getByLabel(label).fill(value);
  await proposal.getByLabel("Chủ trì").fill("Lê Thị Thanh");
  await proposal.getByLabel("Người ghi biên bản").fill("Vũ Minh Đức");
  await proposal.getByRole("button", { name: "Đề nghị xếp loại" }).click();
  await expect(page.getByText("Chi đoàn đã họp, chờ duyệt")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ghi kết quả duyệt" })).toHaveCount(0);

  const unit = await as(browser, "bithu.dv09");
  await goesToBranch(unit, "/members/ratings");
  await unit.getByRole("button", { name: "Ghi kết quả duyệt" }).click();
  const approval = unit.getByRole("dialog", { name: "Ban Chấp hành duyệt xếp loại" });
  await approval.getByLabel("Số văn bản duyệt").fill("31-NQ/ĐTN");
  await approval.getByLabel("Ngày duyệt").fill(TODAY);
  await approval.getByRole("button", { name: "Ghi kết quả duyệt" }).click();
  await expect(unit.getByText("văn bản 31-NQ/ĐTN")).toBeVisible();
  const [list] = await Promise.all([
    unit.waitForEvent("download"),
    unit.getByRole("link", { name: "Danh sách nhập phần mềm" }).click(),
  ]);
  expect(list.suggestedFilename()).toContain("xếp loại");
  await unit.getByRole("link", { name: "Biên bản họp" }).click();
  await expect(unit.getByText("Họp nhận xét, xếp loại đoàn viên")).toBeVisible();
});

test("a school's pages call the year as the school does", async ({ browser }) => {
  const page = await as(browser, "bithu.dv04");
  for (const path of ["/members/ratings", "/members/training"]) {
    await opens(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ năm học \d{4} – \d{4}$/);
  }
});

test("ratings that were made elsewhere are recorded from a table, all of it or nothing", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv01");
  await opens(page, "/members/ratings");
  await page.getByRole("link", { name: "Chi đoàn Đăng kiểm – Sát hạch" }).click();
  await page.waitForURL(/branch=/);
  await hydrated(page);
  const ratings = page.getByRole("combobox", { name: /^Xếp loại của/ });
  const labels = await ratings.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  const rows = labels.map((label) => [label.replace("Xếp loại của ", ""), "Hoàn thành tốt", "Đều tay."]);
  const before = await ratings.first().inputValue();
  await page.getByRole("button", { name: "Ghi kết quả từ bảng" }).click();
  const dialog = page.getByRole("dialog", { name: "Ghi kết quả từ bảng" });
  const table = (level: string) =>
    [["Họ và tên", "Xếp loại", "Nhận xét"], ...rows.with(0, [rows[0]?.[0] ?? "", level, "Đều tay."])]
      .map((cells) => cells.join("\t"))
      .join("\n");
  await dialog.getByLabel("Bảng chép từ Excel").fill(table("Giỏi"));
  await dialog.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await expect(dialog.getByRole("alert").first()).toContainText("“Giỏi” không phải một mức");
  await dialog.getByLabel("Bảng chép từ Excel").fill(table("Hoàn thành xuất sắc"));
  await dialog.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await dialog.getByRole("button", { name: /^Ghi \d+ người$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(ratings.first()).toHaveValue("excellent");
  await page.getByRole("button", { name: "Hoàn tác lần lưu vừa rồi" }).click();
  const undo = page.getByRole("dialog", { name: "Hoàn tác lần lưu vừa rồi?" });
  await undo.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await expect(page.getByText(/^Đã hoàn tác\. \d+ người trở lại như trước\.$/)).toBeVisible();
  await expect(ratings.first()).toHaveValue(before);
});

test("on a phone a branch secretary marks the training and forwards it, the unit confirms; an observer only reads", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv09.cd1", 390);
  await opens(page, "/members/training");
  const marks = page.getByRole("textbox", { name: /nhiều nhất 20$/ });
  for (let group = 0; group < 5; group++) await marks.nth(group).fill("18");
  await page.getByRole("button", { name: "Lưu điểm" }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await page.getByRole("button", { name: /^Đánh giá: 1 người/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đánh giá", exact: true }).click();
  await expect(page.getByText("Kết quả: xuất sắc").first()).toBeVisible();
  await page.getByRole("button", { name: "Chuyển cấp trên: 1 người" }).click();
  await expect(page.getByRole("button", { name: /^Chuyển cấp trên/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Đơn vị xác nhận/ })).toHaveCount(0);

  const unit = await as(browser, "bithu.dv09", 390);
  await goesToBranch(unit, "/members/training");
  await unit.getByRole("button", { name: "Đơn vị xác nhận: 1 người" }).click();
  const confirming = unit.getByRole("dialog");
  await confirming.getByLabel(/^Số văn bản xác nhận/).fill("12-CV/ĐTN");
  await confirming.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await expect(unit.getByText("Kết quả: xuất sắc, văn bản số 12-CV/ĐTN")).toBeVisible();
  await expect(unit.getByRole("button", { name: "Đơn vị xác nhận: 1 người" })).toHaveCount(0);
  await expect(unit.getByRole("button", { name: "Trả lại chi đoàn" })).toBeVisible();

  const reader = await as(browser, "quansat.dv09");
  await opens(reader, unit.url());
  await expect(reader.getByText("Kết quả: xuất sắc").first()).toBeVisible();
  await expect(reader.getByRole("button", { name: "Lưu điểm" })).toHaveCount(0);
  await goesToBranch(reader, "/members/ratings");
  await expect(reader.getByText("Không thuộc diện").first()).toBeVisible();
  await expect(reader.getByText(/Đảng viên/)).toHaveCount(0);
});
