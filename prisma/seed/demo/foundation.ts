import { actorOfUsername } from "@/lib/access/session";
import { operator } from "@/lib/access/who";
import { inviteAccount } from "@/lib/accounts/commands";
import { setPasswordByLink } from "@/lib/accounts/links/commands";
import { giveRole } from "@/lib/accounts/roles/commands";
import { foundOrganisation } from "@/lib/organisations/commands";
import { plainDate } from "@/lib/platform/dates";
import { createUnit } from "@/lib/units/commands";
import { saveSigner } from "@/lib/units/organisation/commands";
import { type DemoAccount, type DemoRoleAt, demoAccounts } from "../accounts";
import { DEMO_ORGANISATION, DEMO_UNITS, type DemoUnit } from "../bloc";
import { must } from "./cast";

export type PlacedUnit = DemoUnit & { id: string; branchIds: Map<string, string> };
export type DemoBloc = { orgId: string; rootId: string; units: PlacedUnit[] };

const FOUNDED = plainDate("2017-09-01");
const admin = () => operator("Dữ liệu dùng thử");

/** The organisation, its units and branches, and everybody who can sign in. */
export async function makeFoundation(
  year: number,
  password: string,
): Promise<{ bloc: DemoBloc; signerId: string }> {
  const { code, name, shortName, parentName, place, issuerCode } = DEMO_ORGANISATION;
  const profile = { code, name, shortName, parentName, place, issuerCode, fromDay: FOUNDED };
  const { orgId, unitId: rootId } = must(await foundOrganisation(admin(), profile));
  const units: PlacedUnit[] = [];
  for (const unit of DEMO_UNITS) units.push(await placeUnit(orgId, rootId, unit));
  const bloc = { orgId, rootId, units };
  const accounts = demoAccounts(year);
  for (const account of accounts) await makeAccount(bloc, account, password);
  const secretary = accounts.find((account) => account.username === "bithu.khoi")?.name;
  const signer = {
    name: secretary,
    title: "BÍ THƯ",
    onBehalfOf: DEMO_ORGANISATION.onBehalfOf,
    fromDay: FOUNDED,
  };
  const { id: signerId } = must(await saveSigner(admin(), orgId, signer));
  return { bloc, signerId };
}

async function placeUnit(orgId: string, rootId: string, unit: DemoUnit): Promise<PlacedUnit> {
  const { code, name, sector, period, partyCommittee } = unit;
  const base = {
    parentId: rootId,
    kind: "base_union",
    code,
    name,
    sector,
    periodKind: period,
    partyCommittee,
  };
  const { id } = must(await createUnit(admin(), orgId, { ...base, openedOn: FOUNDED }));
  const branchIds = new Map<string, string>();
  for (const [at, branch] of unit.branches.entries()) {
    const given = {
      parentId: id,
      kind: "branch",
      code: `${code}-CD${at + 1}`,
      name: branch.name,
      openedOn: FOUNDED,
    };
    branchIds.set(branch.name, must(await createUnit(admin(), orgId, given)).id);
  }
  return { ...unit, id, branchIds };
}

async function makeAccount(
  bloc: DemoBloc,
  { username, name, roles }: DemoAccount,
  password: string,
): Promise<void> {
  const [first, ...more] = roles.map((role) => placed(bloc, role));
  if (!first) throw new Error(`${username} holds no role`);
  const link = must(await inviteAccount(admin(), first.orgId, { username, name, ...first.role }));
  const secret = link.url.slice(link.url.lastIndexOf("/") + 1);
  must(await setPasswordByLink(secret, { password, again: password }, null));
  const { userId } = await actorOfUsername(username);
  for (const { orgId, role } of more) must(await giveRole(admin(), orgId, { userId, ...role }));
}

function placed({ orgId, rootId, units }: DemoBloc, { role, unit, branch, isDeputy }: DemoRoleAt) {
  if (unit === null) return { orgId: null, role: { role, fromDay: FOUNDED } };
  const own = units.find((one) => one.code === unit);
  const unitId = own ? (branch === undefined ? own.id : own.branchIds.get(branch)) : rootId;
  return { orgId, role: { role, unitId, fromDay: FOUNDED, isDeputy } };
}
