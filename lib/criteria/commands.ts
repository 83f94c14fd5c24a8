import type { AuditEvent } from "@/lib/audit/types";
import { type Transaction, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import { SHIPPED_SETS } from "./shipped-sets";
import type { CriteriaSet } from "./types";

/** Gives a new organisation the shipped sets, published. From then on they are its own data. */
export async function publishShippedSets(
  scope: Scope,
  tx: Transaction,
  record: (event: AuditEvent) => void,
  at: Date,
): Promise<void> {
  for (const set of SHIPPED_SETS) {
    const id = await publish(scope, tx, set, at);
    record({ type: "criteria.published", orgId: scope.orgId, subjectId: id, detail: { code: set.code } });
  }
}

/** Stores a set with its groups and items; from then on nothing of it changes. */
export async function publish(scope: Scope, tx: Transaction, set: CriteriaSet, at: Date): Promise<string> {
  const db = writer(scope, tx);
  const { orgId } = scope;
  const setId = newId();
  await db.criteriaSet.create({
    data: {
      id: setId,
      orgId,
      code: set.code,
      setVersion: set.version,
      basis: set.basis,
      title: set.title,
      guidelineNumber: set.guideline.number,
      guidelineIssuedOn: fromDay(set.guideline.issuedOn),
      guidelineIssuer: set.guideline.issuer,
      unitKinds: set.unitKinds,
      fromYear: set.phase.from,
      toYear: set.phase.to,
      mode: set.mode,
      publishedAt: at,
    },
  });
  const groups = set.groups.map((group) => ({ id: newId(), group }));
  await db.criteriaGroup.createMany({
    data: groups.map(({ id, group }) => ({
      id,
      orgId,
      setId,
      number: Number(group.code),
      title: group.title,
      shortTitle: group.shortTitle,
    })),
  });
  const items = groups.flatMap(({ id, group }) => group.items.map((item) => ({ groupId: id, item })));
  await db.criteriaItem.createMany({
    data: items.map(({ groupId, item }, sortOrder) => ({
      orgId,
      setId,
      groupId,
      sortOrder,
      code: item.code,
      title: item.title,
      statement: item.statement,
      guidance: item.guidance,
      evidenceExpected: item.evidence,
      legalBasis: item.legalBasis,
      resultPhrase: item.resultPhrase,
      period: item.period,
      checkKey: item.check?.key ?? null,
      threshold: item.check?.threshold ?? null,
      exclusions: [...(item.check?.exclusions ?? [])],
    })),
  });
  return setId;
}
