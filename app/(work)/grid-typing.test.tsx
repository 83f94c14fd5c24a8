import { Children, isValidElement, type ReactElement, type ReactNode, useState } from "react";
import { expect, test } from "vitest";
import { HeadcountForm } from "@/components/care/headcount-form";
import { useFeeGrid } from "@/components/fees/use-fee-grid";
import { RatedGrid } from "@/components/organisation-ratings/rated-grid";
import { RatingGrid } from "@/components/ratings/rating-grid";
import { MarksGrid } from "@/components/training/marks-grid";
import { drawn } from "@/components/ui/drawn";
import { useRowVersions, type Version, type Versions } from "@/components/ui/use-row-versions";
import type { HeadcountTable } from "@/lib/care/headcount/types";
import type { FeeBoard } from "@/lib/fees/types";
import type { RatedBoard } from "@/lib/organisation-ratings/types";
import { plainDate } from "@/lib/platform/dates";
import { DEFAULT_RULE, trainingLadder } from "@/lib/ratings/rules";
import type { RatingBoard } from "@/lib/ratings/types";
import { DEFAULT_GROUPS, registration } from "@/lib/training/rules";
import type { TrainingBoard } from "@/lib/training/types";
import { calendarYear } from "@/lib/units/periods";

/** A row as it is stored. */
type Stored = { said: number; version: number };
type Sent = { version: Version };
type Page = { type: (at: number, said: number) => void; sent: Sent[] };

const unit = { id: "u", code: "DV01", name: "Đoàn Sở số 1" };
const place = { unit, branch: null, year: 2026, periodLabel: "năm 2026" };
const person = (at: number) => ({
  memberId: `m${at}`,
  fullName: `Lê Thị ${at}`,
  code: null,
  birthDate: "2000",
  gender: "female" as const,
  hasLeft: false,
});

/** What a drawn grid would send, and its rows to be typed in. */
function pageOf(grid: ReactElement, textOf: (row: never, said: number) => unknown[]): Page {
  const all = elementsIn(grid);
  const rows = all.filter(({ props }) => props.row && props.onType);
  return {
    sent: JSON.parse(String(all.find(({ props }) => props.name === "rows")?.props.value)),
    type: (at, said) => rows[at]?.props.onType?.(...textOf(rows[at]?.props.row as never, said)),
  };
}

type Props = {
  children?: ReactNode;
  row?: object;
  line?: object;
  version?: Version;
  onType?: (...typed: unknown[]) => void;
  name?: string;
  value?: unknown;
};

function elementsIn(node: ReactNode): ReactElement<Props>[] {
  return Children.toArray(node).flatMap((each) =>
    isValidElement<Props>(each) ? [each, ...elementsIn(each.props.children)] : [],
  );
}

const ratings = (rows: Stored[]): Page => {
  const board: RatingBoard = {
    ...place,
    sheet: null,
    open: null,
    periodKind: "calendar_year",
    rows: rows.map(({ said, version }, at) => ({
      ...person(at),
      signedName: null,
      conditions: [],
      draft: "",
      choice: "good",
      comment: String(said),
      typedOn: null,
      version,
      record: { held: 0, attended: 0, meetings: { held: 0, attended: 0 }, training: null },
    })),
    elsewhere: [],
    seesReasons: true,
    rule: DEFAULT_RULE,
    may: { keep: true, approve: true },
  };
  return pageOf(RatingGrid({ board, account: "a" }), (row, said) => [
    row,
    { choice: "good", comment: String(said), isDraft: false },
  ]);
};

const marks = (rows: Stored[]): Page => {
  const board: TrainingBoard = {
    ...place,
    program: { groups: DEFAULT_GROUPS.slice(0, 1), version: 1, registered: rows.length },
    ladder: trainingLadder(DEFAULT_RULE),
    rows: rows.map(({ said, version }, at) => ({
      ...person(at),
      record: { ...registration(plainDate("2026-03-02")), branchMarks: [said], version },
      typedOn: null,
      isInSoftware: false,
    })),
    open: [],
    may: { keep: true, confirm: false },
  };
  return pageOf(MarksGrid({ board, kind: "branch", account: "a" }), (_, said) => [[String(said)]]);
};

const rated = (rows: Stored[]): Page => {
  const board: RatedBoard = {
    ...place,
    level: "unit",
    sheet: null,
    dueOn: null,
    rows: rows.map(({ said, version }, at) => ({
      subject: "organisation",
      branchId: `b${at}`,
      seatId: null,
      key: `b${at}`,
      name: `Chi đoàn ${at}`,
      detail: "",
      recognition: null,
      inputs: [],
      own: null,
      decided: null,
      comment: String(said),
      version,
    })),
    may: { keep: true, decide: true },
  };
  const grid = RatedGrid({ board, may: { own: true, decided: true }, yearHref: "/", account: "a" });
  return pageOf(grid, (_, said) => [{ own: null, decided: null, comment: String(said) }]);
};

const useFees = (rows: Stored[]): Page => {
  const board: FeeBoard = {
    ...place,
    until: "2026-01",
    rows: rows.map(({ said, version }, at) => ({
      ...person(at),
      feeClass: "salaried",
      paysByQuarter: false,
      cells: [
        {
          month: "2026-01",
          state: said > 0 ? "paid" : "owed",
          due: 2,
          amount: said,
          isHere: true,
          memberId: `m${at}`,
          version,
          savedOn: null,
          beside: [],
        },
      ],
    })),
    months: [],
    collections: [],
    remittances: [],
    may: { keep: true, keepUnit: false },
  };
  const { lines, onType } = useFeeGrid(board, "a");
  return {
    sent: lines,
    type: (at, said) => {
      const row = board.rows[at];
      if (row) onType(row, { "2026-01": String(said) });
    },
  };
};

