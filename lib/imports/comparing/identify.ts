import { mayBeSameDay } from "@/lib/members/roster/days";
import type { RosterValues } from "@/lib/members/roster/fields";
import { accentsAgree } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";

/**
 * A member as the roster has it now. `values` must hold every field that the sheet maps, except the
 * branch (`branchId`) and the ID number, of which only the keyed digest is needed.
 */
export type ExistingMember = {
  id: string;
  active: boolean;
  /** Has left another branch than the one whose people whoever imports sees: to be told of without saying who or where. */
  unseen?: boolean;
  branchId: string | null;
  idDigest: string | null;
  values: Partial<RosterValues>;
};

/** What identifies a person; null where the sheet or the roster says nothing. */
export type Identity = {
  code: string | null;
  id: string | null;
  card: string | null;
  /** Folded, and as it is written. */
  name: string;
  fullName: string;
  birthDate: string | null;
  /** The ID number has 12 digits, so that it may take the place of an old one. */
  isNewId: boolean;
};

/**
 * By what a code or a card is known among a sheet's rows and the members that they are compared with: spreadsheets drop the
 * zeros before a number. Rosters beyond these are asked for it as it is written.
 */
export function numberKey(number: string): string {
  return fold(number).replace(/^0+(?=\d+$)/, "");
}

const STRONG = ["code", "id", "card"] as const;
type StrongKey = (typeof STRONG)[number];

export function identityOf(values: Partial<RosterValues>, idDigest: string | null): Identity {
  return {
    code: values.code ? numberKey(values.code) : null,
    id: idDigest,
    card: values.cardNumber ? numberKey(values.cardNumber) : null,
    name: fold(values.fullName ?? ""),
    fullName: values.fullName ?? "",
    birthDate: values.birthDate ?? null,
    isNewId: values.idNumber?.length === 12,
  };
}

/** By what two rows that have no number in common may be one person. */
export function bornKey({ name, birthDate }: Pick<Identity, "name" | "birthDate">): string {
  return `${name}|${birthDate}`;
}

/** Whether several of these members may be meant by one name and birth date. */
export function sharedNames(
  members: readonly ExistingMember[],
): (identity: Pick<Identity, "name" | "birthDate">) => boolean {
  const byName = new Map<string, (string | null)[]>();
  for (const { values, unseen } of members)
    if (!unseen) append(byName, fold(values.fullName ?? ""), values.birthDate ?? null);
  return ({ name, birthDate }) => {
    const alike = byName.get(name) ?? [];
    return alike.filter((born) => birthMayAgree({ birthDate: born }, { birthDate })).length > 1;
  };
}

/** By what a row may speak of a member: a number, name and birth date, or the name alone. */
export type Ground = StrongKey | "born" | "name";

type Named = Extract<Ground, "born" | "name">;
type Candidate = {
  member: ExistingMember;
  strong: StrongKey[];
  named: Named | null;
  /** The numbers that speak of somebody else. */
  against: StrongKey[];
  certain: boolean;
};

export type Match =
  | { kind: "none" }
  | { kind: "one"; member: ExistingMember }
  | { kind: "unsure"; members: ExistingMember[]; grounds: Grounds; against: Grounds };

/** By the ids of those who may be meant. */
export type Grounds = Record<string, Ground[]>;

/** Whether all that a row says stands so in the roster of a member, or something there speaks against it, or neither. */
export type Agreement = "same" | "unsaid" | "other";

/** Finds whom a row speaks of: by code, ID number or card number, else by name and birth date. */
export class MemberIndex {
  private readonly identities = new Map<ExistingMember, Identity>();
  private readonly byKey = new Map<string, ExistingMember[]>();

  constructor(
    members: ExistingMember[],
    private readonly isOldId: (member: ExistingMember) => boolean,
  ) {
    for (const member of members) {
      const identity = identityOf(member.values, member.idDigest);
      this.identities.set(member, identity);
      for (const key of [...keysOf(identity), `name:${identity.name}`]) append(this.byKey, key, member);
    }
  }

