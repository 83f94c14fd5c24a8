import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { freePort } from "../../scripts/foundation/ports";
import { bringsAxe, faultsOf } from "../helpers/access/page-check";
import { copyFolder, loadedDemo } from "../helpers/loaded-demo";
import { all, lines, openDocx } from "../helpers/opened-docx";
import { hydrated, Person } from "../helpers/person";
import { SCRATCH } from "../helpers/scratch";
import { RUNNING, type StartedProgram, setClock, startProgram } from "../helpers/started-program";
import {
  answersDecision,
  beginsAppraisal,
  callsMeeting,
  codeStrip,
  concludes,
  endsMeeting,
  givesBack,
  ITEMS,
  itemLink,
  opensItem,
  plansItem,
  recordsAdvice,
  supplements,
  tabTo,
  takesStep,
  wordFile,
} from "../helpers/year-pages";

test.describe.configure({ mode: "serial" });
test.setTimeout(600_000);
test.use({ actionTimeout: 30_000 });

const YEAR = 2026;
const ORG = "doanhnghiep";
const UNIT = "Đoàn Công ty Điện lực Sông Lam";
const SIGNER = "Trần Quang Vinh";
const RETURNED = ["2.2", "3.1"] as const;
/** The item that two people write at once, and the one that is written by keyboard alone. */
const SHARED = "1.5";
const BY_KEYBOARD = "1.2";
const PLAN = "Chọn công trình gắn với việc của công ty.";
const TARGET = "Công trình, phần việc thanh niên";
const TASK = "Làm công trình thanh niên của công ty";
const PROJECT = "Khu đọc sách cho công nhân";
const PHOTO = "Ra quân trồng cây tại Chi đoàn 1";

const PEOPLE = {
  admin: { name: "Quản trị", username: "admin" },
  leader: { name: SIGNER, username: "bithu.dn" },
  staff: { name: "Lê Thu Hà", username: "vanphong.dn" },
  voter: { name: "Phạm Đức Minh", username: "btv1.dn" },
  /** She also sits in the unit's committee. */
  recused: { name: "Hoàng Thị Lan", username: "btv2.dn" },
  secretary: { name: "Nguyễn Hữu An", username: "bithu.dienluc" },
  branch: { name: "Vũ Thị Mai", username: "bithu.chidoan", phone: true },
};
type Role = keyof typeof PEOPLE;

let dataDir = "";
let port = 0;
let program: StartedProgram | undefined;
let cast: Record<Role, Person>;

test.beforeAll(async ({ browser }) => {
  // A hook does not take over the file's time for tests.
  test.setTimeout(600_000);
  port = await freePort();
  dataDir = mkdtempSync(join(SCRATCH, "bcd-year-"));
  copyFolder(loadedDemo(process.env.E2E_DATA_DIR ?? ""), dataDir);
  program = startProgram(dataDir, port);
  await expect.poll(program.said, { timeout: 400_000 }).toContain(RUNNING);
  cast = await company(browser);
});

test.afterAll(async () => {
  program?.child.kill("SIGTERM");
  await program?.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

async function company(browser: Browser): Promise<Record<Role, Person>> {
  const come = (role: Role) => Person.comes(browser, `http://localhost:${port}`, PEOPLE[role]);
  return {
    admin: await come("admin"),
    leader: await come("leader"),
    staff: await come("staff"),
    voter: await come("voter"),
    recused: await come("recused"),
    secretary: await come("secretary"),
    branch: await come("branch"),
  };
}

/** Moves the demo's clock and waits until this person's pages say so. */
async function itIs(day: string, { page }: Person): Promise<void> {
  const shown = day.split("-").reverse().join("/");
  expect(await setClock(dataDir, port, day)).toContain(`Hôm nay trong chương trình là ${shown}.`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(`với ngày ${shown}`)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await hydrated(page);
}

/** Makes an account with its role on the open invitation form; gives the link to pass on. */
async function invite(by: Person, role: Role, label: string, place: RegExp): Promise<string> {
  const { name, username } = PEOPLE[role];
  await by.fills({ "Họ và tên": name, "Tên đăng nhập": username });
  await by.chooses("Vai trò", label);
  await by.chooses("Ở đơn vị", place);
  await by.presses("Tạo tài khoản và đường dẫn");
  await by.sees(`Đường dẫn cho ${name} (tên đăng nhập ${username})`);
  return by.main.getByLabel("Gửi riêng cho người này").inputValue();
}

async function photo(tint: string): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: tint } })
    .jpeg()
    .toBuffer();
}

test("the administrator founds an organisation beside the demo and invites its people by links", async () => {
  const { admin, leader, staff, voter, recused, secretary } = cast;
  await admin.signsIn("3-chu-dong-demo");
  await itIs("2025-10-06", admin);
  await admin.follows("Lập tổ chức khác");
  await admin.fills({
    "Mã tổ chức": ORG,
    "Tên đầy đủ": "Đoàn Khối Doanh nghiệp tỉnh Sông Lam",
    "Tên gọi ngắn": "Đoàn Khối Doanh nghiệp",
    "Cấp trên trực tiếp": "Tỉnh đoàn Sông Lam",
    "Địa danh ghi trên văn bản": "Sông Lam",
    "Từ ngày": "01/01/2025",
  });
  await admin.presses("Lập tổ chức và mời Bí thư");
  await expect(admin.main.getByRole("heading", { name: "Mời Bí thư cấp trên" })).toBeVisible();
  const { name, username } = PEOPLE.leader;
  await admin.fills({ "Họ và tên": name, "Tên đăng nhập": username });
  await admin.presses("Tạo tài khoản và đường dẫn");
  await leader.takesAccount(await admin.main.getByLabel("Gửi riêng cho người này").inputValue());

  await admin.goesTo("Đơn vị");
  await admin.follows("Thêm đơn vị");
  await admin.fills({
    "Tên đơn vị": UNIT,
    "Hoạt động từ ngày": "01/01/2025",
    "Mã đơn vị": "DN01",
    "Cấp ủy mà đơn vị tham mưu": "Đảng ủy Công ty Điện lực Sông Lam",
  });
  await admin.presses("Thêm đơn vị");
  await expect(admin.main.getByRole("heading", { level: 1, name: UNIT })).toBeVisible();

  await admin.goesTo("Tài khoản");
  await admin.follows("Mời người mới");
  const upper = /Tổ chức cấp trên/;
  const invitations: [Person, Role, string, RegExp][] = [
    [staff, "staff", "Văn phòng, tổ chức cấp trên", upper],
    [voter, "voter", "Ủy viên Ban Thường vụ", upper],
    [recused, "recused", "Ủy viên Ban Thường vụ", upper],
    [secretary, "secretary", "Bí thư, Phó Bí thư đơn vị", /^DN01 /],
  ];
  for (const [person, role, label, place] of invitations)
    await person.takesAccount(await invite(admin, role, label, place));

  await admin.goesTo("Tài khoản");
  await admin.follows(PEOPLE.recused.name);
  await admin.chooses("Vai trò", "Ủy viên Ban Chấp hành");
  await admin.chooses("Ở đơn vị", /^DN01 /);
  await admin.presses("Giao vai trò");
  await admin.sees(`Ủy viên Ban Chấp hành · ${UNIT}`);
});

