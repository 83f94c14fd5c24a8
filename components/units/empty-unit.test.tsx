import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NoBranches } from "./no-branches";
import { Officers } from "./officers";

const branches = (mayAdd: boolean, importHref: string | null) =>
  renderToStaticMarkup(<NoBranches mayAdd={mayAdd} importHref={importHref} />);

test("a unit without branches says how it gets them, in the words of who reads it", () => {
  expect(branches(true, null)).toContain("Bấm Thêm chi đoàn ở đầu trang");
  const keeper = branches(false, "/members/import?unit=DV01");
  expect(keeper).toContain('href="/members/import?unit=DV01"');
  expect(keeper).not.toContain("ở đầu trang");
  const reader = branches(false, null);
  expect(reader).toContain("Văn phòng cấp trên thêm chi đoàn");
  expect(reader).not.toContain("href");
});

test("where nobody holds a role, who may invites; others read who does", () => {
  const officers = (inviteHref: string | null) =>
    renderToStaticMarkup(<Officers officers={[]} mayTick={false} inviteHref={inviteHref} />);
  expect(officers("/accounts/new")).toContain('href="/accounts/new"');
  expect(officers(null)).toContain("mời người và giao vai trò ở trang Tài khoản");
  expect(officers(null)).not.toContain("href");
});
