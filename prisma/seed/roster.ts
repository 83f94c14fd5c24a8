import { fold } from "@/lib/platform/fold";
import type { DemoBranch, DemoUnit } from "./bloc";
import { inventPerson } from "./names";
import { type Random, randomOf } from "./random";

/** A row of the roster by the field names of the national form; a blank is "". */
export type DemoMember = {
  code: string;
  fullName: string;
  gender: "male" | "female";
  birthDate: string;
  ethnicity: string;
  religion: string;
  nativePlace: string;
  permanentAddress: string;
  generalEducation: string;
  qualification: string;
  politicalTheory: string;
  computerSkill: string;
  foreignLanguage: string;
  joinedOn: string;
  admissionResolution: string;
  cardNumber: string;
  partyJoinedOn: string;
  occupation: string;
  memberKind: string;
  position: string;
  association: string;
  honorary: boolean;
  email: string;
  phone: string;
  branch: string;
};

/** The first year of the demo; whoever is there in it was there before. */
const FIRST_YEAR = 2021;

/**
 * The members of a unit in a year. Each place in a branch is held by one person after another: students leave
 * with their course, others when they turn 31, officers at 35. So one year's roster follows from the last.
 */
export function demoRoster(unit: DemoUnit, year: number): DemoMember[] {
  return unit.branches.flatMap((branch, at) => branchRoster({ unit, branch, at }, year));
}

/** Those of its first branch, where the unit's own officers are too. */
export function firstBranchRoster(unit: DemoUnit, year: number): DemoMember[] {
  const [branch] = unit.branches;
  return branch ? branchRoster({ unit, branch, at: 0 }, year) : [];
}

function branchRoster(of: Omit<Place, "place">, year: number): DemoMember[] {
  return Array.from({ length: of.branch.members }, (_, place) => memberAt({ ...of, place }, year));
}

/** Who was on the roster in `from` and no longer is in `to`, and why. */
export function demoLeavers(unit: DemoUnit, from: number, to: number) {
  const staying = new Set(demoRoster(unit, to).map(({ code }) => code));
  return demoRoster(unit, from)
    .filter(({ code }) => !staying.has(code))
    .map(({ code, occupation }) => ({
      code,
      status: occupation === "Sinh viên" ? ("moved" as const) : ("graduated" as const),
    }));
}

type Place = { unit: DemoUnit; branch: DemoBranch; at: number; place: number };

type Stay = { from: number; until: number; birthYear: number; turn: number };

function memberAt(place: Place, year: number): DemoMember {
  let stay = firstStay(place);
  while (stay.until < year) stay = nextStay(place, stay);
  return member(place, stay);
}

function isStudentBranch({ unit, at }: Place): boolean {
  return unit.sector === "school" && at > 0;
}

function firstStay(place: Place): Stay {
  const random = randomOf(`${seedOf(place)}/0`);
  return stayFrom(place, FIRST_YEAR, ageAtStart(place, random, true), 0);
}

function nextStay(place: Place, last: Stay): Stay {
  const turn = last.turn + 1;
  const random = randomOf(`${seedOf(place)}/${turn}`);
  return stayFrom(place, last.until + 1, ageAtStart(place, random, false), turn);
}

function ageAtStart(place: Place, random: Random, first: boolean): number {
  if (isStudentBranch(place)) return random.integer(18, first ? 21 : 19);
  if (isOfficer(place)) return random.integer(24, 28);
  return random.integer(22, first ? 30 : 26);
}

function stayFrom(place: Place, from: number, age: number, turn: number): Stay {
  const lastAge = isStudentBranch(place) ? Math.max(age, 21) : isOfficer(place) ? 35 : 30;
  return { from, until: from + lastAge - age, birthYear: from - age, turn };
}

function seedOf({ unit, at, place }: Place): string {
  return `${unit.code}/${at}/${place}`;
}

const BRANCH_POSITIONS = ["Bí thư chi đoàn", "Phó bí thư chi đoàn", "Ủy viên BCH chi đoàn"];
const UNIT_POSITIONS = ["Bí thư Đoàn cơ sở", "Phó bí thư Đoàn cơ sở", "Ủy viên BCH Đoàn cơ sở"];

/** The first three places of a branch are its committee; the next three of the first branch that of the unit. */
function positionOf({ at, place }: Place): string {
  const unitPosition = at === 0 ? UNIT_POSITIONS[place - BRANCH_POSITIONS.length] : undefined;
  return BRANCH_POSITIONS[place] ?? unitPosition ?? "Đoàn viên";
}

