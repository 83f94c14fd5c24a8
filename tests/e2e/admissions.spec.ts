import { expect, type Page, test } from "@playwright/test";
import type { Actor } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import { openAdmission } from "@/lib/admissions/commands";
import { introduce, takeAdmissionStep } from "@/lib/admissions/steps";
import { createUnit } from "@/lib/units/commands";
import { enterServer } from "../helpers/access/server";
import { makeActor, makeBloc, must } from "../helpers/bloc";
import { ago, YEAR } from "../helpers/demo-days";
import { as, asActor } from "../helpers/signed-in-page";

test.setTimeout(60_000);

async function takes(
  page: Page,
  label: string,
  fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>,
) {
  await page.getByRole("button", { name: label, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: label });
  await fill(dialog);
  await dialog.getByRole("button", { name: label }).click();
}

test("a branch admits a member: application, vote, approval by the unit, ceremony, card; the roster has the person", async ({
  browser,
}) => {
  const branch = await as(browser, "bithu.dv01.cd1");
  await branch.goto("/members/admissions");
  await branch.getByRole("link", { name: "Mở hồ sơ" }).click();
  await branch.getByLabel("Họ và tên").fill("Nguyễn Thị Thử Kết Nạp");
  await branch.getByLabel("Ngày sinh").fill(`2/9/${YEAR - 40}`);
  await branch.getByText("Nữ", { exact: true }).click();
  await branch.getByLabel("Ngày nộp đơn").fill(ago(89));
  await branch.getByRole("button", { name: "Mở hồ sơ kết nạp" }).click();
  await expect(branch.getByRole("alert").first()).toContainText("đã quá 30 tuổi");
  await branch.getByLabel("Ngày sinh").fill("2/9/2005");
  await branch.getByRole("button", { name: "Mở hồ sơ kết nạp" }).click();
  await expect(branch.getByRole("heading", { name: "Nguyễn Thị Thử Kết Nạp" })).toBeVisible();

  await takes(branch, "Ghi học Điều lệ", (dialog) => dialog.getByLabel("Ngày").fill(ago(85)));
  await branch.getByRole("button", { name: "Ghi người giới thiệu" }).click();
  const guide = branch.getByRole("dialog", { name: "Ghi người giới thiệu" });
  await guide.getByText("Đảng viên", { exact: true }).click();
  await guide.getByLabel("Họ và tên đảng viên").fill("Lê Văn Dẫn");
  await guide.getByLabel("Cùng công tác, học tập từ ngày").fill(ago(300));
  await guide.getByLabel("Ngày giới thiệu").fill(ago(80));
  await guide.getByRole("button", { name: "Ghi người giới thiệu" }).click();

  await branch.getByRole("link", { name: "Ghi họp chi đoàn, biểu quyết" }).click();
  await branch.getByLabel("Ngày họp").fill(ago(75));
  await branch.getByLabel("Được triệu tập").fill("20");
  await branch.getByLabel("Có mặt").fill("18");
  await branch.getByLabel("Chủ trì").fill("Trần Chủ Trì");
  await branch.getByLabel("Người ghi biên bản").fill("Đỗ Thư Ký");
  await branch.getByLabel("Tán thành", { exact: true }).fill("17");
  await branch.getByRole("button", { name: "Ghi cuộc họp" }).click();
  await takes(branch, "Ghi nghị quyết, gửi đề nghị", async (dialog) => {
    await dialog.getByLabel("Số nghị quyết của chi đoàn").fill("21-NQ/CĐ");
    await dialog.getByLabel("Ngày").fill(ago(74));
  });
  await expect(branch.getByText("Chờ chuẩn y").first()).toBeVisible();
  await expect(branch.getByRole("button", { name: "Chuẩn y kết nạp" })).toHaveCount(0);

  const unit = await as(browser, "bithu.dv01");
  await unit.goto(new URL(branch.url()).pathname);
  await takes(unit, "Chuẩn y kết nạp", async (dialog) => {
    await dialog.getByLabel("Số quyết định chuẩn y").fill("22-QĐ/ĐTN");
    await dialog.getByLabel("Ngày").fill(ago(70));
  });
  await expect(unit.getByText("Đã chuẩn y").first()).toBeVisible();

  await branch.reload();
  await takes(branch, "Ghi lễ kết nạp", (dialog) => dialog.getByLabel("Ngày").fill(ago(45)));
  await branch.getByRole("button", { name: "Ghi trao thẻ" }).click();
  const card = branch.getByRole("dialog", { name: "Ghi trao Thẻ đoàn viên" });
  await card.getByLabel("Số thẻ đoàn viên").fill("0099001");
  await card.getByLabel("Ngày trao thẻ").fill(ago(40));
  await card.getByRole("button", { name: "Ghi trao thẻ" }).click();
  await expect(branch.getByText("Đã trao thẻ").first()).toBeVisible();
  await branch.getByRole("link", { name: "Mở trong danh sách đoàn viên" }).click();
  await expect(branch.getByRole("heading", { name: "Nguyễn Thị Thử Kết Nạp" })).toBeVisible();
  await expect(branch.getByText("0099001").first()).toBeVisible();
  await branch.goto("/members?q=thu+ket+nap");
  await expect(branch.getByRole("link", { name: "Nguyễn Thị Thử Kết Nạp" })).toBeVisible();
});

