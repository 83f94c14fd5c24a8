import { expect, test } from "@playwright/test";
import { addDays, dayOf, formatDate } from "@/lib/platform/dates";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.setTimeout(60_000);

/** The day of the demo's server, which is the real one. */
const TODAY = dayOf(new Date());

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

  const office = await as(browser, "vanphong.khoi");
  await office.goto(new URL(unit.url()).pathname);
  await hydrated(office);
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

test("the unit's branches are rated, and the office reads the decision", async ({ browser }) => {
  const unit = await as(browser, "bithu.dv08");
  await unit.goto("/organisation/ratings?level=branches");
  await hydrated(unit);
  const own = unit.getByRole("combobox", { name: /^Đề nghị xếp loại/ });
  for (let at = 0; at < (await own.count()); at++) await own.nth(at).selectOption("good");
  await unit.getByRole("button", { name: "Lưu xếp loại" }).click();
  await expect(unit.getByText("Đã lưu.")).toBeVisible();
  const takes = async (step: string, fields: Record<string, string>) => {
    await unit.getByRole("button", { name: step, exact: true }).click();
    const dialog = unit.getByRole("dialog");
    for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
    await dialog.getByRole("button", { name: step, exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  await takes("Đề nghị xếp loại", { "Số biên bản": "09-BB/BCH", "Ngày họp": formatDate(TODAY) });
  await takes("Ghi kết quả duyệt", { "Số văn bản duyệt": "40-QĐ/ĐTN", "Ngày duyệt": formatDate(TODAY) });
  await expect(unit.getByText("40-QĐ/ĐTN").first()).toBeVisible();
  const office = await as(browser, "vanphong.khoi");
  await office.goto("/organisation/ratings?year=2021");
  await office.getByRole("link", { name: "Đoàn" }).first().click();
  await office.getByRole("link", { name: "Quyết định, danh sách" }).click();
  await expect(office.getByText("Về việc xếp loại tổ chức đoàn").first()).toBeVisible();
});