/** What is about one year, for its readers and for those of all units. */
const OF_YEAR = ["", "/registration", "/submit", "/follow", "/submitted", "/print"].map(
  (p) => `/assessment${p}`,
);
const OF_ALL = ["/appraisal", "/decisions", "/decisions/paper", "/decisions/proposal"].concat(
  ["", "/history", "/preview", "/photos"].map((path) => `/reports${path}`),
);

test("before a year is opened each of its pages has its title and says who opens one", async () => {
  const { staff, voter, secretary } = cast;
  const opening = (person: Person) => person.main.getByRole("link", { name: "Mở năm đánh giá", exact: true });
  for (const path of [...OF_YEAR.filter((one) => one !== "/assessment/submit"), ...OF_ALL]) {
    await staff.opens(path);
    await expect(staff.main.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await expect(opening(staff), path).toHaveAttribute("href", /^\/appraisal\/years\/new/);
  }
  await voter.opens("/decisions");
  await voter.sees("Bí thư hoặc văn phòng Đoàn Khối Doanh nghiệp mở năm đánh giá");
  await expect(opening(voter)).toHaveCount(0);
  // All are one widget: of good practice too it is asked on one page, with the two buttons of who waits.
  const tab = await bringsAxe(await secretary.anotherTab("/account"));
  await tab.goto("/assessment/registration");
  await hydrated(tab);
  expect(await faultsOf(tab)).toEqual([]);
  await tab.close();
  for (const path of OF_YEAR) {
    await secretary.opens(path);
    await expect(secretary.main.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await secretary.sees("rồi đơn vị đăng ký và tự đánh giá");
    await expect(opening(secretary), path).toHaveCount(0);
    await expect(secretary.main.getByRole("link", { name: "Ghi hoạt động", exact: true })).toBeVisible();
  }
  // What is the upper level's alone is refused before it is asked whether there is a year.
  const answers = await Promise.all(OF_ALL.map((path) => secretary.page.request.get(path)));
  expect(answers.map((answer) => answer.status())).toEqual(OF_ALL.map(() => 403));
});

test("the upper secretary says who signs, and in October the office opens the next year", async () => {
  const { leader, staff } = cast;
  await leader.opens("/criteria");
  await leader.sees("Theo Hướng dẫn số");
  await leader.goesTo("Cài đặt, nhật ký");
  await leader.main.locator("form").filter({ hasText: "Thêm người ký" }).getByLabel("Họ và tên").fill(SIGNER);
  await leader.fills({ "Chức vụ trên văn bản": "BÍ THƯ" });
  await leader.presses("Thêm người ký");
  await leader.sees(`BÍ THƯ ${SIGNER}`);

  await staff.goesTo("Thẩm định");
  await staff.follows("Mở năm đánh giá");
  await staff.fills({ "Năm đánh giá": String(YEAR), "Kiểm tra giữa năm": "16/06/2026" });
  await staff.presses(`Mở năm ${YEAR}`);
  await expect(staff.main.getByRole("heading", { name: `Năm đánh giá ${YEAR}` })).toBeVisible();
  await staff.sees("1/1 tham gia");
});

const plans = ({ page }: Person) => page.getByRole("navigation", { name: "Kế hoạch từng nội dung" });

test("in November the unit registers with a plan of what is hard", async () => {
  const { secretary, staff } = cast;
  await itIs("2025-11-05", secretary);
  await secretary.goesTo("Việc cần làm");
  await secretary.sees("Còn trong 7 ngày");
  await secretary.presses("Đã xem 1 nhắc việc");
  await expect(secretary.main.getByRole("button", { name: /^Đã xem/ })).toBeHidden();

  await secretary.goesTo("Tự đánh giá");
  await secretary.follows("Lập kế hoạch và đăng ký");
  await plans(secretary)
    .getByRole("link", { name: /^2\.4 / })
    .click();
  await expect(secretary.main.getByRole("heading", { level: 2, name: /^2\.4 / })).toBeVisible();
  await secretary.main.getByRole("checkbox", { name: /^Nội dung khó/ }).check();
  await secretary.presses("Lưu kế hoạch nội dung 2.4");
  await secretary.sees("Còn 1 nội dung cần ghi kế hoạch trước khi đăng ký");
  await expect(secretary.main.getByRole("button", { name: `Đăng ký năm ${YEAR}` })).toBeHidden();
  await plansItem(secretary, "2.4", PLAN);
  await secretary.presses(`Đăng ký năm ${YEAR}`);
  await expect(secretary.main.getByRole("heading", { name: "Bắt đầu tự đánh giá" })).toBeVisible();
  await opensItem(secretary, "2.4");
  await secretary.main.getByText("Kế hoạch đã đăng ký · nội dung khó").click();
  await secretary.sees(PLAN);

  await secretary.follows("Đăng ký và kế hoạch");
  await secretary.sees(`Đã đăng ký năm ${YEAR} ngày 05/11/2025`);
  const said = await wordFile(secretary, "Tải bản đăng ký .docx");
  for (const words of ["BẢN ĐĂNG KÝ", PLAN, "quý III"]) expect(said).toContain(words);

  await staff.goesTo("Thẩm định");
  await staff.sees("1/1 đơn vị đăng ký");
});

test("the office names who follows the unit, who notes what the unit may read and what not", async () => {
  const { staff, secretary } = cast;
  await staff.follows(`Theo dõi ${UNIT}: chưa giao`);
  await staff.presses("Giao cán bộ…");
  const naming = staff.page.getByRole("dialog", { name: `Giao cán bộ theo dõi ${UNIT}` });
  await staff.chooses("Cán bộ", PEOPLE.staff.name, naming);
  await staff.presses("Giao theo dõi", naming);
  await expect(naming.getByText("Đã giao")).toBeVisible();
  await staff.presses("Đóng", naming);
  await staff.presses("Ghi trao đổi…");
  const noting = staff.page.getByRole("dialog", { name: `Trao đổi với ${UNIT}` });
  for (const [words, isShared] of [
    ["Đã hướng dẫn cách lưu minh chứng.", true],
    ["Nhắc lại trước tháng 3.", false],
  ] as const) {
    await noting.getByLabel("Nội dung trao đổi").fill(words);
    await noting.getByRole("checkbox").setChecked(isShared);
    await staff.presses("Ghi trao đổi", noting);
    await expect(noting.getByLabel("Nội dung trao đổi")).toHaveValue("");
  }
  await staff.presses("Đóng", noting);
  await staff.sees("Nhắc lại trước tháng 3.");

  await secretary.goesTo("Việc cần làm");
  await secretary.follows(`Cán bộ theo dõi: ${PEOPLE.staff.name}`);
  await secretary.sees("Đã hướng dẫn cách lưu minh chứng.");
  await expect(secretary.page.getByText("Nhắc lại trước tháng 3.")).toBeHidden();
});

test("in January the office gives the unit its part of a target", async () => {
  const { staff, secretary } = cast;
  await itIs("2026-01-12", staff);
  await staff.goesTo("Kế hoạch");
  await staff.follows("Chỉ tiêu");
  await staff.follows("Đặt chỉ tiêu");
  await staff.fills({ "Tên chỉ tiêu": TARGET, "Số phải đạt cả năm": "1", "Đơn vị tính": "công trình" });
  await staff.presses("Đặt chỉ tiêu");
  await expect(staff.main.getByRole("heading", { level: 1, name: TARGET })).toBeVisible();
  await staff.fills({ [`Giao cho ${UNIT}`]: "1" });
  await staff.presses("Giao chỉ tiêu");
  await expect(staff.main.getByRole("row", { name: new RegExp(UNIT) })).toContainText("0/1 (0%)");

  await secretary.goesTo("Kế hoạch");
  await secretary.follows("Chỉ tiêu");
  await expect(secretary.main.getByRole("row", { name: new RegExp(TARGET) })).toContainText("1 công trình");
});

test("the unit writes its programme by four resolutions, and its committee approves it", async () => {
  const { secretary } = cast;
  await secretary.follows("Chương trình");
  await secretary.follows("Lập chương trình");
  await secretary.fills({ "Số, ký hiệu": "01-CTr/ĐTN", "Ngày ban hành": "12/01/2026" });
  const resolvers = ["Cấp ủy", "Lãnh đạo đơn vị", "Đoàn cấp trên", "Đại hội đoàn cấp mình"];
  for (const [at, of] of resolvers.entries()) {
    if (at > 0) await secretary.presses("Thêm nghị quyết");
    const row = secretary.main.getByRole("group", { name: `Nghị quyết ${at + 1}` });
    await secretary.fills({ [`Nghị quyết ${at + 1}: tên, trích yếu`]: `Nhiệm vụ năm ${YEAR}` }, row);
    await secretary.chooses("Của", of, row);
  }
  await secretary.presses("Lưu chương trình");
  await secretary.presses("Ghi việc thông qua");
  const approval = secretary.page.getByRole("dialog");
  const meeting = { "Ngày họp": "10/01/2026", "Số người dự họp": "7", "Số người tán thành": "7" };
  await secretary.fills(meeting, approval);
  await secretary.presses("Ghi việc thông qua", approval);
  await secretary.sees("Thông qua ngày 10/01/2026: 7/7 người dự họp tán thành");

  await secretary.main.getByRole("link", { name: "Thêm việc", exact: true }).click();
  await secretary.fills({ "Tên việc": TASK, Hạn: "30/09/2026" });
  await secretary.chooses("Góp vào chỉ tiêu", TARGET);
  await secretary.presses("Thêm việc");
  await expect(secretary.main.getByRole("row", { name: new RegExp(TASK) })).toContainText("Chưa làm");
});

test("the national form brings 60 people into three new branches, and the quarter is confirmed", async () => {
  const { secretary } = cast;
  await itIs("2026-03-16", secretary);
  await secretary.goesTo("Đoàn viên");
  await secretary.main.getByRole("link", { name: "Nhập từ tệp" }).first().click();
  await secretary.main
    .getByLabel(/^Chọn tệp danh sách/)
    .setInputFiles("tests/fixtures/roster-national-form.xlsx");
  await secretary.presses("Tải lên và xem trước");
  await expect(secretary.main.getByRole("heading", { level: 1, name: "roster-national-form" })).toBeVisible();
  const none = { "Cập nhật": 0, "Không đổi": 0, "Có thể trùng": 0, "Không nhận": 0, "Vắng trong tệp": 0 };
  await counts(secretary, { Mới: 60, ...none });
  await secretary.sees("3 tên chi đoàn đơn vị chưa có");
  await secretary.main.getByLabel("Cho cả 3 chi đoàn chưa chọn").selectOption({ label: "Lập mới tất cả" });
  await secretary.presses("Xác nhận");
  await secretary.sees("Đã ghi vào danh sách: 60 người mới, 0 người cập nhật");

  await secretary.follows("Xem danh sách");
  await secretary.sees("60 đoàn viên", secretary.main);
  await secretary.goesTo("Tổ chức");
  await secretary.follows("Đơn vị");
  await secretary.follows(UNIT);
  for (const branch of ["Chi đoàn 1", "Chi đoàn 2", "Chi đoàn 3"])
    await secretary.sees(branch, secretary.main);

  await secretary.goesTo("Đoàn viên");
  await secretary.follows("Danh sách quý");
  await secretary.presses("Chốt quý I: 60 đoàn viên");
  await secretary.sees("60 đoàn viên · 16/03/2026");
});

async function counts({ main }: Person, wanted: Record<string, number>): Promise<void> {
  for (const [label, value] of Object.entries(wanted)) {
    const cell = main.locator(".counts > div").filter({ has: main.page().getByText(label, { exact: true }) });
    await expect(cell.locator("dd")).toHaveText(String(value));
  }
}

test("the branch's secretary records an activity with a photo, on a phone", async () => {
  const { staff, branch } = cast;
  await staff.goesTo("Đơn vị, tài khoản");
  await staff.follows("Tài khoản");
  await staff.follows("Mời người mới");
  await branch.takesAccount(await invite(staff, "branch", "Bí thư chi đoàn", /Chi đoàn 1 /));

  await branch.page.getByRole("link", { name: "Ghi hoạt động" }).last().click();
  await branch.fills({
    "Tên hoạt động": "Ra quân Tháng Thanh niên",
    Ngày: "15/03/2026",
    "Số người tham gia": "18",
    "Phối hợp với": "Công đoàn Công ty Điện lực Sông Lam",
  });
  await branch.chooses("Loại hoạt động", "Tình nguyện");
  await branch.chooses("Nhân dịp", "Tháng Thanh niên");
  await branch.presses("Thêm ảnh, tệp hoặc chọn có sẵn");
  const dialog = branch.page.getByRole("dialog", { name: "Thêm minh chứng" });
  await dialog.getByLabel("Thêm ảnh, tệp").setInputFiles({
    name: "ra-quan.jpg",
    mimeType: "image/jpeg",
    buffer: await photo("#2a6f97"),
  });
  await dialog.getByLabel(/^Chú thích/).fill(PHOTO);
  await dialog.getByLabel("Ngày của việc").fill("15/03/2026");
  await dialog.getByLabel("Ngày của việc").press("Tab");
  await expect(dialog.getByText("Đã lưu")).toBeVisible();
  await branch.presses("Xong", dialog);
  await branch.main.getByRole("button", { name: "Ghi hoạt động" }).click();
  await expect(
    branch.main.getByRole("heading", { level: 1, name: "Ra quân Tháng Thanh niên" }),
  ).toBeVisible();
  await expect(branch.main.getByRole("img").first()).toBeVisible();
});

test("in June the unit is inspected, and what it is reminded of stands at the item", async () => {
  const { staff, secretary } = cast;
  await itIs("2026-06-16", staff);
  await staff.goesTo("Thẩm định");
  await staff.follows(`Theo dõi ${UNIT}: ${PEOPLE.staff.name}`);
  await staff.follows("Ghi kiểm tra");
  await staff.fills({ "Người kiểm tra": "Tổ kiểm tra số 1" });
  const of = (code: string) => staff.main.getByRole("group", { name: new RegExp(`^${code} `) });
  await of("1.1").getByRole("radio", { name: "Đang tốt" }).check();
  await of("2.4").getByRole("radio", { name: "Cần nhắc" }).check();
  await staff.presses("Lưu kiểm tra giữa năm");
  await expect(staff.main.getByRole("alert")).toContainText("2.4: ghi đơn vị cần làm gì.");
  await staff.main.getByLabel("2.4: đơn vị cần làm gì").fill("Chọn công trình trong tháng 7.");
  await staff.presses("Lưu kiểm tra giữa năm");
  await staff.sees("Tổ kiểm tra số 1");

  await secretary.goesTo("Tự đánh giá");
  await opensItem(secretary, "2.4");
  await secretary.sees("Kiểm tra giữa năm 16/06/2026: cần nhắc");
  await secretary.sees("Chọn công trình trong tháng 7.");
});

test("in July the unit plans the project it was reminded of, and the office approves it before work begins", async () => {
  const { secretary, staff } = cast;
  await itIs("2026-07-06", secretary);
  await secretary.goesTo("Kế hoạch");
  await secretary.follows("Công trình");
  await secretary.main
    .getByRole("link", { name: /^Ghi công trình, phần việc/ })
    .first()
    .click();
  await secretary.fills({ "Tên công trình, phần việc": PROJECT, "Bắt đầu dự kiến": "10/07/2026" });
  await secretary.chooses("Cấp", "Cấp cơ sở");
  await secretary.presses("Ghi công trình, phần việc");
  await expect(secretary.main.getByRole("heading", { level: 1, name: PROJECT })).toBeVisible();
  await takesStep(secretary, "Gửi kế hoạch để duyệt", {});
  await staff.goesTo("Kế hoạch");
  await staff.follows("Công trình");
  await staff.follows(PROJECT);
  await takesStep(staff, "Duyệt kế hoạch", { "Số văn bản duyệt": "31-CV/ĐTN" });
  await staff.sees("Đã duyệt kế hoạch");
});

test("the finished project is inspected and recognised, and counts for the target and the programme", async () => {
  const { secretary, staff } = cast;
  await itIs("2026-09-07", secretary);
  await takesStep(secretary, "Ghi khởi công", { "Ngày khởi công": "10/07/2026" });
  await takesStep(secretary, "Ghi hoàn thành", { "Ngày hoàn thành": "28/08/2026" });
  await staff.page.reload();
  await hydrated(staff.page);
  await takesStep(staff, "Ghi kiểm tra, nghiệm thu", { "Ai kiểm tra": "Tổ số 1", "Kết luận": "Làm đủ." });
  await takesStep(staff, "Công nhận", { "Số quyết định": "40-QĐ/ĐTN" });
  await staff.sees("Được công nhận");

  await secretary.opens("/plans/targets");
  await secretary.follows(TARGET);
  await secretary.fills({ "Ngày làm": "28/08/2026", "Làm thêm \\(công trình\\)": "1" });
  await secretary.presses("Ghi kết quả");
  await secretary.sees("1/1 (100%)");
  await secretary.opens("/plans/program");
  await secretary.follows(TASK);
  await secretary.chooses("Tình trạng", "Xong");
  await secretary.fills({ "Ngày xong": "28/08/2026", "Kết quả": PROJECT });
  await secretary.presses("Lưu việc");
  await expect(secretary.main.getByRole("row", { name: new RegExp(TASK) })).toContainText("Xong");
});

test("on great days the unit educates for its task and does welfare with others, and records both", async () => {
  const { secretary } = cast;
  const education = {
    "Tên hoạt động": "Thi tay nghề thợ trẻ",
    Ngày: "19/05/2026",
    "Số người tham gia": "40",
  };
  const welfare = { "Tên hoạt động": "Tặng quà hộ khó khăn", Ngày: "27/07/2026", "Số người tham gia": "25" };
  for (const [kind, occasion, values] of [
    ["Giáo dục", "19/5", education],
    ["An sinh xã hội", "27/7", { ...welfare, "Phối hợp với": "Công đoàn Công ty Điện lực Sông Lam" }],
  ] as const) {
    await secretary.opens("/plans/new");
    await secretary.fills(values);
    await secretary.chooses("Loại hoạt động", kind);
    await secretary.chooses("Nhân dịp", occasion);
    await secretary.main.getByRole("button", { name: "Ghi hoạt động" }).click();
    const name = values["Tên hoạt động"];
    await expect(secretary.main.getByRole("heading", { level: 1, name })).toBeVisible();
  }
});

test("the party committee is advised on the Union's work, on working together and on means", async () => {
  const { secretary } = cast;
  for (const [subject, what] of [
    ["Công tác Đoàn", "Nội dung công tác Đoàn năm sau"],
    ["Phối hợp các đoàn thể", "Quy chế phối hợp Đoàn và Công đoàn"],
    ["Cơ chế, chính sách, kinh phí", "Kinh phí hoạt động hè"],
  ] as const) {
    const values = { "Tham mưu việc gì": what, "Ngày tham mưu": "15/06/2026" };
    const choices = { Về: subject, "Hình thức": "Tờ trình", "Kết quả": "Được chấp thuận" };
    await recordsAdvice(secretary, "Ghi việc tham mưu", values, choices);
  }
});

test("what was agreed with others and a task that was given are recorded as done", async () => {
  const { secretary } = cast;
  const agreed = {
    "Tên chương trình": "Chăm lo thợ trẻ",
    "Phối hợp với": "Công đoàn",
    "Ngày ký": "20/01/2026",
  };
  await recordsAdvice(secretary, "Ghi chương trình phối hợp", agreed, {});
  const task = { "Nhiệm vụ": "Trực điện mùa mưa bão", "Ngày giao": "01/06/2026" };
  const days = { "Hạn hoàn thành": "31/08/2026", "Ngày hoàn thành": "30/08/2026" };
  await recordsAdvice(secretary, "Ghi nhiệm vụ được giao", { ...task, ...days }, { "Ai giao": "Cấp ủy" });
  const ofUpper = { ...task, "Nhiệm vụ": "Hiến máu đợt hè", ...days };
  await recordsAdvice(secretary, "Ghi nhiệm vụ được giao", ofUpper, { "Ai giao": "Đoàn cấp trên" });
});

test("the unit assesses itself, one item by keyboard alone", async () => {
  const { secretary } = cast;
  await itIs("2026-11-16", secretary);
  await secretary.goesTo("Tự đánh giá");
  await secretary.presses("Bắt đầu tự đánh giá");
  await expect(secretary.main.getByRole("link", { name: "Kiểm tra và nộp" })).toBeVisible();

  await keyboardItem(secretary.page);
  await expect(itemLink(secretary, BY_KEYBOARD)).toContainText("Đã đủ");

  const list = secretary.page.getByRole("navigation", { name: "Các nội dung" });
  const codes = await list.getByRole("link").locator("span:first-child").allTextContents();
  const items = codes.filter((code) => /^\d\./.test(code));
  expect(items).toHaveLength(ITEMS);
  for (const code of items) {
    if (code === BY_KEYBOARD || code === SHARED) continue;
    await opensItem(secretary, code);
    await secretary.main.getByLabel("Thuyết minh").fill(`Đơn vị đã làm nội dung ${code} trong năm ${YEAR}.`);
    await secretary.main.getByRole("radio", { name: "Đạt", exact: true }).check();
    await expect(itemLink(secretary, code)).toContainText("Đã đủ");
  }
});

test("what was recorded in the year is measured at its items", async () => {
  const { secretary } = cast;
  const measured = {
    "1.1": "1/3 quý",
    "1.9": "1 hoạt động an sinh xã hội có đơn vị phối hợp",
    "2.1": "số 01-CTr/ĐTN ban hành ngày 12/01/2026, đúng hạn",
    "2.2": "đã xong 1/1 việc đến hạn",
    "2.3": "1 hoạt động giáo dục, phục vụ nhiệm vụ chính trị",
    "2.4": "đạt 1/1 chỉ tiêu được giao",
    "2.5": "Tháng Thanh niên: 1 (18 lượt người)",
    "3.1": "1 lần tham mưu cấp ủy về công tác Đoàn",
    "3.2": "1 chương trình phối hợp",
    "3.3": "đã xong 2/2 nhiệm vụ được giao",
    "3.4": "1 lần tham mưu cơ chế, chính sách, kinh phí",
  };
  for (const [code, words] of Object.entries(measured)) {
    await opensItem(secretary, code);
    await secretary.sees(words, secretary.main);
  }
});

/** From the top of the page: the item, its claim, its words and a photo that is there already, then "Đã lưu". */
async function keyboardItem(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.reload();
  await hydrated(page);
  const nav = page.getByRole("navigation", { name: "Các nội dung" });
  await tabTo(page, nav.getByRole("link", { name: new RegExp(`^${BY_KEYBOARD} `) }));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: new RegExp(`^${BY_KEYBOARD} `) })).toBeVisible();
  await tabTo(page, page.getByRole("radio", { name: "Đạt", exact: true }));
  await keyboard.press("Space");
  await tabTo(page, page.getByLabel("Thuyết minh"));
  await keyboard.type("Đoàn viên được theo dõi theo từng chi đoàn.");
  await tabTo(page, page.getByRole("button", { name: "Thêm ảnh, tệp hoặc chọn có sẵn" }));
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Thêm minh chứng" });
  await expect(dialog.getByRole("checkbox")).toBeVisible();
  await tabTo(page, dialog.getByRole("checkbox"));
  await keyboard.press("Space");
  await tabTo(page, dialog.getByRole("button", { name: "Xong" }));
  await keyboard.press("Enter");
  await expect(page.getByText("1 tệp")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu lúc" })).toBeVisible();
}

