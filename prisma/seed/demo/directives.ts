import { Readable } from "node:stream";
import { Document, Packer, Paragraph } from "docx";
import { attachFile } from "@/lib/directives/attachment";
import { issueDirective } from "@/lib/directives/commands";
import { answerDirective, receiveDirective } from "@/lib/directives/receipts";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { addDays, type PlainDate, plainDate } from "@/lib/platform/dates";
import { DIRECTIVES } from "../work-templates";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

const OFFICE = "vanphong.khoi";

type Setting = { cast: Cast; bloc: DemoBloc; year: number; until: PlainDate };

/** The bloc's papers of a year up to a day; most units receive and answer them, some late, some not yet. */
export async function sendDirectives({ cast, bloc, year, until }: Setting): Promise<void> {
  for (const [at, { number, docAbstract, on, due, answer }] of DIRECTIVES.entries()) {
    const issuedOn = plainDate(`${year}-${on}`);
    if (issuedOn >= until) continue;
    const answerDue = due === null ? null : plainDate(`${year}-${due}`);
    const { id } = await cast.on(issuedOn, OFFICE, (actor) =>
      issueDirective(actor, bloc.orgId, {
        docNumber: number,
        issuedOn,
        answerDue,
        recipients: "all",
        docAbstract: docAbstract.replace("{year}", String(year)),
      }),
    );
    await cast.on(issuedOn, OFFICE, async (actor) =>
      attachFile(actor, id, must(await paperFile(number, docAbstract, year))),
    );
    for (const unit of bloc.units)
      await passOn(
        { cast, unit, id, until },
        { issuedOn, answerDue, answer, isNewest: at === DIRECTIVES.length - 1 },
      );
  }
}

type Paper = { issuedOn: PlainDate; answerDue: PlainDate | null; answer: string; isNewest: boolean };

async function passOn(
  { cast, unit, id, until }: { cast: Cast; unit: PlacedUnit; id: string; until: PlainDate },
  { issuedOn, answerDue, answer, isNewest }: Paper,
): Promise<void> {
  const number = Number(unit.code.slice(2));
  const isOver = until.endsWith("-12-31");
  const receivedOn = addDays(issuedOn, 1 + (number % 4));
  if (receivedOn >= until || (isNewest && !isOver && number % 5 === 0)) return;
  const secretary = `bithu.${unit.code.toLowerCase()}`;
  await cast.on(receivedOn, secretary, (actor) => receiveDirective(actor, id, unit.id));
  const answeredOn = answerDue && addDays(answerDue, number % 6 === 0 ? 3 : -2);
  if (!answeredOn || answeredOn >= until || (isNewest && !isOver && number % 3 === 0)) return;
  await cast.on(answeredOn, secretary, (actor) =>
    answerDirective(actor, id, unit.id, { answeredOn, text: answer, version: 2 }),
  );
}

/** The signed paper as it might lie in the office's folder. */
async function paperFile(number: string, docAbstract: string, year: number) {
  const lines = [`Số: ${number}`, docAbstract.replace("{year}", String(year))];
  const paper = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  const bytes = await Packer.toBuffer(paper);
  return receiveFile(Readable.from([bytes]), `${number.replace(/[^\p{L}\p{N}]+/gu, "-")}.docx`);
}
