import { expect, test } from "@playwright/test";
import { as } from "../helpers/signed-in-page";

test("the office sets its own thresholds and persons counted; the secretary publishes them beside the version in use", async ({
  browser,
}) => {
  const office = await as(browser, "vanphong.khoi");
  await office.goto("/criteria?set=2018-2022");
  await office.getByRole("link", { name: "Soạn bản mới" }).click();
  await office.getByRole("button", { name: "Lập bản mới" }).click();
  const training = office.getByRole("region", { name: "1.4b Chương trình rèn luyện đoàn viên" });
  await training.getByLabel("Mức cần đạt (%)").fill("120");
  await training.getByLabel("đang hoãn sinh hoạt").check();
  await office
    .getByLabel("Văn bản của cấp mình đặt mức riêng")
    .fill("Hướng dẫn số 03-HD/ĐTN ngày 15/01/2021");
  const save = office.getByRole("button", { name: "Lưu bản soạn" });
  await save.click();
  await expect(training.getByText("Ghi từ 1 đến 100")).toBeVisible();
  await expect(training.getByLabel("đang hoãn sinh hoạt")).toBeChecked();
  await training.getByLabel("Mức cần đạt (%)").fill("80");
  await save.click();
  await expect(office.getByText("Đã lưu bản soạn")).toBeVisible();
  await expect(office.getByRole("button", { name: "Ban hành…" })).toHaveCount(0);

  const leader = await as(browser, "bithu.khoi", 390);
  await leader.goto("/criteria/draft?set=2018-2022");
  await leader.getByRole("button", { name: "Ban hành…" }).click();
  await leader.getByRole("button", { name: "Ban hành", exact: true }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toContainText("bản 2");
  await expect(leader.getByText("Mức riêng theo Hướng dẫn số 03-HD/ĐTN")).toBeVisible();

  const unit = await as(browser, "bithu.dv01");
  await unit.goto("/criteria?set=2018-2022.2#1.4b");
  await expect(
    unit.getByText("Không tính: đang hoãn sinh hoạt (chi đoàn đã quyết định cho hoãn)"),
  ).toBeVisible();
  await unit.goto("/criteria?year=2021");
  await expect(unit.getByRole("heading", { level: 1 })).not.toContainText("bản 2");
});
