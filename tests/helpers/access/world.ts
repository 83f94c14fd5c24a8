import type { Actor } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import { system } from "@/lib/platform/database/database";
import { saveSigner } from "@/lib/units/organisation/commands";
import { must } from "../bloc";
import { cookieOfActor } from "../requests";
import { move, openYear } from "../year";
import { doublesIn } from "./doubles";
import { invited, signedIn } from "./people";
import {
  activityIn,
  admissionIn,
  advisingIn,
  type BlocThings,
  branchIn,
  branchMeetingIn,
  careIn,
  casesIn,
  committeeActIn,
  committeeChangeIn,
  decidedIn,
  directiveIn,
  dossierIn,
  evidenceIn,
  feesIn,
  filesOf,
  graduationIn,
  handoverIn,
  importIn,
  type Mark,
  memberIn,
  nilIn,
  type Organisation,
  organisation,
  organisationDisciplineIn,
  type Place,
  plansIn,
  projectIn,
  ratedSheetIn,
  ratingSheetIn,
  transferIn,
  type UnitPlace,
  unitIn,
  yearIn,
} from "./place";

/** Everyone who can stand before the door: the roles, of the observer both kinds. */
export const PERSONS = [
  "SYSTEM_ADMIN",
  "UPPER_SECRETARY",
  "STANDING_COMMITTEE",
  "UPPER_STAFF",
  "INSPECTION_COMMITTEE",
  "BLOC_OBSERVER",
  "UNIT_SECRETARY",
  "UNIT_COMMITTEE",
  "BRANCH_SECRETARY",
  "OBSERVER",
] as const;
export type Person = (typeof PERSONS)[number];

export type World = {
  own: Place;
  /** Another branch of the own unit. */
  beside: Place;
  sister: Place;
  foreign: Place;
  people: Record<Person, { actor: Actor; cookie: string }>;
};

/** Two organisations with all that an address can name, made by the commands beside the demo. */
export async function makeWorld(server: string): Promise<World> {
  const stamp = Date.now().toString(36);
  const home = await organisation(`nha-${stamp}`, "Vuxolam");
  const unit = await unitIn(home, "A01", "Vuxolam");
  const nextUnit = await unitIn(home, "A02", "Kexirum");
  const nextBranch = { ...unit, ...(await branchIn(home, unit.unitId, "A01-CD2", "Bezokal")) };
  const away = await organisation(`la-${stamp}`, "Laqodiz");
  const awayUnit = await unitIn(away, "F01", "Laqodiz");
  const people = await peopleOf(server, stamp, unit);
  const staff = people.UPPER_STAFF.actor;
  const awayStaff = await officer(`${stamp}.staff-xa`, "Laqodiz", "UPPER_STAFF", away);
  const awayHead = await officer(`${stamp}.lanhdao-xa`, "Laqodiz", "UPPER_SECRETARY", away);
  await openYearOf(home, staff);
  await openYearOf(away, awayStaff);
  const { cookie } = people.UPPER_SECRETARY;
  const decided = await decidedIn({ server, cookie }, home, staff);
  const awayKeeper = { server, cookie: await cookieOfActor(awayHead) };
  const awayDecided = await decidedIn(awayKeeper, away, awayStaff);
  must(await move(people.UNIT_SECRETARY.actor, (await yearIn(unit)).assessment, "REGISTERED"));
  const keep = async (at: UnitPlace, name: string, mark: Mark, office = staff) => ({
    ...(await furnished({ server, stamp, name, mark, office }, at)),
    ...(at.orgId === away.orgId ? awayDecided : decided),
  });
  const self = people.UNIT_SECRETARY;
  return {
    own: {
      ...(await keep(unit, "nha", "Vuxolam")),
      ...(await filesOf(self.actor, { server, cookie: self.cookie }, unit)),
    },
    beside: await keep(nextBranch, "canh", "Bezokal"),
    sister: await keep(nextUnit, "ke", "Kexirum"),
    foreign: await keep(awayUnit, "xa", "Laqodiz", awayStaff),
    people,
  };
}

async function peopleOf(server: string, stamp: string, unit: UnitPlace): Promise<World["people"]> {
  const spots: Record<Person, string | null> = {
    SYSTEM_ADMIN: null,
    UPPER_SECRETARY: unit.rootId,
    STANDING_COMMITTEE: unit.rootId,
    UPPER_STAFF: unit.rootId,
    INSPECTION_COMMITTEE: unit.rootId,
    BLOC_OBSERVER: unit.rootId,
    UNIT_SECRETARY: unit.unitId,
    UNIT_COMMITTEE: unit.unitId,
    BRANCH_SECRETARY: unit.branchId,
    OBSERVER: unit.unitId,
  };
  const found = {} as World["people"];
  for (const person of PERSONS) {
    const unitId = spots[person];
    const username = `${stamp}.${person.toLowerCase().replace("_", "-")}`;
    const role = person === "BLOC_OBSERVER" ? "OBSERVER" : person;
    const actor = await invited(username, `Người ${person}`, {
      role,
      unitId,
      orgId: unitId ? unit.orgId : null,
    });
    found[person] = { actor, cookie: await signedIn(server, username) };
  }
  return found;
}

