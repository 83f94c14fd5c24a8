import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { decode } from "next-auth/jwt";
import sharp from "sharp";
import { sessionCookieName } from "@/lib/access/session-token";
import { system } from "@/lib/platform/database/database";
import { env } from "@/lib/platform/env";
import { enterServer } from "../helpers/access/server";
import { type OnDisk, onDisk } from "../helpers/on-disk";
import { Person } from "../helpers/person";

test.describe.configure({ mode: "serial" });

const ORIGIN = `http://localhost:${process.env.E2E_PORT}`;
const PASSWORD = "3-chu-dong-demo";

let secretary: Person;

test.beforeAll(async ({ browser }) => {
  secretary = await Person.comes(browser, ORIGIN, { name: "Bí thư", username: "bithu.dv05" });
  await secretary.signsIn(PASSWORD);
});

async function sheet(...rows: ExcelJS.CellValue[][]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Danh sách").addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** What Excel makes of a workbook with a password: a compound file that holds one encrypted stream. */
function encrypted(): Buffer {
  const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([signature, Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le")]);
}

async function uploadSheet(file: OnDisk): Promise<void> {
  await secretary.main.getByLabel(/^Chọn tệp danh sách/).setInputFiles(onDisk(file));
  await secretary.presses("Tải lên và xem trước");
}

test("a sheet that can't be read is refused with its remedy, and the file stays chosen", async () => {
  const whole = await sheet(["Họ và tên", "Ngày sinh"], ["Nguyễn Văn An", "26/03/2001"]);
  const refused: [OnDisk, string, { showsSaving?: true }?][] = [
    [
      { name: "khong-tieu-de.xlsx", bytes: await sheet(["xin chào"], ["không có", "gì ở đây"]) },
      "Không thấy dòng tiêu đề trong 30 dòng đầu. Thêm một dòng ghi tên các cột",
    ],
    [{ name: "anh.png", bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }, "Tệp này không phải là bảng tính."],
    [
      { name: "mat-khau.xlsx", bytes: encrypted() },
      "Tệp đang đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu",
      { showsSaving: true },
    ],
    [
      { name: "nua-chung.xlsx", bytes: whole.subarray(0, whole.length / 2) },
      "Tệp bị hỏng hoặc tải lên chưa trọn.",
      { showsSaving: true },
    ],
    [
      { name: "qua-lon.xlsx", bytes: Buffer.alloc(21 * 1024 * 1024) },
      "Tệp lớn quá 20 MB. Chép riêng bảng danh sách sang một tệp mới",
      { showsSaving: true },
    ],
  ];
  await secretary.opens("/members/import");
  const saving = secretary.main.getByRole("list", { name: /^Cách lưu thành/ }).getByRole("listitem");
  for (const [sent, words, { showsSaving } = {}] of refused) {
    await uploadSheet(sent);
    await expect(secretary.main.getByRole("alert")).toContainText(words);
    await expect(secretary.main.getByText(sent.name)).toBeVisible();
    await expect(saving).toHaveCount(showsSaving ? 3 : 0);
  }
});

test("rows that can't be taken are told cell by cell, doubts wait for an answer, nothing is written", async () => {
  await secretary.opens("/members");
  const before = await secretary.main
    .getByText(/\d+ đoàn viên$/)
    .first()
    .textContent();
  const bytes = await sheet(
    ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"],
    ["Trần Văn Thử", "31/02/2001", "Nam", "Chi đoàn Khoa Dược"],
    ["Lê Thị Tương Lai", "01/01/2222", "Nữ", "Chi đoàn Khoa Dược"],
    ["NGUYỄN THỊ CHỮ HOA", "26/03/2001", "Nữ", "Chi đoàn Khoa Dược"],
    ["Nguyễn Thị Chữ Hoa", "26/03/2001", "Nữ", "Chi đoàn Không Có Thật"],
    ["Thào", "02/09/2002", "Nam", "Chi đoàn Khoa Dược"],
    ["Phạm Thị Lạ Nhà", "03/09/2002", "Nữ", "Chi đoàn Không Có Thật"],
  );
  await secretary.opens("/members/import");
  await uploadSheet({ name: "danh-sach-loi.xlsx", bytes });
  await expect(secretary.main.getByRole("heading", { level: 1, name: "danh-sach-loi" })).toBeVisible();
  const rejected = secretary.main.locator("#problems").filter({ hasText: "2 dòng không nhận" });
  await expect(rejected.getByRole("row", { name: /^B2 / })).toContainText("31/02/2001 không có trong lịch.");
  await expect(rejected.getByRole("row", { name: /^B3 / })).toContainText(
    "01/01/2222 chưa tới. Xem lại năm.",
  );
  await secretary.sees("Người này đã có ở dòng 4. Bỏ qua dòng này hoặc thêm mới.");
  await secretary.sees("Nguyễn Thị Chữ Hoa", secretary.main.locator("#duplicates"));
  await secretary.sees("“Thào” chỉ có một từ. Nếu thiếu họ, ghi đủ họ và tên.");
  await secretary.sees("Chi đoàn Không Có Thật", secretary.main.locator("#branches"));
  await secretary.presses("Xác nhận");
  await expect(secretary.main.getByRole("alert").first()).toBeVisible();
  await secretary.opens("/members");
  await expect(secretary.main.getByText(/\d+ đoàn viên$/).first()).toHaveText(before ?? "");

  const vain = await sheet(["Họ và tên", "Ngày sinh"], ["Trần Văn Thử", "31/02/2001"]);
  await secretary.opens("/members/import");
  await uploadSheet({ name: "khong-nhan-dong-nao.xlsx", bytes: vain });
  await secretary.sees("Chưa dòng nào nhận được nên chưa có gì để ghi");
  await expect(secretary.main.getByRole("button", { name: "Xác nhận" })).toHaveCount(0);
});

test("a photo over 20 MB and a program that is called .jpg are not taken, the others are", async () => {
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#5fa777" } })
    .jpeg()
    .toBuffer();
  await secretary.opens("/plans/new");
  await secretary.fills({ "Tên hoạt động": "Thử tệp xấu" });
  await secretary.presses("Thêm ảnh, tệp hoặc chọn có sẵn");
  const dialog = secretary.page.getByRole("dialog", { name: "Thêm minh chứng" });
  const program = Buffer.concat([Buffer.from("MZ\u0090\u0000", "latin1"), Buffer.alloc(4096)]);
  const chosen = [
    { name: "qua-lon.jpg", bytes: Buffer.alloc(21 * 1024 * 1024) },
    { name: "chuong-trinh.jpg", bytes: program },
    { name: "anh-that.jpg", bytes: photo },
  ];
  await dialog.getByLabel("Thêm ảnh, tệp").setInputFiles(chosen.map(onDisk));
  const line = (name: string) => dialog.getByRole("listitem").filter({ hasText: name });
  await expect(line("qua-lon.jpg").getByRole("alert")).toHaveText(
    "Tệp lớn quá 20 MB. Chọn tệp nhỏ hơn hoặc giảm cỡ ảnh.",
  );
  await expect(line("chuong-trinh.jpg").getByRole("alert")).toContainText(
    "Nội dung tệp không phải loại được nhận, dù tên tệp ghi gì. Nhận: jpg, png, webp, pdf, docx, xlsx.",
  );
  await expect(line("anh-that.jpg").getByLabel("Chú thích")).toBeVisible();
  await secretary.presses("Xong", dialog);
  await expect(secretary.main.getByRole("figure")).toHaveCount(1);
  await expect(secretary.main.getByLabel("Tên hoạt động")).toHaveValue("Thử tệp xấu");
});

test("a form with an impossible day says so at the field and keeps what was typed", async () => {
  await secretary.opens("/plans/new");
  await secretary.fills({ "Tên hoạt động": "Hội thao", Ngày: "31/02/2026" });
  await secretary.chooses("Loại hoạt động", "Văn hóa");
  await secretary.main.getByRole("button", { name: "Ghi hoạt động" }).click();
  await expect(secretary.main.getByLabel("Ngày", { exact: true })).toHaveAccessibleDescription(/lịch/);
  await expect(secretary.main.getByLabel("Tên hoạt động")).toHaveValue("Hội thao");
  await expect(secretary.main.getByLabel("Ngày", { exact: true })).toHaveValue("31/02/2026");

  await secretary.opens("/members/print");
  await secretary.fills({ "Từ ngày": "31/02/2026" });
  await secretary.presses("Tải .pdf");
  await expect(secretary.main.getByRole("alert")).toContainText("31/02/2026 không có trong lịch.");
  await expect(secretary.main.getByLabel("Từ ngày")).toHaveValue("31/02/2026");

  await secretary.opens("/members/new");
  await secretary.fills({ "Họ và tên": "Mai Văn Ngày Lạ", "Ngày sinh": "30/02/2001" });
  await secretary.main.getByRole("radio", { name: "Nam" }).check();
  await secretary.presses("Thêm đoàn viên");
  await expect(secretary.main.getByLabel("Ngày sinh")).toHaveAccessibleDescription(/lịch/);
  await expect(secretary.main.getByLabel("Họ và tên")).toHaveValue("Mai Văn Ngày Lạ");
  await expect(secretary.main.getByLabel("Ngày sinh")).toHaveValue("30/02/2001");
});

test("a session that ended while typing costs no word: signed in again in another tab, the form is sent", async () => {
  const { main, page } = secretary;
  await secretary.opens("/members/new");
  await secretary.fills({ "Họ và tên": "Mai Thị Gõ Dở", "Ngày sinh": "26/03/2001" });
  await main.getByRole("radio", { name: "Nữ" }).check();
  await endSession();
  await secretary.presses("Thêm đoàn viên");
  const alert = main.getByRole("alert");
  await expect(alert).toContainText("Phiên đăng nhập đã hết.");
  await expect(main.getByLabel("Họ và tên")).toHaveValue("Mai Thị Gõ Dở");
  await expect(main.getByLabel("Ngày sinh")).toHaveValue("26/03/2001");
  await expect(main.getByRole("radio", { name: "Nữ" })).toBeChecked();
  const tab = page.context().waitForEvent("page");
  await secretary.follows("Mở trang đăng nhập", alert);
  await secretary.signsIn(PASSWORD, await tab);
  await secretary.presses("Thêm đoàn viên");
  await expect(main.getByRole("heading", { level: 1, name: "Mai Thị Gõ Dở" })).toBeVisible();
});

/** The secretary's, as from another machine; other tests have sessions of the same account. */
async function endSession(): Promise<void> {
  enterServer();
  const cookies = await secretary.page.context().cookies();
  const { value } = cookies.find(({ name }) => name === sessionCookieName()) ?? {};
  const token = await decode({ token: value, secret: env().authSecret });
  const data = { revokedAt: new Date() };
  await system("a test ends a session").session.update({ where: { id: String(token?.sid) }, data });
}

test("a second person of the same name and birth date, and a name of one word, are asked about first", async () => {
  const person = { "Họ và tên": "Thào", "Ngày sinh": "12/12/2000" };
  await secretary.opens("/members/new");
  await secretary.fills(person);
  await secretary.main.getByRole("radio", { name: "Nam" }).check();
  await secretary.presses("Thêm đoàn viên");
  await expect(secretary.main.getByRole("alert")).toContainText("“Thào” chỉ có một từ.");
  await secretary.main.getByLabel("Vẫn thêm: tôi đã xem lại các điểm trên").check();
  await secretary.presses("Thêm đoàn viên");
  await expect(secretary.main.getByRole("heading", { level: 1, name: "Thào" })).toBeVisible();
  await secretary.opens("/members/new");
  await secretary.fills(person);
  await secretary.main.getByRole("radio", { name: "Nam" }).check();
  await secretary.presses("Thêm đoàn viên");
  await expect(secretary.main.getByRole("alert")).toContainText("Đã có Thào, sinh 12/12/2000");
  await expect(secretary.main.getByRole("alert")).toContainText("cùng họ tên và ngày sinh.");
});