const headcount = (rows: Stored[]): Page => {
  const day = plainDate("2026-03-02");
  const table: HeadcountTable = {
    unit,
    year: 2026,
    period: calendarYear(2026),
    source: "",
    confirmedOn: null,
    confirmedBy: "",
    version: 1,
    lines: rows.map(({ said, version }, at) => {
      const numbers = { membersMale: said, membersFemale: 0, youthMale: 0, youthFemale: 0 };
      const saved = { ...numbers, countedOn: day, savedBy: "An", version };
      return { placeId: `p${at}`, name: `Chi đoàn ${at}`, isUnit: false, saved, proposed: numbers };
    }),
  };
  const lines = elementsIn(HeadcountForm({ table, day, maySayFrom: false })).filter(
    ({ props }) => props.line,
  );
  return {
    sent: lines.map(({ props: { version = null } }) => ({ version })),
    type: (at, said) => {
      const cells = [{ value: String(said), defaultValue: String(rows[at]?.said) }];
      lines[at]?.props.onType?.(cells);
    },
  };
};

type ProbeProps<T> = { page: () => T; steps: ((page: T) => void)[]; tell: (last: T) => void };

function Probe<T>({ page, steps, tell }: ProbeProps<T>) {
  const [at, go] = useState(0);
  const now = page();
  tell(now);
  if (at < steps.length) {
    steps[at]?.(now);
    go(at + 1);
  }
  return null;
}

/** Takes one step after the other on a page, each on what the last one left, and then says what it is. */
function after<T>(page: () => T, steps: ((page: T) => void)[]): T {
  const told: T[] = [];
  drawn(<Probe page={page} steps={steps} tell={(now) => told.push(now)} />);
  return told.at(-1) as T;
}

type Held = { id: string; version: number };
const useVersions = () => useRowVersions(idOf, versionOf);
const idOf = ({ id }: Held) => id;
const versionOf = ({ version }: Held) => version;

const type = (at: number, said: number) => (page: Page) => page.type(at, said);

const BEFORE: Stored[] = [
  { said: 0, version: 1 },
  { said: 0, version: 1 },
];
const SINCE: Stored[] = [{ said: 2, version: 2 }, ...BEFORE.slice(1)];

/** What is sent after one typed and somebody else stored, in turn. */
function sentAfter(
  grid: (rows: Stored[]) => Page,
  ...steps: (((page: Page) => void) | typeof SINCE)[]
): Sent[] {
  let stored = BEFORE;
  const take = (step: (typeof steps)[number]) => (page: Page) => {
    if (typeof step === "function") step(page);
    else stored = step;
  };
  return after(() => grid(stored), steps.map(take)).sent;
}

test.each([
  ["ratings", ratings],
  ["marks", marks],
  ["ratings of organisations", rated],
  ["fees", useFees],
])("typing in the grid of %s goes over what stood there when it began", (_, grid) => {
  expect(sentAfter(grid, type(0, 3), type(1, 3))).toMatchObject([{ version: 1 }, { version: 1 }]);
  // Typed back, a row is left as somebody else stores it.
  const others = sentAfter(grid, type(1, 3));
  expect(sentAfter(grid, type(0, 3), type(0, 0), type(1, 3), SINCE)).toEqual(others);
  // The server has version 2 and answers that somebody else was faster.
  expect(sentAfter(grid, type(0, 3), SINCE, type(0, 4))).toMatchObject([{ version: 1 }]);
  // And what is typed from what they stored goes over that.
  expect(sentAfter(grid, type(0, 3), SINCE, type(0, 2), type(0, 4))).toMatchObject([{ version: 2 }]);
});

test("so does typing in the headcount, of which every line is sent", () => {
  const versions = (...steps: (((page: Page) => void) | typeof SINCE)[]) =>
    sentAfter(headcount, ...steps).map(({ version }) => version);
  expect(versions(type(0, 3), SINCE)).toEqual([1, 1]);
  expect(versions(type(0, 3), type(0, 0), SINCE)).toEqual([2, 1]);
  expect(versions(type(1, 3), SINCE)).toEqual([2, 1]);
  expect(versions(type(0, 3), SINCE, type(0, 2), type(0, 4))).toEqual([2, 1]);
});

test("what is put back goes over what it was typed over; going on over the other's text takes its version", () => {
  type Hook = ReturnType<typeof useVersions>;
  const now = { id: "x", version: 2 };
  const { over } = after(useVersions, [({ pin }: Hook) => pin({ id: "x", version: 1 }, false)]);
  expect(over).toEqual({ x: 1 } satisfies Versions);
  const putBack = ({ restore }: Hook) => restore(over);
  const back = after(useVersions, [putBack]);
  expect([back.versionOf(now), back.faster([now], [now])]).toEqual([1, [now]]);
  expect(after(useVersions, [putBack, (page) => page.goOver([now])]).versionOf(now)).toBe(2);
  expect(after(useVersions, [putBack, (page) => page.forget()]).versionOf(now)).toBe(2);
});
