import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { Actor } from "@/lib/access/types";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { setPair } from "@/lib/assessments/appraisal/pair-setting/commands";
import { pairSetting } from "@/lib/assessments/appraisal/pair-setting/queries";
import { saveItem } from "@/lib/assessments/commands";
import { findAssessment } from "@/lib/assessments/queries";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates";
import { enterServer } from "../helpers/access/server";
import { makeBloc, must, type TestBloc, type TestUnit } from "../helpers/bloc";
import { docx } from "../helpers/files";
import { hydrated } from "../helpers/person";
import { cookieOfActor } from "../helpers/requests";
import { asActor } from "../helpers/signed-in-page";
import {
  answerAll,
  begunYear,
  itemOf,
  makePeople,
  move,
  openYear,
  submittedYear,
  type TestPeople,
} from "../helpers/year";

test.describe.configure({ mode: "serial" });

const SERVER = `http://localhost:${process.env.E2E_PORT}`;
const ITEMS = 22;

let bloc: TestBloc;
let people: TestPeople;
/** The unit's year that the first test appraises. */
let appraised: string;
const contexts: BrowserContext[] = [];

test.beforeAll(async () => {
  enterServer();
  bloc = await makeBloc(`phim-${Date.now().toString(36)}`, 2, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
});

test.afterAll(async () => {
  for (const context of contexts) await context.close();
});

const unitAt = (at: number) => bloc.units[at] as TestUnit;

/** Somebody at a browser of his or her own. */
async function comes(browser: Browser, actor: Actor): Promise<Page> {
  const page = await asActor(browser, actor);
  contexts.push(page.context());
  return page;
}

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key does not lead there");
}

async function uploadedWord(actor: Actor): Promise<string> {
  const body = new FormData();
  body.set("factDate", "2026-03-26");
  body.set("caption", "Biên bản họp chi đoàn");
  body.set("file", new File([new Uint8Array(await docx())], "bien-ban.docx"));
  const address = `${SERVER}/api/v1/evidence?unit=DV01&org=${bloc.code}`;
  const headers = { cookie: await cookieOfActor(actor), origin: SERVER };
  const answer = await fetch(address, { method: "POST", body, headers });
  return ((await answer.json()) as { id: string }).id;
}

test("a unit is appraised from begin to end by the keyboard alone", async ({ browser }) => {
  test.setTimeout(180_000);
  const id = await begunYear(people.secretary, unitAt(0));
  appraised = id;
  await answerAll(people.secretary, id);
  const proof = await uploadedWord(people.secretary);
  const { version } = itemOf(must(await findAssessment(people.secretary, id)).whole, "1.1");
  must(await saveItem(people.secretary, id, "1.1", { evidence: [proof], version }));
  must(await move(people.secretary, id, "SUBMITTED"));
  const codes = must(await findAssessment(people.staff, id)).whole.items.map((item) => item.code);
  expect(codes).toHaveLength(ITEMS);

  const page = await comes(browser, people.staff);
  const { keyboard } = page;
  await opens(page, `/appraisal/${id}`);
  await tabTo(page, page.getByRole("button", { name: "Bắt đầu thẩm định" }));
  await keyboard.press("Enter");
  await expect(page.getByText("Phím 1 2 3 chọn")).toBeVisible();

  // E opens what the unit sent, read as text; Escape closes it.
  await keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Biên bản họp chi đoàn" });
  await expect(dialog.frameLocator("iframe").getByText("Biên bản họp", { exact: true })).toBeVisible();
  await keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const strip = page.getByRole("navigation", { name: "Nội dung" });
  const signOf = (code: string) => strip.locator(`[data-code="${code}"]`);
  const onItem = async (code: string) => {
    await expect(page.getByRole("heading", { level: 1, name: new RegExp(`^${code} `) })).toBeVisible();
    await hydrated(page);
  };
  for (const [at, code] of codes.entries()) {
    await onItem(code);
    const next = codes[at + 1];
    if (at === 1) {
      // 3 with its reason; then by K back to the first, which keeps its verdict, and on again.
      await keyboard.press("3");
      await expect(page.getByRole("radio", { name: /Chưa đạt$/ })).toBeChecked();
      await tabTo(page, page.getByLabel("Lý do gửi đơn vị"));
      await keyboard.type("Không thấy nơi giữ hồ sơ.");
      await tabTo(page, page.getByRole("button", { name: /^Lưu, sang/ }));
      await keyboard.press("Enter");
      await expect(signOf(code)).toContainText("Chưa đạt");
      await onItem(next ?? "");
      await keyboard.press("k");
      await onItem(code);
      await expect(page.getByRole("radio", { name: /Chưa đạt$/ })).toBeChecked();
      await keyboard.press("j");
      continue;
    }
    if (at === 2) {
      // 2 is thought better of.
      await keyboard.press("2");
      await expect(page.getByRole("radio", { name: /Cần bổ sung$/ })).toBeChecked();
    }
    await keyboard.press("1");
    await expect(page.getByRole("radio", { name: /· Đạt$/ })).toBeChecked();
    if (next) await keyboard.press("j");
    else {
      await tabTo(page, page.getByRole("button", { name: "Lưu kết luận" }));
      await keyboard.press("Enter");
    }
    await expect(signOf(code)).toContainText("Đạt");
  }
  await tabTo(page, page.getByRole("button", { name: "Hoàn thành thẩm định" }));
  await keyboard.press("Enter");
  await expect(page.getByText(/đã thẩm định/).first()).toBeVisible();
  const { whole } = must(await findAssessment(people.staff, id));
  expect(whole.state).toBe("APPRAISED");
  expect(whole.items.filter((item) => item.verdict?.verdict === "not_met").map((item) => item.code)).toEqual([
    "1.2",
  ]);
});