test("two people write one item: both texts are seen, and the merged one is kept", async () => {
  const { secretary, recused } = cast;
  await recused.opens("/assessment?unit=DN01");
  await opensItem(recused, SHARED);
  await opensItem(secretary, SHARED);
  const first = "Hỗ trợ ba đoàn viên gặp khó khăn.";
  const second = "Thăm hỏi gia đình đoàn viên ốm đau.";
  await recused.main.getByLabel("Thuyết minh").fill(first);
  await recused.main.getByRole("radio", { name: "Đạt", exact: true }).check();
  await expect(itemLink(recused, SHARED)).toContainText("Đã đủ");

  await secretary.main.getByLabel("Thuyết minh").fill(second);
  const both = secretary.main.getByRole("alert").filter({ hasText: "vừa ghi nội dung này" });
  await expect(both).toContainText(PEOPLE.recused.name);
  await expect(both).toContainText(first);
  await expect(both).toContainText(second);
  await secretary.presses("Lưu bản ghép", both);
  await expect(secretary.main.getByLabel("Thuyết minh")).toHaveValue(`${first}\n\n${second}`);
  await expect(secretary.page.getByRole("status").filter({ hasText: "Đã lưu lúc" })).toBeVisible();
  await recused.page.reload();
  await expect(recused.main.getByLabel("Thuyết minh")).toHaveValue(`${first}\n\n${second}`);
});

