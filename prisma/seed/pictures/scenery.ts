import type { Random } from "../random";
import {
  at,
  circle,
  ellipse,
  gradient,
  HEIGHT,
  line,
  type Point,
  path,
  points,
  rect,
  round,
  WIDTH,
} from "./frame";
import type { Indoors, Outdoors } from "./palettes";

/** Sky, sun, two or three ridges and the ground up to the horizon. */
export function landscape(light: Outdoors, horizon: number, random: Random): string {
  const sunX = random.integer(160, 1120);
  return [
    `<defs>${gradient("sky", ...light.sky)}${gradient("ground", ...light.grass)}`,
    `<radialGradient id="glow"><stop offset="0" stop-color="${light.glow}" stop-opacity=".95"/><stop offset="1" stop-color="${light.glow}" stop-opacity="0"/></radialGradient></defs>`,
    rect(0, 0, WIDTH, horizon + 60, "url(#sky)"),
    circle(sunX, horizon * 0.42, 300, "url(#glow)"),
    circle(sunX, horizon * 0.42, 44, light.sun, 'opacity=".9"'),
    ...clouds(light, horizon, random),
    ridge(horizon - 40, 90, light.far, random),
    ridge(horizon - 14, 62, light.middle, random),
    ridge(horizon + 8, 36, light.near, random),
    rect(0, horizon, WIDTH, HEIGHT - horizon, "url(#ground)"),
  ].join("");
}

function clouds(light: Outdoors, horizon: number, random: Random): string[] {
  return Array.from({ length: random.integer(2, 4) }, () => {
    const [x, y, size] = [
      random.integer(40, 1240),
      random.integer(40, Math.round(horizon * 0.5)),
      random.integer(26, 52),
    ];
    const puff = (dx: number, dy: number, r: number) =>
      ellipse(x + dx * size, y + dy * size, r * size * 1.3, r * size * 0.72, light.sun);
    return `<g opacity=".55">${puff(0, 0, 1)}${puff(1.2, 0.18, 0.8)}${puff(-1.2, 0.2, 0.75)}${puff(0.4, -0.4, 0.8)}</g>`;
  });
}

function ridge(base: number, height: number, colour: string, random: Random): string {
  const tops: Point[] = Array.from({ length: 9 }, (_, step) => [step * 160, base - random.next() * height]);
  const curve = tops.map(([x, y], step) =>
    step === 0 ? `L${x} ${round(y)}` : `S${round(x - 80)} ${round(y)} ${x} ${round(y)}`,
  );
  return path(`M0 ${HEIGHT} ${curve.join(" ")} L${WIDTH} ${HEIGHT} Z`, colour);
}

/** A path that narrows toward the horizon. */
export function lane(light: Outdoors, horizon: number, random: Random): string {
  const x = random.integer(420, 860);
  return path(
    `M${x - 12} ${horizon} L${x + 14} ${horizon} Q${x + 90} ${horizon + 130} ${x + 380} ${HEIGHT} L${x - 330} ${HEIGHT} Q${x - 40} ${horizon + 140} ${x - 12} ${horizon} Z`,
    light.path,
    'opacity=".85"',
  );
}

export function tree(x: number, y: number, scale: number, light: Outdoors, random: Random): string {
  const [dark, mid, pale] = light.leaf;
  const lump = (colour: string, spread: number, count: number, lift: number) =>
    Array.from({ length: count }, () => {
      const angle = random.next() * 6.28;
      return circle(
        Math.cos(angle) * spread * 1.15,
        lift + Math.sin(angle) * spread * 0.72,
        44 + random.next() * 22,
        colour,
      );
    }).join("");
  return at(
    x,
    y,
    scale,
    ellipse(0, 2, 90, 14, "#10202e", 'opacity=".2"') +
      path("M-13 0 Q-8 -70 -11 -130 L11 -130 Q9 -70 15 0 Z", "#6d4c35") +
      lump(dark, 62, 9, -190) +
      lump(mid, 46, 8, -206) +
      lump(pale, 30, 4, -232),
  );
}

