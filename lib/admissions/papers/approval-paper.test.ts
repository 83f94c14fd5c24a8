import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { approvalPaper } from "./approval-paper";
import type { PaperInput, PaperPerson } from "./input";

const of = (places: string[], { branch, isPassed }: { branch: string | null; isPassed: boolean }) => {
  const people = places.map(
    (place) =>
      ({
        name: "Mai Thị Ba",
        place,
        birthDate: "2003-05-01",
        gender: "female",
        occupation: "",
        permanentAddress: "",
        resolution: null,
        votes: { isPassed },
      }) as unknown as PaperPerson,
  );
  const input = {
    organisation: { name: "Đoàn Khối", place: "Sông Lam", issuerCode: "ĐTN" },
    signer: { onBehalf: "TM. BAN THƯỜNG VỤ", title: "BÍ THƯ", name: "" },
    unit: "Đoàn Sở",
    branch,
    charters: ["XIII"],
    people,
    unread: 0,
    meeting: {
      on: plainDate("2026-10-10"),
      entitled: 20,
      present: 18,
      chair: "Lê An",
      minuteTaker: "Đỗ Thư",
    },
    resolution: null,
    decision: null,
    year: 2026,
  };
  return JSON.stringify(approvalPaper(input as unknown as PaperInput).body);
};

test("the draft of whom the branch voted down names that branch, or the unit that is one", () => {
  const ofBranch = of(["Chi đoàn 1"], { branch: "Chi đoàn 1", isPassed: false });
  expect(ofBranch).toContain("đề nghị của Chi đoàn 1,");
  expect(ofBranch).not.toContain("ác chi đoàn");
  expect(of(["Đoàn Sở"], { branch: null, isPassed: false })).toContain("Đoàn Sở tổ chức lễ kết nạp");
});

test("several branches stand beside their people", () => {
  const words = of(["Chi đoàn 1", "Chi đoàn 2"], { branch: "Chi đoàn 1", isPassed: true });
  expect(words).toContain("Các chi đoàn tổ chức lễ kết nạp");
});
