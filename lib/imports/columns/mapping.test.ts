import { describe, expect, test } from "vitest";
import { tableOf, xlsxOf } from "@/tests/helpers/sheets";

const PERSON = [1, "Lê Văn An", "01/02/2001"];

describe("columns that say when and where something was issued", () => {
  test.each([
    [
      ["Số thẻ đoàn", "Ngày cấp", "Nơi cấp"],
      ["cardNumber", null, null],
    ],
    [
      ["Mã đoàn viên", "Ngày cấp"],
      ["code", null],
    ],
    [
      ["CCCD", "Ngày cấp", "Nơi cấp"],
      ["idNumber", "idIssuedOn", "idIssuedPlace"],
    ],
    [
      ["CCCD", "Số thẻ đoàn", "Ngày cấp"],
      ["idNumber", "cardNumber", null],
    ],
    [
      ["CCCD", "Số thẻ đoàn", "Ngày cấp CCCD"],
      ["idNumber", "cardNumber", "idIssuedOn"],
    ],
    [
      ["Số thẻ đoàn", "CMND", "Ngày cấp"],
      ["cardNumber", "idNumber", "idIssuedOn"],
    ],
    [
      ["Ngày cấp", "Nơi cấp"],
      ["idIssuedOn", "idIssuedPlace"],
    ],
  ])("%j: speak of the number before them", async (titles, fields) => {
    const bytes = await xlsxOf([["STT", "Họ và tên", "Ngày sinh", ...titles], PERSON]);
    expect(Object.values(tableOf(bytes).mapping).slice(3)).toEqual(fields);
  });
});