test("a session that ends while one writes keeps the words until one is back", async () => {
  const { admin, secretary } = cast;
  await admin.goesTo("Tài khoản");
  await admin.follows(PEOPLE.secretary.name);
  await admin.page.getByRole("button", { name: /^Kết thúc \d+ phiên$/ }).click();
  await expect(admin.page.getByRole("button", { name: /^Kết thúc \d+ phiên$/ })).toBeHidden();

  const words = "Ghi khi phiên vừa hết, chữ này không được mất.";
  await secretary.main.getByLabel("Thuyết minh").fill(words);
  const told = secretary.main.getByRole("alert").filter({ hasText: "Phiên đăng nhập đã hết" });
  await expect(told).toBeVisible();
  await expect(secretary.main.getByLabel("Thuyết minh")).toHaveValue(words);

  const [tab] = await Promise.all([
    secretary.page.context().waitForEvent("page"),
    secretary.follows("Mở trang đăng nhập", told),
  ]);
  await secretary.signsIn(undefined, tab);
  await tab.close();
  await secretary.page.bringToFront();
  const again = told.getByRole("button", { name: "Lưu lại" });
  if (await again.isVisible()) await again.click();
  await expect(secretary.page.getByRole("status").filter({ hasText: "Đã lưu lúc" })).toBeVisible();
  await secretary.page.reload();
  await expect(secretary.main.getByLabel("Thuyết minh")).toHaveValue(words);
});

