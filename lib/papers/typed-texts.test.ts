import { expect, test } from "vitest";
import { memberRegisterSheet } from "@/lib/dossier/register/sheet";
import type { RegisterPerson } from "@/lib/dossier/register/types";
import { statementSheet } from "@/lib/fees/statement/sheet";
import type { FeeLine } from "@/lib/fees/types";
import { exportProblems } from "@/lib/imports/problems-export";
import { quarterSheet } from "@/lib/members/snapshots/sheet";
import { plainDate } from "@/lib/platform/dates";
import { softwareSheet } from "@/lib/software-lists/sheet";
import { TRICKS, textsIn } from "@/tests/helpers/typed-texts";
import { registerWorkbook } from "./register-workbook";

// The roster's own list and form: `lib/members/roster/national-form.test.ts`; the training of a branch, the ratings of
// organisations and the figures of a year: their integration tests.
const DAY = plainDate("2026-03-26");
const [first, ...rest] = TRICKS;
const issuer = { name: first, shortName: first, parentName: first, place: first, issuerCode: "ĐTN" };
const share = { kept: 1, toSend: 2, sent: 0, sendBy: null };
const fees: FeeLine = { payers: 1, exempt: 0, due: 3, collected: 3, owed: 0, savedOn: null, ...share };

const person = (text: string): RegisterPerson => ({
  id: text,
  unitId: "u",
  branchId: null,
  branch: text,
  fullName: text,
  birthDate: "2000-02-01",
  gender: "male",
  code: text,
  cardNumber: text,
  joinedOn: null,
  position: text,
  status: "active",
  statusSince: null,
  turns: [],
  admittedOn: null,
  moves: [],
});
const listed = (text: string) => ({
  memberId: text,
  fullName: text,
  branch: { id: text, name: text },
  position: text,
  gender: "female" as const,
  birthDate: "2000",
  code: text,
});

/** Every writer that is given what it writes; each of the texts stands in a row of it. */
const WRITERS: Record<string, () => Promise<Uint8Array>> = {
  "a register": () =>
    registerWorkbook([
      { name: "Sổ", title: first, note: first, columns: ["A"], rows: rest.map((text) => [text]), none: "" },
    ]),
  "a list for the national software": () =>
    softwareSheet("graduation", {
      place: first,
      lines: TRICKS.map((text) => ({
        id: text,
        typedOn: null,
        isTakenBack: false,
        wasTyped: false,
        personName: text,
        code: text,
        birthDate: "2000",
        gender: "male",
        branch: text,
        value: "",
        day: DAY,
        docNumber: text,
      })),
    }),
  "the register of members": () =>
    memberRegisterSheet({
      organisation: issuer,
      unit: first,
      branch: null,
      from: DAY,
      to: DAY,
      on: DAY,
      present: TRICKS.map(person),
      came: [],
      went: TRICKS.map((text) => ({ person: person(text), day: DAY, reason: text })),
    }),
  "the list of a quarter": () =>
    quarterSheet({
      title: first,
      standing: first,
      list: {
        members: TRICKS.map(listed),
        total: 4,
        male: 0,
        female: 4,
        changes: {
          total: 4,
          comparable: true,
          joined: TRICKS.map(listed),
          left: [],
          movedBranch: [],
          changedPosition: [],
          byBranch: [],
        },
        since: null,
        drawnUp: null,
        corrects: null,
      },
    }),
  "the statement of fees": () =>
    statementSheet({
      upper: issuer,
      unitName: first,
      of: { year: 2026, quarter: 1 },
      drawnOn: DAY,
      fees: {
        unit: { id: "u", code: "DV01", name: first },
        year: 2026,
        branches: rest.map((text) => ({
          place: { id: text, code: text, name: text },
          isUnit: false,
          quarters: [fees],
        })),
        quarters: [{ ...share, received: 2 }],
        remittances: [],
        mayKeep: true,
      },
    }),
  "the problems of a sheet": () =>
    exportProblems("ds.xlsx", [
      {
        outcome: "Dòng không nhận",
        cells: TRICKS.map((value) => ({ row: 5, column: "B", value, message: value, sensitive: false })),
      },
    ]),
};

test.each(Object.entries(WRITERS))("nothing typed becomes a formula in %s", async (_, written) => {
  expect(await textsIn(await written())).toEqual(expect.arrayContaining([...TRICKS]));
});
