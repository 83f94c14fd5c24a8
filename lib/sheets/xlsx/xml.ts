import { StringDecoder } from "node:string_decoder";
import { held } from "@/lib/platform/held";
import { brokenFile, tooLarge } from "@/lib/sheets/unreadable";

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
  refuseTag(xml.slice(scanned(xml, visitor)));
}

function refuseTag(left: string): void {
  if (left.includes("<")) throw brokenFile();
}

const PIECE = 1024 * 1024;

/** As `scanXml`, without the whole text in memory beside the bytes: a part of many megabytes is decoded in pieces. */
export function scanXmlBytes(bytes: Buffer, visitor: XmlVisitor): void {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    const xml = rest + decoder.write(bytes.subarray(at, at + PIECE));
    rest = xml.slice(scanned(xml, visitor));
    // No tag of an office file, and no text between two, is as long.
    if (rest.length > PIECE) throw tooLarge();
  }
  refuseTag(rest);
}

/** How far the text could be walked through: up to a tag, or a text before one, that does not end in it. */
function scanned(xml: string, visitor: XmlVisitor): number {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    if (start < 0) return at;
    const second = xml.charCodeAt(start + 1);
    const isMarkup = second === BANG || second === QUESTION;
    const end = isMarkup ? markupEnd(xml, start) : tagEnd(xml, start);
    if (end < 0) return at;
    if (start > at) visitor.text?.(xml.slice(at, start));
    if (isMarkup) readMarkup(xml, start, end, visitor);
    else readTag(xml, start, end, visitor);
    at = end;
  }
  return at;
}

const BANG = 33;
const QUESTION = 63;
const SLASH = 47;

function readTag(xml: string, start: number, end: number, visitor: XmlVisitor): void {
  if (xml.charCodeAt(start + 1) === SLASH) {
    visitor.close?.(localName(xml.slice(start + 2, end - 1).trimEnd()));
    return;
  }
  const selfClosed = xml.charCodeAt(end - 2) === SLASH;
  const inner = xml.slice(start + 1, selfClosed ? end - 2 : end - 1);
  const space = inner.search(/\s/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  visitor.open?.(name, space < 0 ? "" : inner.slice(space));
  if (selfClosed) visitor.close?.(name);
}

/** Behind the `>` of a tag; one inside a quoted attribute does not end it. Negative where it does not end. */
function tagEnd(xml: string, start: number): number {
  let open = 0;
  for (let at = start; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (open !== 0) {
      if (code === open) open = 0;
    } else if (code === 62) return at + 1;
    else if (code === 34 || code === 39) open = code;
  }
  return -1;
}

const COMMENT = "<!--";
const CDATA = "<![CDATA[";

function markupEnd(xml: string, start: number): number {
  if (xml.length - start < CDATA.length) return -1;
  if (xml.startsWith("<!DOCTYPE", start)) throw brokenFile();
  const closing = xml.startsWith(COMMENT, start) ? "-->" : xml.startsWith(CDATA, start) ? "]]>" : ">";
  const end = xml.indexOf(closing, start);
  return end < 0 ? -1 : end + closing.length;
}

function readMarkup(xml: string, start: number, end: number, visitor: XmlVisitor): void {
  if (xml.startsWith(CDATA, start))
    visitor.text?.(xml.slice(start + CDATA.length, end - 3).replaceAll("&", "&amp;"));
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
