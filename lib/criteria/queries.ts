import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CheckKey, CriteriaSetRow, Exclusion, ItemPeriod, PublishedItem, PublishedSet } from "./types";

const setFields = {
  id: true,
  code: true,
  setVersion: true,
  title: true,
  basis: true,
  unitKinds: true,
  fromYear: true,
  toYear: true,
  guidelineNumber: true,
  guidelineIssuedOn: true,
  guidelineIssuer: true,
} as const;

const itemFields = {
  id: true,
  groupId: true,
  code: true,
  title: true,
  statement: true,
  guidance: true,
  evidenceExpected: true,
  legalBasis: true,
  resultPhrase: true,
  period: true,
  checkKey: true,
  threshold: true,
  exclusions: true,
} as const;

/** The published sets of an organisation, newest first. */
export async function criteriaSets(actor: Actor, orgId: string): Promise<Result<CriteriaSetRow[]>> {
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const rows = await reader(scope).criteriaSet.findMany({
    where: { publishedAt: { not: null } },
    orderBy: [{ fromYear: "desc" }, { setVersion: "desc" }],
    take: 100,
    select: setFields,
  });
  return done(rows.map(asSet));
}

/** One set with its groups and items, in order. */
export async function criteriaSet(actor: Actor, orgId: string, setId: string): Promise<Result<PublishedSet>> {
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const row = await reader(scope).criteriaSet.findFirst({
    where: { id: setId, publishedAt: { not: null } },
    select: {
      ...setFields,
      groups: {
        orderBy: { number: "asc" },
        take: 10,
        select: { id: true, number: true, title: true, shortTitle: true },
      },
      items: { orderBy: { sortOrder: "asc" }, take: 200, select: itemFields },
    },
  });
  if (!row) return notFound();
  const { items, groups, ...own } = row;
  const itemsOf = (group: { id: string; number: number }) =>
    items.flatMap((item) => (item.groupId === group.id ? publishedItem(item, group.number) : []));
  return done({
    ...asSet(own),
    groups: groups.map(({ id, ...group }) => ({ ...group, items: itemsOf({ id, number: group.number }) })),
  });
}

type SetRow = Omit<CriteriaSetRow, "version" | "guidelineIssuedOn"> & {
  setVersion: number;
  guidelineIssuedOn: Date;
};

function asSet({ setVersion, guidelineIssuedOn, ...set }: SetRow): CriteriaSetRow {
  return { ...set, version: setVersion, guidelineIssuedOn: toDay(guidelineIssuedOn) };
}

type ItemRow = {
  id: string;
  groupId: string;
  code: string;
  title: string;
  statement: string;
  guidance: string;
  evidenceExpected: string;
  legalBasis: string;
  resultPhrase: string;
  period: string;
  checkKey: string | null;
  threshold: number | null;
  exclusions: string[];
};

function publishedItem(row: ItemRow, groupNumber: number): PublishedItem {
  const { evidenceExpected, checkKey, threshold, exclusions, period, groupId: _, ...item } = row;
  return {
    ...item,
    groupNumber,
    evidence: evidenceExpected,
    period: period as ItemPeriod,
    check: checkKey ? { key: checkKey as CheckKey, threshold, exclusions: exclusions as Exclusion[] } : null,
  };
}
