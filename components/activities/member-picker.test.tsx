import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { choicesHref, MemberChoices } from "./member-picker";

test("who is to be chosen is asked of the roster as it stands, or with those who have left since", () => {
  const part = { unit: "DV01", org: "khoi", branch: null };
  const asked = { q: " an ", cursor: null, withLeft: false };
  expect(choicesHref(part, asked)).toBe("/api/v1/members?unit=DV01&org=khoi&limit=50&status=active&q=an");
  expect(choicesHref(part, { ...asked, withLeft: true })).toBe(
    "/api/v1/members?unit=DV01&org=khoi&limit=50&q=an",
  );
});

test("all who are shown are chosen at once where several may be, and one person alone where only one is asked for", () => {
  const items = ["An", "Bình", "Chi"].map((fullName) => ({
    id: fullName,
    fullName,
    branch: null,
    hasLeft: false,
  }));
  const shown = (isSingle: boolean) =>
    renderToStaticMarkup(
      <MemberChoices items={items} chosen={items.slice(0, 1)} onToggle={() => {}} isSingle={isSingle} />,
    );
  expect(shown(false)).toContain("Chọn cả 2 người đang hiện");
  expect(shown(false)).toContain('type="checkbox"');
  expect(shown(true)).not.toContain("Chọn cả");
  expect(shown(true).match(/type="radio"/g)).toHaveLength(3);
});
