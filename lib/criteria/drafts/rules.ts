import type { FieldError } from "@/lib/platform/result";
import { isSameSetting, settingProblem } from "../rules";
import type { CriteriaSet, CriteriaSetRow, ItemSetting } from "../types";
import type { CriteriaDraft, DraftItem } from "./types";

type GivenItem = ItemSetting & { code: string };

/** What is wrong with the given settings, each at its field. */
export function settingProblems(items: readonly DraftItem[], given: readonly GivenItem[]): FieldError[] {
  const known = new Map(items.map((item) => [item.code, item]));
  return given.flatMap(({ code, ...setting }, index): FieldError[] => {
    const item = known.get(code);
    if (!item)
      return [{ path: `items.${index}.code`, message: "Bộ tiêu chí không có nội dung này. Tải lại trang." }];
    const problem = settingProblem(item.check.key, setting);
    return problem ? [{ ...problem, path: `items.${index}.${problem.path}` }] : [];
  });
}

/** The first item that says what could be set when it was saved and can no longer be, with why. */
export function unfitItem({ items }: CriteriaDraft): { code: string; message: string } | null {
  for (const { code, check, next } of items) {
    const problem = settingProblem(check.key, next);
    if (problem) return { code, message: problem.message };
  }
  return null;
}

/** The items that are to hold otherwise than the draft says until now, with what is to hold. */
export function changedItems(items: readonly DraftItem[], given: readonly GivenItem[]): DraftItem[] {
  const settings = new Map(given.map(({ code, ...setting }) => [code, setting]));
  return items.flatMap((item): DraftItem[] => {
    const next = settings.get(item.code);
    return next && !isSameSetting(item.next, next) ? [{ ...item, next }] : [];
  });
}

/** The set that comes of a draft; null where it would say the same as its base. */
export function nextSet(
  { base, basis, items }: CriteriaDraft,
  sets: readonly CriteriaSetRow[],
): CriteriaSet | null {
  const settings = new Map(items.map(({ code, next }) => [code, next]));
  if (items.every(({ check, period, next }) => isSameSetting({ ...check, period }, next))) return null;
  const versions = sets.filter(({ code }) => code === base.code);
  const version = Math.max(...versions.map((set) => set.version)) + 1;
  const first = versions.find((set) => set.version === 1) ?? base;
  return {
    code: base.code,
    version,
    title: `${first.title}, bản ${version}`,
    basis,
    phase: { from: base.fromYear, to: base.toYear },
    guideline: {
      number: base.guidelineNumber,
      issuedOn: base.guidelineIssuedOn,
      issuer: base.guidelineIssuer,
    },
    mode: "PASS_FAIL",
    unitKinds: base.unitKinds,
    groups: base.groups.map((group) => ({
      code: String(group.number),
      title: group.title,
      shortTitle: group.shortTitle,
      items: group.items.map(({ check, ...item }) => {
        const next = settings.get(item.code);
        if (!check || !next) return { ...item, check };
        const { period, ...rest } = next;
        return { ...item, period, check: { ...check, ...rest } };
      }),
    })),
  };
}
