import type { Random } from "../random";
import { memberLook, person, villagerLook } from "./figures";
import { circle, ellipse, type Layers, line, path, rect } from "./frame";
import { indoors } from "./palettes";
import { POSES } from "./poses";
import { banner, daylight, room } from "./scenery";

export function badminton(random: Random): Layers {
  const look = indoors(random);
  const player = (x: number, y: number, scale: number, shirt: string, flip = false) => {
    const who = villagerLook(random, { shirt, trousers: "#f2f2ee", hat: "none" });
    return person(x, y, scale, POSES.wave, who, flip) + racket(x, y, scale, flip);
  };
  return [
    room(look, 430),
    ...[0, 1, 2].map((step) => daylight(110 + step * 420, 150, 220, 150)),
    banner(330, 40, 620, 84),
    ...Array.from({ length: 13 }, (_, step) =>
      person(60 + step * 97, 470, 0.42, random.pick([POSES.cheer, POSES.clap]), memberLook(random)),
    ),
    path("M150 500 H1130 L1300 840 H-20 Z", "#2f8a63"),
    line(
      [
        [150, 500],
        [1130, 500],
        [1300, 840],
        [-20, 840],
        [150, 500],
      ],
      "#f4f6f2",
      6,
    ),
    player(330, 600, 0.78, "#d3402f"),
    player(930, 600, 0.78, "#2a72c4", true),
    net(640),
    player(300, 810, 1.16, "#d3402f"),
    player(990, 806, 1.16, "#2a72c4", true),
    shuttlecock(700, 300),
  ];
}

/** In the raised hand. */
function racket(x: number, y: number, scale: number, flip: boolean): string {
  const side = flip ? -1 : 1;
  const at = (dx: number, dy: number): [number, number] => [x + side * dx * scale, y + dy * scale];
  const [headX, headY] = at(104, -408);
  return (
    line([at(72, -322), at(90, -374)], "#3a4450", 7 * scale) +
    ellipse(
      headX,
      headY,
      27 * scale,
      37 * scale,
      "#ffffff",
      `fill-opacity=".35" stroke="#3a4450" stroke-width="${6 * scale}"`,
    )
  );
}

function net(x: number): string {
  return (
    rect(x - 8, 372, 16, 468, "#ffffff", 'opacity=".55"') +
    rect(x - 8, 372, 16, 12, "#f4f6f2") +
    line(
      [
        [x, 372],
        [x, 840],
      ],
      "#8b98a2",
      5,
    )
  );
}

function shuttlecock(x: number, y: number): string {
  return path(`M${x} ${y} l-34 -16 l12 44 Z`, "#fbfbf8") + circle(x, y + 4, 9, "#d3402f");
}
