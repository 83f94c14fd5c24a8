import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { ActivityForm } from "@/components/activities/activity-form";
import { AdvisingForm } from "@/components/advising/advising-form";
import { DossierForm } from "@/components/care/dossier-form";
import { SupportForm } from "@/components/care/support-form";
import { AnswerForm } from "@/components/directives/answer-form";
import { ItemForm } from "@/components/plans/item-form";
import { ProjectForm } from "@/components/projects/project-form";
import { ProgressForm } from "@/components/targets/progress-form";
import { drawn } from "@/components/ui/drawn";
import { plainDate } from "@/lib/platform/dates";
import { UntiedNotice } from "./untied";

const unit = { id: "u1", code: "DV01", name: "Đoàn Sở số 1" };
const proofs = {
  unitId: "u1",
  year: 2026,
  records: [],
  noItems: null,
  items: [
    { code: "2.4", title: "Chỉ tiêu" },
    { code: "3.1", title: "Tham mưu" },
  ],
};
const common = { unit, org: "khoi", proofs };
const ofRecord = { ...common, branches: [], ownBranch: null, query: "" };
const receipt = {
  unit,
  receivedAt: new Date(0),
  receivedBy: "An",
  answeredOn: null,
  answerNumber: "",
  answerText: "",
  answeredBy: "",
  evidenceIds: [],
  version: 1,
};
const part = {
  allocationId: "a",
  unit,
  target: { id: "t", name: "Cây", measure: "cây", value: 5, note: "" },
};

const FORMS: Record<string, ReactNode> = {
  activity: <ActivityForm {...ofRecord} />,
  project: <ProjectForm {...ofRecord} />,
  advising: <AdvisingForm {...common} kind="advising" query="" />,
  "place of dossiers": <DossierForm {...ofRecord} />,
  care: <SupportForm {...ofRecord} />,
  "programme item": <ItemForm {...common} program="p" targets={[]} backHref="/plans/program" />,
  "result of a target": <ProgressForm part={part} org="khoi" proofs={proofs} />,
  "answer to a directive": (
    <AnswerForm
      id="d"
      receipt={receipt}
      evidence={[]}
      proofs={proofs}
      place={{ unit: "DV01" }}
      day={plainDate("2026-05-02")}
    />
  ),
};

test.each(Object.keys(FORMS))(
  "the form of a %s takes proofs by the one dialog and says for which criteria",
  (name) => {
    const html = drawn(FORMS[name]);
    expect(html).toContain("Thêm ảnh, tệp hoặc chọn có sẵn");
    for (const field of [
      'name="item" value="2.4"',
      'name="item" value="3.1"',
      'name="proofYear" value="2026"',
    ])
      expect(html).toContain(field);
  },
);

test("what was not tied is said with its reason, and where to go on", () => {
  const untied = [{ code: "2.4", why: "Nội dung 2.4 đang khóa vì đơn vị ở bước “đã nộp”." }];
  const html = drawn(<UntiedNotice untied={untied} href="/plans/a1" />);
  expect(html).toContain("<b>2.4</b>: Nội dung 2.4 đang khóa vì đơn vị ở bước “đã nộp”.");
  expect(html).toContain('href="/plans/a1"');
});
