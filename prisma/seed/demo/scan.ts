import { Readable } from "node:stream";
import { addScan } from "@/lib/decisions/scans/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import type { Paper } from "@/lib/papers/model";
import { renderPdf } from "@/lib/papers/pdf";
import type { PlainDate } from "@/lib/platform/dates";
import { DEMO_ORGANISATION } from "../bloc";
import { must } from "./cast";
import type { DemoYear } from "./year";

type Signed = { id: string; number: string; signedOn: PlainDate };

/** The signed paper beside the demo's decision, as an office would have it from its scanner. */
export async function scanDecision({ cast, bloc, year }: DemoYear, signed: Signed): Promise<void> {
  const leader = await cast.as("bithu.khoi");
  const paper = signedPaper(
    signed,
    year,
    bloc.units.map(({ name }) => name),
    leader.name,
  );
  const about = { title: `Quyết định công nhận năm ${year}`, creator: DEMO_ORGANISATION.name };
  const bytes = Buffer.from(await renderPdf(paper, about));
  const received = must(
    await receiveFile(Readable.from([bytes]), `Quyết định ${signed.number.replace("/", "-")}.pdf`),
  );
  await cast.on(signed.signedOn, "bithu.khoi", (actor) => addScan(actor, signed.id, received));
}

function signedPaper(
  { number, signedOn }: Signed,
  year: number,
  units: readonly string[],
  signer: string,
): Paper {
  const { name, parentName, place, issuerCode, onBehalfOf, recipients } = DEMO_ORGANISATION;
  const title = "Đoàn cơ sở “3 chủ động”";
  return {
    head: {
      upper: parentName,
      issuer: `BCH ${name}`,
      place,
      date: signedOn,
      year,
      number: { value: number.split("-")[0] ?? null, kind: "QĐ", issuerCode },
    },
    title: { kind: "QUYẾT ĐỊNH", abstract: `Về việc công nhận ${title}\nnăm ${year}` },
    body: [
      { is: "line", text: `BAN THƯỜNG VỤ ${name.toLocaleUpperCase("vi")}`, bold: true },
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      { is: "paragraph", lead: "Điều 1.", text: `Công nhận ${units.length} đơn vị là ${title} năm ${year}.` },
      ...units.map((unit, at) => ({ is: "paragraph" as const, text: `${at + 1}. ${unit}.` })),
      { is: "paragraph", lead: "Điều 2.", text: "Quyết định có hiệu lực từ ngày ký./." },
    ],
    foot: { recipients: [...recipients], signer: { onBehalf: onBehalfOf, title: "BÍ THƯ", name: signer } },
    annexes: [],
    draft: false,
  };
}