test("what is complete is handed in once; a second press in another tab is told", async () => {
  const { secretary } = cast;
  await secretary.follows("Kiểm tra và nộp");
  await secretary.sees(/chưa ghi cuộc họp Ban Chấp hành/);
  await expect(secretary.main.getByRole("button", { name: "Nộp tự đánh giá" })).toBeHidden();
  await secretary.fills({
    "Ngày họp": "15/11/2026",
    "Nơi họp": "Phòng họp cơ quan",
    "Có mặt": "5",
    "Tổng số ủy viên": "7",
    "Tán thành": "5",
    "Không tán thành": "0",
    "Kết luận": "Thống nhất bản tự đánh giá, giao Bí thư nộp cấp trên.",
  });
  await secretary.presses("Ghi cuộc họp");
  await secretary.sees("Không còn chỗ nào thiếu. Có thể nộp.");
  await hydrated(secretary.page);
  const tab = await secretary.anotherTab(secretary.page.url());
  await secretary.presses("Nộp tự đánh giá");
  await secretary.sees("Đã nộp lần 1");
  await tab.getByRole("button", { name: "Nộp tự đánh giá" }).click();
  await expect(tab.locator("#main").getByRole("alert")).toContainText("Đơn vị đang ở bước “đã nộp” rồi.");
  await tab.close();
});

test("the office appraises by keys and gives two items back", async () => {
  const { staff } = cast;
  await itIs("2026-11-25", staff);
  await staff.goesTo("Thẩm định");
  await givesBack(staff, { codes: RETURNED, due: "01/12/2026", proof: { at: BY_KEYBOARD, caption: PHOTO } });
});

test("the unit supplements just what came back", async () => {
  const { secretary } = cast;
  await itIs("2026-11-28", secretary);
  await secretary.goesTo("Tự đánh giá");
  await secretary.sees("Bổ sung 2 nội dung đến hết 01/12/2026");
  await opensItem(secretary, SHARED);
  await expect(secretary.main.getByLabel("Thuyết minh")).toBeHidden();
  await supplements(secretary, { codes: RETURNED, due: "01/12/2026" });
});

