import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { lines, openDocx } from "./opened-docx";
import type { Person } from "./person";

/** So many items has the set of criteria. */
export const ITEMS = 22;

export const itemLink = ({ page }: Person, code: string) =>
  page.getByRole("navigation", { name: "Các nội dung" }).getByRole("link", { name: new RegExp(`^${code} `) });

/** Opens an item of the self-assessment. */
export async function opensItem(person: Person, code: string): Promise<void> {
  await itemLink(person, code).click();
  await expect(person.main.getByRole("heading", { level: 2, name: new RegExp(`^${code} `) })).toBeVisible();
}

/** Writes the plan of the item that is open. */
export async function plansItem(person: Person, code: string, solution: string): Promise<void> {
  await writesPlan(person, solution, `Lưu kế hoạch nội dung ${code}`);
}

/** Writes the measure that answers what the decision said of the unit as a whole. */
export async function answersDecision(person: Person, solution: string): Promise<void> {
  await writesPlan(person, solution, "Lưu biện pháp chung");
}

async function writesPlan(person: Person, solution: string, button: string): Promise<void> {
  await person.main.getByLabel(/^Giải pháp/).fill(solution);
  await person.fills({ "Thời hạn": "quý III", "Người phụ trách": person.name });
  await person.presses(button);
}

/** The lines of the Word file behind a link. */
export async function wordFile(person: Person, link: string): Promise<string[]> {
  const [download] = await Promise.all([person.page.waitForEvent("download"), person.follows(link)]);
  const { read } = await openDocx(readFileSync(await download.path()));
  return lines(await read("word/document.xml"));
}

/** Records a step of the project that is shown. */
export async function takesStep(person: Person, act: string, values: Record<string, string>): Promise<void> {
  await person.presses(act, person.main);
  const dialog = person.page.getByRole("dialog", { name: act });
  await person.fills(values, dialog);
  await person.presses(act, dialog);
  await expect(dialog).toBeHidden();
}

/** Records one thing that the unit advised, agreed on or was told to do. */
export async function recordsAdvice(
  person: Person,
  button: string,
  values: Record<string, string>,
  choices: Record<string, string>,
): Promise<void> {
  await person.opens("/plans/advice");
  await person.main.getByRole("link", { name: button }).click();
  await person.fills(values);
  for (const [label, option] of Object.entries(choices)) await person.chooses(label, option);
  await person.presses(button);
  const [name] = Object.values(values);
  await expect(person.main.getByRole("heading", { level: 1, name })).toBeVisible();
}

export async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key does not lead there");
}

export const codeStrip = ({ main }: Person) => main.getByRole("navigation", { name: "Nội dung" });

const reasonOf = (code: string) => `Gửi thêm văn bản của nội dung ${code}.`;

/** What the office gives back and until when; `proof` is a picture that it looks at on the way. */
type Returned = { codes: readonly string[]; due: string; proof?: { at: string; caption: string } };

/** From the list of units, where one of them waits. */
export async function beginsAppraisal(person: Person): Promise<void> {
  await person.main.getByRole("link", { name: /^Thẩm định( tiếp)?$/ }).click();
  await person.presses("Bắt đầu thẩm định");
}

/** From the list of units: judges every item by keys, then gives some back with their reasons. */
export async function givesBack(staff: Person, { codes: returned, due, proof }: Returned): Promise<void> {
  await beginsAppraisal(staff);
  const codes = await codeStrip(staff)
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("data-code") ?? ""));
  expect(codes).toHaveLength(ITEMS);
  for (const [index, code] of codes.entries()) {
    await onItem(staff, code);
    if (code === proof?.at) await seesProof(staff, proof);
    await judge(staff, code, { isAsked: returned.includes(code), isLast: index === codes.length - 1 });
  }

  await staff.page.getByRole("button", { name: new RegExp(`^Trả lại ${returned.length} nội dung`) }).click();
  const dialog = staff.page.getByRole("dialog", { name: "Trả lại để bổ sung" });
  for (const code of returned)
    await expect(dialog.getByLabel(`Lý do trả lại ${code}`)).toHaveValue(reasonOf(code));
  await dialog.getByLabel("Hạn bổ sung").fill(due);
  await staff.presses("Trả lại đơn vị", dialog);
  await staff.sees(/cần bổ sung/);
}

