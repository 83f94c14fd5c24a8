import { expect, test } from "vitest";
import { SOFTWARE_PERSON, softwarePerson } from "./software-person";

test("the day of birth stands under Nam or Nữ, a blank code stays blank", () => {
  const of = (gender: "male" | "female", code: string | null) =>
    softwarePerson({ fullName: "Lê An", code, birthDate: "2001-02-03", gender });
  expect(of("male", "ĐV1")).toEqual(["Lê An", "ĐV1", "03/02/2001", ""]);
  expect(of("female", null)).toEqual(["Lê An", "", "", "03/02/2001"]);
  expect(SOFTWARE_PERSON).toHaveLength(of("male", null).length);
});
