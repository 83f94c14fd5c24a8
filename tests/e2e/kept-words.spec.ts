import { expect, type Page, test } from "@playwright/test";
import { saveItem } from "@/lib/assessments/commands";
import { system } from "@/lib/platform/database/database";
import { enterServer } from "../helpers/access/server";
import { makeBloc, must } from "../helpers/bloc";
import { unitOf } from "../helpers/members";
import { hydrated } from "../helpers/person";
import { asActor } from "../helpers/signed-in-page";
import { begunYear, itemOf, makePeople, openYear, wholeYear } from "../helpers/year";

test.beforeAll(() => {
  enterServer();
});

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

test("an item with words that are not saved is left only where one says so", async ({ browser }) => {
  const bloc = await makeBloc(`roi-${Date.now().toString(36)}`, 2, 1);
  const people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  const id = await begunYear(people.secretary, unitOf(bloc));
  const page = await asActor(browser, people.secretary);
  const words = page.getByLabel("Thuyết minh");
  const item = (code: string) =>
    page
      .getByRole("navigation", { name: "Các nội dung" })
      .getByRole("link", { name: new RegExp(`^${code} `) });
  const asked: string[] = [];
  let leaves = false;
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    return leaves ? dialog.accept() : dialog.dismiss();
  });

  await opens(page, "/assessment?item=1.1");
  await words.fill("Lưu trước khi rời.");
  await item("1.2").click();
  await expect(page).toHaveURL(/item=1\.2/);
  const { version } = itemOf(await wholeYear(people.secretary, unitOf(bloc)), "1.2");
  await expect(words).toHaveValue("");
  must(await saveItem(people.committee, id, "1.2", { explanation: "Bản của người khác.", version }));
  await words.fill("Bản của tôi chưa lưu.");
  await expect(page.getByRole("alert").filter({ hasText: "vừa ghi nội dung này" })).toBeVisible();
  expect(asked).toEqual([]);
  await item("1.1").click();
  await expect.poll(() => asked.length).toBe(1);
  await expect(words).toHaveValue("Bản của tôi chưa lưu.");
  expect(page.url()).toContain("item=1.2");
  leaves = true;
  await item("1.1").click();
  await expect(words).toHaveValue("Lưu trước khi rời.");

  await expect(page).toHaveURL(/item=1\.1/);
  leaves = false;
  const userId = people.secretary.userId ?? "";
  await system("a test ends a session").session.updateMany({
    where: { userId },
    data: { revokedAt: new Date() },
  });
  await words.fill("Ghi khi phiên đã hết.");
  await item("1.2").click();
  await expect.poll(() => asked.length).toBe(3);
  await expect(words).toHaveValue("Ghi khi phiên đã hết.");
  await expect(page).toHaveURL(/item=1\.1/);
  await page.context().close();
});

test("words that were not saved stand in their field again after Back, and are asked about at the sign-out", async ({
  browser,
}) => {
  const bloc = await makeBloc(`lui-${Date.now().toString(36)}`, 2, 1);
  const people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  const id = await begunYear(people.secretary, unitOf(bloc));
  const page = await asActor(browser, people.secretary);
  const words = page.getByLabel("Thuyết minh");
  const putBack = page.getByText("Chữ gõ chưa lưu lần trước đã được đặt lại vào ô");
  const others = page.getByRole("alert").filter({ hasText: "vừa ghi nội dung này" });
  const goesTo = (code: string) =>
    page
      .getByRole("navigation", { name: "Các nội dung" })
      .getByRole("link", { name: new RegExp(`^${code} `) })
      .click();
  const isOverwrittenBy = async (text: string) => {
    const { version } = itemOf(await wholeYear(people.secretary, unitOf(bloc)), "1.2");
    must(await saveItem(people.committee, id, "1.2", { explanation: text, version }));
  };
  const storedWords = async () => itemOf(await wholeYear(people.secretary, unitOf(bloc)), "1.2").explanation;
  const keptKeys = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("kept")));

  await opens(page, "/assessment?item=1.1");
  await goesTo("1.2");
  await expect(page).toHaveURL(/item=1\.2/);
  await expect(words).toHaveValue("");
  await isOverwrittenBy("Bản của người khác.");
  await words.fill("Bản của tôi.");
  await expect(others).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/item=1\.1/);
  await expect(words).toHaveValue("");
  await goesTo("1.2");
  await expect(putBack).toBeVisible();
  await expect(words).toHaveValue("Bản của tôi.");
  await expect(others).toContainText("Bản của người khác.");
  expect(await storedWords()).toBe("Bản của người khác.");
  await page.getByRole("button", { name: "Giữ bản của tôi" }).click();
  await expect.poll(storedWords).toBe("Bản của tôi.");
  await expect.poll(keptKeys).toEqual([]);

  await isOverwrittenBy("Lại bản của người khác.");
  await words.fill("Chưa lưu khi đăng xuất.");
  await expect(others).toBeVisible();
  expect(await keptKeys()).toHaveLength(1);
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(words).toHaveValue("Chưa lưu khi đăng xuất.");
  await expect(page).toHaveURL(/item=1\.2/);
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await keptKeys()).toEqual([]);
  await page.context().close();
});

test("a day typed for a new year stays when the year is changed; the others follow it", async ({
  browser,
}) => {
  const bloc = await makeBloc(`mo-nam-${Date.now().toString(36)}`, 2, 1);
  const { staff } = await makePeople(bloc);
  const page = await asActor(browser, staff);
  await opens(page, "/appraisal/years/new");
  await page.getByLabel("Kiểm tra giữa năm").fill("11/7/2027");
  await page.getByLabel("Năm đánh giá").fill("2027");
  await expect(page.getByLabel("Ngày chốt số liệu")).toHaveValue(/2027$/);
  await page.getByLabel("Năm đánh giá").fill("2028");
  await expect(page.getByLabel("Ngày chốt số liệu")).toHaveValue(/2028$/);
  await expect(page.getByLabel("Kiểm tra giữa năm")).toHaveValue("11/7/2027");
  await page.context().close();
});

test("without a role in force one comes to the own account, and to no administrator's rail", async ({
  browser,
}) => {
  const bloc = await makeBloc(`het-vai-${Date.now().toString(36)}`, 2, 1);
  const { observer } = await makePeople(bloc);
  const userId = observer.userId ?? "";
  const past = { fromDay: new Date("2018-01-01"), toDay: new Date("2020-01-01") };
  await system("a test ends a role").roleAssignment.updateMany({ where: { userId }, data: past });
  const page = await asActor(browser, observer);
  await opens(page, "/dashboard");
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText("Chưa có vai trò nào ở đơn vị")).toBeVisible();
  await expect(page.getByText("Quản trị hệ thống")).toHaveCount(0);
  await page.context().close();
});
