import { expect, type Locator, type Page, test } from "@playwright/test";
import { endRole } from "@/lib/accounts/roles/commands";
import { changeActivity, createActivity } from "@/lib/activities/commands";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { saveMinutes } from "@/lib/assessments/appraisal/minutes/commands";
import { setPair } from "@/lib/assessments/appraisal/pair-setting/commands";
import { pairSetting } from "@/lib/assessments/appraisal/pair-setting/queries";
import { extendDue } from "@/lib/assessments/dues/commands";
import { planMeeting } from "@/lib/branch-meetings/commands";
import { moveMeeting } from "@/lib/branch-meetings/moves";
import { saveHeadcount } from "@/lib/care/headcount/commands";
import { changeEvidence } from "@/lib/evidence/commands";
import { updateMember } from "@/lib/members/commands";
import { today, wallDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { addDays, formatDate } from "@/lib/platform/dates";
import { saveRatings } from "@/lib/ratings/commands";
import { proposeRatings, reopenRatings } from "@/lib/ratings/moves";
import { enterServer } from "../helpers/access/server";
import { allOf, makeBloc, must, type TestUnit } from "../helpers/bloc";
import { branchOf, correctStatus, makeMember, unitOf } from "../helpers/members";
import { hydrated } from "../helpers/person";
import { asActor } from "../helpers/signed-in-page";
import { begunYear, makeEvidence, makePeople, openYear, submittedYear, wholeYear } from "../helpers/year";

test.beforeAll(() => {
  enterServer();
});

/** Presses, sees what both have written, keeps the own and presses again. */
async function keepsOwn(
  within: Locator,
  button: string | RegExp,
  texts: Record<"theirs" | "mine", string | RegExp>,
) {
  await within.getByRole("button", { name: button }).click();
  const both = within.getByRole("alert");
  await expect(both).toContainText(texts.theirs);
  await expect(both).toContainText(texts.mine);
  await both.getByRole("button", { name: "Giữ bản của tôi" }).click();
  await within.getByRole("button", { name: button }).click();
}

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

test("minutes and one's own opinion over what was saved meanwhile show both", async ({ browser }) => {
  const bloc = await makeBloc(`tre-${Date.now().toString(36)}`, 2, 1);
  const people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  const { cycleId, version } = must(await pairSetting(people.staff, bloc.orgId, 2026));
  must(await setPair(people.staff, bloc.orgId, cycleId, { twoAppraisers: true, version }));
  const id = await submittedYear(people.secretary, bloc.units[0] as TestUnit);
  must(await openAppraisal(people.staff, id));
  const page = await asActor(browser, people.staff);
  await opens(page, `/appraisal/${id}?item=1.1`);

  const team = { heldOn: await today(), members: ["Trần Văn An, Ủy viên"], finding: "Thiếu ảnh quý II." };
  must(await saveMinutes(people.leader, id, { ...team, place: "Hội trường tầng 2", version: null }));
  const minutes = page.locator("form", { has: page.getByRole("button", { name: "Ghi biên bản" }) });
  await minutes.getByLabel("Ngày làm việc").fill(formatDate(team.heldOn));
  await minutes.getByLabel("Nơi làm việc").fill("Phòng họp");
  await minutes.getByLabel("Thành viên đoàn thẩm định").fill("Hà Thị Bình, Phó Trưởng đoàn");
  await minutes.getByLabel("Nhận xét chung").fill("Đủ minh chứng.");
  const places = { theirs: "Hội trường tầng 2", mine: "Đủ minh chứng." };
  await keepsOwn(minutes, "Ghi biên bản", places);
  await expect(minutes.getByText("Đã lưu biên bản")).toBeVisible();
  await expect(minutes.getByLabel("Nơi làm việc")).toHaveValue("Phòng họp");

  must(await saveVerdict(people.staff, id, "1.1", { verdict: "met", comment: "Đủ hồ sơ.", version: null }));
  const verdict = page.getByRole("region", { name: "Kết luận" });
  await verdict.getByRole("radio", { name: /Chưa đạt$/ }).check();
  await verdict.getByLabel("Lý do gửi đơn vị").fill("Thiếu ảnh.");
  await keepsOwn(verdict, /^Lưu, sang/, { theirs: "Đủ hồ sơ.", mine: "Thiếu ảnh." });
  await expect(page).toHaveURL(/item=1\.2/);
  await page.context().close();
});

test("a role's last day over another's shows both", async ({ browser }) => {
  const bloc = await makeBloc(`vai-tro-${Date.now().toString(36)}`, 2, 1);
  const people = await makePeople(bloc);
  const userId = people.secretary.userId ?? "";
  const role = await system("a test looks").roleAssignment.findFirstOrThrow({ where: { userId } });
  const [theirs, mine] = [addDays(wallDay(), 9), addDays(wallDay(), 5)];
  const page = await asActor(browser, people.staff);
  await opens(page, `/accounts/${userId}`);
  await page.getByRole("button", { name: "Kết thúc", exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Ngày cuối giữ vai trò/).fill(formatDate(mine));
  must(await endRole(people.leader, { roleId: role.id, version: role.version, lastDay: theirs }));
  const days = { theirs: formatDate(theirs), mine: formatDate(mine) };
  await keepsOwn(dialog, "Kết thúc vai trò", days);
  await expect(page.getByText(`đến hết ${formatDate(mine)}`)).toBeVisible();
  await page.context().close();
});

test("a line of the headcount over another's shows both", async ({ browser }) => {
  const bloc = await makeBloc(`dem-${Date.now().toString(36)}`, 2, 1);
  const people = await makePeople(bloc);
  const [unit] = bloc.units;
  const branch = unit?.branches[0];
  const page = await asActor(browser, people.secretary);
  const day = await today();
  await opens(page, `/members/care/headcount?of=${day.slice(0, 4)}`);
  const numbers = { membersMale: 4, membersFemale: 6, youthMale: 17, youthFemale: 2 };
  const line = { place: branch?.id, ...numbers, countedOn: formatDate(day), version: 0 };
  must(await saveHeadcount(people.secretary, { unit: unit?.id, year: day.slice(0, 4), lines: [line] }));
  const form = page.locator("form", { has: page.getByRole("button", { name: "Lưu bảng số liệu" }) });
  const young = form.getByRole("textbox", { name: /^Thanh niên nam chưa vào Đoàn/ });
  await young.fill("23");
  await keepsOwn(form, "Lưu bảng số liệu", { theirs: "17", mine: "23" });
  await expect(form.getByText("Đã lưu bảng số liệu.")).toBeVisible();
  await page.reload();
  await expect(young).toHaveValue("23");
  await page.context().close();
});

test("another status of a member over another's shows both", async ({ browser }) => {
  const bloc = await makeBloc(`tinh-trang-${Date.now().toString(36)}`, 2, 1);
  const { secretary, committee } = await makePeople(bloc);
  const { id, version } = await makeMember(secretary, unitOf(bloc), "Ngô Thị Xuân");
  const page = await asActor(browser, secretary);
  await opens(page, `/members/${id}`);
  await page.getByRole("button", { name: "Đổi tình trạng" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tình trạng mới").selectOption({ label: "Chuyển đi" });
  await dialog.getByLabel("Chỉ sửa tình trạng ghi nhầm, không phải làm thủ tục").check();
  await dialog.getByLabel("Lý do").fill("Ghi nhầm");
  must(await correctStatus(committee, id, { status: "removed", statusSince: "2026-02-03", version }));
  await keepsOwn(dialog, "Đổi tình trạng", { theirs: "03/02/2026", mine: "Chuyển đi" });
  await expect(page.locator("#main")).toContainText("Chuyển đi từ");
  await page.context().close();
});

test("more time over another's shows both days and reasons, and goes over the one that stands", async ({
  browser,
}) => {
  const bloc = await makeBloc(`gia-han-${Date.now().toString(36)}`, 2, 1);
  const people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  const id = await begunYear(people.secretary, unitOf(bloc));
  const { selfAssessmentDue: oldDue } = (await wholeYear(people.secretary, unitOf(bloc))).cycle;
  const day = await today();
  const from = [oldDue, day].toSorted().at(-1) ?? day;
  const [theirs, mine] = [addDays(from, 2), addDays(from, 4)];
  const page = await asActor(browser, people.staff);
  await opens(page, `/appraisal/follow/${id}`);
  await page.getByRole("button", { name: "Gia hạn…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/mới$/).fill(formatDate(mine));
  await dialog.getByLabel("Lý do").fill("Bí thư mới nhận nhiệm vụ");
  const asked = { kind: "self_assessment", oldDue, newDue: theirs, reason: "Chờ kiểm tra" };
  must(await extendDue(people.leader, id, asked));
  await keepsOwn(dialog, "Gia hạn", {
    theirs: new RegExp(`${formatDate(theirs)}.*Chờ kiểm tra`),
    mine: new RegExp(`${formatDate(mine)}.*Bí thư mới nhận nhiệm vụ`),
  });
  await expect(dialog.getByText("Đã gia hạn")).toBeVisible();
  await page.context().close();
});

test("removing what somebody else has just changed shows what stands there now", async ({ browser }) => {
  const bloc = await makeBloc(`xoa-${Date.now().toString(36)}`, 2, 1);
  const { secretary, committee } = await makePeople(bloc);
  const unit = unitOf(bloc);
  const told = { startsOn: "2026-03-26", kind: "volunteering" };
  const activity = must(await createActivity(secretary, { ...told, unit: unit.id, title: "Ra quân" }));
  const picture = await makeEvidence(secretary, unit, "Ảnh ra quân");
  const page = await asActor(browser, secretary);
  const removes = async (path: string, change: () => Promise<void>, button: string, now: string) => {
    await opens(page, path);
    await change();
    await page.getByRole("button", { name: button }).click();
    await keepsOwn(page.getByRole("dialog"), button, { theirs: now, mine: button });
    await expect(page.getByRole("dialog")).toBeHidden();
  };
  const renamed = { ...told, title: "Ra quân làm sạch biển", version: 1 };
  await removes(
    `/plans/${activity.id}`,
    async () => void must(await changeActivity(committee, activity.id, renamed)),
    "Xóa hoạt động",
    "Ra quân làm sạch biển",
  );
  const captioned = { caption: "Ảnh dọn bãi biển", factDate: "2026-03-26", version: 1 };
  await removes(
    `/evidence/${picture}`,
    async () => void must(await changeEvidence(committee, picture, captioned)),
    "Xóa minh chứng",
    "Ảnh dọn bãi biển",
  );
  await page.context().close();
});

test("a step of a meeting or of a sheet of ratings over another shows both; what is only pressed says who was faster", async ({
  browser,
}) => {
  const bloc = await makeBloc(`buoc-${Date.now().toString(36)}`, 2, 1);
  const people = await makePeople(bloc);
  const unit = unitOf(bloc);
  const branch = branchOf(unit).id;
  const member = await makeMember(people.secretary, unit, "Lê Thị An", { joinedOn: "2018-03-26" });
  const year = Number((await today()).slice(0, 4));
  const page = await asActor(browser, people.secretary);

  const plan = { unit: unit.id, branch, day: `${year}-03-05`, kind: "regular" };
  const { id } = must(await planMeeting(people.secretary, plan));
  await opens(page, `/members/meetings/${id}`);
  await page.getByRole("button", { name: "Hủy buổi này" }).click();
  const cancelling = page.getByRole("dialog");
  must(await moveMeeting(people.committee, id, { move: "cancel", reason: "Bão số 3.", version: 1 }));
  await cancelling.getByLabel("Lý do hủy").fill("Trùng lịch tập huấn.");
  await cancelling.getByRole("button", { name: "Hủy buổi này" }).click();
  const both = cancelling.getByRole("alert");
  for (const words of ["Đã hủy", "Bão số 3.", "Trùng lịch tập huấn."])
    await expect(both).toContainText(words);

  const at = { unit: unit.id, branch, year };
  const rows = [{ member: member.id, choice: "good", comment: "Chăm chỉ.", version: null }];
  must(await saveRatings(people.secretary, { ...at, rows }));
  const minutes = { minutesNumber: "05", entitled: 1, present: 1, chair: "An", minuteTaker: "An" };
  must(await proposeRatings(people.secretary, { ...at, ...minutes, heldOn: await today(), version: 1 }));
  await opens(page, `/members/ratings?branch=${branch}&of=${year}`);
  await page.getByRole("button", { name: "Ghi kết quả duyệt" }).click();
  const approving = page.getByRole("dialog");
  must(await reopenRatings(people.secretary, { ...at, reason: "Sót một nhận xét.", version: 2 }));
  await approving.getByLabel("Số văn bản duyệt").fill("12-NQ/ĐTN");
  await approving.getByLabel("Ngày duyệt").fill(formatDate(await today()));
  await approving.getByRole("button", { name: "Ghi kết quả duyệt" }).click();
  await expect(approving.getByRole("alert")).toContainText("Đang soạn");
  await expect(approving.getByRole("alert")).toContainText("12-NQ/ĐTN");

  const other = await makeMember(people.secretary, unit, "Lê Thị An", { confirmed: true });
  await opens(page, `/members/duplicates/compare?first=${member.id}&second=${other.id}&keep=${member.id}`);
  must(await updateMember(people.committee, other.id, { version: other.version, phone: "0912345678" }));
  await page.getByRole("button", { name: "Gộp hai dòng" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "vừa được sửa" })).toContainText(
    people.committee.name,
  );
  await expect(page.getByRole("main")).toContainText("0912345678");
  await page.getByRole("button", { name: "Gộp hai dòng" }).click();
  await expect(page).toHaveURL(new RegExp(`/members/${member.id}`));
  await page.context().close();
});

test("a member's form that was laid beside another's save asks of the branch at once when the own one is kept", async ({
  browser,
}) => {
  const bloc = await makeBloc(`gop-${Date.now().toString(36)}`, 2, 2);
  const people = await makePeople(bloc);
  const unit = unitOf(bloc);
  const [home, moved] = [branchOf(unit), branchOf(unit, 1)];
  const { id, version } = await makeMember(people.secretary, unit, "Lê Thị Hai Nơi", { confirmed: true });
  const page = await asActor(browser, people.secretary);
  await opens(page, `/members/${id}/edit`);
  await page.getByLabel("Điện thoại").fill("0912345678");
  must(await updateMember(people.committee, id, { version, branch: moved.id, branchCorrected: true }));
  await page.getByRole("button", { name: "Lưu đoàn viên" }).click();
  const both = page.getByRole("alert").filter({ hasText: "Người khác vừa lưu đoàn viên này" });
  const branches = both.getByRole("group", { name: "Chi đoàn" });
  const box = page.getByLabel("Chỉ sửa chỗ ghi nhầm chi đoàn, không phải chuyển");
  // What was left as found takes the other's: the form goes where the member stands, and asks nothing.
  await expect(page.getByLabel("Chi đoàn", { exact: true })).toHaveValue(moved.id);
  await expect(box).toHaveCount(0);
  await branches.getByRole("radio", { name: /Bạn đang viết/ }).check();
  await expect(page.getByLabel("Chi đoàn", { exact: true })).toHaveValue(home.id);
  await box.check();
  await page.getByRole("button", { name: "Lưu đoàn viên" }).click();
  await expect(page).toHaveURL(new RegExp(`/members/${id}(\\?|$)`));
  expect(await allOf(bloc.orgId).member.findUniqueOrThrow({ where: { id } })).toMatchObject({
    branchId: home.id,
    phone: "0912345678",
  });
  await page.context().close();
});
