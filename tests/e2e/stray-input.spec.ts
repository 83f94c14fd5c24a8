import { expect, test } from "@playwright/test";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { enterServer } from "../helpers/access/server";
import { makeBloc, must, type TestUnit } from "../helpers/bloc";
import { hydrated, Person } from "../helpers/person";
import { xlsxOf } from "../helpers/sheets";
import { asActor } from "../helpers/signed-in-page";
import { makePeople, openYear, submittedYear } from "../helpers/year";

const SERVER = `http://localhost:${process.env.E2E_PORT}`;

test("addresses and cells that nobody can mean are answered in words, and a sheet can be thrown away", async ({
  browser,
}) => {
  const secretary = await Person.comes(browser, SERVER, { name: "Bí thư", username: "bithu.dv07" });
  await secretary.signsIn(DEMO_PASSWORD);
  const { request } = secretary.page.context();
  for (const path of [
    "/api/v1/members/%00",
    "/api/v1/members?q=%00",
    "/members?q=a%00b",
    "/ket-qua/%00/2021",
    "/api/v1/members/%ff",
    "/members/import/%ED%A0%80",
    "/ket-qua/%ED%A0%80",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(400);
    expect(await answer.text()).toContain("ký tự không đọc được");
  }
  const form = { username: "bithu.dv07\0", password: DEMO_PASSWORD };
  const headers = { origin: SERVER };
  const stray = await request.post("/api/auth/callback/credentials", { form, headers });
  expect(stray.status()).toBe(400);
  const unknown = await request.get("/api/v1/khong-co");
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()["content-type"]).toBe("application/problem+json");

  const people = ["constructor", "__proto__"].map((branch, at) => [
    `Lò Thị Lạ${at ? " Hai" : ""}`,
    "01/02/2003",
    "Nữ",
    branch,
  ]);
  const bytes = await xlsxOf([["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"], ...people]);
  await secretary.opens("/members/import");
  await secretary.main
    .getByLabel(/^Chọn tệp danh sách/)
    .setInputFiles({ name: "la.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await secretary.presses("Tải lên và xem trước");
  await secretary.sees("2 tên chi đoàn đơn vị chưa có");
  await secretary.main.getByLabel("“constructor” là").selectOption("create");
  await secretary.main.getByLabel("“proto” là").selectOption("create");
  await expect(secretary.main.getByText("chi đoàn chưa chọn")).toHaveCount(0);
  await secretary.page.reload();
  await hydrated(secretary.page);
  await expect(secretary.main.getByLabel("“constructor” là")).toHaveValue("create");
  await secretary.presses("Bỏ tệp này");
  await secretary.presses("Bỏ tệp");
  await expect(secretary.page).toHaveURL(/\/members\/import$/);
  await expect(secretary.main.getByText("la.xlsx")).toHaveCount(0);
});

test("a verdict over another's shows both, and goes over it only when that is chosen", async ({
  browser,
}) => {
  enterServer();
  const bloc = await makeBloc(`hai-ban-${Date.now().toString(36)}`, 2, 1);
  const people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  const id = await submittedYear(people.secretary, bloc.units[0] as TestUnit);
  must(await openAppraisal(people.staff, id));
  const page = await asActor(browser, people.staff);
  await page.goto(`/appraisal/${id}?item=1.1`);
  await hydrated(page);
  await page.getByRole("radio", { name: /Chưa đạt$/ }).check();
  await page.getByLabel("Lý do gửi đơn vị").fill("Thiếu ảnh.");
  must(await saveVerdict(people.leader, id, "1.1", { verdict: "met", comment: "Đủ hồ sơ.", version: null }));
  await page.getByRole("button", { name: /^Lưu, sang/ }).click();
  const both = page.getByRole("region", { name: "Kết luận" }).getByRole("alert");
  await expect(both).toContainText("Đủ hồ sơ.");
  await expect(both).toContainText("Thiếu ảnh.");
  await both.getByRole("button", { name: "Giữ bản của tôi" }).click();
  await expect(page.getByLabel("Lý do gửi đơn vị")).toHaveValue("Thiếu ảnh.");
  await page.getByRole("button", { name: /^Lưu, sang/ }).click();
  await expect(page.getByRole("navigation", { name: "Nội dung" }).locator('[data-code="1.1"]')).toContainText(
    "Chưa đạt",
  );
  await page.context().close();
});
