import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { formatDate } from "@/lib/platform/dates";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { TODAY } from "../helpers/demo-days";
import { Person } from "../helpers/person";

const origin = `http://localhost:${process.env.E2E_PORT}`;
/** The first row of a person in the national form. */
const FIRST_PERSON = 7;

/** The unit's own list as the national software would give it, two people gone. */
async function nextQuarters(path: string): Promise<{ buffer: Buffer; gone: string[] }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error("the national form has its sheet");
  const gone = [0, 1].map((at) => String(sheet.getCell(FIRST_PERSON + at, 2).value));
  for (const at of [0, 1])
    sheet.getRow(FIRST_PERSON + at).eachCell((cell) => {
      cell.value = null;
    });
  return { buffer: Buffer.from(await workbook.xlsx.writeBuffer()), gone };
}

test("the list of the next quarter: who is absent is answered, the cases are recorded, the quarter is confirmed", async ({
  browser,
}) => {
  const secretary = await Person.comes(browser, origin, { name: "Bí thư", username: "bithu.dv04" });
  await secretary.signsIn(DEMO_PASSWORD);
  await secretary.opens("/members");
  const coming = secretary.page.waitForEvent("download");
  await secretary.follows("Mẫu của phần mềm");
  const { buffer, gone } = await nextQuarters(await (await coming).path());

  await secretary.opens("/members/import");
  const file = { name: "quy-moi.xlsx", mimeType: "application/octet-stream", buffer };
  await secretary.main.getByLabel(/^Chọn tệp danh sách/).setInputFiles(file);
  await secretary.main.getByLabel(/^Tệp có đủ mọi đoàn viên/).check();
  await secretary.presses("Tải lên và xem trước");
  await secretary.sees("2 người vắng trong tệp");
  await secretary.main.getByLabel("Lý do cho cả 2 người chưa chọn").selectOption({ label: "Chuyển đi" });
  await secretary.sees("Xác nhận sẽ ghi 2 người");
  await secretary.presses("Xác nhận");
  await secretary.sees("2 hồ sơ chờ ghi từ tệp đã nhập");
  const confirms = secretary.main.getByRole("button", { name: /^Chốt quý/ });
  await expect(confirms).toBeVisible();
  const imported = secretary.page.url();

  await secretary.opens("/members/transfers");
  await secretary.sees("2 hồ sơ chờ ghi từ tệp đã nhập");
  await secretary.follows("Ghi nhiều người, bỏ đề xuất");
  await secretary.sees("2 hồ sơ chờ ghi");
  const [, second = ""] = gone;
  await secretary.main
    .getByRole("checkbox", { name: `Ghi ${gone[0]}` })
    .first()
    .uncheck();
  await secretary.main.getByLabel(`${second} ghi là`).selectOption({ label: "Không ghi, bỏ đề xuất" });
  await secretary.main.getByLabel("Lý do không ghi").fill("Nhầm người");
  await secretary.presses("Ghi các dòng đã đánh dấu");
  await secretary.sees("Không ghi: Nhầm người");
  await secretary.presses(`Lấy lại đề xuất về ${second}`);
  await secretary.sees("2 hồ sơ chờ ghi");
  await secretary.page.reload();
  await secretary.fills({ "Ngày chung": formatDate(TODAY), "Số văn bản chung": "31-GT/ĐTN" });
  const places = secretary.main.getByLabel("Nơi chuyển đến");
  await places.first().fill("Đoàn phường Hưng Dũng");
  await secretary.presses("Ghi các dòng đã đánh dấu");
  await expect(secretary.main.getByRole("alert")).toContainText("Ghi tên nơi chuyển đến");
  await places.last().fill("Đoàn xã Nghi Phú");
  await secretary.presses("Ghi các dòng đã đánh dấu");
  await secretary.sees("Không có hồ sơ nào chờ ghi");
  for (const name of gone) await secretary.sees(`${name}: Chuyển đi`);

  await secretary.page.goto(imported);
  await confirms.click();
  await secretary.page.waitForURL(/\/members\/quarters/);
  await secretary.sees(/đã chốt/i);
});
