import { describe, expect, test } from "vitest";
import { scanXml, scanXmlBytes } from "./xml";

type Walk = (visitor: Parameters<typeof scanXml>[1]) => void;

function seenBy(walk: Walk): string[] {
  const seen: string[] = [];
  walk({
    open: (name, attributes) => seen.push(`<${name}${attributes}`),
    close: (name) => seen.push(`/${name}`),
    text: (raw) => seen.push(raw),
  });
  return seen;
}

describe("a part of many megabytes", () => {
  test("is read in pieces as it would be read whole, wherever they end", () => {
    const row = (at: number) =>
      `<row r="${at}" x='a>"b'><c t="str"><v>Nguyễn Thị ${"ệ".repeat(at % 13)}</v></c><!-- <c/> --><v><![CDATA[a<b&c]]></v></row>\n`;
    const xml = `<?xml version="1.0"?><x:sheet>${Array.from({ length: 30_000 }, (_, at) => row(at)).join("")}</x:sheet>`;
    const bytes = Buffer.from(xml);
    expect(bytes.length).toBeGreaterThan(3 * 1024 * 1024);
    const whole = seenBy((visitor) => scanXml(xml, visitor));
    expect(seenBy((visitor) => scanXmlBytes(bytes, visitor))).toEqual(whole);
  });

  test("is too large where a text or a tag alone is longer than a piece", () => {
    const text = "ệ".repeat(1_500_000);
    expect(() => scanXmlBytes(Buffer.from(`<a>${text}</a>`), {})).toThrow(/quá lớn/);
    expect(() => scanXmlBytes(Buffer.from(`<a b="${text}"/>`), {})).toThrow(/quá lớn/);
  });

  test("is broken where a tag does not end, and no sign makes it slow", () => {
    const signs = ">".repeat(300_000);
    expect(() => scanXmlBytes(Buffer.from(`<a b="${signs}`), {})).toThrow(/hỏng/);
    expect(seenBy((visitor) => scanXmlBytes(Buffer.from(`<a b="${signs}"/>`), visitor))).toHaveLength(2);
  });
});
