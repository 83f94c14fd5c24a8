import sharp from "sharp";
import { HEIGHT, type Layers, WIDTH } from "./pictures/frame";
import { blood, helpdesk, meeting, reading } from "./pictures/scenes-indoors";
import { ceremony, contest, gifts, sports } from "./pictures/scenes-of-people";
import { badminton } from "./pictures/scenes-of-sport";
import { building, cleanup, planting } from "./pictures/scenes-of-work";
import { type Random, randomOf } from "./random";

/** Points across: as wide as a page shows it, on a phone twice over. */
const DRAWN_WIDTH = 960;
const DRAWN_HEIGHT = Math.round((DRAWN_WIDTH * HEIGHT) / WIDTH);

const SCENES = {
  planting,
  meeting,
  gifts,
  blood,
  sports,
  badminton,
  contest,
  cleanup,
  ceremony,
  helpdesk,
  reading,
  building,
};

export type Motif = keyof typeof SCENES;

export const MOTIFS = Object.keys(SCENES) as Motif[];

/** A drawn scene in place of a photograph: ours alone, and no face of anyone. */
export async function drawPicture(motif: Motif, seed: string): Promise<Buffer> {
  return sharp(Buffer.from(pictureSvg(motif, seed)))
    .jpeg({ quality: 84, mozjpeg: false })
    .toBuffer();
}

/** The same motif and seed always give the same picture. */
export function pictureSvg(motif: Motif, seed: string): string {
  const random = randomOf(`${motif}/${seed}`);
  const scene = SCENES[motif](random);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${DRAWN_WIDTH}" height="${DRAWN_HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${mirrored(scene, random)}${daylightOver(random)}</svg>`;
}

/** Half of the pictures look the other way. */
function mirrored(scene: Layers, random: Random): string {
  const drawn = scene.join("");
  return random.chance(0.5) ? drawn : `<g transform="translate(${WIDTH} 0) scale(-1 1)">${drawn}</g>`;
}

/** A breath of light from one side that leaves the far corner darker, as a lens gives. */
function daylightOver(random: Random): string {
  const x = random.pick(["0%", "100%"]);
  return (
    `<defs><radialGradient id="light" cx="${x}" cy="0%" r="125%"><stop offset="0" stop-color="#fff3d6" stop-opacity=".34"/><stop offset=".55" stop-color="#fff3d6" stop-opacity="0"/><stop offset=".55" stop-color="#0b1626" stop-opacity="0"/><stop offset="1" stop-color="#0b1626" stop-opacity=".3"/></radialGradient></defs>` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#light)"/>`
  );
}