export function sapling(x: number, y: number, scale: number, light: Outdoors): string {
  const leaf = (dx: number, dy: number, turn: number) =>
    `<ellipse cx="${dx}" cy="${dy}" rx="24" ry="11" fill="${light.leaf[2]}" transform="rotate(${turn} ${dx} ${dy})"/>`;
  return at(
    x,
    y,
    scale,
    ellipse(0, 0, 54, 14, "#6a4a30") +
      ellipse(0, -4, 40, 9, "#835d3d") +
      line(
        [
          [0, -4],
          [2, -118],
        ],
        "#5d7a3c",
        7,
      ) +
      leaf(-24, -68, 28) +
      leaf(26, -82, -30) +
      leaf(-18, -106, 36) +
      leaf(20, -118, -38) +
      leaf(2, -136, -84),
  );
}

/** A low building of a commune or an office: rows of windows under a roof. */
export function house(x: number, y: number, width: number, storeys: number, light: Outdoors): string {
  const floor = 104;
  const height = storeys * floor;
  const count = Math.max(2, Math.floor(width / 92));
  const gap = width / count;
  const windows = Array.from({ length: storeys * count }, (_, each) => {
    const [column, row] = [each % count, Math.floor(each / count)];
    const left = x + column * gap + gap / 2 - 24;
    const top = y - height + row * floor + 28;
    return (
      rect(left, top, 48, 52, "#7fa6bd", 'rx="3"') +
      rect(left, top, 22, 52, "#9fc0d2", 'rx="3"') +
      rect(left - 4, top + 54, 56, 6, "#ffffff", 'opacity=".5"')
    );
  }).join("");
  const roof = path(
    `M${x - 26} ${y - height} L${x + width + 26} ${y - height} L${x + width - 14} ${y - height - 44} L${x + 14} ${y - height - 44} Z`,
    light.roof,
  );
  return (
    rect(x, y - height, width, height, light.wall) +
    rect(x, y - height, width, 12, "#10202e", 'opacity=".12"') +
    windows +
    roof
  );
}

/** A red banner with golden bars where the words would stand. */
export function banner(x: number, y: number, width: number, height: number, colour = "#c4202a"): string {
  const bar = (share: number, top: number, thick: number) =>
    rect(
      x + (width * (1 - share)) / 2,
      y + height * top,
      width * share,
      height * thick,
      "#f8d24a",
      `rx="${round(height * thick * 0.4)}"`,
    );
  return (
    rect(x, y, width, height, colour, 'rx="4"') +
    rect(x, y + height * 0.86, width, height * 0.14, "#000", 'opacity=".1" rx="4"') +
    bar(0.46, 0.2, 0.14) +
    bar(0.78, 0.46, 0.2)
  );
}

export function star(x: number, y: number, r: number, colour = "#f9d648"): string {
  const tips: Point[] = Array.from({ length: 10 }, (_, step) => {
    const [angle, reach] = [(Math.PI / 5) * step - Math.PI / 2, step % 2 === 0 ? r : r * 0.4];
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  });
  return `<polygon points="${points(tips)}" fill="${colour}"/>`;
}

/** The red flag with its star on a pole, in a light wind. */
export function flag(x: number, y: number, height: number, width: number): string {
  const top = y - height;
  const drop = width * 0.64;
  const cloth = `M${x} ${top} q${width * 0.26} ${-width * 0.08} ${width * 0.5} 0 t${width * 0.5} 0 v${drop} q${-width * 0.24} ${width * 0.08} ${-width * 0.5} 0 t${-width * 0.5} 0 Z`;
  return (
    line(
      [
        [x, y],
        [x, top - 10],
      ],
      "#d8d3c4",
      7,
    ) +
    path(cloth, "#d3212b") +
    star(x + width * 0.5, top + drop * 0.5, width * 0.17)
  );
}

