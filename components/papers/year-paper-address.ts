import type { PaperFormat } from "@/lib/papers/schema";

type Address = { org: string; year: number; decision?: string };

/** Where the file of a paper about a whole year is fetched, in either format. */
export function yearPaperFiles(paper: "proposal" | "paper", address: Address): Record<PaperFormat, string> {
  const at = (format: PaperFormat) => {
    const query = new URLSearchParams({ org: address.org, year: `${address.year}`, format });
    if (address.decision) query.set("decision", address.decision);
    return `/api/files/decisions/${paper}?${query}`;
  };
  return { docx: at("docx"), pdf: at("pdf") };
}
