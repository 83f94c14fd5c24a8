import JSZip from "jszip";
import { SaxesParser } from "saxes";

/** An element as it stands in the file: children in order, text where it has some. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** A Word file opened again: reads parts as elements, so that a malformed one fails. */
export async function openDocx(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (path: string) => {
    const file = zip.file(path);
    if (file === null) throw new Error(`the file holds no ${path}`);
    return parseXml(await file.async("string"));
  };
  return { names: Object.keys(zip.files), read };
}

function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const innermost = () => open.at(-1) ?? root;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const element = { name: tag.name, attributes: { ...tag.attributes }, children: [], text: "" };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    innermost().text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

/** All elements of this name below, in the order of the file. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function first(element: Element, name: string): Element {
  const found = all(element, name)[0];
  if (found === undefined) throw new Error(`no ${name} in ${element.name || "the part"}`);
  return found;
}

/** The lines of a part, one for each paragraph that says something. */
export function lines(element: Element): string[] {
  return all(element, "w:p")
    .map((paragraph) =>
      all(paragraph, "w:t")
        .map((run) => run.text)
        .join("")
        .replaceAll("\u00a0", " "),
    )
    .filter((line) => line !== "");
}
