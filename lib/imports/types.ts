import type { UnitKind } from "@/lib/access/types";
import type { ColumnField } from "@/lib/imports/columns/header-titles";
import type { YearTitle } from "@/lib/imports/columns/table-year";
import type { FormerName } from "@/lib/imports/comparing/branches";
import type { Ground } from "@/lib/imports/comparing/identify";
import type { Counts } from "@/lib/imports/comparing/outcomes";
import type { ReadLegacy } from "@/lib/imports/reading/legacy-text";
import type { CellProblem } from "@/lib/imports/rows/roster-row";
import type { UnknownWord, WordAnswers } from "@/lib/imports/rows/sheet-words";
import type { MemberStatus } from "@/lib/members/types";
import type { JoiningRule } from "@/lib/members/youngest";
import type { PlainDate } from "@/lib/platform/dates";
import type { PeriodKind } from "@/lib/units/types";

export type ImportState = "ready" | "running" | "confirmed" | "undone" | "failed";

/** Why somebody is in the roster and not in the sheet; `keep`: the sheet has left the person out. */
export type AbsentAnswer = Exclude<MemberStatus, "active"> | "keep";

/**
 * What the user has answered so far; answers to questions that are no longer asked stay and are not heard, but for what
 * `doubtSince` asks. `choices` are by row; under `YEAR_CHOICE` stands the year that was chosen.
 */
export type ImportAnswers = {
  branches: Record<string, string>;
  choices: Record<string, string>;
  absent: Record<string, AbsentAnswer>;
  words: WordAnswers;
};

/** A person as shown beside another one: nothing sensitive. */
export type ShownPerson = {
  fullName: string;
  birthDate: string | null;
  gender: "male" | "female" | null;
  code: string | null;
  phone: string | null;
  branch: string | null;
};

/**
 * `status` is null of whom one may not see: then the rest is what the row itself says. `grounds`: what the row has in common
 * with the person, `against`: which of its numbers are others; `becomes`: what of who that is the row would change, with what would stand there. Neither is told of
 * whom one may not see, nor by what was found before an upgrade.
 */
export type Candidate = ShownPerson & {
  id: string;
  status: MemberStatus | null;
  grounds?: Ground[];
  against?: Ground[];
  becomes?: Partial<Pick<ShownPerson, "fullName" | "birthDate" | "gender">>;
};

/**
 * A row that may speak of somebody known; `open` while nothing that holds was answered. `noNew`: it speaks of the one
 * candidate or is left out, nobody is added by it.
 */
export type DuplicateRow = {
  row: number;
  message: string;
  person: ShownPerson;
  candidates: Candidate[];
  open: boolean;
  noNew?: true;
};

/** What stands in a cell of the roster, and what will: in words. */
export type ChangedCell = { label: string; before: string; after: string };

/** A member of the roster whom a row writes over. */
export type ChangedPerson = { row: number; fullName: string; birthDate: string | null; cells: ChangedCell[] };

/** The first of them, and how many there are; of these `others` get another name, birth date, code or ID number. */
export type ChangedPeople = { people: ChangedPerson[]; all: number; others: number };

/** A row that was taken into another one about the same person, or (`isPast`) gave way to it: it says that the person left. */
export type MergedRow = { row: number; into: number; fullName: string; isPast?: true };

/** A sheet of the file that holds a roster. */
export type OfferedSheet = { name: string; hidden: boolean; rows: number };

/** `onTheWay`: why the person stays in the roster, while a transfer is open. */
export type AbsentMember = {
  id: string;
  code: string | null;
  fullName: string;
  branch: string | null;
  onTheWay?: string;
};

/** A line of the sheet that names another unit. */
export type OtherUnit = { row: number; name: string };

export type SheetColumn = { letter: string; title: string; samples: string[] };

/**
 * People of whom the sheet writes, or can't write, something beside the roster, and of whom it has a case, or an act of a
 * committee, to propose. Of the Party's nothing is counted: not everybody who sees an import may know of it.
 */
export type BesideCounts = {
  ratings: number;
  training: number;
  /** Of whom that is all that the sheet writes. */
  alone: number;
  /** Cells that name no level, or no registration. */
  unsaid: number;
  unplaced: number;
  proposed: number;
  posts: number;
  /** New people of a list after another who are too many to be proposed. */
  notProposed: number;
};

export type Reviewed = Pick<BesideCounts, "ratings" | "training">;

/** By what a roster and its branches are known to be those of before, without reading them: every change raises a version. */
export type RosterMark = { people: number; versions: number; branches: string[] };

