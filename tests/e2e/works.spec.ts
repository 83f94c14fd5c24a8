import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { addDays, formatDate } from "@/lib/platform/dates";
import { TODAY, YEAR } from "../helpers/demo-days";
import { jpegPhoto } from "../helpers/files";
import { onDisk } from "../helpers/on-disk";
import { as, ORIGIN } from "../helpers/signed-in-page";
import { SlowLine } from "../helpers/slow-line";

test.describe.configure({ mode: "serial" });
test.setTimeout(120_000);

test("on a phone and a slow line an activity with three photos, one cut and resumed, serves the programme and two criteria", async ({
  browser,
}) => {
  const line = await SlowLine.open();
  const page = await as(browser, "bithu.dv01", 390, { proxy: { server: line.address } });
  await page.goto("/plans/new");
  const parts = sentParts(page);
  const phone = await page.context().newCDPSession(page);
  const slow = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 120_000 };
  await phone.send("Network.enable");
  await phone.send("Network.emulateNetworkConditions", { offline: false, ...slow });
  let interactions = 0;
  const does = async (act: Promise<unknown>) => {
    await act;
    interactions += 1;
  };
  await does(page.getByRole("button", { name: "Thêm ảnh, tệp hoặc chọn có sẵn" }).click());
  const photos = await Promise.all(
    [1, 2, 3].map(async (n) =>
      onDisk({ name: `anh-${n}.jpg`, bytes: await grainyPhoto(`${YEAR}:02:17`, 1400 + n) }),
    ),
  );
  const dialog = page.getByRole("dialog", { name: "Thêm minh chứng" });
  await does(dialog.locator('input[type="file"][multiple]').setInputFiles(photos));

  const second = dialog.getByRole("listitem").filter({ hasText: "anh-2.jpg" });
  const cutOff = () => parts.find(({ name }) => name === "anh-2.jpg");
  await expect
    .poll(async () => (await heldOf(page, cutOff())).offset, { intervals: [100] })
    .toBeGreaterThan(0);
  line.cut();
  await phone.send("Network.emulateNetworkConditions", { offline: true, ...slow });
  await expect(second.getByText("Đường truyền bị ngắt. Tệp vẫn ở đây")).toBeVisible();
  await expect(second.locator("img")).toBeVisible();
  await expect(second.getByRole("button", { name: "Gửi lại" })).toBeVisible();
  await does(dialog.getByRole("button", { name: "Xong" }).click());
  await does(page.getByLabel("Tên hoạt động").fill("Ngày thứ Bảy tình nguyện"));
  await does(page.getByRole("button", { name: "Ghi hoạt động" }).click());
  await expect(page.getByRole("alert").first()).toContainText("Chưa ghi: còn 2 tệp chưa gửi xong");
  await expect(page.getByLabel("Tên hoạt động")).toHaveValue("Ngày thứ Bảy tình nguyện");

  const held = await heldOf(page, cutOff());
  expect(held).toMatchObject({ evidence: null });
  line.mend();
  await phone.send("Network.emulateNetworkConditions", { offline: false, ...slow });
  await does(page.getByLabel("Loại hoạt động").selectOption("volunteering"));
  await expect(page.locator("figure.attached")).toHaveCount(3);
  await expect(page.getByText("tệp chưa gửi xong")).toHaveCount(0);
  const resumed = parts.filter(({ url }) => url === cutOff()?.url).at(-1);
  expect(resumed?.offset).toBe(held.offset);
  expect(parts.filter(({ name }) => name === "anh-1.jpg")).toHaveLength(1);

  await expect(page.getByLabel("Ngày", { exact: true })).toHaveValue(`17/02/${YEAR}`);
  const work = page.getByLabel("Thuộc việc nào trong chương trình công tác");
  const [chosen = ""] = await work.locator("option:not([value=''])").allTextContents();
  await does(work.selectOption({ label: chosen }));
  await does(page.getByText(/^Dùng cho tiêu chí năm/).click());
  await does(page.getByRole("checkbox", { name: /^2\.3 / }).check());
  await does(page.getByRole("checkbox", { name: /^2\.4 / }).check());
  await does(page.getByRole("button", { name: "Ghi hoạt động" }).click());
  await expect(page.getByRole("heading", { level: 1, name: "Ngày thứ Bảy tình nguyện" })).toBeVisible();
  expect(interactions).toBeLessThanOrEqual(15);
  await expect(page.getByText("3 tệp")).toBeVisible();
  const photo = await page.locator("figure a").nth(1).getAttribute("href");
  await page.goto(photo ?? "");
  const title = chosen.replace(/^\S+ /, "");
  for (const used of ["Ngày thứ Bảy tình nguyện", title, "2.3", "2.4"])
    await expect(page.getByRole("list", { name: "Dùng ở" }).getByText(used).first()).toBeVisible();
  line.close();
});

