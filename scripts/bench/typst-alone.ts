import { createRequire } from "node:module";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { ROOT } from "../foundation/project";

type Matter = { units: number; photos: Uint8Array[]; sentence: string };

/** With table and pictures as many pages as the report has: five. */
export const PARAGRAPHS = 14;

/** A constant document of as many pages as the report, by Typst alone: same font, same standard, nothing of ours. */
export function typstAlone({ units, photos, sentence }: Matter) {
  const { resolve } = createRequire(import.meta.url);
  const faces = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"].map((face) =>
    resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`),
  );
  const workspace = join(ROOT, ".bench");
  const typst = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: faces }] });
  return (round: number): Buffer => {
    for (const [at, photo] of photos.entries())
      typst.mapShadow(join(workspace, `photo-${at}.jpg`), Buffer.from(photo));
    const compiled = typst.compile({ mainFileContent: source(round, units, photos.length, sentence) });
    const document = compiled.result;
    if (!document) throw new Error("the constant document did not compile");
    const pdf = typst.pdf(document, { pdfStandard: "ua-1", pdfTags: true });
    typst.resetShadow();
    typst.evictCache(2);
    return pdf;
  };
}

function source(round: number, units: number, photos: number, sentence: string): string {
  return `#set document(title: "Báo cáo")
#set page(paper: "a4", margin: 25mm)
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true)
= Báo cáo
${`Lần đo ${round}. ${sentence.repeat(5)}\n\n`.repeat(PARAGRAPHS)}
#pagebreak()
#table(columns: 4, ..range(${units}).map(at => ([#at], [DV#at], [Đoàn Sở số #at], [Được công nhận])).flatten())
#pagebreak()
#grid(columns: 2, ..range(${photos}).map(at => [
  #image("photo-" + str(at) + ".jpg", alt: "Ảnh", width: 77mm)
  _Ra quân Tháng Thanh niên_
]))`;
}
