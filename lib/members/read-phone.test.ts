import { describe, expect, test } from "vitest";
import { readPhone } from "@/lib/members/read-phone";

const value = (text: string) => {
  const reading = readPhone(text);
  return "value" in reading ? reading.value : null;
};

describe("a phone number as people write it", () => {
  test.each([
    ["0912 345 678", "0912345678"],
    ["(091) 234-5678", "0912345678"],
    ["84912345678", "0912345678"],
    ["+84 912.345.678", "0912345678"],
    ["0084912345678", "0912345678"],
    ["912345678", "0912345678"],
    ["024 0000 1234", "02400001234"],
    ["+84 24 0000 1234", "02400001234"],
    ["2400001234", "02400001234"],
  ])("%s", (text, number) => {
    expect(readPhone(text)).toEqual({ value: number });
  });

  test.each([
    ["01205551234", "0705551234"],
    ["01275551234", "0815551234"],
    ["01685551234", "0385551234"],
    ["01865551234", "0565551234"],
    ["01995551234", "0595551234"],
    ["0168.555.1234", "0385551234"],
    ["+84 168 555 1234", "0385551234"],
    ["1685551234", "0385551234"],
  ])("%s, as it was before 2018, is the number of today, which is told", (text, number) => {
    expect(readPhone(text)).toEqual({ value: number, notice: expect.stringContaining(number) });
  });

  test.each(["01195551234", "09123456789", "0912345", "0912345678, 0987654321", "không nhớ số 5"])(
    "%s is none",
    (text) => {
      expect(readPhone(text)).toEqual({ problem: expect.stringContaining(`“${text}”`) });
    },
  );

  test("each of the 21 former codes has its own of today", () => {
    const old = Array.from({ length: 100 }, (_, at) => `01${String(at).padStart(2, "0")}5551234`);
    const today = old.map(value).filter((number) => number !== null);
    expect(today).toHaveLength(21);
    expect(new Set(today).size).toBe(21);
  });
});
