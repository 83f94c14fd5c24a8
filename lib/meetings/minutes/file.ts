import type { Actor } from "@/lib/access/types";
import type { BoardUnit } from "@/lib/decisions/board";
import { issuerCodeOn } from "@/lib/decisions/queries";
import { verdictLine } from "@/lib/decisions/verdict-line";
import type { PaperFormat } from "@/lib/papers/schema";
import { type PaperFile, paperFile } from "@/lib/papers/serve";
import { done, notFound, type Result } from "@/lib/platform/result";
import { signingOf } from "@/lib/signings/queries";
import { signedHead } from "@/lib/signings/signing";
import { profileOn } from "@/lib/units/queries";
import { findMeeting } from "../own";
import { type MeetingView, meetingView } from "../queries";
import type { MinutesInput, MinutesUnit } from "./input";
import { minutesPaper } from "./paper";
import { minutesPaperOf, minutesSignable } from "./signing";

/** The minutes as a paper of the Union, a draft until its number and day of signing are recorded. */
export async function minutesFile(actor: Actor, id: string, format: PaperFormat): Promise<Result<PaperFile>> {
  const found = await findMeeting(actor, id);
  if (!found.ok) return found;
  const { scope } = found.value;
  const signing = await signingOf(scope, minutesPaperOf(id));
  const view = await meetingView(actor, id, signing?.recordedAt);
  if (!view.ok) return view;
  const { row } = view.value;
  const [profile, issuerCode] = await Promise.all([
    profileOn(actor, row.orgId, row.heldOn, signing?.recordedAt),
    issuerCodeOn(scope, row.heldOn),
  ]);
  if (!profile) return notFound();
  const { name, shortName, parentName, place } = profile;
  const organisation = { name, shortName, parent: parentName || null, place };
  const signable = minutesSignable(actor, row, issuerCode);
  const signed = signedHead(signing, signable);
  const input = inputOf(view.value, {
    organisation,
    issuerCode: signed.issuerCode ?? issuerCode,
    signedNumber: signed.number,
  });
  const title = `Biên bản họp Ban Thường vụ số ${row.number} năm ${row.year}`;
  const fileName = `Biên bản họp BTV số ${row.number} năm ${row.year}`;
  return done(await paperFile(minutesPaper(input), { format, fileName, title, creator: name }));
}

function inputOf(
  view: MeetingView,
  head: Pick<MinutesInput, "organisation" | "issuerCode" | "signedNumber">,
): MinutesInput {
  const { row, meeting, board } = view;
  const came = meeting.attendances.filter(({ isPresent }) => isPresent);
  return {
    ...head,
    year: row.year,
    number: row.number,
    heldOn: row.heldOn,
    place: row.place,
    voting: row.voting,
    chair: meeting.chairName,
    minuteTaker: meeting.minuteTakerName,
    quorumPercent: meeting.quorumPercent,
    votePercent: row.votePercent,
    voteBase: row.voteBase,
    present: came.map(({ name }) => name),
    absent: meeting.attendances.filter(({ isPresent }) => !isPresent),
    units: board.units.map((unit) => unitOf(unit, view)),
    discussion: row.discussion,
    conclusion: row.conclusion,
    recipients: ["Ban Thường vụ", "Lưu VP"],
  };
}

function unitOf(
  unit: BoardUnit,
  { board, rolesSince }: Pick<MeetingView, "board" | "rolesSince">,
): MinutesUnit {
  const { members } = board;
  const { agenda, proposal, votes } = unit;
  const nameOf = (memberId: string) => members.find((member) => member.memberId === memberId)?.name ?? "";
  const since = (memberId: string) =>
    rolesSince.find((role) => role.memberId === memberId && role.unitId === unit.unit.id)?.fromDay ?? null;
  return {
    name: unit.unit.name,
    ...verdictLine(unit),
    outcome: agenda?.outcome ?? null,
    sentence: agenda?.outcome === "returned" ? agenda.sentence : proposal.sentence,
    counts: {
      inFavour: proposal.inFavour,
      against: proposal.against,
      other: proposal.abstained + proposal.invalid,
    },
    votes: votes.map(({ memberId, choice, enteredById, enteredBy }) => ({
      name: nameOf(memberId),
      choice,
      enteredBy: enteredById === memberId ? null : enteredBy,
    })),
    recused: unit.recused.map(nameOf),
    roleSince: unit.roleSince.map((memberId) => ({ name: nameOf(memberId), fromDay: since(memberId) })),
  };
}
