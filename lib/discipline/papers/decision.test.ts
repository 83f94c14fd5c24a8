import { expect, test } from "vitest";
import type { CaseIssuers } from "@/lib/cases/paper-issuer";
import type { DisciplineForm } from "../types";
import { disciplineDecision } from "./decision";

const ISSUERS: CaseIssuers = {
  organisation: "Đoàn Khối",
  unit: "Đoàn Sở",
  branch: "Chi đoàn 1",
  place: "Sông Lam",
  issuerCode: "ĐTN",
  parentName: "",
  signer: { onBehalf: "", title: "", name: "" },
};

const recipients = (form: DisciplineForm, issuers: CaseIssuers) =>
  disciplineDecision({
    issuers,
    form,
    decided: null,
    year: 2026,
    person: "Lê An",
    post: "",
    about: "Bỏ trực",
    ballot: null,
    charter: "Điều lệ Đoàn",
    replaces: null,
  }).foot.recipients;

test("a decision goes to the level beside whoever takes it", () => {
  expect(recipients("reprimand", ISSUERS)).toContain("Đoàn Sở");
  expect(recipients("warning", ISSUERS)).toContain("Chi đoàn 1");
  const grassroots = { ...ISSUERS, unit: "Chi đoàn cơ sở 9", branch: null };
  expect(recipients("reprimand", grassroots)).toContain("Đoàn Khối");
  expect(recipients("warning", grassroots)).toContain("Chi đoàn cơ sở 9");
});