test("the office concludes on the supplement", async () => {
  const { staff } = cast;
  await itIs("2026-12-02", staff);
  await staff.goesTo("Thẩm định");
  await beginsAppraisal(staff);
  await expect(staff.main.getByRole("group", { name: "Kết luận" })).toBeVisible();
  for (const code of RETURNED) {
    await codeStrip(staff).locator(`[data-code="${code}"]`).click();
    await expect(staff.main.getByRole("heading", { level: 1, name: new RegExp(`^${code} `) })).toBeVisible();
    await staff.page.keyboard.press("1");
    await staff.main.getByRole("button", { name: /^Lưu/ }).click();
    await expect(codeStrip(staff).locator(`[data-code="${code}"]`)).toContainText("Đạt");
  }
  await staff.presses("Hoàn thành thẩm định");
  await staff.sees(/đã thẩm định/);
});

test("the office calls the committee's meeting and its roll", async () => {
  const { staff } = cast;
  await staff.goesTo("Quyết định");
  await callsMeeting(staff, YEAR);
});

test("the committee votes; who holds a role in the unit sees why she does not, and can't by a forged form", async () => {
  const { voter, recused } = cast;
  await recused.opens("/account");
  await recused.main
    .getByRole("listitem")
    .filter({ hasText: "Ủy viên Ban Thường vụ" })
    .getByRole("link", { name: "Làm việc ở đây" })
    .click();
  await recused.goesTo("Quyết định");
  await recused.sees("Bạn giữ vai trò ở đơn vị này nên không biểu quyết.");
  await expect(recused.main.getByRole("radio")).toHaveCount(0);

  await voter.goesTo("Quyết định");
  await voter.sees(
    "0/1 tổng số ủy viên tán thành, 1 chưa biểu quyết (1 người không biểu quyết vì giữ nhiệm vụ tại đơn vị)",
  );
  const sent = voter.page.waitForRequest((request) => request.method() === "POST");
  await voter.main.getByRole("radio", { name: "Tán thành", exact: true }).check();
  const vote = await sent;
  await voter.sees(
    "1/1 tổng số ủy viên tán thành (1 người không biểu quyết vì giữ nhiệm vụ tại đơn vị): đề nghị công nhận.",
  );

  const answer = await recused.page.request.post(vote.url(), {
    headers: {
      "next-action": (await vote.headerValue("next-action")) ?? "",
      "content-type": (await vote.headerValue("content-type")) ?? "",
      origin: `http://localhost:${port}`,
    },
    data: vote.postDataBuffer() ?? Buffer.alloc(0),
  });
  expect(await answer.text()).toContain("Bạn giữ vai trò ở đơn vị này nên không biểu quyết");
  await voter.page.reload();
  await voter.sees(
    "1/1 tổng số ủy viên tán thành (1 người không biểu quyết vì giữ nhiệm vụ tại đơn vị): đề nghị công nhận.",
  );
});

test("the meeting ends with its conclusion, and its minutes are a paper", async () => {
  const { staff, leader } = cast;
  await endsMeeting(staff, "Thống nhất đề nghị công nhận.");
  await staff.sees(/đã kết thúc ngày 02\/12\/2026/);
  await expect(staff.main.getByRole("button", { name: "Lưu biên bản" })).toBeHidden();

  const text = (await wordFile(staff, "Biên bản .docx")).join("\n");
  for (const words of [
    "BIÊN BẢN",
    "Có mặt 2/2 ủy viên Ban Thường vụ",
    `Không biểu quyết vì giữ vai trò ở đơn vị: ${PEOPLE.recused.name}.`,
    "Thống nhất đề nghị công nhận./.",
  ])
    expect(text).toContain(words);

  await leader.goesTo("Cài đặt, nhật ký");
  await leader.follows("Nhật ký");
  await leader.opens("/audit?tab=refused");
  await leader.sees(PEOPLE.recused.name, leader.main);
});

test("the upper secretary records the decision, not without its number", async () => {
  const { leader } = cast;
  await itIs("2026-12-18", leader);
  await leader.goesTo("Báo cáo");
  await leader.sees("Chưa công bố được: quyết định công nhận chưa ghi số, ngày ký.");
  await leader.goesTo("Quyết định");
  await leader.presses("Ghi quyết định…");
  const dialog = leader.page.getByRole("dialog", { name: "Ghi số, ngày ký quyết định" });
  await dialog.getByLabel("Ngày ký").fill("18/12/2026");
  await leader.presses("Ghi quyết định", dialog);
  await expect(dialog.getByRole("alert")).toContainText("Ghi số quyết định, ví dụ 58-QĐ/ĐTN.");
  await expect(dialog.getByLabel("Ngày ký")).toHaveValue("18/12/2026");
  await dialog.getByLabel("Số quyết định").fill("61");
  await leader.presses("Ghi quyết định", dialog);
  await expect(leader.main.getByRole("heading", { name: "Quyết định số 61-QĐ/ĐTN" })).toBeVisible();
  await leader.sees("1/1 đơn vị được công nhận.");
});

