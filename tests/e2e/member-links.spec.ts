import { expect, type Page, test } from "@playwright/test";
import { YEAR } from "../helpers/demo-days";
import { hydrated } from "../helpers/person";
import { as, ORIGIN } from "../helpers/signed-in-page";

test.describe.configure({ mode: "serial" });
test.setTimeout(60_000);

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test("a branch is registered for the training programme as a whole", async ({ browser }) => {
  const secretary = await as(browser, "bithu.dv05.cd1");
  // Of the year before, which the demo leaves out.
  await opens(secretary, `/members/training?of=${YEAR - 1}`);
  const register = secretary.getByRole("button", { name: /^Đăng ký cả chi đoàn: \d+ người$/ });
  const people = /(\d+) người/.exec((await register.textContent()) ?? "")?.[1];
  await expect(secretary.getByText(`0/${people} đã đăng ký`)).toBeVisible();
  await register.click();
  await expect(secretary.getByText(`${people}/${people} đã đăng ký`)).toBeVisible();
  await expect(register).toHaveCount(0);
});

test("one person of a branch sets the own row right on a phone, and the secretary accepts it", async ({
  browser,
}) => {
  const secretary = await as(browser, "bithu.dv05.cd1");
  await opens(secretary, "/members/links");
  const tick = secretary.getByRole("row").nth(1).getByRole("checkbox");
  const name = (await secretary.getByRole("row").nth(1).getByRole("rowheader").textContent()) ?? "";
  await tick.check();
  await secretary.getByRole("button", { name: "Tạo đường dẫn cho người đã đánh dấu" }).click();
  await expect(secretary.getByText("Chỉ hiện một lần, ở đây.")).toBeInViewport();
  const all = secretary.getByLabel("Cả danh sách, mỗi người một dòng");
  await expect(all).toHaveValue(new RegExp(`^${name}: http`));
  const link = (await all.inputValue()).split(": ").at(-1) ?? "";
  expect(link.startsWith(`${ORIGIN}/toi/`)).toBe(true);
  await expect(tick).not.toBeChecked();

  // Zalo's preview looks at every address, which spends nothing.
  const preview = await fetch(link);
  expect(preview.headers.get("referrer-policy")).toBe("no-referrer");
  expect(preview.headers.get("x-robots-tag")).toContain("noindex");
  expect(preview.headers.get("cache-control")).toContain("no-store");
  expect(await preview.text()).not.toContain(name);

  const context = await browser.newContext({ baseURL: ORIGIN, ...PHONE });
  const member = await context.newPage();
  await opens(member, link);
  await member.getByRole("button", { name: "Mở trên máy này" }).click();
  await expect(member.getByRole("heading", { name: "1. Thông tin của tôi" })).toBeVisible();
  const [cookie] = await context.cookies(link);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: new URL(link).pathname });

  await member.getByText("Có chỗ chưa đúng, tôi sửa").click();
  await member.getByLabel("Điện thoại").fill("không phải số");
  await member.getByRole("button", { name: "Gửi chỉnh sửa" }).click();
  await expect(member.getByText(/số điện thoại/i).first()).toBeVisible();
  await member.getByLabel("Điện thoại").fill("0987 654 321");
  await member.getByRole("button", { name: "Gửi chỉnh sửa" }).click();
  await expect(member.getByText(/Đã gửi chỉnh sửa ngày .*: điện thoại\. Chờ bí thư xem/)).toBeVisible();

  // The words of what is consented to have the window's width, not what the buttons leave.
  const purpose = await member.locator(".row-text", { hasText: "Liên hệ qua Zalo" }).boundingBox();
  expect(purpose?.width).toBeGreaterThan(PHONE.viewport.width / 2);
  await member.getByRole("button", { name: /^Đồng ý\s+Ảnh trong báo cáo công khai/ }).click();
  await member.getByRole("button", { name: /^Không đồng ý\s+Ảnh trong báo cáo công khai/ }).click();
  await expect(member.getByText(/^Không đồng ý từ/)).toBeVisible();

  const marks = member.locator('input[name^="marks."]');
  for (let n = 0; n < (await marks.count()); n++) await marks.nth(n).fill("18");
  // Last year's can be marked until the branch hands them on, beside those of the year that was registered since.
  await member.getByRole("button", { name: "Lưu điểm tự chấm" }).last().click();
  await expect(member.getByText("Đã lưu điểm tự chấm")).toBeVisible();

  await member.getByLabel("Lời nhắn cho bí thư").fill("Em xin sinh hoạt vào tối thứ năm.");
  await member.getByRole("button", { name: "Gửi nguyện vọng" }).click();
  await expect(member.getByText(/^Đã gửi ngày/)).toBeVisible();
  const width = await member.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.viewport.width);

  const other = await (await browser.newContext({ baseURL: ORIGIN, ...PHONE })).newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "Đường dẫn đã mở trên máy khác" })).toBeVisible();

  await opens(secretary, "/members");
  await secretary.getByRole("link", { name: "Xem và nhận" }).click();
  await secretary.waitForURL("**/members/links/answers*");
  await hydrated(secretary);
  await expect(secretary.getByText("Em xin sinh hoạt vào tối thứ năm.")).toBeVisible();
  await secretary.getByRole("button", { name: "Nhận tất cả: 1 người, 1 ô" }).click();
  await expect(secretary.getByText("Đã xong 1 người: nhận 1 ô.")).toBeVisible();
  await expect(secretary.getByText(/ 0 người có chỉnh sửa, 1 nguyện vọng chưa xem$/)).toBeVisible();
  await secretary.getByRole("list", { name: "Nguyện vọng, lời nhắn" }).getByRole("link", { name }).click();
  await secretary.waitForURL(/\/members\/[0-9a-f-]{36}/);
  await expect(secretary.getByText("0987654321").first()).toBeVisible();
  await expect(secretary.getByText(/^Không đồng ý từ/)).toBeVisible();
  await member.reload();
  await expect(member.getByText("Bí thư đã nhận: điện thoại.")).toBeVisible();
  await member.getByRole("button", { name: "Xong, đóng trên máy này" }).click();
  await expect(member.getByRole("heading", { name: "Đường dẫn không còn dùng được" })).toBeVisible();
  expect(await context.cookies(link)).toEqual([]);
});

test("a link that is none, and one that was withdrawn, say what to do and are not found", async ({
  page,
}) => {
  const answer = await page.goto(`${ORIGIN}/toi/${"A".repeat(22)}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Đường dẫn không còn dùng được" })).toBeVisible();
});
