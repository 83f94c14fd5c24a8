import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PURPOSES, wordingOf } from "@/lib/member-links/purposes";
import { OwnConsents } from "./own-consents";

const [{ key }] = PURPOSES;
const answersOf = (form: string) =>
  [...form.matchAll(/<button[^>]* value="([01])"/g)].map(([, value]) => value);
const formsOf = (html: string) => html.match(/<form.*?<\/form>/g) ?? [];

test("both answers to a purpose are one form's, so that one holds the other while it is under way", () => {
  const forms = formsOf(renderToStaticMarkup(<OwnConsents secret="s" consents={[]} />));
  expect(forms.map(answersOf)).toEqual(PURPOSES.map(() => ["1", "0"]));
});

test("what stands is not asked again, unless its wording is another one now", () => {
  const { version } = wordingOf(key);
  const stands = (textVersion: number) => {
    const consent = { purpose: key, isGiven: true, textVersion, at: new Date("2026-11-05T00:00:00Z") };
    return formsOf(renderToStaticMarkup(<OwnConsents secret="s" consents={[consent]} />)).map(answersOf)[0];
  };
  expect(stands(version)).toEqual(["0"]);
  expect(stands(version - 1)).toEqual(["1", "0"]);
});