function isOfficer(place: Place): boolean {
  return positionOf(place) !== "Đoàn viên" && !isStudentBranch(place);
}

function member(place: Place, stay: Stay): DemoMember {
  const random = randomOf(`${seedOf(place)}/${stay.turn}/person`);
  const person = inventPerson(random);
  const home = inventHome(random);
  return {
    ...person,
    ...numbers(place, stay, person.fullName),
    ...unionYears(stay, isOfficer(place), random),
    ...schooling(place, random),
    birthDate: day(stay.birthYear, random),
    ethnicity: random.chance(0.86) ? "Kinh" : random.pick(["Mường", "Tày", "Thái", "Dao", "Nùng"]),
    religion: random.chance(0.93) ? "Không" : random.pick(["Công giáo", "Phật giáo"]),
    nativePlace: home,
    permanentAddress: random.chance(0.75) ? home : inventHome(random),
    memberKind: "Sinh hoạt chính",
    position: positionOf(place),
    honorary: false,
    branch: place.branch.name,
  };
}

/** Numbers that no office gave: codes of our own, the unassigned prefix 09000, addresses under example.vn. */
function numbers({ unit, at, place }: Place, { turn }: Stay, fullName: string) {
  const pad = (value: number) => String(value).padStart(2, "0");
  const serial = `${unit.code.slice(2)}${pad(at)}${pad(place)}`;
  const words = fold(fullName).split(" ");
  return {
    code: `7${serial}${turn}`,
    cardNumber: `9${serial}${pad(turn)}`,
    phone: `09000${unit.code.slice(2)}${at}${pad(place)}`,
    email: `${words.at(-1)}.${words[0]}.${serial}${turn}@example.vn`,
  };
}

function unionYears({ birthYear, from }: Stay, officer: boolean, random: Random) {
  const joined = birthYear + random.integer(15, 16) + 1;
  const inParty = random.chance(officer ? 0.7 : 0.12) && from - birthYear >= 25;
  return {
    joinedOn: random.chance(0.6)
      ? `${joined}-03-26`
      : `${joined}-${random.pick(["05-19", "11-20", "12-22"])}`,
    admissionResolution: `${random.integer(4, 96)}-NQ/ĐTN`,
    partyJoinedOn: inParty ? day(birthYear + random.integer(22, 24), random) : "",
  };
}

function schooling(place: Place, random: Random) {
  const student = isStudentBranch(place);
  return {
    generalEducation: "Hệ 12/12",
    qualification: student
      ? "Chưa có"
      : random.pick(["Cử nhân", "Cử nhân", "Cử nhân", "Cao đẳng", "Thạc sĩ"]),
    politicalTheory: student ? "Chưa có" : random.pick(["Sơ cấp", "Sơ cấp", "Trung cấp", "Chưa có"]),
    computerSkill: random.chance(0.85)
      ? "Chuẩn kỹ năng sử dụng CNTT cơ bản"
      : "Chuẩn kỹ năng sử dụng CNTT nâng cao",
    foreignLanguage: random.pick(["Bậc 1", "Bậc 2", "Bậc 2", "Bậc 3", "Bậc 3", "Bậc 4"]),
    occupation: occupationOf(place),
    association: student ? "Hội Sinh viên Việt Nam" : "Hội LHTN Việt Nam",
  };
}

function occupationOf(place: Place): string {
  if (isStudentBranch(place)) return "Sinh viên";
  if (place.unit.sector === "school") return "Giảng viên/Giáo viên";
  return place.unit.sector === "enterprise" ? "Khác" : "Cán bộ/Công chức/Viên chức";
}

const COMMUNES =
  "Tân Lập, Đồng Tiến, Yên Bình, Phú Lộc, Hòa Lạc, Thanh Vân, Minh Tân, Kim Đường, Xuân An, Vĩnh Hảo, Bình Phú, Đông Khê".split(
    ", ",
  );
const DISTRICTS = "Thanh Giang, Đồng Sơn, Lạc Thủy Bắc, Yên Trường, Hạ Lam, Thượng Lam".split(", ");

function inventHome(random: Random): string {
  return `Xã ${random.pick(COMMUNES)}, huyện ${random.pick(DISTRICTS)}, tỉnh Sông Lam`;
}

function day(year: number, random: Random): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${year}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`;
}