test("a photo whose answer was lost is taken up by one press and is there once", async ({ browser }) => {
  const page = await as(browser, "bithu.dv01", 390);
  await page.goto("/plans/new");
  let isLost = true;
  await page.route("**/api/files/uploads/**", async (route) => {
    if (!isLost) return route.continue();
    if (route.request().method() === "PATCH") await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Thêm ảnh, tệp hoặc chọn có sẵn" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm minh chứng" });
  const photo = {
    name: "mot-lan.jpg",
    mimeType: "image/jpeg",
    buffer: await grainyPhoto(`${YEAR}:02:18`, 640),
  };
  await dialog.locator('input[type="file"][multiple]').setInputFiles(photo);
  const again = dialog.getByRole("button", { name: "Gửi lại" });
  await expect(again).toBeVisible();
  const parts = sentParts(page);
  isLost = false;
  await again.click();
  await expect(dialog.getByText("Đã gửi 1 tệp")).toBeVisible();
  expect(parts).toEqual([]);
  await dialog.getByLabel("Tìm theo chú thích, tên tệp").fill("mot-lan");
  await dialog.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(dialog.getByRole("checkbox", { name: /mot-lan/ })).toHaveCount(1);
});

/** What the server holds of a file, asked beside the page's own line. */
async function heldOf(page: Page, part: SentPart | undefined): Promise<{ offset: number }> {
  if (!part) return { offset: 0 };
  const cookies = await page.context().cookies(ORIGIN);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await fetch(part.url, { headers: { cookie } });
  return answer.ok ? answer.json() : { offset: 0 };
}

type SentPart = { url: string; name: string; offset: number };

/** The parts of files that a page sends from now on. */
function sentParts(page: Page): SentPart[] {
  const parts: SentPart[] = [];
  page.on("request", (request) => {
    if (request.method() !== "PATCH") return;
    const headers = request.headers();
    const name = decodeURIComponent(headers["upload-name"] ?? "");
    parts.push({ url: request.url(), name, offset: Number(headers["upload-offset"]) });
  });
  return parts;
}

/** A photo that no encoder makes small: a slow line needs seconds for it. */
async function grainyPhoto(takenOn: string, width: number): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const grain = { create: { width, height: 1000, channels: 3, background: "#2f72bf", noise } } as const;
  return sharp(grain)
    .withExif({ IFD2: { DateTimeOriginal: `${takenOn} 08:15:00` } })
    .jpeg()
    .toBuffer();
}

test("sixty photos go in by one choice, and the pages that show them hold on a phone", async ({
  browser,
}) => {
  const page = await as(browser, "bithu.dv01", 390);
  await page.goto("/plans/new");
  await page.getByRole("button", { name: "Thêm ảnh, tệp hoặc chọn có sẵn" }).click();
  const dialog = page.getByRole("dialog", { name: "Thêm minh chứng" });
  const photos = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const buffer = await jpegPhoto({ takenOn: `${YEAR}:02:19`, width: 200 + n, height: 150 });
      return { name: `anh-60-${n}.jpg`, mimeType: "image/jpeg", buffer };
    }),
  );
  await dialog.locator('input[type="file"][multiple]').setInputFiles(photos);
  await expect(dialog.getByText("Đã gửi 60 tệp")).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole("button", { name: "Xong" }).click();
  await page.getByLabel("Tên hoạt động").fill("Ngày hội sáu mươi ảnh");
  await page.getByLabel("Loại hoạt động").selectOption("volunteering");
  await page.getByRole("button", { name: "Ghi hoạt động" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ngày hội sáu mươi ảnh" })).toBeVisible();
  await expect(page.getByText("60 tệp")).toBeVisible();
  await expect(page.locator("figure a")).toHaveCount(60);
  const shown = page.url();
  for (const address of [shown, `${shown}/edit`, "/plans", "/evidence", "/dashboard"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, address).toBeLessThanOrEqual(390);
  }
});