/** A string of small triangular pennants between two points. */
export function pennants(from: Point, to: Point, sag: number, count: number): string {
  const colours = ["#d3212b", "#f5c53b", "#2f74c0", "#3f9157"];
  const on = (t: number): Point => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t + Math.sin(Math.PI * t) * sag,
  ];
  const cloths = Array.from({ length: count }, (_, step) => {
    const [[x1, y1], [x2, y2]] = [on(step / count), on((step + 0.8) / count)];
    return `<polygon points="${points([
      [x1, y1],
      [x2, y2],
      [(x1 + x2) / 2, (y1 + y2) / 2 + 34],
    ])}" fill="${colours[step % colours.length]}"/>`;
  });
  const rope = Array.from({ length: 21 }, (_, step) => on(step / 20));
  return line(rope, "#6d6a63", 2) + cloths.join("");
}

/** Wall and floor of a hall; the floor's boards run toward the viewer. */
export function room({ wall, floor }: Indoors, horizon: number): string {
  const boards = Array.from({ length: 15 }, (_, step) =>
    line(
      [
        [640 + (step - 7) * 70, horizon],
        [640 + (step - 7) * 230, HEIGHT],
      ],
      "#00000018",
      2,
    ),
  );
  return [
    `<defs>${gradient("wall", ...wall)}${gradient("floor", ...floor)}</defs>`,
    rect(0, 0, WIDTH, horizon, "url(#wall)"),
    rect(0, horizon, WIDTH, HEIGHT - horizon, "url(#floor)"),
    ...boards,
    rect(0, horizon - 14, WIDTH, 14, "#ffffff", 'opacity=".35"'),
  ].join("");
}

export function curtain(x: number, width: number, height: number, colour: string): string {
  const folds = Math.round(width / 34);
  const each = width / folds;
  const shades = Array.from({ length: folds }, (_, step) =>
    rect(x + step * each, 0, each * 0.45, height, "#000", 'opacity=".13"'),
  );
  return rect(x, 0, width, height, colour) + shades.join("");
}

/** A window of a room with daylight in it. */
export function daylight(x: number, y: number, width: number, height: number): string {
  return (
    rect(x - 10, y - 10, width + 20, height + 20, "#ffffff", 'opacity=".75" rx="4"') +
    rect(x, y, width, height, "#bfe0f2") +
    path(
      `M${x} ${y + height} V${y + height * 0.62} Q${x + width * 0.3} ${y + height * 0.45} ${x + width * 0.55} ${y + height * 0.66} T${x + width} ${y + height * 0.6} V${y + height} Z`,
      "#86b58b",
    ) +
    rect(x + width / 2 - 4, y, 8, height, "#ffffff", 'opacity=".85"') +
    rect(x, y + height * 0.45, width, 7, "#ffffff", 'opacity=".85"')
  );
}

export function table(x: number, y: number, width: number, height: number, cloth: string): string {
  return (
    ellipse(x + width / 2, y + height + 4, width * 0.54, 14, "#10202e", 'opacity=".2"') +
    rect(x, y + 16, width, height - 16, cloth) +
    rect(x, y + 16, width, 12, "#000", 'opacity=".12"') +
    rect(x - 8, y, width + 16, 20, cloth, 'rx="3"') +
    rect(x - 8, y, width + 16, 8, "#ffffff", 'opacity=".25" rx="3"')
  );
}

/** Paper bag or box of a present, with its ribbon. */
export function parcel(x: number, y: number, size: number, colour: string): string {
  return (
    rect(x - size / 2, y - size * 0.8, size, size * 0.8, colour, 'rx="3"') +
    rect(x - size * 0.08, y - size * 0.8, size * 0.16, size * 0.8, "#fbe38a") +
    rect(x - size / 2, y - size * 0.52, size, size * 0.13, "#fbe38a") +
    ellipse(x - size * 0.14, y - size * 0.84, size * 0.15, size * 0.08, "#f4c93d") +
    ellipse(x + size * 0.14, y - size * 0.84, size * 0.15, size * 0.08, "#f4c93d")
  );
}
