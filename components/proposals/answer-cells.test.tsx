import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AnswerCells } from "./answer-cells";

test("a unit of the organisation is asked for by its name of who has left the roster alone: of others it is refused", () => {
  const shown = (status: "active" | "moved" | "graduated") =>
    renderToStaticMarkup(<AnswerCells id="1" as="transfer_out" status={status} />);
  expect(shown("moved")).toContain("ghi đúng tên đơn vị đó");
  for (const status of ["active", "graduated"] as const)
    expect(shown(status)).not.toContain("ghi đúng tên đơn vị đó");
});
