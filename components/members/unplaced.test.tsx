import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readAddress } from "@/lib/members/roster/address";
import type { CurrentPlace } from "@/lib/units/current";
import { RosterFilters } from "./roster-filters";
import { UnplacedMembers } from "./unplaced-members";

const place = { branch: null, query: { unit: "DV01" } } as unknown as CurrentPlace;
const ref = (code: string) => ({ id: code, code, name: code });

test("who stands in no branch is told to everybody, what to do about it to whoever can", () => {
  const said = (mayPlace: boolean) =>
    renderToStaticMarkup(<UnplacedMembers count={3} place={place} mayPlace={mayPlace} />);
  for (const each of [said(true), said(false)]) {
    expect(each).toContain("3 đoàn viên chưa xếp chi đoàn");
    expect(each).toContain('href="/members?unit=DV01&amp;branch=none"');
  }
  expect(said(true)).toContain("xếp chi đoàn.");
  expect(said(false)).not.toContain("chọn cả nhóm");
});

test("the list of those in no branch shows that it is theirs, also of a unit without any and to who reads all units", () => {
  const form = (params: Record<string, string>, seen: { units?: string[]; branches?: string[] } = {}) =>
    renderToStaticMarkup(
      <RosterFilters
        place={place}
        address={readAddress(params, false)}
        units={(seen.units ?? []).map(ref)}
        branches={(seen.branches ?? []).map(ref)}
        posts={[]}
        seesSensitive={false}
      />,
    );
  const chosen = '<option value="none" selected="">Chưa xếp chi đoàn</option>';
  const units = ["DV01", "DV02"];
  expect(form({ branch: "none" })).toContain(chosen);
  expect(form({ branch: "none" }, { branches: ["CD1"] })).toContain(chosen);
  expect(form({ branch: "none" }, { units })).toContain(chosen);
  expect(form({ branch: "none" }, { units, branches: ["CD1"] })).toContain(chosen);
  expect(form({}, { branches: ["CD1"] })).toContain("Chưa xếp chi đoàn");
  expect(form({})).not.toContain("Chưa xếp chi đoàn");
});

test("the further filters offer the posts that they are given, and the one that is asked for", () => {
  const html = renderToStaticMarkup(
    <RosterFilters
      place={place}
      address={readAddress({ position: "Bí thư Tỉnh đoàn" }, false)}
      units={[]}
      branches={[]}
      posts={["Ủy viên Ủy ban Kiểm tra"]}
      seesSensitive={false}
    />,
  );
  expect(html).toContain('<option value="Ủy viên Ủy ban Kiểm tra">');
  expect(html).toContain('<option value="Bí thư Tỉnh đoàn" selected="">');
  expect(html).not.toContain('"Bí thư chi đoàn"');
});
