declare const minted: unique symbol;

/** What part of an organisation a reader reaches: all of it, or these units and these branches. */
export type Reach =
  | "organisation"
  | { readonly unitIds: readonly string[]; readonly branchIds: readonly string[] };

/** Permission to touch rows of one organisation. Minted only in lib/access: without one no query compiles. */
export type Scope = { readonly orgId: string; readonly reach: Reach; readonly [minted]: true };

/** For lib/access alone (the linter forbids any other import). */
export function mintScope(orgId: string, reach: Reach): Scope {
  return { orgId, reach } as Scope;
}
