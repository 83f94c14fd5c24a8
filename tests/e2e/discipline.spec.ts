import { expect, type Page, test } from "@playwright/test";
import { actorOfUsername } from "@/lib/access/session";
import { enterServer } from "../helpers/access/server";
import { makeActor } from "../helpers/bloc";
import { ago } from "../helpers/demo-days";
import { as, asActor } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

async function takes(page: Page, step: string, fields: Record<string, string>) {
  await page.getByRole("button", { name: step, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields))
    await dialog.getByLabel(label, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: step, exact: true }).click();
}

/** Takes the step and waits until its dialog is gone. */
async function done(page: Page, step: string, fields: Record<string, string>) {
  await takes(page, step, fields);
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** Somebody of the inspection committee above; the demo has nobody of it. */
async function inspector() {
  enterServer();
  const [office] = (await actorOfUsername("vanphong.khoi")).roles;
  const at = { orgId: office?.orgId ?? "", unitId: office?.unit?.id ?? "" };
  return makeActor(`ubkt-${Date.now().toString(36)}`, "INSPECTION_COMMITTEE", at);
}

async function chooses(page: Page, at = 0): Promise<string> {
  await page.getByRole("button", { name: "Chọn từ danh sách đoàn viên" }).click();
  const dialog = page.getByRole("dialog", { name: "Chọn đoàn viên" });
  const line = dialog.getByRole("listitem").nth(at);
  const name = (await line.locator("span").first().textContent()) ?? "";
  await line.getByRole("radio").check();
  await dialog.getByRole("button", { name: /^Xong/ }).click();
  return name.replace(/ Chi đoàn.*$/, "").trim();
}

const VOTES = { Ngày: ago(48), "Được triệu tập": "24" };
const MATTER = "Vắng trực phong trào nhiều lần (hồ sơ chạy thử)";

test("a branch opens a case and votes in secret, the unit decides a warning and answers the appeal; who may not see it finds nothing", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv08.cd1");
  await branch.goto("/members/discipline");
  await branch.getByRole("link", { name: "Mở hồ sơ kỷ luật" }).click();
  const name = await chooses(branch);
  await branch.getByLabel("Nội dung vụ việc").fill(MATTER);
  await branch.getByLabel("Hình thức đề nghị").selectOption({ label: "Cảnh cáo" });
  await branch.getByLabel("Ngày mở").fill(ago(59));
  await branch.getByRole("button", { name: "Mở hồ sơ", exact: true }).click();
  await branch.waitForURL(/\/members\/discipline\/[0-9a-f-]{36}/);
  const path = new URL(branch.url()).pathname;
  await done(branch, "Ghi kết luận xác minh", {
    Ngày: ago(55),
    "Người, tổ xác minh": "Tổ xác minh",
    "Kết luận xác minh": "Đúng như phản ánh.",
  });
  await done(branch, "Ghi tự kiểm điểm", {
    Ngày: ago(50),
    "Tóm tắt bản tự kiểm điểm": "Nhận khuyết điểm.",
  });
  await takes(branch, "Ghi phiếu: thông qua", { ...VOTES, "Có mặt": "15", "Tán thành": "13" });
  await expect(branch.getByRole("dialog")).toContainText("Chưa đủ 2/3");
  await branch.getByRole("dialog").getByLabel("Có mặt").fill("20");
  await branch.getByRole("dialog").getByLabel("Tán thành", { exact: true }).fill("18");
  await branch.getByRole("dialog").getByRole("button", { name: "Ghi phiếu: thông qua" }).click();
  await expect(branch.getByRole("dialog")).toBeHidden();
  await expect(branch.getByRole("button", { name: "Ra quyết định", exact: true })).toHaveCount(0);

  const unit = await as(browser, "bithu.dv08");
  await unit.goto(path);
  await takes(unit, "Ra quyết định", { Ngày: ago(40), "Số quyết định": "31-QĐ/ĐTN", "Người ký": "Lê Ký" });
  await expect(unit.getByRole("dialog")).toContainText("Chọn hình thức kỷ luật.");
  await unit.getByLabel("Hình thức kỷ luật").selectOption({ label: "Cảnh cáo" });
  await unit.getByRole("dialog").getByRole("button", { name: "Ra quyết định" }).click();
  await expect(unit.getByRole("dialog")).toBeHidden();
  await expect(unit.getByText("Đã có quyết định").first()).toBeVisible();
  await done(unit, "Ghi công bố", { Ngày: ago(38) });
  await expect(unit.getByText("Đang thi hành").first()).toBeVisible();

  await branch.reload();
  await done(branch, "Ghi khiếu nại", { Ngày: ago(35), "Nội dung khiếu nại": "Hình thức quá nặng." });
  await expect(branch.getByRole("button", { name: "Giữ nguyên", exact: true })).toHaveCount(0);
  await unit.reload();
  const answer = { "Số văn bản trả lời": "33-CV/ĐTN", "Kết luận": "Đúng mức vi phạm." };
  await done(unit, "Giữ nguyên", { Ngày: ago(24), ...answer });
  await expect(unit.getByText("Đã trả lời khiếu nại").first()).toBeVisible();
  await done(unit, "Kết thúc thi hành", { Ngày: ago(7) });
  await expect(unit.getByText("Đã kết thúc").first()).toBeVisible();

  const committee = await as(browser, "bch.dv08", 390);
  expect((await committee.goto(path))?.status()).toBe(404);
  await committee.goto("/members/cases");
  await expect(committee.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await committee.content()).not.toContain(name);
  expect(await committee.content()).not.toContain("Kỷ luật");
});

