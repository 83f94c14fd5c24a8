import { expect, test } from "@playwright/test";
import { formatDate } from "@/lib/platform/dates";
import { TODAY, YEAR } from "../helpers/demo-days";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

test("a branch secretary records a meeting, ticks who was away, keeps the minutes and takes them along", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv01.cd1", 390);
  await page.goto("/members/meetings");
  await hydrated(page);
  await page.getByRole("link", { name: "Ghi buổi đã họp" }).click();
  await page.waitForURL(/meetings\/new/);
  await hydrated(page);
  await page.getByLabel("Chủ trì").fill("Lê Thị Thanh");
  await page.getByLabel("Thư ký").fill("Vũ Minh Đức");
  await page.getByLabel("Nội dung sinh hoạt").fill("Đánh giá năm\nBàn việc Tết");
  await page.getByLabel("Số nghị quyết").fill("12-NQ/CĐ");
  await page.getByRole("button", { name: "Ghi buổi sinh hoạt" }).click();
  await expect(page.getByText("Có số nghị quyết thì ghi nội dung nghị quyết.").first()).toBeVisible();
  await page.getByLabel("Nghị quyết", { exact: false }).first().fill("Mỗi đoàn viên nhận một việc.");
  await page.getByRole("button", { name: "Ghi buổi sinh hoạt" }).click();
  await expect(
    page.getByRole("heading", { name: `Buổi sinh hoạt định kỳ ngày ${formatDate(TODAY)}` }),
  ).toBeVisible();
  await hydrated(page);

  const reasons = page.getByRole("textbox", { name: /lý do vắng$/ });
  await expect(reasons).toHaveCount(0);
  await page.getByRole("combobox", { name: /: dự$/ }).first().selectOption("excused");
  await page.getByRole("combobox", { name: /: dự$/ }).nth(1).selectOption("absent");
  await reasons.fill("Đi công tác");
  await page.getByRole("button", { name: "Ghi điểm danh" }).click();
  await expect(page.getByText("Đã ghi điểm danh.")).toBeVisible();
  const [, present, entitled] =
    /(\d+)\/(\d+)/.exec((await page.getByText(/^Có mặt \d+\/\d+$/).textContent()) ?? "") ?? [];
  expect(Number(entitled) - Number(present)).toBe(2);

  await page.getByRole("button", { name: "Chốt biên bản" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Chốt biên bản" }).click();
  await expect(page.getByText("Đã chốt biên bản")).toBeVisible();
  const [minutes] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Biên bản .pdf" }).click(),
  ]);
  expect(minutes.suggestedFilename()).toMatch(/\.pdf$/);
});

test("a branch tells meetings of the year by a table, plans the next one and says that it was held", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv06.cd1");
  await page.goto(`/members/meetings?of=${YEAR}`);
  await hydrated(page);
  const lines = [
    ["Ngày họp", "Nội dung sinh hoạt", "Số được triệu tập", "Số có mặt"],
    [`5/1/${YEAR}`, "Bàn kế hoạch năm", "12", "13"],
    [`5/2/${YEAR}`, "Bàn Tháng Thanh niên", "12", "10"],
  ];
  await page.getByRole("button", { name: "Ghi kết quả từ bảng" }).click();
  const paste = page.getByRole("dialog", { name: "Ghi kết quả từ bảng" });
  const table = paste.getByLabel("Bảng chép từ Excel");
  await table.fill(lines.map((cells) => cells.join("\t")).join("\n"));
  const check = paste.getByRole("button", { name: "Kiểm tra", exact: true });
  await check.click();
  await expect(paste.getByRole("alert").first()).toContainText("Dòng 2, cột D");
  await table.fill((await table.inputValue()).replace("13", "11"));
  await check.click();
  await expect(paste.getByRole("row").filter({ hasText: "05/01" })).toContainText("11/12 có mặt");
  await paste.getByRole("button", { name: "Ghi 2 buổi" }).click();
  await expect(paste.getByText("Đã ghi 2 buổi.")).toBeVisible();
  await paste.getByRole("button", { name: "Đóng" }).first().click();
  for (const [topic, presence] of [
    ["Bàn kế hoạch năm", "11/12"],
    ["Bàn Tháng Thanh niên", "10/12"],
  ] as const)
    await expect(page.getByRole("row").filter({ hasText: topic })).toContainText(presence);

  await page.getByRole("link", { name: "Lập dự kiến" }).click();
  await page.waitForURL(/meetings\/new/);
  await hydrated(page);
  await page.getByLabel("Nội dung sinh hoạt").fill("Bàn việc Tết");
  await page.getByRole("button", { name: "Lập dự kiến" }).click();
  await page.waitForURL(/meetings\/[0-9a-f-]{36}/);
  await expect(page.getByText("Dự kiến", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Ghi đã họp" }).click();
  await page.waitForURL(/\/edit/);
  await hydrated(page);
  await expect(page.getByLabel("Nội dung sinh hoạt")).toHaveValue("Bàn việc Tết");
  await page.getByLabel("Số được triệu tập").fill("12");
  await page.getByLabel("Số có mặt").fill("11");
  await page.getByRole("button", { name: "Ghi đã họp" }).click();
  await expect(page.getByText("Đã họp", { exact: true })).toBeVisible();
  await expect(page.getByText("Có mặt 11/12")).toBeVisible();
});

test("a unit sees which months its branches missed; an observer finds no button to write", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv01");
  await page.goto(`/members/meetings?of=${YEAR}`);
  await expect(page.getByText("Sinh hoạt mỗi quý")).toBeVisible();
  await page.getByRole("link", { name: "Chi đoàn Đăng kiểm – Sát hạch" }).click();
  await page.waitForURL(/branch=/);
  await expect(page.getByText(/thiếu \d+ tháng/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Nhịp sinh hoạt" })).toBeVisible();

  const reader = await as(browser, "quansat.dv01");
  await reader.goto(page.url());
  await expect(reader.getByText(/thiếu \d+ tháng/)).toBeVisible();
  await expect(reader.getByRole("link", { name: "Ghi buổi đã họp" })).toHaveCount(0);
  await expect(reader.getByRole("button", { name: "Nhịp sinh hoạt" })).toHaveCount(0);
});
