import type { BranchTarget } from "@/lib/imports/comparing/branches";
import { newId } from "@/lib/platform/ids";

/** Ids of branches that a sheet names, those to be created among them. */
export class BranchIds {
  readonly made: { id: string; name: string }[] = [];
  private readonly names: Map<string, string>;
  private readonly madeByName = new Map<string, string>();

  constructor(branches: { id: string; name: string }[]) {
    this.names = new Map(branches.map(({ id, name }) => [id, name]));
  }

  idOf(target: BranchTarget): string | null {
    if (target.kind === "existing") return target.id;
    return target.kind === "create" ? this.create(target.name) : null;
  }

  nameOf(id: string | null): string | null {
    return id === null ? null : (this.names.get(id) ?? null);
  }

  private create(name: string): string {
    const known = this.madeByName.get(name);
    if (known) return known;
    const id = newId();
    this.madeByName.set(name, id);
    this.names.set(id, name);
    this.made.push({ id, name });
    return id;
  }
}