async function onItem({ main }: Person, code: string): Promise<void> {
  await expect(main.getByRole("heading", { level: 1, name: new RegExp(`^${code} `) })).toBeVisible();
  await expect(main.getByText("Phím 1 2 3 chọn")).toBeVisible();
}

/** 1 and J for what is met; 2, a reason and the button for what is given back. */
async function judge(
  staff: Person,
  code: string,
  { isAsked, isLast }: { isAsked: boolean; isLast: boolean },
): Promise<void> {
  const { page, main } = staff;
  const { keyboard } = page;
  await keyboard.press(isAsked ? "2" : "1");
  const verdict = isAsked ? "Cần bổ sung" : "Đạt";
  await expect(main.getByRole("radio", { name: new RegExp(`${verdict}$`) })).toBeChecked();
  if (isAsked) await main.getByLabel("Lý do gửi đơn vị").fill(reasonOf(code));
  if (isAsked || isLast) await main.getByRole("button", { name: /^Lưu/ }).click();
  else await keyboard.press("j");
  await expect(codeStrip(staff).locator(`[data-code="${code}"]`)).toContainText(verdict);
}

/** E opens the proof, Escape closes it; J goes on and K comes back. */
async function seesProof(person: Person, { at, caption }: NonNullable<Returned["proof"]>): Promise<void> {
  const { page } = person;
  await page.keyboard.press("e");
  const proof = page.getByRole("dialog", { name: caption });
  await expect(proof.getByRole("img")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(proof).toBeHidden();
  const here = page.url();
  await page.keyboard.press("j");
  await expect(page).not.toHaveURL(here);
  await expect(page.getByText("Phím 1 2 3 chọn")).toBeVisible();
  await page.keyboard.press("k");
  await expect(page).toHaveURL(here);
  await onItem(person, at);
}

/** Answers what came back and hands in again. */
export async function supplements(person: Person, { codes, due }: Returned): Promise<void> {
  for (const code of codes) {
    await opensItem(person, code);
    await person.sees(`Cần bổ sung đến hết ${due}: ${reasonOf(code)}`);
    await person.main.getByLabel("Thuyết minh").fill(`Nội dung ${code}: gửi thêm kế hoạch số 05-KH/ĐTN.`);
    await expect(itemLink(person, code)).toContainText("Đã bổ sung");
  }
  await person.follows("Kiểm tra và nộp");
  await person.presses("Nộp lại");
  await person.sees("Đã nộp lần 2");
}

/** The verdict on the last item by its key, with its reason where there is one. */
export async function concludes(person: Person, code: string, key: string, reason: string): Promise<void> {
  await onItem(person, code);
  const panel = person.main.getByRole("region", { name: "Kết luận" });
  await person.page.keyboard.press(key);
  await expect(panel.getByRole("radio", { name: new RegExp(`^${key} `) })).toBeChecked();
  await panel.getByRole("textbox").fill(reason);
  await person.presses("Lưu kết luận");
  await person.sees("Đã lưu kết luận.");
}

/** From the year's decisions: a meeting of all who sit on the committee. */
export async function callsMeeting(staff: Person, year: number): Promise<void> {
  await staff.follows("Lập phiên họp");
  await staff.fills({ "Địa điểm": "Phòng họp Đoàn Khối Doanh nghiệp" });
  await staff.presses("Lập phiên họp");
  await expect(staff.main.getByRole("heading", { name: `Phiên họp số 1 năm ${year}` })).toBeVisible();
  await staff.presses("Ghi điểm danh");
  await staff.sees("Có mặt 2/2 ủy viên: đủ số người họp.");
}

/** On the page of the meeting: its conclusion, then its end. */
export async function endsMeeting(staff: Person, conclusion: string): Promise<void> {
  await staff.page.reload();
  await staff.fills({ "Kết luận": conclusion });
  await staff.presses("Lưu biên bản");
  await staff.sees("Đã lưu biên bản.");
  await staff.presses("Kết thúc phiên họp…");
  const dialog = staff.page.getByRole("dialog", { name: "Kết thúc phiên họp số 1" });
  await staff.presses("Kết thúc phiên họp", dialog);
}
