import { describe, expect, test } from "vitest";
import type { CurrentPlace } from "@/lib/units/current";
import { exportHref, exportQuery, readAddress, rosterHref, rosterQuery } from "./address";

const place = {
  org: { code: "khoi" },
  unit: { id: "u", code: "DV01", name: "Đoàn Sở", kind: "base_union" },
  branch: null,
  query: { unit: "DV01" },
} as unknown as CurrentPlace;

describe("the roster's address", () => {
  test("shows those in activity unless told otherwise", () => {
    expect(rosterQuery(place, readAddress({}, false))).toEqual({
      org: "khoi",
      unit: "DV01",
      status: "active",
    });
    expect(rosterQuery(place, readAddress({ status: "all" }, false))?.status).toBeUndefined();
    expect(rosterQuery(place, readAddress({ status: "dead" }, false))).toBeNull();
  });

  test("columns are those chosen, in the table's order; a status that is asked for is shown", () => {
    expect(readAddress({ col: ["phone", "code", "idNumber"] }, false).columns).toEqual(["code", "phone"]);
    expect(readAddress({}, false).columns).toEqual(["branch", "birthDate", "gender", "position"]);
    expect(readAddress({ status: "all" }, true).columns).toEqual([
      "unit",
      "branch",
      "birthDate",
      "gender",
      "position",
      "status",
    ]);
  });

  test("the next page, the print and the export keep what was asked", () => {
    const address = readAddress({ q: " thuy cao ", gender: "female", col: "phone" }, false);
    expect(rosterHref(place, address, "/members", { cursor: "abc" })).toBe(
      "/members?unit=DV01&q=thuy+cao&gender=female&cursor=abc&col=phone",
    );
    expect(exportHref(exportQuery(place, address, "list"))).toBe(
      "/api/v1/members/export?org=khoi&unit=DV01&form=list&q=thuy+cao&gender=female&status=active&columns=phone",
    );
    expect(exportQuery(place, address, "national")).not.toHaveProperty("columns");
    expect(exportQuery(place, readAddress({}, false), "list")).not.toHaveProperty("columns");
  });
});
