import { accentsAgree } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";
import type { UnitRef } from "@/lib/units/types";
import { DIRECTION_LABELS } from "./messages";

type Named = Pick<UnitRef, "code" | "name">;

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

type Read = Core & { wholes: string[]; isTelling: boolean };
const read = new WeakMap<Named, Read>();

/** What a unit is called, read once: hundreds of lines are compared with each unit. */
function namesRead(unit: Named): Read {
  const known = read.get(unit);
  if (known) return known;
  const core = coreOf(unit.name, OF_UNITS);
  const isTelling = core.words.length > 1 && !isGeneric(core);
  const made = { ...core, wholes: [fold(unit.name), fold(unit.code)], isTelling };
  read.set(unit, made);
  return made;
}

/** Whether a core names nothing in particular: a word that many places bear, numbers and single letters aside. */
function isGeneric({ words }: Core): boolean {
  const telling = words.filter((word) => !/^(\p{L}|\d+)$/u.test(word)).join(" ");
  return telling === "" || GENERIC.has(telling);
}

/** Of `units` those that `typed` surely names: by name or code, or by the same name however its beginning is said. */
function sistersNamed<Unit extends Named>(typed: string, units: readonly Unit[]): Unit[] {
  const whole = fold(typed);
  const exact = units.find((unit) => namesRead(unit).wholes.includes(whole));
  if (exact) return [exact];
  const core = coreOf(typed, BEGINNINGS);
  if (isGeneric(core)) return [];
  return units.filter((unit) => {
    const own = namesRead(unit);
    // "Thành Sơn" is another name than "Thanh Sơn", and "THANH SON" may be either.
    return own.key === core.key && accentsAgree(own.text, core.text);
  });
}

/** Which of the organisation's `units` a place surely is; none where it may be one or the other. */
export function sisterNamed<Unit extends Named>(typed: string, units: readonly Unit[]): Unit | undefined {
  const [sister, ...others] = sistersNamed(typed, units);
  return others.length === 0 ? sister : undefined;
}

const namesOf = (units: readonly Named[]) => units.map(({ name }) => `“${name}”`).join(", ");
const INSTEAD = `hồ sơ hoặc ghi kết quả “${DIRECTION_LABELS.within}” để bên đó tiếp nhận`;

/**
 * What is wrong of a place outside the organisation that is one of its `units`: whoever goes there stands in the old roster
 * until that unit takes him or her in.
 */
export function sisterProblem(outsideName: string, units: readonly Named[]): string | null {
  const sisters = sistersNamed(outsideName, units);
  return sisters.length > 0 ? `${namesOf(sisters)} là đơn vị trong tổ chức. Mở ${INSTEAD}.` : null;
}

/**
 * What is to be weighed of a place whose name holds that of one of the `units`, or is the beginning of it: another place
 * may be called so. Nothing of one that surely is a unit.
 */
export function sisterDoubts(outsideName: string, units: readonly Named[]): string[] {
  const core = coreOf(outsideName, OF_UNITS);
  if (core.words.length < 2 || isGeneric(core) || sistersNamed(outsideName, units).length > 0) return [];
  const alike = units.filter((unit) => {
    const { key, isTelling } = namesRead(unit);
    return isTelling && (key.startsWith(core.key) || core.key.includes(key));
  });
  if (alike.length === 0) return [];
  return [
    `“${outsideName}” giống tên ${namesOf(alike)} trong tổ chức. Nếu chuyển sang đơn vị này thì mở ${INSTEAD}; nếu là nơi khác thì vẫn ghi.`,
  ];
}
