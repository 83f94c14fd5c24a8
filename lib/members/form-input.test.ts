import { describe, expect, test } from "vitest";
import { memberFormInput, placeQuery } from "./form-input";

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

describe("a member's form as input", () => {
  test("carries what the form showed and nothing else", () => {
    const input = memberFormInput(
      form({
        fullName: "Lê An",
        phone: "",
        version: "3",
        branch: "",
        "keep-phone": "on",
        place: "unit=DV01",
      }),
    );
    expect(input).toEqual({ fullName: "Lê An", phone: "", version: 3, branch: null });
  });

  test("an unticked box is no only where the box was shown", () => {
    expect(memberFormInput(form({ "has-honorary": "1" }))).toEqual({ honorary: false });
    expect(memberFormInput(form({ "has-honorary": "1", honorary: "on" }))).toEqual({ honorary: true });
    expect(memberFormInput(form({ status: "moved", statusSince: "" }))).toEqual({
      status: "moved",
      statusSince: "",
    });
  });

  test("a status is corrected only where its box was ticked", () => {
    const said = { status: "moved", statusReason: "Ghi nhầm" };
    expect(memberFormInput(form(said))).toEqual(said);
    expect(memberFormInput(form({ ...said, statusCorrected: "on" }))).toEqual({
      ...said,
      statusCorrected: true,
    });
  });

  test("the next page's address keeps organisation, unit and year alone", () => {
    expect(placeQuery(form({ place: "org=khoi&unit=DV01&next=//evil.example.vn" }))).toBe(
      "?org=khoi&unit=DV01",
    );
    expect(placeQuery(form({}))).toBe("");
  });
});