/** What a dry run found, kept sealed since cells may be sensitive. */
export type DryRunResult = {
  /** Of an undone import: of how many what stood before is back, be it their rating or training alone. */
  back?: number;
  rowCount: number;
  columns: SheetColumn[];
  /** Sensitive columns left out: their titles. */
  leftOut: string[];
  /** Titles of filled columns that are taken for nothing. */
  notTaken: string[];
  otherUnit: OtherUnit | null;
  /** The old font from which the sheet's text was turned into Unicode. */
  legacy: ReadLegacy | null;
  unknownBranches: string[];
  /** Names answered with a new branch that the unit has by now: they mean that one. */
  openedSince: string[];
  /** The roster and the branches that it was compared with; null of a dry run from before an upgrade. */
  mark: RosterMark | null;
  /** Names of other Đoàn cơ sở in the column of branches, answered or not. */
  unitsForBranches: OtherUnit[];
  /** Names of branches that may be those of people, answered or not. */
  peopleForBranches: OtherUnit[];
  /** Words of the sheet that nobody has explained yet. */
  words: UnknownWord[];
  /** Rows that can't be taken. */
  rejected: number[];
  /** Why, cell by cell: the first of them, as of notices and conflicts. */
  problems: CellProblem[];
  notices: CellProblem[];
  /** Cells that are not written although their row is: somebody else's number too, or what stands there is no draft. */
  conflicts: CellProblem[];
  /** How many cells of these three lists are not told one by one. */
  untold: number;
  beside: BesideCounts;
  duplicates: DuplicateRow[];
  changed: ChangedPeople;
  merged: MergedRow[];
  /** How many new people the sheet names no branch for, in a unit that has some. */
  newUnplaced: number;
  /** How many of the people stand in rows that the sheet hides. */
  hiddenRows: number;
  /** Something stands right of the last column that is read. */
  isCut: boolean;
  /** How many young people who are no members were left out, and by what that is told. */
  youths: { count: number; told: string[] };
  /** How many names stood all in capitals and are spelled as names are, with the first of them. */
  capitals: { count: number; first: { from: string; to: string } | null };
  /** Titles of columns in which a spreadsheet may have swapped days and months. */
  swappedDays: string[];
  /** By which years the unit counts, the one under way (0 where it is told no more), and the line above the list that names one. */
  reviewed: { periodKind: PeriodKind; usual: number; title: YearTitle | null };
  /** All sheets of the file that could be taken, the one that is first. */
  sheets: OfferedSheet[];
  /** Those of them that stand beside this list, on the same page of the workbook. */
  sideBySide: string[];
  absent: AbsentMember[];
  /** Branches that the confirmation opened. */
  opened: string[];
};

export type ColumnMapping = Record<string, ColumnField | null>;

/** One import with all that its page shows. */
export type ImportDetail = DryRunResult & {
  id: string;
  orgId: string;
  unitId: string;
  branchId: string | null;
  state: ImportState;
  fileName: string;
  sheetName: string;
  isComplete: boolean;
  /** Of which year ratings, comments and training speak. */
  year: number;
  mapping: ColumnMapping;
  answers: ImportAnswers;
  counts: Counts;
  progress: { done: number; total: number };
  /** The sheet's data were wiped after their days. */
  expired: boolean;
  createdAt: Date;
};

/** As `GET /api/v1/imports/{id}` answers. */
export type ImportView = {
  id: string;
  state: ImportState;
  mapping: ColumnMapping;
  otherUnit: OtherUnit | null;
  unknownBranches: string[];
  unitsForBranches: OtherUnit[];
  peopleForBranches: OtherUnit[];
  counts: Counts;
  unknownWords: UnknownWord[];
  problems: { row: number; column: string; value: string; message: string }[];
  merged: { row: number; into: number }[];
  sheets: OfferedSheet[];
  duplicates: { row: number; candidates: { id: string; fullName: string; birthDate: string | null }[] }[];
  absent: { id: string; code: string | null; fullName: string }[];
  progress: { done: number; total: number };
  notes: string[];
};

/**
 * A code or card that an active member out of sight has, in the words of the form: neither who nor where. `fullName`: that
 * name and birth date are those of one; `value` is then the `bornKey`. `isWaiting`: a transfer brings the person here, so
 * that nobody is added even by name.
 */
export type Taken = {
  field: "code" | "cardNumber" | "fullName";
  value: string;
  message: string;
  isWaiting?: true;
};

/** What a sheet is compared with. `roster` is the JSON of `rosterToCompare`. */
export type Surroundings = {
  today: PlainDate;
  /** From which age one joins, and since when. */
  joining: JoiningRule;
  unit: { id: string; name: string; code: string; kind: UnitKind; periodKind: PeriodKind };
  /** Names of the organisation's other units. */
  otherUnits: string[];
  /** Of these the open Đoàn cơ sở: no branch bears the name of one. */
  otherUnions: string[];
  /** Names of the organisation and of the one above it: nor that of one of these. */
  unitsAbove: string[];
  /** Open branches of the unit; of an import into one branch that one alone. */
  branches: { id: string; name: string; formerNames: FormerName[] }[];
  /** Names of the open branches that an import into one branch does not touch. */
  otherBranches: string[];
  /** The one branch whose people whoever imports sees; null who sees the unit's. */
  seenBranch: string | null;
  /** The one branch that the import may touch. */
  branchId: string | null;
  /** Unknown branches of the sheet may be created. */
  mayCreateBranches: boolean;
  isComplete: boolean;
  /** Whoever imports sees the sensitive fields. */
  seesSensitive: boolean;
  year: number;
  /** A unit without branches rates its members itself. */
  ratesItself: boolean;
  /** The day of the last whole list of the unit, before this one. */
  lastList: PlainDate | null;
  roster: string;
  /** By the ids of those whose transfer is open: why they stay. */
  onTheWay: Record<string, string>;
  /** Of the numbers that the sheet would give to somebody, and of whom it has as new. */
  taken: Taken[];
  /** The JSON of a `ReviewState`. */
  reviews: string;
};
