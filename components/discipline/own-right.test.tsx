import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OwnRight } from "./own-right";

test("at the steps of the meeting the own right to speak and vote is told, at others it is not", () => {
  const told = renderToStaticMarkup(<OwnRight act="vote" />);
  expect(told).toContain("phát biểu và bỏ phiếu về hình thức kỷ luật của chính mình");
  expect(renderToStaticMarkup(<OwnRight act="vote_down" />)).toBe(told);
  expect(renderToStaticMarkup(<OwnRight act="self_review" />)).toBe(told);
  expect(renderToStaticMarkup(<OwnRight act="announce" />)).toBe("");
});
