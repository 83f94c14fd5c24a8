import { expect, type Page, test } from "@playwright/test";
import { recordTransfers } from "@/lib/transfers/recording";
import { enterServer } from "../helpers/access/server";
import { allOf, makeActor, makeBloc, must } from "../helpers/bloc";
import { ago, TODAY } from "../helpers/demo-days";
import { correctStatus, makeMember, unitOf } from "../helpers/members";
import { hydrated } from "../helpers/person";
import { as, asActor } from "../helpers/signed-in-page";
import { makePeople } from "../helpers/year";

test.describe.configure({ mode: "serial" });
test.setTimeout(90_000);

let secretary: Page;
let receiver: Page;

test.beforeAll(async ({ browser }) => {
  [secretary, receiver] = [await as(browser, "bithu.dv01"), await as(browser, "bithu.dv02")];
});

async function takes(page: Page, step: string, fields: Record<string, string> = {}, branch?: string) {
  await hydrated(page);
  await page.getByRole("button", { name: step, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
  if (branch) await dialog.getByLabel("Chi đoàn tiếp nhận").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

const RECEIVER = "Đoàn Sở Nông nghiệp và Phát triển nông thôn";

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
  await branch.getByLabel("Đơn vị chuyển đến").selectOption({ label: RECEIVER });
  await branch.getByRole("button", { name: "Mở hồ sơ chuyển sinh hoạt" }).click();
  await expect(branch.getByRole("heading", { level: 1, name })).toBeVisible();
  await takes(branch, "Ghi nhận xét, đoàn phí", {
    "Nhận xét ghi vào Sổ đoàn viên": "Sinh hoạt đều",
    "Đã thu đoàn phí đến tháng": ago(0).slice(3),
  });
  const path = new URL(branch.url()).pathname;

  await secretary.goto("/members/transfers?view=waiting");
  await secretary.getByRole("link", { name }).click();
  await takes(secretary, "Giới thiệu", { "Số giấy giới thiệu": "99-GGT/ĐTN" });
  const [file] = await Promise.all([
    secretary.waitForEvent("download"),
    secretary.getByRole("link", { name: "Giấy giới thiệu .pdf" }).click(),
  ]);
  expect(file.suggestedFilename()).toContain("Giấy giới thiệu");

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

test("one that is past its due is told as late on both sides; refused with a reason, the member stays where it began", async () => {
  await secretary.goto("/members/transfers/new?direction=within");
  const who = secretary.getByLabel("Đoàn viên", { exact: true });
  await who.selectOption({ index: 12 });
  const name = ((await who.locator("option:checked").textContent()) ?? "").split(" · ")[0] ?? "";
  await secretary.getByLabel("Đơn vị chuyển đến").selectOption({ label: RECEIVER });
  await secretary.getByLabel("Ngày đề nghị").fill(ago(60));
  await secretary.getByRole("button", { name: "Mở hồ sơ chuyển sinh hoạt" }).click();
  await expect(secretary.getByRole("heading", { level: 1, name })).toBeVisible();
  const path = new URL(secretary.url()).pathname;
  await takes(secretary, "Ghi nhận xét, đoàn phí", {
    Ngày: ago(58),
    "Nhận xét ghi vào Sổ đoàn viên": "Sinh hoạt đều",
    "Đã thu đoàn phí đến tháng": ago(58).slice(3),
  });
  await takes(secretary, "Giới thiệu", { Ngày: ago(56), "Số giấy giới thiệu": "98-GGT/ĐTN" });
  const late = (page: Page) => page.getByText(/^Quá hạn \d/).first();
  await expect(late(secretary)).toBeVisible();

  await receiver.goto("/members/transfers?view=waiting&late=1");
  const row = receiver.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Quá hạn");
  await row.getByRole("link").click();
  await receiver.waitForURL((url) => url.pathname === path);
  await takes(receiver, "Từ chối tiếp nhận", { "Lý do từ chối": "Không có chi đoàn ở nơi làm việc mới." });
  await expect(receiver.getByText("Bị từ chối").first()).toBeVisible();

  await secretary.reload();
  await expect(secretary.getByText("Bị từ chối").first()).toBeVisible();
  await expect(secretary.getByText("Không có chi đoàn ở nơi làm việc mới.").first()).toBeVisible();
  await expect(late(secretary)).toHaveCount(0);
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
    await hydrated(page);
    await page.getByRole("button", { name: "Sửa số giấy chứng nhận" }).click();
    const dialog = page.getByRole("dialog", { name: "Sửa số giấy chứng nhận" });
    await dialog.getByRole("textbox").fill("98-GCN/ĐTN");
    await dialog.getByRole("button", { name: "Sửa số", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("98-GCN/ĐTN").first()).toBeVisible();
    await takes(page, "Lùi một bước", { "Lý do lùi bước": "Ghi nhầm ngày" });
    await expect(page.getByText("Chờ lễ trưởng thành").first()).toBeVisible();
  }
});

test("whom a list moved away and the old unit told by this one's name is taken up with one press, and both see it", async ({
  browser,
}) => {
  enterServer();
  const bloc = await makeBloc(`tiep-nhan-${Date.now().toString(36)}`, 2, 1);
  const { secretary: before } = await makePeople(bloc);
  const [from, to] = [unitOf(bloc), unitOf(bloc, 1)];
  const after = await makeActor(`${bloc.code}.noi-den`, "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: to.id,
  });
  const name = "Lê Thị Đã Chuyển";
  const { id, version } = await makeMember(before, from, name, { confirmed: true });
  const day = TODAY;
  must(await correctStatus(before, id, { status: "moved", statusSince: day, version }));
  const { name: outsideName } = await allOf(bloc.orgId).unit.findUniqueOrThrow({ where: { id: to.id } });
  const row = { member: id, direction: "out", outsideName, day };
  must(await recordTransfers(before, { unit: from.id, rows: [row] }));

  const there = await asActor(browser, after);
  await there.goto("/members/transfers");
  await hydrated(there);
  const waiting = there.getByRole("list", { name: "Chờ đơn vị mình tiếp nhận" });
  await waiting.getByLabel("Chi đoàn nhận").selectOption({ index: 1 });
  await waiting.getByRole("button", { name: `Tiếp nhận ${name}` }).click();
  await expect(waiting).toHaveCount(0);
  await expect(there.getByRole("link", { name })).toHaveCount(1);
  expect(await standsIn(there, name)).toBe(1);

  const here = await asActor(browser, before);
  await here.goto("/members/transfers");
  await hydrated(here);
  await expect(here.getByRole("link", { name })).toHaveCount(2);
  // The old unit did it on paper: the software has yet to hear of it.
  await here.getByRole("button", { name: "Chọn việc làm trên giấy" }).click();
  const dialog = here.getByRole("dialog");
  await dialog.getByLabel(new RegExp(`^${name}, ngày`)).check();
  await dialog.getByRole("button", { name: "Lưu lựa chọn" }).click();
  await expect(dialog).toBeHidden();
  await expect(here.getByText("1 dòng còn phải nhập phần mềm.")).toBeVisible();
  for (const page of [there, here]) await page.context().close();
});
