import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { charactersOf } from "@/lib/papers/typst/coverage";

/** What a paper is made of: its text as JSON, its pictures by the names that the JSON gives them. */
export type Composition = { matter: string; pictures: { name: string; bytes: Uint8Array }[] };

const FACES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
const FOLDER = fileURLToPath(new URL(".", import.meta.url));
/** How many later papers a layout is remembered for: enough for the same paper asked again. */
const REMEMBERED = 2;

/** Joiners and the like: without the letters around them they mean nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const STAND_IN = "□";

let compiler: NodeCompiler | null = null;
let shown: Set<number> | null = null;

/** The bytes of a tagged PDF/UA-1 file. Texts reach Typst as data, so that none is ever read as markup. */
export function compose({ matter, pictures }: Composition): Uint8Array {
  compiler ??= newCompiler();
  try {
    for (const { name, bytes } of pictures) compiler.mapShadow(`${FOLDER}${name}`, Buffer.from(bytes));
    return new Uint8Array(pdf(compiler, matter));
  } finally {
    compiler.resetShadow();
    compiler.evictCache(REMEMBERED);
  }
}

function newCompiler(): NodeCompiler {
  return NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontPaths: FACES.map(fontPath) }] });
}

function fontPath(face: string): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);
}

/**
 * PDF/UA refuses a letter that the font has not (an emoji, a Chinese one): it is replaced, so that one of them
 * does not cost the paper. JSON leaves such letters as they are, so its text can be searched whole.
 */
function showable(matter: string): string {
  shown ??= charactersOfAll();
  const known = shown;
  return matter.replace(/[^\x20-\x7e]/gu, (letter) => {
    if (known.has(letter.codePointAt(0) ?? 0)) return letter;
    return INVISIBLE.test(letter) ? "" : STAND_IN;
  });
}

function charactersOfAll(): Set<number> {
  const [first, ...rest] = FACES.map((face) => charactersOf(readFileSync(fontPath(face))));
  return new Set([...(first ?? [])].filter((code) => rest.every((face) => face.has(code))));
}

function pdf(typst: NodeCompiler, matter: string): Buffer {
  const template = readFileSync(`${FOLDER}paper.typ`, "utf8");
  const compiled = typst.compile({ mainFileContent: template, inputs: { matter: showable(matter) } });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeError();
    throw new Error(`Typst: ${JSON.stringify(error && typst.fetchDiagnostics(error))}`);
  }
  return typst.pdf(document, { pdfStandard: "ua-1", pdfTags: true });
}
