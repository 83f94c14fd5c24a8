import { expect, test } from "vitest";
import { feeRateSchema } from "./schema";

const RATE = {
  fromMonth: "2026-01",
  unsalaried: "2000",
  salaried: "5000",
  sentParts: "0",
  ofParts: "3",
  branchDays: "0",
  unitDays: "5",
};

test("a share or a number of days left empty is asked for, and is no nought", () => {
  expect(feeRateSchema.safeParse(RATE).data).toMatchObject({ sentParts: 0, branchDays: 0 });
  for (const field of ["sentParts", "branchDays"]) {
    const parsed = feeRateSchema.safeParse({ ...RATE, [field]: "" });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  }
});

test("the organisation's own last day is one that every year has, 30/12 unless told", () => {
  const dayOf = (officeBy?: string) => feeRateSchema.safeParse({ ...RATE, officeBy }).data?.officeBy ?? null;
  expect([dayOf(), dayOf("15/1"), dayOf("11-20"), dayOf("29/2"), dayOf("31/11"), dayOf("")]).toEqual([
    "12-30",
    "01-15",
    "11-20",
    null,
    null,
    null,
  ]);
});