test("the team's minutes say that they were saved, and the same form corrects them", async ({ browser }) => {
  const page = await comes(browser, people.staff);
  await opens(page, `/appraisal/${appraised}`);
  await page.getByLabel("Ngày làm việc").fill(formatDate(await today()));
  await page.getByLabel("Nơi làm việc").fill("Văn phòng đơn vị");
  await page.getByLabel("Thành viên đoàn thẩm định").fill("Lê Thu Hà, Trưởng đoàn");
  const finding = page.getByLabel("Nhận xét chung");
  for (const words of ["Hồ sơ đủ.", "Hồ sơ đủ, có ảnh."]) {
    await finding.fill(words);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Ghi biên bản" }).click();
    await answered;
    await expect(page.getByText("Đã lưu biên bản")).toBeVisible();
  }
  await page.reload();
  await expect(finding).toHaveValue("Hồ sơ đủ, có ảnh.");
});

test("of two appraisers neither sees the other until both are in; then they agree", async ({ browser }) => {
  test.setTimeout(120_000);
  const { cycleId, version } = must(await pairSetting(people.staff, bloc.orgId, 2026));
  must(await setPair(people.staff, bloc.orgId, cycleId, { twoAppraisers: true, version }));
  const id = await submittedYear(people.sister, unitAt(1));
  for (const [actor, verdict] of [
    [people.staff, "not_met"],
    [people.leader, "met"],
  ] as const) {
    const { items } = must(await openAppraisal(actor, id));
    for (const { code } of items.slice(1)) {
      const differs = code === "3.4";
      const reason = differs && verdict === "not_met" ? "Văn bản chưa ban hành." : "";
      const said = { verdict: differs ? verdict : "met", comment: reason };
      must(await saveVerdict(actor, id, code, { ...said, version: null }));
    }
  }
  const [first, second] = [await comes(browser, people.staff), await comes(browser, people.leader)];
  for (const page of [first, second]) {
    await opens(page, `/appraisal/${id}?item=1.1`);
    await expect(page.getByText("chưa thấy kết luận của nhau")).toBeVisible();
    await page.keyboard.press("1");
    await page.getByRole("button", { name: /^Lưu, sang/ }).click();
    await expect(page.getByRole("button", { name: "Nộp kết luận của tôi" })).toBeVisible();
  }
  await second.goto(`/appraisal/${id}?item=3.4`);
  await expect(second.getByText("Văn bản chưa ban hành.")).toBeHidden();
  await first.getByRole("button", { name: "Nộp kết luận của tôi" }).click();
  await expect(first.getByText("Chờ người kia nộp").first()).toBeVisible();
  await hydrated(second);
  await second.getByRole("button", { name: "Nộp kết luận của tôi" }).click();
  await expect(second.getByText("Hai người còn khác nhau ở 1 nội dung")).toBeVisible();
  await expect(second.getByText("Văn bản chưa ban hành.").first()).toBeVisible();
  await expect(second.getByRole("button", { name: "Hoàn thành thẩm định" })).toBeHidden();
  await second.keyboard.press("3");
  await second.getByLabel("Lý do gửi đơn vị").fill("Thống nhất: văn bản chưa ban hành.");
  await second.getByRole("button", { name: "Lưu kết luận" }).click();
  await expect(second.getByRole("button", { name: "Hoàn thành thẩm định" })).toBeVisible();
  await second.getByRole("button", { name: "Hoàn thành thẩm định" }).click();
  await expect(second.getByText(/đã thẩm định/).first()).toBeVisible();
});
