import { describe, expect, test } from "vitest";
import type { CheckKey } from "@/lib/criteria/types";
import { sumWorks } from "@/lib/figures/work-sums";
import { noticeFacts } from "@/tests/helpers/seed-papers";
import { factTable } from "./facts";
import { recordSentences } from "./record-sentences";
import type { ResultFacts } from "./types";
import { directiveSentence } from "./work-sentences";

const none = sumWorks([]);
type Works = ResultFacts["works"];

function said(check: CheckKey, known: Partial<ResultFacts>): string[] {
  const result = { ...noticeFacts(), ...known };
  const item = { code: "2.4", title: "", phrase: "", check, met: 0, nil: 0, judged: 0 };
  return recordSentences(factTable(result), [item], result).map(({ text }) => text);
}
const worked = (check: CheckKey, works: Partial<Works>) => said(check, { works: { ...none, ...works } });
const advised = (given: number, accepted: number) =>
  worked("advice_on_work", { advice: { ...none.advice, union_work: { given, accepted } } });

describe("programmes", () => {
  const program = { approved: 11, items: 40, done: 38 };

  test.each([
    [null, []],
    [0, []],
    [1, ["1/11 đơn vị có chương trình công tác được Ban Chấp hành thông qua."]],
    [11, ["Cả 11 đơn vị có chương trình công tác được Ban Chấp hành thông qua."]],
  ])("approved by the committees of %s units", (approved, expected) => {
    const known = approved === null ? null : { ...program, approved };
    expect(said("program_issued", { program: known })).toEqual(expected);
  });

  test.each([
    [0, 40, []],
    [1, 1, ["1/1 việc trong chương trình công tác năm đã xong."]],
    [38, 40, ["38/40 việc trong chương trình công tác năm đã xong."]],
    [1240, 1240, ["Cả 1.240 việc trong chương trình công tác năm đã xong."]],
  ])("%s of %s items done", (done, items, expected) => {
    expect(said("program_items_done", { program: { ...program, items, done } })).toEqual(expected);
  });
});

describe("targets and projects", () => {
  test.each([
    [null, []],
    [{ given: 22, met: 0 }, ["Chưa chỉ tiêu nào trong 22 chỉ tiêu giao cho các đơn vị đạt đủ."]],
    [{ given: 22, met: 1 }, ["1/22 chỉ tiêu giao cho các đơn vị đã đạt đủ."]],
    [{ given: 22, met: 22 }, ["Cả 22 chỉ tiêu giao cho các đơn vị đã đạt đủ."]],
  ])("%o targets", (targets, expected) => {
    expect(said("targets_met", { targets })).toEqual(expected);
  });

  test.each([
    [{ finished: 0, recognised: 0, running: 0 }, []],
    [{ finished: 0, recognised: 0, running: 2 }, ["Còn 2 công trình, phần việc thanh niên chưa xong."]],
    [
      { finished: 1, recognised: 0, running: 0 },
      ["Trong năm có 1 công trình, phần việc thanh niên hoàn thành."],
    ],
    [
      { finished: 14, recognised: 9, running: 1 },
      [
        "Trong năm có 14 công trình, phần việc thanh niên hoàn thành, 9 được công nhận.",
        "Còn 1 công trình, phần việc thanh niên chưa xong.",
      ],
    ],
  ])("%o projects, at whichever item speaks of them", (projects, expected) => {
    expect(worked("targets_met", { projects })).toEqual(expected);
    expect(worked("projects_carried_out", { projects })).toEqual(expected);
  });

  test("are told once where two items of a group rest on them", () => {
    const works = { ...none, projects: { finished: 3, recognised: 0, running: 0 } };
    const result = { ...noticeFacts(), works };
    const items = (["targets_met", "projects_carried_out"] as const).map((check) => ({
      code: "2.4",
      title: "",
      phrase: "",
      check,
      met: 0,
      nil: 0,
      judged: 0,
    }));
    expect(recordSentences(factTable(result), items, result)).toHaveLength(1);
  });
});

describe("advice, coordination and tasks", () => {
  test("none, one, some and all of the advice accepted", () => {
    expect(advised(0, 0)).toEqual([]);
    expect(advised(1, 1)).toEqual(["Có 1 lần tham mưu cấp ủy về công tác Đoàn, 1 lần được chấp thuận."]);
    expect(advised(24, 0)).toEqual(["Có 24 lần tham mưu cấp ủy về công tác Đoàn."]);
    expect(advised(24, 20)).toEqual(["Có 24 lần tham mưu cấp ủy về công tác Đoàn, 20 lần được chấp thuận."]);
    expect(advised(24, 24)).toEqual([
      "Có 24 lần tham mưu cấp ủy về công tác Đoàn, lần nào cũng được chấp thuận.",
    ]);
  });

  test("each subject speaks at its own item, programmes beside the advice on them", () => {
    const advice = {
      ...none.advice,
      coordination: { given: 3, accepted: 0 },
      policy: { given: 2, accepted: 1 },
    };
    expect(worked("advice_on_coordination", { advice, programmes: 12 })).toEqual([
      "Có 3 lần tham mưu về phối hợp giữa các đoàn thể.",
      "Các đơn vị thực hiện 12 chương trình phối hợp.",
    ]);
    expect(worked("advice_on_policy", { advice })).toEqual([
      "Có 2 lần tham mưu về cơ chế, chính sách, kinh phí, 1 lần được chấp thuận.",
    ]);
  });

  test.each([
    [0, 0, []],
    [0, 4, []],
    [1, 1, ["1/1 nhiệm vụ được giao đến hạn đã xong."]],
    [4, 4, ["Cả 4 nhiệm vụ được giao đến hạn đã xong."]],
  ])("%s of %s tasks done", (done, due, expected) => {
    expect(worked("assigned_tasks_done", { tasks: { done, due } })).toEqual(expected);
  });
});

test.each([
  [null, null],
  [{ issued: 1, sent: 0, received: 0 }, "Trong năm, Đoàn Khối các cơ quan tỉnh ban hành 1 văn bản chỉ đạo."],
  [{ issued: 9, sent: 99, received: 0 }, "Trong năm, Đoàn Khối các cơ quan tỉnh ban hành 9 văn bản chỉ đạo."],
  [
    { issued: 9, sent: 99, received: 97 },
    "Trong năm, Đoàn Khối các cơ quan tỉnh ban hành 9 văn bản chỉ đạo; 97/99 lượt gửi đã được đơn vị xác nhận.",
  ],
  [
    { issued: 9, sent: 99, received: 99 },
    "Trong năm, Đoàn Khối các cơ quan tỉnh ban hành 9 văn bản chỉ đạo, các đơn vị đã xác nhận nhận đủ.",
  ],
])("directives %o", (directives, expected) => {
  const result = { ...noticeFacts(), directives };
  expect(directiveSentence(factTable(result), result)?.text ?? null).toBe(expected);
});
