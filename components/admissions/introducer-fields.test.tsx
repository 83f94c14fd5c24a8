import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { IntroducerFields } from "./introducer-fields";

test("namesakes are told apart by their birth, and who has left is named so", () => {
  const named = { fullName: "Lê Thị An", hasLeft: false };
  const html = renderToStaticMarkup(
    <IntroducerFields
      introducers={[
        { ...named, id: "a", birthDate: "01/02/2000" },
        { ...named, id: "b", birthDate: "2001", hasLeft: true },
      ]}
    />,
  );
  const labels = [...html.matchAll(/<option[^>]*>(.*?)<\/option>/g)].map(([, label]) => label);
  expect(labels).toEqual([
    "Chọn đoàn viên",
    "Lê Thị An, sinh 01/02/2000",
    "Lê Thị An, sinh 2001 (nay không còn ở đây)",
  ]);
});
