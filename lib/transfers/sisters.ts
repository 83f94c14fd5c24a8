import { accentsAgree } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";
import type { UnitRef } from "@/lib/units/types";
import { DIRECTION_LABELS, OUTSIDE_PLACE } from "./messages";

/** `formerNames`: what it alone was called before. */
export type Named = Pick<UnitRef, "code" | "name"> & { formerNames?: readonly string[] };

/** A place outside as somebody names it; `outsidePlace` is null where it is not asked for. */
type Outside = { outsideName: string; outsidePlace: string | null };

/** How people begin the name of an organisation of the Đoàn, folded; the longer before what stands within it. */
const BEGINNINGS = [
  "doan thanh nien cong san ho chi minh",
  "doan thanh nien",
  "doan tncs ho chi minh",
  "doan tncs hcm",
  "doan tncs",
  "doan tn",
  "doan co so",
  "doan",
  "chi doan co so",
  "dtncs",
  "dtn",
  "dcs",
  "ban chap hanh",
  "bch",
  "ban thuong vu",
  "btv",
].map((words) => words.split(" "));

/** Of a unit it says no more than "Đoàn"; as it is typed, it may be a branch within the unit. */
const BRANCH = ["chi", "doan"];

/** "Kĩ" is "kỹ" and "công ti" "công ty". */
const LONE_Y = /^([bcdđghklmnpqrstvx]+u?)y(\p{M}*)$/u;

/** What many places are called: a unit of such a name is told by that whole name alone. */
const GENERIC = new Set(
  "sở; số; ban; cục; chi cục; viện; học viện; trường; trường học; nhà trường; đại học; trường đại học; cao đẳng; trường cao đẳng; trung học; trung cấp; xã; phường; thị trấn; huyện; quận; thị xã; tỉnh; thành phố; khối; cơ quan; cơ sở; đơn vị; công ty; doanh nghiệp; xí nghiệp; bệnh viện; trung tâm; văn phòng; ngân hàng; kho bạc; tòa án; công an; quân đội; đảng ủy; đảng bộ; ủy ban; nơi khác; địa phương"
    .split("; ")
    .map((name) => wordsOf(name).map(fold).join(" ")),
);

function wordsOf(text: string): string[] {
  const words =
    text
      .replaceAll("&", " và ")
      .normalize("NFD")
      .toLowerCase()
      .match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return words.map((word) => word.replace(LONE_Y, "$1i$2"));
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, at) => words[at] === word);
}

type Core = { words: string[]; key: string; text: string };

/** A name without its `beginnings`: its folded words, the same between blanks, and their letters as they were written. */
function coreOf(name: string, beginnings: readonly string[][]): Core {
  const written = wordsOf(name);
  const words = written.map(fold);
  let from = 0;
  for (;;) {
    const rest = words.slice(from);
    const found = beginnings.find((each) => startsWith(rest, each));
    if (!found) return { words: rest, key: ` ${rest.join(" ")} `, text: written.slice(from).join(" ") };
    from += found.length;
  }
}

const OF_UNITS = [...BEGINNINGS, BRANCH];

type Read = Core & { name: string; wholes: string[]; isTelling: boolean };
const read = new WeakMap<Named, Read[]>();

/** What a unit is called, and then what it was called before, read once: hundreds of lines are compared with each unit. */
function namesRead(unit: Named): readonly Read[] {
  const known = read.get(unit);
  if (known) return known;
  const { name, code, formerNames = [] } = unit;
  const made = [nameRead(name, [name, code]), ...formerNames.map((former) => nameRead(former, [former]))];
  read.set(unit, made);
  return made;
}

function nameRead(name: string, wholes: readonly string[]): Read {
  const core = coreOf(name, OF_UNITS);
  const isTelling = core.words.length > 1 && !isGeneric(core);
  return { ...core, name, wholes: wholes.map(fold), isTelling };
}

/** Whether a core names nothing in particular: a word that many places bear, numbers and single letters aside. */
function isGeneric({ words }: Core): boolean {
  const telling = words.filter((word) => !/^(\p{L}|\d+)$/u.test(word)).join(" ");
  return telling === "" || GENERIC.has(telling);
}

/** A unit with the name, of now or of before, by which it was known. */
type Known<Unit> = { unit: Unit; name: string };

/**
 * Of `units` those that `typed` surely names: by name or code, or by the same name however its beginning is said. What one
 * of them is called now goes before what another was.
 */
function sistersNamed<Unit extends Named>(typed: string, units: readonly Unit[]): Known<Unit>[] {
  const now = namedBy(typed, units, (names) => names.slice(0, 1));
  return now.length > 0 ? now : namedBy(typed, units, (names) => names.slice(1));
}