  match(
    identity: Identity,
    branchId: string | null,
    agreement: (member: ExistingMember) => Agreement = () => "unsaid",
  ): Match {
    const candidates = this.candidatesFor(identity);
    const [first] = candidates;
    if (!first) return { kind: "none" };
    const best = bestOf(candidates, branchId, agreement);
    const contenders = best
      ? candidates.filter((other) => other !== best && pointsElsewhere(other, best))
      : candidates;
    if (best && contenders.length === 0) return { kind: "one", member: best.member };
    const unsure = best ? [best, ...contenders] : candidates;
    return {
      kind: "unsure",
      members: unsure.map(({ member }) => member),
      grounds: Object.fromEntries(unsure.map((each) => [each.member.id, groundsOf(each)])),
      against: Object.fromEntries(unsure.map(({ member, against }) => [member.id, against])),
    };
  }

  private candidatesFor(identity: Identity): Candidate[] {
    const members = new Set(keysOf(identity).flatMap((key) => this.byKey.get(key) ?? []));
    return [...members].flatMap((member) => {
      const known = this.identities.get(member);
      return known ? (this.weigh(identity, known, member) ?? []) : [];
    });
  }

  private weigh(asked: Identity, known: Identity, member: ExistingMember): Candidate | null {
    const strong = STRONG.filter((key) => asked[key] !== null && asked[key] === known[key]);
    const sameName = asked.name !== "" && asked.name === known.name;
    const sameBirth = asked.birthDate !== null && asked.birthDate === known.birthDate;
    const named = sameName ? (sameBirth ? "born" : "name") : null;
    const against = this.against(asked, known, member);
    if (strong.length > 0)
      return { member, strong, named, against, certain: sameName || sameBirth || strong.length > 1 };
    if (!sameName || !birthMayAgree(asked, known)) return null;
    const certain = sameBirth && accentsAgree(asked.fullName, known.fullName) && against.length === 0;
    return { member, strong, named, against, certain };
  }

  /** Cards are reissued, and citizens' numbers have taken the old ones' place; a code or an ID number that else differs speaks of somebody else. */
  private against(asked: Identity, known: Identity, member: ExistingMember): StrongKey[] {
    const differs = (key: StrongKey) =>
      asked[key] !== null && known[key] !== null && asked[key] !== known[key];
    const isOtherId = differs("id") && !(asked.isNewId && this.isOldId(member));
    return [...(differs("code") ? ["code" as const] : []), ...(isOtherId ? ["id" as const] : [])];
  }
}

type Born = Pick<Identity, "birthDate">;

function birthMayAgree(a: Born, b: Born): boolean {
  return a.birthDate === null || b.birthDate === null || mayBeSameDay(a.birthDate, b.birthDate);
}

/**
 * The one certain candidate: one with a number before those of name and birth date, then the one of the branch, then the
 * one of whom the row says nothing new, where it speaks against all others.
 */
function bestOf(
  candidates: Candidate[],
  branchId: string | null,
  agreement: (member: ExistingMember) => Agreement,
): Candidate | null {
  const certain = narrowed(candidates.filter((candidate) => candidate.certain));
  const ofBranch = certain.filter(({ member }) => branchId !== null && member.branchId === branchId);
  const possible = certain.filter(({ member }) => agreement(member) !== "other");
  const same = onlyOne(possible.filter(({ member }) => member.active && agreement(member) === "same"));
  return onlyOne(certain) ?? onlyOne(ofBranch) ?? (same && onlyOne(possible));
}

function onlyOne(candidates: Candidate[]): Candidate | null {
  const [first, another] = candidates;
  return first && !another ? first : null;
}

function narrowed(candidates: Candidate[]): Candidate[] {
  const numbered = candidates.filter((candidate) => candidate.strong.length > 0);
  return numbered.length > 0 ? numbered : candidates;
}

/** A number, or name and birth date, that lead to another person, and not to the best candidate as well, leave a doubt. */
function pointsElsewhere(other: Candidate, best: Candidate): boolean {
  const isNamed = other.named === "born" && best.named !== "born";
  return isNamed || other.strong.some((key) => !best.strong.includes(key));
}

function groundsOf({ strong, named }: Candidate): Ground[] {
  return named ? [...strong, named] : strong;
}

/** What to look a person up by, the surest first. Without a birth date the bare name must do. */
export function keysOf({ code, id, card, name, birthDate }: Identity): string[] {
  const keys: string[] = [];
  if (code) keys.push(`code:${code}`);
  if (id) keys.push(`id:${id}`);
  if (card) keys.push(`card:${card}`);
  if (name) keys.push(birthDate === null ? `name:${name}` : `born:${name}|${birthDate.slice(0, 4)}`);
  return keys;
}

export function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
