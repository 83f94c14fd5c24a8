import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OpenProposals } from "@/components/proposals/open-proposals";
import { TypedMarks } from "./typed-marks";

/** One person who was honoured twice, and of one case with another person. */
const LINES = [
  { id: "c1", typedOn: null },
  { id: "c1", typedOn: null },
  { id: "c2", typedOn: null, isTakenBack: true },
];
const marks = (counted: "người" | "dòng") =>
  renderToStaticMarkup(
    <TypedMarks people={LINES} counted={counted} mayKeep={false} form={() => null}>
      {null}
    </TypedMarks>,
  );

test("what is counted by lines is called lines: one person may stand in several", () => {
  expect(marks("dòng")).toContain("3 dòng còn phải nhập phần mềm, trong đó 1 dòng đã rút ở đây");
  expect(marks("dòng")).not.toContain("người");
  expect(marks("người")).toContain("3 người còn phải nhập phần mềm");
});

test("what sheets leave to record is counted by records: of one person there may be several", () => {
  const html = renderToStaticMarkup(<OpenProposals count={3} href="/members/proposals" />);
  expect(html).toContain("3 hồ sơ chờ ghi từ tệp đã nhập");
});