test("two who applied go to the charter class in one step, from the list", async ({ browser }) => {
  const branch = await as(browser, "bithu.dv01.cd1");
  const names = ["Hồ Thị Cùng Lớp", "Hồ Thị Cùng Buổi"];
  for (const name of names) {
    await branch.goto("/members/admissions/new");
    await branch.getByLabel("Họ và tên").fill(name);
    await branch.getByLabel("Ngày sinh").fill("2/9/2005");
    await branch.getByText("Nữ", { exact: true }).click();
    await branch.getByLabel("Ngày nộp đơn").fill(ago(89));
    await branch.getByRole("button", { name: "Mở hồ sơ kết nạp" }).click();
    await expect(branch.getByRole("heading", { name })).toBeVisible();
  }
  await branch.goto("/members/admissions");
  await branch.getByRole("button", { name: /^Ghi học Điều lệ: \d+ người/ }).click();
  const dialog = branch.getByRole("dialog", { name: "Ghi học Điều lệ" });
  for (const name of names) await dialog.getByLabel(new RegExp(`^${name}`)).check();
  await dialog.getByLabel("Ngày").fill(ago(85));
  await dialog.getByRole("button", { name: "Ghi học Điều lệ" }).click();
  for (const name of names)
    await expect(branch.getByRole("row", { name: new RegExp(name) })).toContainText("Đã học Điều lệ");
});

test("of a branch right under the upper level, the office above approves, and not the branch's own secretary", async ({
  browser,
}) => {
  enterServer();
  const { orgId, rootId, code } = await makeBloc(`cdcs-${Date.now().toString(36)}`, 0);
  const branch = { parentId: rootId, kind: "base_branch", code: "CDCS", name: "Chi đoàn Báo" };
  const { id: unitId } = must(
    await createUnit(operator("kiểm thử"), orgId, { ...branch, openedOn: "2018-01-01" }),
  );
  const secretary = await makeActor(`${code}.bithu`, "UNIT_SECRETARY", { orgId, unitId });
  const staff = await makeActor(`${code}.vanphong`, "UPPER_STAFF", { orgId, unitId: rootId });
  const path = `/members/admissions/${await askedFor(secretary, unitId)}`;

  const own = await asActor(browser, secretary);
  await own.goto(path);
  await expect(own.getByText("Chờ chuẩn y").first()).toBeVisible();
  await expect(own.getByRole("button", { name: "Chuẩn y kết nạp" })).toHaveCount(0);

  const office = await asActor(browser, staff);
  await office.goto(path);
  await takes(office, "Chuẩn y kết nạp", async (dialog) => {
    await dialog.getByLabel("Số quyết định chuẩn y").fill("23-QĐ/ĐTN");
    await dialog.getByLabel("Ngày").fill(ago(70));
  });
  await expect(office.getByText("Đã chuẩn y").first()).toBeVisible();

  await own.reload();
  await takes(own, "Ghi lễ kết nạp", (dialog) => dialog.getByLabel("Ngày").fill(ago(45)));
  await expect(own.getByText("Đã kết nạp").first()).toBeVisible();
});

/** Of an application that the branch voted for and sent up. */
async function askedFor(secretary: Actor, unit: string): Promise<string> {
  const applicant = { fullName: "Lê Thị Cơ Sở", birthDate: "2/9/2005", gender: "female" };
  const { id } = must(await openAdmission(secretary, { unit, ...applicant, appliedOn: ago(89) }));
  const party = { kind: "party_member", name: "Lê Văn Dẫn", togetherSince: ago(300), day: ago(80) };
  const votes = { person: "Lê An", entitled: "20", present: "18", votesFor: "17", votesAgainst: "1" };
  const step = (version: number, act: string, day: string, more: object = {}) =>
    takeAdmissionStep(secretary, id, { act, day, version, ...more });
  must(await step(1, "attend_class", ago(85)));
  must(await introduce(secretary, id, { ...party, version: 2 }));
  must(await step(3, "vote", ago(75), votes));
  must(await step(4, "request", ago(74), { docNumber: "05-NQ/CĐ" }));
  return id;
}