test("participants are ticked from the roster and make the number", async ({ browser }) => {
  const page = await as(browser, "bithu.dv01");
  await page.goto("/plans/new");
  await page.getByLabel("Tên hoạt động").fill("Sinh hoạt chuyên đề");
  await page.getByLabel("Ngày", { exact: true }).fill(`01/02/${YEAR}`);
  await page.getByLabel("Loại hoạt động").selectOption("education");
  await page.getByRole("button", { name: "Chọn từ danh sách đoàn viên" }).click();
  const choices = page.getByRole("dialog", { name: "Đoàn viên tham gia" }).getByRole("checkbox");
  await choices.nth(0).check();
  await choices.nth(1).check();
  await page.getByRole("button", { name: "Xong, 2 người" }).click();
  await page.getByRole("button", { name: "Ghi hoạt động" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sinh hoạt chuyên đề" })).toBeVisible();
  await expect(page.getByText("Trong danh sách")).toBeVisible();
  const number = page.getByText("Số người tham gia", { exact: true });
  await expect(number.locator("xpath=following-sibling::dd[1]")).toHaveText("2");
});

test("a project is planned, begun early and marked, then approved by the office", async ({ browser }) => {
  const unit = await as(browser, "bithu.dv01");
  await unit.goto("/plans/projects/new");
  await unit.getByLabel("Tên công trình, phần việc").fill("Nhà để xe thanh niên");
  await unit.getByLabel("Cấp", { exact: true }).selectOption("base");
  await unit.getByLabel("Bắt đầu dự kiến").fill(`01/02/${YEAR}`);
  await unit.getByLabel("Giá trị (đồng)").fill("mười triệu");
  await unit.getByRole("button", { name: "Ghi công trình, phần việc" }).click();
  await expect(unit.getByRole("alert").first()).toContainText("Giá trị (đồng) là một số nguyên");
  await unit.getByLabel("Giá trị (đồng)").fill("10.000.000");
  await unit.getByRole("button", { name: "Ghi công trình, phần việc" }).click();
  await expect(unit.getByRole("heading", { level: 1, name: "Nhà để xe thanh niên" })).toBeVisible();
  await unit.getByRole("button", { name: "Ghi khởi công" }).click();
  const begun = unit.getByRole("dialog", { name: "Ghi khởi công" });
  await expect(begun).toContainText("khởi công trước khi duyệt");
  await begun.getByLabel("Ngày khởi công").fill(`05/02/${YEAR}`);
  await begun.getByRole("button", { name: "Ghi khởi công" }).click();
  await expect(unit.getByText("Khởi công trước khi duyệt")).toBeVisible();

  const office = await as(browser, "vanphong.khoi");
  await office.goto(unit.url());
  await expect(office.getByText("Khởi công trước khi duyệt")).toBeVisible();
  await office.getByRole("button", { name: "Duyệt kế hoạch" }).click();
  const approval = office.getByRole("dialog", { name: "Duyệt kế hoạch" });
  await approval.getByLabel("Số văn bản duyệt").fill("77-CV/ĐTN");
  await approval.getByLabel("Ngày duyệt").fill(`01/02/${YEAR}`);
  await approval.getByRole("button", { name: "Duyệt kế hoạch" }).click();
  await expect(office.getByText("Duyệt kế hoạch · số 77-CV/ĐTN")).toBeVisible();
  await expect(office.getByText("Khởi công trước khi duyệt")).toHaveCount(0);
});

test("a directive is sent, received by one press and answered", async ({ browser }) => {
  const office = await as(browser, "vanphong.khoi");
  await office.goto("/plans/directives/new");
  await office.getByLabel("Số, ký hiệu").fill("99-CV/ĐTN");
  await office.getByLabel("Ngày văn bản").fill(formatDate(TODAY));
  await office.getByLabel("Trích yếu").fill("Về việc báo cáo quân số");
  await office.getByLabel(/^Hạn trả lời/).fill(formatDate(addDays(TODAY, -1)));
  await office.getByRole("button", { name: "Gửi văn bản" }).click();
  await expect(office.getByRole("alert").first()).toContainText("đứng trước ngày văn bản");
  await office.getByLabel(/^Hạn trả lời/).fill(formatDate(addDays(TODAY, 30)));
  await office.getByText("Chọn đơn vị", { exact: true }).click();
  await office.getByRole("checkbox", { name: "Đoàn Sở Giao thông vận tải" }).check();
  await office.getByRole("button", { name: "Gửi văn bản" }).click();
  await expect(office.getByText("0/1 đã nhận")).toBeVisible();

  const unit = await as(browser, "bch.dv01");
  await unit.goto(office.url());
  await unit.getByRole("button", { name: "Nhận văn bản" }).click();
  await unit.getByLabel("Nội dung trả lời").fill("Đơn vị có 76 đoàn viên.");
  await unit.getByRole("button", { name: "Trả lời văn bản" }).click();
  await expect(unit.getByText("Đã trả lời")).toBeVisible();
  await office.reload();
  await expect(office.getByText("1/1 đã nhận · 1/1 đã trả lời")).toBeVisible();
});
