import { access, readFile } from "node:fs/promises";
import type { Actor } from "@/lib/access/types";
import { parseDocNumber } from "@/lib/papers/doc-number";
import type { MadePaper } from "@/lib/papers/made";
import type { DocNumber } from "@/lib/papers/model";
import { today } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { done, type Result } from "@/lib/platform/result";
import { keptFile } from "@/lib/platform/storage";
import { draftYear } from "@/lib/signings/signing";
import { signerOn } from "@/lib/units/organisation/queries";
import { type ChosenEdition, chosenEdition, type WantedEdition } from "./editions/choosing";
import { summaryText } from "./editions/freezing";
import { reportOfYear } from "./queries";
import type { SummaryInput } from "./summary-input";
import { summaryPaper } from "./summary-paper";

/** A picture as it is kept, and where the preview's browser finds it. */
type KeptPhoto = { sha256: string; width: number; height: number; caption: string; href: string };

/** The annual report as a paper: as it was signed, or a draft without number as long as nobody has. */
export async function summaryReport(
  actor: Actor,
  orgId: string,
  year: number,
  pictures: "bytes" | "addresses",
  wanted: WantedEdition = {},
): Promise<Result<MadePaper>> {
  const signed = await chosenEdition(actor, orgId, year, wanted);
  if (!signed.ok) return signed;
  const input = signed.value ? done(signedInput(signed.value)) : await draftInput(actor, orgId, year);
  if (!input.ok) return input;
  const { kept, ...words } = input.value;
  const photos = await Promise.all(kept.map((photo) => picture(orgId, photo, pictures)));
  return done({
    paper: summaryPaper({ ...words, photos }),
    title: `Kết quả xây dựng Đoàn cơ sở “3 chủ động” năm ${year}`,
    creator: words.organisation.name,
    fileName: `bao-cao-3-chu-dong-${year}`,
  });
}

type Input = Omit<SummaryInput, "photos"> & { kept: KeptPhoto[] };

function signedInput({ edition, content, paper }: ChosenEdition): Input {
  return {
    ...paper,
    number: numberOf(edition.number),
    date: edition.signedOn,
    draftYear: paper.year,
    draft: false,
    signer: {
      onBehalf: content.onBehalfOf ?? "",
      title: edition.signerTitle ?? "",
      name: edition.signerName ?? "",
    },
    kept: content.photos.map((photo) => ({ ...photo, href: `/api/files/report-photos/${photo.id}` })),
  };
}

function numberOf(number: string | null): DocNumber {
  const parts = parseDocNumber(number ?? "");
  return {
    value: parts && String(parts.number).padStart(2, "0"),
    kind: parts?.type ?? "BC",
    issuerCode: parts?.issuer ?? "ĐTN",
  };
}

async function draftInput(actor: Actor, orgId: string, year: number): Promise<Result<Input>> {
  const view = await reportOfYear(actor, orgId, year);
  if (!view.ok) return view;
  const { matter, report } = view.value;
  const day = await today();
  return done({
    ...summaryText(view.value),
    number: { value: null, kind: "BC", issuerCode: matter.profile.issuerCode },
    date: null,
    draftYear: draftYear(day, { notBefore: null }),
    draft: true,
    signer: await signerOn(actor, orgId, day),
    kept: (report?.photos ?? []).map((photo) => ({
      ...photo,
      href: `/api/files/preview/${photo.evidenceId}`,
    })),
  });
}

async function picture(
  orgId: string,
  { sha256, width, height, caption, href }: KeptPhoto,
  pictures: "bytes" | "addresses",
): Promise<SummaryInput["photos"][number]> {
  const bytes = await bytesOf(keptFile(orgId, sha256), pictures);
  if (bytes === null) log.warn({ orgId, sha256 }, "a picture of the annual report has lost its file");
  return { bytes, type: "jpg", width, height, caption, href };
}

/** Null where the file is lost: one picture does not cost the paper. */
async function bytesOf(file: string, pictures: "bytes" | "addresses"): Promise<Uint8Array | null> {
  try {
    if (pictures === "bytes") return await readFile(file);
    await access(file);
    return new Uint8Array();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
