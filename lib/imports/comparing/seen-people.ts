import { type ExistingMember, type Identity, keysOf } from "@/lib/imports/comparing/identify";

type Seen = { row: number; member: ExistingMember | null };

/** Whom the rows so far have spoken of, to notice a person who comes twice. */
export class SeenPeople {
  private readonly byKey = new Map<string, Seen>();
  private readonly rowOf = new Map<ExistingMember, number>();

  add(identity: Identity, row: number, member: ExistingMember | null): void {
    if (member) this.rowOf.set(member, row);
    for (const key of sheetKeys(identity)) if (!this.byKey.has(key)) this.byKey.set(key, { row, member });
  }

  /** The earlier row about this member. */
  rowAbout(member: ExistingMember): number | null {
    return this.rowOf.get(member) ?? null;
  }

  /** The earlier row about somebody with one of these numbers, or with this name and birth date. */
  rowLike(identity: Identity): Seen | null {
    for (const key of sheetKeys(identity)) {
      const seen = this.byKey.get(key);
      if (seen) return seen;
    }
    return null;
  }
}

/** Within one sheet a year of birth alone makes nobody the same person as somebody born on a known day. */
function sheetKeys(identity: Identity): string[] {
  return keysOf(identity).map((key) => (key.startsWith("born:") ? `${key}|${identity.birthDate}` : key));
}