test("the result is published with a picture and says the same as the Word file", async ({ browser }) => {
  const { leader } = cast;
  await leader.goesTo("Báo cáo");
  await leader.follows("Ảnh và người viết (0)");
  await leader.main.getByRole("checkbox").first().check();
  await leader.main.getByLabel("Người trong ảnh đồng ý công bố, hoặc ảnh không có người").check();
  await leader.fills({ "Người viết": PEOPLE.staff.name });
  await leader.presses("Lưu ảnh và người viết");
  await leader.sees("Đã lưu ảnh và người viết.");
  await leader.goesTo("Báo cáo");
  await leader.presses("Ghi số, ngày ký…");
  const signing = leader.page.getByRole("dialog", { name: "Ghi số, ngày ký báo cáo" });
  await signing.getByLabel("Số báo cáo").fill("112");
  await signing.getByLabel("Ngày ký").fill("18/12/2026");
  await leader.presses("Ghi số, ngày ký", signing);
  await leader.sees("Báo cáo số 112-BC/ĐTN ngày 18/12/2026: đã khóa, chưa công bố");
  await leader.presses(`Công bố kết quả năm ${YEAR}`);
  await leader.sees("Đã công bố ngày 18/12/2026");

  const stranger = await (await browser.newContext({ baseURL: `http://localhost:${port}` })).newPage();
  await stranger.goto(`/ket-qua/${ORG}/${YEAR}`);
  await expect(stranger.getByText("1/1", { exact: true })).toBeVisible();
  await expect(stranger.getByText(UNIT).first()).toBeVisible();
  await expect(stranger.getByText("Quyết định số 61-QĐ/ĐTN ngày 18/12/2026", { exact: true })).toBeVisible();
  await expect(stranger.getByText(`Người ký: ${SIGNER}`)).toBeVisible();
  const picture = stranger.getByRole("img", { name: PHOTO });
  await expect(stranger.getByText(`${PEOPLE.staff.name} – Đoàn Khối Doanh nghiệp`)).toBeVisible();
  await picture.scrollIntoViewIfNeeded();
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0);
  expect(await stranger.locator("script").count()).toBe(0);
  await stranger.context().close();

  await leader.follows("Xem báo cáo");
  const [download] = await Promise.all([leader.page.waitForEvent("download"), leader.follows("Tải .docx")]);
  const [annex] = await Promise.all([leader.page.waitForEvent("download"), leader.follows("Tải .xlsx")]);
  expect(annex.suggestedFilename()).toBe(`phu-luc-3-chu-dong-${YEAR}.xlsx`);
  const { read } = await openDocx(readFileSync(await download.path()));
  const paper = await read("word/document.xml");
  const text = lines(paper);
  const order = ["TỈNH ĐOÀN SÔNG LAM", "BÁO CÁO", "1/1", "TM. BAN THƯỜNG VỤ", SIGNER, UNIT];
  const places = order.map((words) => text.findIndex((line) => line.includes(words)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(text.some((line) => line.includes("Số: 112-BC/ĐTN"))).toBe(true);
  expect(text.some((line) => line.includes("DỰ THẢO"))).toBe(false);
  expect(all(paper, "w:drawing").length).toBeGreaterThan(0);
});

test("a revocation by a new decision stands beside the old one, and the public page says so", async ({
  browser,
}) => {
  const { leader } = cast;
  await itIs("2026-12-28", leader);
  await leader.goesTo("Quyết định");
  await leader.presses("Đính chính, thu hồi…");
  const dialog = leader.page.getByRole("dialog", { name: "Đính chính, thu hồi Quyết định số 61-QĐ/ĐTN" });
  await dialog.getByRole("radio", { name: "Thu hồi công nhận" }).check();
  await dialog.getByRole("checkbox", { name: new RegExp(UNIT) }).check();
  await dialog.getByLabel("Số quyết định").fill("75");
  await dialog.getByLabel("Ngày ký").fill("28/12/2026");
  await leader.presses("Ghi quyết định mới", dialog);
  await expect(dialog.getByRole("alert")).toContainText("Ghi lý do như trên văn bản.");
  await dialog.getByLabel("Lý do").fill("Minh chứng không đúng thực tế.");
  await leader.presses("Ghi quyết định mới", dialog);
  await expect(leader.main.getByRole("heading", { name: "Quyết định thu hồi số 75-QĐ/ĐTN" })).toBeVisible();
  await leader.sees("Đã thay bằng Quyết định số 75-QĐ/ĐTN");
  await leader.sees("0/1 đơn vị được công nhận.");

  const stranger = await (await browser.newContext({ baseURL: `http://localhost:${port}` })).newPage();
  await stranger.goto(`/ket-qua/${ORG}/${YEAR}`);
  await expect(stranger.getByText("0/1", { exact: true })).toBeVisible();
  await expect(stranger.getByText("Quyết định số 75-QĐ/ĐTN ngày 28/12/2026 thu hồi kết quả")).toBeVisible();
  await stranger.context().close();
});

const NEXT = YEAR + 1;
const SECOND_UNIT = "Đoàn Trường Cao đẳng Điện lực Sông Lam";
const SECOND = { name: "Đặng Quốc Bảo", username: "bithu.caodang" };

test("the next year is made from this one: dates a year on, no hand-in after its day", async ({
  browser,
}) => {
  const { admin, staff } = cast;
  await admin.goesTo("Đơn vị");
  await admin.follows("Thêm đơn vị");
  await admin.fills({ "Tên đơn vị": SECOND_UNIT, "Hoạt động từ ngày": "01/06/2026", "Mã đơn vị": "DN02" });
  await admin.chooses("Kỳ công tác", "Năm học");
  await admin.presses("Thêm đơn vị");
  await expect(admin.main.getByRole("heading", { level: 1, name: SECOND_UNIT })).toBeVisible();
  await admin.goesTo("Tài khoản");
  await admin.follows("Mời người mới");
  await admin.fills({ "Họ và tên": SECOND.name, "Tên đăng nhập": SECOND.username });
  await admin.chooses("Vai trò", "Bí thư, Phó Bí thư đơn vị");
  await admin.chooses("Ở đơn vị", /^DN02 /);
  await admin.presses("Tạo tài khoản và đường dẫn");
  second = await Person.comes(browser, `http://localhost:${port}`, SECOND);
  await second.takesAccount(await admin.main.getByLabel("Gửi riêng cho người này").inputValue());

  await staff.opens("/appraisal");
  await staff.follows("Mở năm khác");
  await expect(staff.main.getByLabel("Năm đánh giá")).toHaveValue(String(NEXT));
  await expect(staff.main.getByLabel("Kiểm tra giữa năm")).toHaveValue("16/06/2027");
  await expect(staff.main.getByLabel("Hạn nộp tự đánh giá")).toHaveValue("30/11/2027");
  await staff.main.getByRole("checkbox", { name: /^Nhận tự đánh giá nộp sau hạn/ }).uncheck();
  await staff.presses(`Mở năm ${NEXT}`);
  await staff.sees("2/2 tham gia");
});

let second: Person;

/** Registers and begins with the page's buttons, then answers every item as a program would. */
async function readyToHandIn(person: Person): Promise<void> {
  await person.opens(`/assessment/registration?year=${NEXT}`);
  await person.presses(`Đăng ký năm ${NEXT}`);
  await person.presses("Bắt đầu tự đánh giá");
  await expect(person.main.getByRole("link", { name: "Kiểm tra và nộp" })).toBeVisible();
  const { request } = person.page.context();
  const origin = `http://localhost:${port}`;
  const found = await request.get(`${origin}/api/v1/assessments?cycle=${NEXT}`);
  const [own] = ((await found.json()) as { items: { id: string }[] }).items;
  const whole = await request.get(`${origin}/api/v1/assessments/${own?.id}`);
  for (const { code, version } of ((await whole.json()) as { items: { code: string; version: number }[] })
    .items) {
    const data = { claim: "met", explanation: `Đã làm nội dung ${code}.`, version };
    const saved = await request.patch(`${origin}/api/v1/assessments/${own?.id}/items/${code}`, {
      data,
      headers: { origin },
    });
    expect(saved.status(), code).toBe(200);
  }
  const adopted = await request.post(`${origin}/api/v1/assessments/${own?.id}/meeting`, {
    data: {
      heldOn: "2027-11-19",
      place: "Phòng họp cơ quan",
      present: 7,
      total: 9,
      inFavour: 7,
      against: 0,
      conclusion: "Thống nhất bản tự đánh giá.",
      version: null,
    },
    headers: { origin },
  });
  expect(adopted.status()).toBe(200);
}

test("after the day only the unit that was given more time hands in", async () => {
  const { staff, secretary } = cast;
  await itIs("2027-11-20", secretary);
  await secretary.opens(`/assessment/registration?year=${NEXT}`);
  await secretary.sees(`Năm ${YEAR} chưa được công nhận`);
  await secretary.sees("Minh chứng không đúng thực tế.");
  await expect(secretary.main.getByRole("button", { name: `Đăng ký năm ${NEXT}` })).toBeHidden();
  await answersDecision(secretary, "Bí thư đối chiếu minh chứng trước khi nộp.");
  await expect(secretary.main.getByRole("button", { name: `Đăng ký năm ${NEXT}` })).toBeVisible();
  await readyToHandIn(secretary);
  await readyToHandIn(second);
  await itIs("2027-12-01", staff);
  await secretary.opens(`/assessment/submit?year=${NEXT}`);
  await secretary.sees("Đã hết hạn nộp, hạn đến hết 30/11/2027");

  await staff.opens(`/appraisal?year=${NEXT}`);
  await staff.follows(`Theo dõi ${UNIT}: ${PEOPLE.staff.name}`);
  await staff.main.getByRole("button", { name: "Gia hạn…" }).click();
  const dialog = staff.page.getByRole("dialog", { name: `Gia hạn cho ${UNIT}` });
  await staff.presses("Gia hạn", dialog);
  await expect(dialog.getByRole("alert")).toContainText("Ghi lý do.");
  await staff.fills({ "Hạn nộp tự đánh giá mới": "06/12/2027", "Lý do": "Bí thư mới nhận việc" }, dialog);
  await staff.presses("Gia hạn", dialog);
  await expect(dialog.getByText("Đã gia hạn")).toBeVisible();

  await secretary.opens(`/assessment/submit?year=${NEXT}`);
  await secretary.presses("Nộp tự đánh giá");
  await secretary.sees("Đã nộp lần 1");
  await second.opens(`/assessment/submit?year=${NEXT}`);
  await second.sees("Đã hết hạn nộp, hạn đến hết 30/11/2027");
  await expect(second.main.getByRole("button", { name: "Nộp tự đánh giá" })).toBeHidden();
});

test("what a school did is counted over its school year", async () => {
  await second.opens(`/assessment?year=${NEXT}`);
  await opensItem(second, "2.3");
  await second.sees(`nào trong năm học ${NEXT - 1} – ${NEXT}`);
  await second.page.context().close();
});

const FAILED = "3.4";
const REASON = "Không có tờ trình nào trong năm.";

test("the next year's first round gives one item back, and the unit supplements it", async () => {
  const { staff, secretary } = cast;
  await itIs("2027-12-07", staff);
  await staff.opens(`/appraisal?year=${NEXT}`);
  const returned = { codes: [FAILED], due: "10/12/2027" };
  await givesBack(staff, returned);
  await secretary.opens(`/assessment?year=${NEXT}`);
  await supplements(secretary, returned);
});

test("two appraise the supplement unseen by each other, then agree that it falls short", async () => {
  const { staff, leader } = cast;
  await staff.opens(`/appraisal/years/${NEXT}`);
  await staff.main.getByRole("radio", { name: "Hai người, riêng rồi thống nhất" }).check();
  const saved = staff.page.waitForResponse((response) => response.request().method() === "POST");
  await staff.presses("Lưu số người thẩm định");
  expect((await saved).status()).toBe(200);
  for (const [person, key, words] of [
    [staff, "3", REASON],
    [leader, "1", ""],
  ] as const) {
    await person.opens(`/appraisal?year=${NEXT}`);
    await beginsAppraisal(person);
    await person.sees("chưa thấy kết luận của nhau");
    await codeStrip(person).locator(`[data-code="${FAILED}"]`).click();
    await concludes(person, FAILED, key, words);
  }
  await expect(leader.page.getByText(REASON)).toBeHidden();
  await staff.presses("Nộp kết luận của tôi");
  await staff.sees("Chờ người kia nộp");
  await expect(leader.page.getByText(REASON)).toBeHidden();
  await leader.presses("Nộp kết luận của tôi");
  await leader.sees("Hai người còn khác nhau ở 1 nội dung");
  await leader.sees(REASON);
  await expect(leader.main.getByRole("button", { name: "Hoàn thành thẩm định" })).toBeHidden();
  await concludes(leader, FAILED, "3", REASON);
  await leader.presses("Hoàn thành thẩm định");
  await leader.sees(/đã thẩm định/);
});

test("the committee can't recognise what falls short, and the decision says why", async () => {
  const { staff, voter, leader } = cast;
  await itIs("2027-12-14", staff);
  await staff.opens(`/decisions?year=${NEXT}`);
  await callsMeeting(staff, NEXT);
  await voter.opens(`/decisions?year=${NEXT}`);
  await voter.sees(`nội dung ${FAILED} chưa đạt nên không đề nghị công nhận.`);
  await voter.main.getByRole("radio", { name: "Không tán thành", exact: true }).check();
  await voter.sees("Đã ghi phiếu của bạn.");
  await endsMeeting(staff, "Chưa đề nghị công nhận.");
  await staff.sees(/đã kết thúc ngày 14\/12\/2027/);

  await leader.opens(`/decisions?year=${NEXT}`);
  await leader.presses("Ghi quyết định…");
  const dialog = leader.page.getByRole("dialog", { name: "Ghi số, ngày ký quyết định" });
  await expect(dialog).toContainText(`Không công nhận 1 đơn vị: ${UNIT}.`);
  await dialog.getByLabel("Số quyết định").fill("80");
  await dialog.getByLabel("Ngày ký").fill("14/12/2027");
  await leader.presses("Ghi quyết định", dialog);
  await expect(leader.main.getByRole("heading", { name: "Quyết định số 80-QĐ/ĐTN" })).toBeVisible();
  const row = leader.main.getByRole("row", { name: new RegExp(UNIT) });
  await expect(row).toContainText("Không công nhận");
  await expect(row).toContainText(new RegExp(`${FAILED} .+: ${REASON}`));
  await leader.sees("0/2 đơn vị được công nhận.");
});

test("what fell short comes by itself into the plan of the year after, which can't do without it", async () => {
  const { staff, secretary } = cast;
  const after = NEXT + 1;
  await itIs("2027-12-20", staff);
  await staff.opens("/appraisal");
  await staff.follows("Mở năm khác");
  await staff.presses(`Mở năm ${after}`);
  // The set of the new phase is not issued yet: the year is opened over the last one by who says so.
  await staff.sees(`Năm ${after} nằm ngoài giai đoạn 2023 – 2027 của bộ tiêu chí đã chọn.`);
  await staff.main.getByLabel(/^Vẫn mở/).check();
  await staff.presses(`Mở năm ${after}`);
  await staff.sees("2/2 tham gia");

  await secretary.opens(`/assessment/registration?year=${after}`);
  await secretary.sees("1 nội dung năm trước chưa đạt.");
  await expect(
    secretary.main.getByRole("heading", { level: 2, name: new RegExp(`^${FAILED} `) }),
  ).toBeVisible();
  await secretary.sees(`Năm ${NEXT} chưa đạt`);
  await secretary.sees(REASON);
  const register = secretary.main.getByRole("button", { name: `Đăng ký năm ${after}` });
  await expect(register).toBeHidden();
  await plansItem(secretary, FAILED, "Mỗi quý trình cấp ủy một việc.");
  await register.click();
  await expect(secretary.main.getByRole("heading", { name: "Bắt đầu tự đánh giá" })).toBeVisible();
  await secretary.opens(`/assessment/registration?year=${after}`);
  const said = (await wordFile(secretary, "Tải bản đăng ký .docx")).join("\n");
  expect(said).toContain(`Nội dung chưa đạt của năm trước được tập trung khắc phục: ${FAILED}.`);
  expect(said).toContain(`năm ${NEXT} chưa đạt: ${REASON}`);
});