function namedBy<Unit extends Named>(
  typed: string,
  units: readonly Unit[],
  asked: (names: readonly Read[]) => readonly Read[],
): Known<Unit>[] {
  const whole = fold(typed);
  const exact = knownBy(units, asked, ({ wholes }) => wholes.includes(whole));
  if (exact.length > 0) return exact;
  const core = coreOf(typed, BEGINNINGS);
  if (isGeneric(core)) return [];
  // "Thành Sơn" is another name than "Thanh Sơn", and "THANH SON" may be either.
  return knownBy(units, asked, ({ key, text }) => key === core.key && accentsAgree(text, core.text));
}

function knownBy<Unit extends Named>(
  units: readonly Unit[],
  asked: (names: readonly Read[]) => readonly Read[],
  is: (name: Read) => boolean,
): Known<Unit>[] {
  return units.flatMap((unit) => {
    const found = asked(namesRead(unit)).find(is);
    return found ? [{ unit, name: found.name }] : [];
  });
}

/** Which of the organisation's `units` a place surely is; none where it may be one or the other. */
export function sisterNamed<Unit extends Named>(typed: string, units: readonly Unit[]): Unit | undefined {
  const [sister, ...others] = sistersNamed(typed, units);
  return others.length === 0 ? sister?.unit : undefined;
}

const namesOf = (known: readonly Known<Named>[]) =>
  known
    .map(({ unit, name }) => (unit.name === name ? `“${name}”` : `“${unit.name}” (tên cũ “${name}”)`))
    .join(", ");

const OPEN = `mở hồ sơ hoặc ghi kết quả “${DIRECTION_LABELS.within}” để bên đó tiếp nhận`;

/**
 * What is to be done instead, of somebody who goes to a unit beside: as long as it is not on record that the person left,
 * once it is, and of whom a list had marked as moved away, of whom no case between both can be opened.
 */
export const INSTEAD = {
  open: OPEN,
  dropped: `bỏ hồ sơ này trước (“Lùi một bước” ở mục “Các bước”), rồi ${OPEN}`,
  moved: `để trống ô “${OUTSIDE_PLACE}”`,
} as const;

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/**
 * What is wrong of a place outside the organisation that is one of its `units`: whoever goes there stands in the old roster
 * until that unit takes him or her in. Where it is said in which province or commune it lies, that is only to be weighed.
 */
export function sisterProblem(
  { outsideName, outsidePlace }: Outside,
  units: readonly Named[],
  instead: string = INSTEAD.open,
): string | null {
  const sisters = outsidePlace ? [] : sistersNamed(outsideName, units);
  if (sisters.length === 0) return null;
  const where = outsidePlace === null ? "sau tên" : `vào ô “${OUTSIDE_PLACE}”`;
  return `${namesOf(sisters)} là đơn vị trong tổ chức. ${capital(instead)}. Nơi khác cùng tên thì ghi thêm xã, phường, tỉnh ${where}.`;
}

/** What is to be weighed of a place that is called as one of the `units` but is said to lie somewhere. */
export function namesakeDoubts(
  { outsideName, outsidePlace }: Outside,
  units: readonly Named[],
  instead: string,
): string[] {
  const sisters = outsidePlace ? sistersNamed(outsideName, units) : [];
  if (sisters.length === 0) return [];
  return [
    `${namesOf(sisters)} là đơn vị trong tổ chức. Nếu chuyển sang đơn vị này thì ${instead}; nếu là nơi khác cùng tên ở ${outsidePlace} thì vẫn ghi.`,
  ];
}

/**
 * What is to be weighed of a place whose name is or holds that of one of the `units`, or is the beginning of it: another
 * place may be called so. Nothing of one that surely is a unit.
 */
export function sisterDoubts(
  outside: Outside,
  units: readonly Named[],
  instead: string = INSTEAD.open,
): string[] {
  const { outsideName } = outside;
  if (sistersNamed(outsideName, units).length > 0) return namesakeDoubts(outside, units, instead);
  const core = coreOf(outsideName, OF_UNITS);
  if (core.words.length < 2 || isGeneric(core)) return [];
  const isAlike = ({ isTelling, key }: Read) =>
    isTelling && (key.startsWith(core.key) || core.key.includes(key));
  const alike = knownBy(units, (names) => names, isAlike);
  if (alike.length === 0) return [];
  return [
    `“${outsideName}” giống tên ${namesOf(alike)} trong tổ chức. Nếu chuyển sang đơn vị này thì ${instead}; nếu là nơi khác thì vẫn ghi.`,
  ];
}
