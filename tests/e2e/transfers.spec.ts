import { expect, type Page, test } from "@playwright/test";
import { hydrated } from "../helpers/person";
import { as } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(90_000);

async function takes(page: Page, step: string, fields: Record<string, string> = {}, branch?: string) {
  await hydrated(page);
  await page.getByRole("button", { name: step, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
  if (branch) await dialog.getByLabel("Chi đoàn tiếp nhận").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

const standsIn = async (page: Page, name: string) => {
  await page.goto(`/members?${new URLSearchParams({ q: name })}`);
  return page.getByRole("link", { name, exact: true }).count();
};

test("a branch asks, its unit introduces, the other unit accepts: the member stands in the new roster alone", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv01.cd1", 390);
  await branch.goto("/members/transfers/new?direction=within");
  const who = branch.getByLabel("Đoàn viên", { exact: true });
  await who.selectOption({ index: 5 });
  const label = (await who.locator("option:checked").textContent()) ?? "";
  const name = label.split(" · ")[0] ?? "";
  await branch
    .getByLabel("Đơn vị chuyển đến")
    .selectOption({ label: "Đoàn Sở Nông nghiệp và Phát triển nông thôn" });
  await branch.getByRole("button", { name: "Mở hồ sơ chuyển sinh hoạt" }).click();
  await expect(branch.getByRole("heading", { level: 1, name })).toBeVisible();
  await takes(branch, "Ghi nhận xét, đoàn phí", {
    "Nhận xét ghi vào Sổ đoàn viên": "Sinh hoạt đều",
    "Đã thu đoàn phí đến tháng": "10/2026",
  });
  const path = new URL(branch.url()).pathname;

  const secretary = await as(browser, "bithu.dv01");
  await secretary.goto("/members/transfers?view=waiting");
  await secretary.getByRole("link", { name }).click();
  await takes(secretary, "Giới thiệu", { "Số giấy giới thiệu": "99-GGT/ĐTN" });
  const [file] = await Promise.all([
    secretary.waitForEvent("download"),
    secretary.getByRole("link", { name: "Giấy giới thiệu .pdf" }).click(),
  ]);
  expect(file.suggestedFilename()).toContain("Giấy giới thiệu");

  const receiver = await as(browser, "bithu.dv02");
  await receiver.goto(path);
  expect(await standsIn(receiver, name)).toBe(0);
  await receiver.goto(path);
  await takes(receiver, "Tiếp nhận", {}, "first");
  await expect(receiver.getByText("Đã chuyển").first()).toBeVisible();
  expect(await standsIn(receiver, name)).toBe(1);
  expect(await standsIn(secretary, name)).toBe(0);

  // Taken back, so that the demo's rosters stay as other tests know them.
  await receiver.goto(path);
  await takes(receiver, "Lùi một bước", { "Lý do lùi bước": "Nhận nhầm" });
  expect(await standsIn(secretary, name)).toBe(1);
});

test("two members come of age at once, and get their certificates", async ({ browser }) => {
  const page = await as(browser, "bithu.dv06");
  await page.goto("/members/graduations");
  const ticks = page.getByRole("checkbox");
  const names = (await page.locator("label.check").allTextContents()).slice(0, 2);
  expect(names).toHaveLength(2);
  for (const at of [0, 1]) await ticks.nth(at).check();
  await page.getByLabel("Số giấy chứng nhận đầu tiên").fill("15-GCN/ĐTN");
  await page.getByRole("button", { name: "Ghi lễ trưởng thành" }).click();
  for (const name of names) {
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row.getByText("Đã trưởng thành")).toBeVisible();
  }
  for (const name of names) {
    await page.goto("/members/graduations");
    await page.getByRole("link", { name: `Hồ sơ của ${name}` }).click();
    await expect(page.getByText("-GCN/ĐTN").first()).toBeVisible();
    await takes(page, "Lùi một bước", { "Lý do lùi bước": "Ghi nhầm ngày" });
    await expect(page.getByText("Chờ lễ trưởng thành").first()).toBeVisible();
  }
});