test("the inspection committee above verifies, and of a reprimand the branch itself decides", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv08.cd1");
  await branch.goto("/members/discipline/new");
  await chooses(branch, 1);
  await branch.getByLabel("Nội dung vụ việc").fill(MATTER);
  await branch.getByLabel("Hình thức đề nghị").selectOption({ label: "Khiển trách" });
  await branch.getByLabel("Ngày mở").fill(ago(59));
  await branch.getByRole("button", { name: "Mở hồ sơ", exact: true }).click();
  await branch.waitForURL(/\/members\/discipline\/[0-9a-f-]{36}/);

  const above = await asActor(browser, await inspector());
  await above.goto(new URL(branch.url()).pathname);
  await done(above, "Ghi kết luận xác minh", {
    Ngày: ago(55),
    "Người, tổ xác minh": "Ủy ban Kiểm tra Đoàn Khối",
    "Kết luận xác minh": "Đúng như phản ánh, lần đầu.",
  });
  await expect(above.getByText("Đã xác minh").first()).toBeVisible();
  await expect(above.getByRole("button", { name: "Ghi tự kiểm điểm", exact: true })).toHaveCount(0);

  await branch.reload();
  await expect(branch.getByText("Ủy ban Kiểm tra Đoàn Khối").first()).toBeVisible();
  const review = { Ngày: ago(50), "Tóm tắt bản tự kiểm điểm": "Nhận khuyết điểm." };
  await done(branch, "Ghi tự kiểm điểm", review);
  await done(branch, "Ghi phiếu: thông qua", { ...VOTES, "Có mặt": "20", "Tán thành": "18" });
  await done(branch, "Ghi quyết định của chi đoàn", {
    Ngày: ago(46),
    "Số quyết định": "02-QĐ/CĐ",
    "Người ký": "Lê Ký",
  });
  await expect(branch.getByText("Đã có quyết định").first()).toBeVisible();
  await done(branch, "Ghi công bố", { Ngày: ago(45) });
  await expect(branch.getByText("Đang thi hành").first()).toBeVisible();
  await expect(branch.getByText("02-QĐ/CĐ").first()).toBeVisible();
});

test("a unit opens a case against a branch, which votes on itself; the unit decides and announces", async ({
  browser,
}) => {
  const unit = await as(browser, "bithu.dv04");
  await unit.goto("/organisation/discipline");
  await unit.getByRole("link", { name: "Mở hồ sơ kỷ luật tổ chức" }).click();
  await unit.getByLabel("Tổ chức", { exact: true }).selectOption({ label: "Chi đoàn Giáo viên" });
  await unit.getByLabel("Nội dung vụ việc").fill("Hai quý không sinh hoạt (hồ sơ chạy thử)");
  await unit.getByLabel("Hình thức đề nghị").selectOption({ label: "Khiển trách" });
  await unit.getByLabel("Ngày mở").fill(ago(59));
  await unit.getByRole("button", { name: "Mở hồ sơ", exact: true }).click();
  await unit.waitForURL(/\/organisation\/discipline\/[0-9a-f-]{36}/);
  await done(unit, "Ghi kết luận xác minh", {
    Ngày: ago(55),
    "Người, tổ xác minh": "Tổ xác minh",
    "Kết luận xác minh": "Đúng như phản ánh.",
  });

  const branch = await as(browser, "bithu.dv04.cd1");
  await branch.goto(new URL(unit.url()).pathname);
  const review = { Ngày: ago(50), "Tóm tắt bản tự kiểm điểm": "Nhận khuyết điểm." };
  await done(branch, "Ghi tự kiểm điểm", review);
  await done(branch, "Ghi phiếu: thông qua", { ...VOTES, "Có mặt": "20", "Tán thành": "18" });
  await expect(branch.getByText("Hội nghị đã bỏ phiếu").first()).toBeVisible();
  await expect(branch.getByRole("button", { name: "Ra quyết định", exact: true })).toHaveCount(0);

  await unit.reload();
  await takes(unit, "Ra quyết định", {
    Ngày: ago(40),
    "Số quyết định": "41-QĐ/ĐTN",
    "Người ký": "Bí thư Đoàn",
  });
  await unit.getByLabel("Hình thức kỷ luật").selectOption({ label: "Khiển trách" });
  await unit.getByRole("dialog").getByRole("button", { name: "Ra quyết định" }).click();
  await expect(unit.getByRole("dialog")).toBeHidden();
  await done(unit, "Ghi công bố", { Ngày: ago(38) });
  await expect(unit.getByText("Đang thi hành").first()).toBeVisible();
});