function officer(
  username: string,
  mark: Mark,
  role: "UPPER_STAFF" | "UPPER_SECRETARY",
  { orgId, rootId }: Organisation,
) {
  return invited(username, `Cán bộ ${mark}`, { role, orgId, unitId: rootId });
}

function openYearOf({ orgId, rootId, org }: Organisation, staff: Actor): Promise<string> {
  return openYear({ orgId, rootId, code: org, units: [] }, staff);
}

type Furnishing = { server: string; stamp: string; name: string; mark: Mark; office: Actor };

/** A place with one of everything, kept by a secretary of its own. */
async function furnished(
  { server, stamp, name, mark, office }: Furnishing,
  at: UnitPlace,
): Promise<Omit<Place, keyof BlocThings>> {
  const { orgId, unitId } = at;
  const username = `${stamp}.bithu-${name}`;
  const actor = await invited(username, `Bí thư ${mark}`, { role: "UNIT_SECRETARY", orgId, unitId });
  const committee = await invited(`${stamp}.bch-${name}`, `Ủy viên ${mark}`, {
    role: "UNIT_COMMITTEE",
    orgId,
    unitId,
  });
  const branchSecretary = await invited(`${stamp}.bithucd-${name}`, `Bí thư chi đoàn ${mark}`, {
    role: "BRANCH_SECRETARY",
    orgId,
    unitId: at.branchId,
  });
  const keeper = { server, cookie: await cookieOfActor(actor) };
  const member = await memberIn(actor, at, mark);
  return {
    ...at,
    named: mark === "Bezokal" ? at.branch : at.unit,
    member,
    dossierFile: await dossierIn(actor, keeper, member, mark),
    // Before there are others, who would have to be rated too.
    ratingSheet: await ratingSheetIn(actor, at, member, mark),
    ...(await doublesIn(actor, at, mark)),
    ...(await feesIn(actor, at, member, mark)),
    committeeChange: await committeeChangeIn(actor, at, mark),
    committeeAct: await committeeActIn(actor, at, mark),
    handover: await handoverIn(actor, at, { giver: branchSecretary, receiver: committee }, mark),
    organisationDiscipline: await organisationDisciplineIn(actor, at, mark),
    ratedSheet: await ratedSheetIn(actor, at, mark),
    branchMeeting: await branchMeetingIn(actor, at, member, mark),
    ...(await careIn(actor, at, mark, member)),
    ...(await casesIn(actor, at, member, mark)),
    activity: await activityIn(actor, at, mark),
    evidence: await evidenceIn(keeper, at, mark),
    importId: await importIn(keeper, at, mark),
    project: await projectIn(actor, at, mark),
    transfer: await transferIn(actor, at, mark),
    graduation: await graduationIn(actor, at, mark),
    advising: await advisingIn(actor, at, mark),
    admission: await admissionIn(actor, at, mark),
    nil: await nilIn(actor, at, mark),
    directive: await directiveIn(office, { server, cookie: await cookieOfActor(office) }, at, mark),
    ...(await yearIn(at)),
    ...(await accountRows(committee, actor)),
    signer: await signerIn(at, mark),
    ...(await plansIn(actor, office, at, mark)),
    ...(await filesOf(actor, keeper, at)),
  };
}

async function accountRows(committee: Actor, keeper: Actor) {
  const db = system("a test names accounts");
  const { id: role } = await db.roleAssignment.findFirstOrThrow({
    where: { userId: committee.userId ?? "" },
    select: { id: true },
  });
  const { id: session } = await db.session.findFirstOrThrow({
    where: { userId: keeper.userId ?? "" },
    select: { id: true },
  });
  return { account: committee.userId ?? "", role, session };
}

async function signerIn({ orgId }: Organisation, mark: Mark): Promise<string> {
  const input = {
    name: `Người ký ${mark}`,
    title: "BÍ THƯ",
    onBehalfOf: "TM. BAN THƯỜNG VỤ",
    fromDay: "2018-01-01",
    toDay: null,
  };
  return must(await saveSigner(operator("kiểm thử"), orgId, input)).id;
}
