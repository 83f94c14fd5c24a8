import { type Browser, expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { YEAR } from "../helpers/demo-days";
import { Person } from "../helpers/person";

test.describe.configure({ mode: "serial" });
test.setTimeout(120_000);

const origin = `http://localhost:${process.env.E2E_PORT}`;

async function comes(browser: Browser, username: string): Promise<Person> {
  const person = await Person.comes(browser, origin, { name: username, username });
  await person.signsIn(DEMO_PASSWORD);
  return person;
}

let office: Person;
let secretary: Person;

test.beforeAll(async ({ browser }) => {
  office = await comes(browser, "vanphong.khoi");
  secretary = await comes(browser, "bithu.dv09");
});

const TARGET = "Cây xanh trồng mới";
/** Labels are read as patterns. */
const AMOUNT = "Làm thêm \\(cây\\)";

test("the office sets a target: text where a number belongs is told, and what was typed stays", async () => {
  await office.goesTo("Kế hoạch");
  await office.follows("Chỉ tiêu");
  await office.follows("Đặt chỉ tiêu");
  await office.fills({ "Tên chỉ tiêu": TARGET, "Số phải đạt cả năm": "một trăm", "Đơn vị tính": "cây" });
  await office.presses("Đặt chỉ tiêu");
  await expect(office.main.getByRole("alert")).toContainText("“một trăm” không phải số");
  await expect(office.main.getByLabel("Tên chỉ tiêu")).toHaveValue(TARGET);
  await office.fills({ "Số phải đạt cả năm": "100" });
  await office.presses("Đặt chỉ tiêu");
  await expect(office.main.getByRole("heading", { level: 1, name: TARGET })).toBeVisible();
});

test("parts that don't add up are asked about; equal shares and those by members do", async () => {
  const field = office.main.getByLabel("Giao cho Đoàn Bưu điện tỉnh");
  await office.presses("Chia theo số đoàn viên");
  await office.sees("Đã giao đủ 100 cây.");
  await office.presses("Chia đều");
  await expect(field).toHaveValue("9");
  await field.fill("20");
  await office.sees("Đã giao 111 cây, nhiều hơn chỉ tiêu 100 là 11.");
  await office.presses("Giao chỉ tiêu");
  await expect(office.main.getByRole("alert")).toContainText("Tổng giao chưa khớp chỉ tiêu.");
  await field.fill("9");
  await office.presses("Giao chỉ tiêu");
  await office.sees("Đã giao chỉ tiêu.");
  await expect(office.main.getByRole("alert")).toHaveCount(0);
});

test("a pasted table with five bad cells: five are told, none is written", async () => {
  await office.opens("/plans/targets/paste");
  const table = [
    `Đơn vị\t${TARGET}\tGiờ tình nguyện\tHiến máu`,
    "DV01\tnhiều\t-5\t1",
    "DV99\t9\t12,345\t",
    "DV09\t12\t\t",
  ];
  await office.fills({ "Bảng chép từ Excel": table.join("\n") });
  await office.presses("Kiểm tra và giao");
  const told = office.main.getByRole("alert");
  await expect(told).toContainText("5 ô chưa đúng, chưa ghi gì.");
  await expect(told.getByRole("listitem")).toHaveCount(5);
  await expect(told).toContainText("Dòng 2, cột B");
  await office.opens("/plans/targets?unit=DV09");
  await expect(office.main.getByRole("row", { name: new RegExp(TARGET) })).toContainText("9 cây");
});

test("the unit writes its programme, the BCH approves it, an item is done", async () => {
  await secretary.opens("/plans/program");
  await secretary.follows("Lập chương trình");
  await secretary.fills({ "Số, ký hiệu": "11-CTr/ĐTN", "Ngày ban hành": `20/01/${YEAR}` });
  await secretary.fills({ "Nghị quyết 1: tên, trích yếu": `Nhiệm vụ năm ${YEAR}` });
  await secretary.presses("Lưu chương trình");
  await secretary.sees(`Số 11-CTr/ĐTN · ban hành ngày 20/01/${YEAR} · Ban Chấp hành chưa thông qua`);

  await secretary.presses("Ghi việc thông qua");
  const dialog = secretary.page.getByRole("dialog");
  await secretary.fills({ "Ngày họp": `18/01/${YEAR}`, "Số người dự họp": "9" }, dialog);
  await secretary.fills({ "Số người tán thành": "mười" }, dialog);
  await secretary.presses("Ghi việc thông qua", dialog);
  await expect(dialog.getByRole("alert")).toContainText("Số người tán thành là một số nguyên");
  await secretary.fills({ "Số người tán thành": "8" }, dialog);
  await secretary.presses("Ghi việc thông qua", dialog);
  await secretary.sees(`Thông qua ngày 18/01/${YEAR}: 8/9 người dự họp tán thành`);

  await secretary.main.getByRole("link", { name: "Thêm việc", exact: true }).click();
  await secretary.fills({
    "Tên việc": "Trồng cây đầu xuân",
    "Bắt đầu": `01/02/${YEAR}`,
    Hạn: `20/01/${YEAR}`,
  });
  await secretary.presses("Thêm việc");
  await expect(secretary.main.getByRole("alert")).toContainText(
    `Hạn 20/01/${YEAR} đứng trước ngày bắt đầu 01/02/${YEAR}.`,
  );
  await secretary.fills({ Hạn: `20/02/${YEAR}` });
  await secretary.chooses("Tình trạng", "Xong");
  await secretary.fills({ "Ngày xong": `19/02/${YEAR}`, "Kết quả": "Trồng 9 cây." });
  await secretary.chooses("Góp vào chỉ tiêu", TARGET);
  await secretary.presses("Thêm việc");
  const row = secretary.main.getByRole("row", { name: /Trồng cây đầu xuân/ });
  await expect(row).toContainText("Xong");
  await expect(row).toContainText(`chỉ tiêu ${TARGET}`);
});

test("two people over one item: the later sees both texts and loses none", async ({ browser }) => {
  const committee = await comes(browser, "bch.dv09");
  for (const person of [secretary, committee]) {
    await person.opens("/plans/program");
    await person.follows("Trồng cây đầu xuân");
    await expect(person.main.getByLabel("Tên việc")).toHaveValue("Trồng cây đầu xuân");
  }
  await committee.fills({ "Người phụ trách": "Chi đoàn Kỹ thuật" });
  await committee.presses("Lưu việc");
  await committee.sees("Các việc trong năm");
  await secretary.fills({ "Người phụ trách": "Phó Bí thư" });
  await secretary.presses("Lưu việc");
  const both = secretary.main.getByRole("row", { name: /Người phụ trách/ });
  await expect(both).toContainText("Chi đoàn Kỹ thuật");
  await expect(both).toContainText("Phó Bí thư");
  await secretary.presses("Giữ bản của tôi");
  await secretary.presses("Lưu việc");
  await expect(secretary.main.getByRole("row", { name: /Trồng cây đầu xuân/ })).toContainText("Phó Bí thư");
});

test("a result is reported, the light turns, and the year's item is measured by it", async () => {
  await secretary.opens("/plans/targets");
  await secretary.follows(TARGET);
  await secretary.fills({ "Ngày làm": `19/02/${YEAR}`, [AMOUNT]: "chín" });
  await secretary.presses("Ghi kết quả");
  await expect(secretary.main.getByRole("alert")).toContainText("“chín” không phải số");
  await secretary.fills({ [AMOUNT]: "9" });
  await secretary.presses("Ghi kết quả");
  await secretary.sees("9/9 (100%)");
  await secretary.sees("+9 cây");
  await secretary.opens("/assessment?item=2.1");
  await secretary.sees(
    new RegExp(`chương trình công tác số 11-CTr/ĐTN ban hành ngày 20/01/${YEAR}, đúng hạn`, "i"),
  );
});
