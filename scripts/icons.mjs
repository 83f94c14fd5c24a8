// Draws public/icons.svg from Lucide's shapes: node scripts/icons.mjs, after a name was added to the list.
import { readFileSync, writeFileSync } from "node:fs";

const LIST = "components/ui/icon-names.ts";
const names = readFileSync(LIST, "utf8").match(/(?<=^ {2}")[a-z0-9-]+(?=",$)/gm) ?? [];

const symbols = await Promise.all(names.map(drawSymbol));
writeFileSync(
  "public/icons.svg",
  `<svg xmlns="http://www.w3.org/2000/svg"><title>Ba chủ động</title><!-- Lucide, ISC licence: lucide.dev/license -->\n${symbols.join("\n")}\n</svg>\n`,
);

async function drawSymbol(name) {
  const icon = await iconData(name);
  const shapes = icon.node.map(([tag, { key, ...attributes }]) => `<${tag}${attributesOf(attributes)}/>`);
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
}

/** A renamed icon's old file only points to the new one. */
async function iconData(name) {
  const { __iconData } = await import(`lucide-react/icons/${name}`);
  if (!__iconData) throw new Error(`${name} has been renamed: look its new name up at lucide.dev`);
  return __iconData;
}

function attributesOf(attributes) {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}
