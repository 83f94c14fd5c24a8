import { held } from "@/lib/platform/held";
import { brokenFile } from "@/lib/sheets/unreadable";

/** `name` comes without its namespace prefix, `attributes` and `text` as written. */
type XmlVisitor = {
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(raw: string): void;
};

/**
 * Walks through the XML of an office file. It knows what such files hold and no more:
 * a document type is refused, so no entity can be declared.
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    if (start < 0) return;
    if (start > at) visitor.text?.(xml.slice(at, start));
    const second = xml.charCodeAt(start + 1);
    at =
      second === BANG || second === QUESTION ? skipMarkup(xml, start, visitor) : readTag(xml, start, visitor);
  }
}

const BANG = 33;
const QUESTION = 63;
const SLASH = 47;

function readTag(xml: string, start: number, visitor: XmlVisitor): number {
  const end = tagEnd(xml, start);
  if (xml.charCodeAt(start + 1) === SLASH) {
    visitor.close?.(localName(xml.slice(start + 2, end).trimEnd()));
    return end + 1;
  }
  const selfClosed = xml.charCodeAt(end - 1) === SLASH;
  const inner = xml.slice(start + 1, selfClosed ? end - 1 : end);
  const space = inner.search(/\s/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  visitor.open?.(name, space < 0 ? "" : inner.slice(space));
  if (selfClosed) visitor.close?.(name);
  return end + 1;
}

/** A `>` inside a quoted attribute does not end the tag. */
function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf(">", start);
  while (end >= 0 && quoteIsOpen(xml, start, end)) end = xml.indexOf(">", end + 1);
  if (end < 0) throw brokenFile();
  return end;
}

function quoteIsOpen(xml: string, start: number, end: number): boolean {
  let open = 0;
  for (let at = start; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (code === open) open = 0;
    else if (open === 0 && (code === 34 || code === 39)) open = code;
  }
  return open !== 0;
}

function skipMarkup(xml: string, start: number, visitor: XmlVisitor): number {
  if (xml.startsWith("<!DOCTYPE", start)) throw brokenFile();
  const closing = xml.startsWith("<!--", start) ? "-->" : xml.startsWith("<![CDATA[", start) ? "]]>" : ">";
  const end = xml.indexOf(closing, start);
  if (end < 0) throw brokenFile();
  if (closing === "]]>") visitor.text?.(xml.slice(start + 9, end).replaceAll("&", "&amp;"));
  return end + closing.length;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute, by its name with the prefix that the file uses. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const after = at + name.length;
    const quote = attributes.charAt(after + 1);
    if (attributes.charAt(after) !== "=" || !/\s/.test(attributes.charAt(at - 1))) continue;
    const end = attributes.indexOf(quote, after + 2);
    return end < 0 ? null : unescapeXml(attributes.slice(after + 2, end));
  }
  return null;
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return held(NAMED, entity) ?? whole;
    const code = entity[1] === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
