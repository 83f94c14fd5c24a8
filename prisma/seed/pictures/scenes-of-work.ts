import type { Random } from "../random";
import { memberLook, person, villagerLook } from "./figures";
import { at, circle, ellipse, type Layers, line, path, rect } from "./frame";
import { outdoors } from "./palettes";
import { POSES } from "./poses";
import { house, landscape, lane, sapling, tree } from "./scenery";

export function planting(random: Random): Layers {
  const light = outdoors(random);
  const crowd = [0, 1, 2, 3].map((step) =>
    person(
      250 + step * 260 + random.integer(-40, 40),
      560 + random.integer(-12, 16),
      0.62,
      random.pick([POSES.carry, POSES.stand, POSES.sweep]),
      memberLook(random, { hat: random.pick(["bucket", "none"]) }),
      random.chance(0.5),
    ),
  );
  const rows = Array.from({ length: 9 }, (_, step) =>
    sapling(120 + step * 134, 520 + (step % 3) * 14, 0.34, light),
  );
  return [
    landscape(light, 430, random),
    ...[0, 1, 2].map(() =>
      tree(random.integer(40, 1240), random.integer(452, 476), 0.55 + random.next() * 0.2, light, random),
    ),
    ...rows,
    ...crowd,
    sapling(430, 760, 1.3, light),
    person(300, 770, 1.15, POSES.kneel, memberLook(random, { hat: "bucket" })),
    person(610, 776, 1.15, POSES.kneel, memberLook(random), true),
    sapling(1010, 740, 1.1, light),
    person(1130, 752, 1.12, POSES.sweep, memberLook(random, { hat: "bucket" }), true),
    line(
      [
        [1060, 520],
        [1004, 742],
      ],
      "#8a5f3a",
      12,
    ),
    path("M990 730 L1022 738 L1012 776 Q998 786 986 768 Z", "#7d868f"),
    wateringCan(820, 786),
  ];
}

function wateringCan(x: number, y: number): string {
  return (
    ellipse(x, y + 2, 60, 9, "#10202e", 'opacity=".2"') +
    path(`M${x - 40} ${y - 74} h70 l8 74 h-86 Z`, "#3d8f6a") +
    line(
      [
        [x + 32, y - 24],
        [x + 78, y - 78],
      ],
      "#3d8f6a",
      12,
    ) +
    path(`M${x - 34} ${y - 74} q34 -52 66 0`, "none", 'stroke="#2f7355" stroke-width="9"')
  );
}

export function cleanup(random: Random): Layers {
  const light = outdoors(random);
  return [
    landscape(light, 400, random),
    ...[0, 1, 2].map((step) => tree(110 + step * 520 + random.integer(-60, 60), 440, 0.72, light, random)),
    lane(light, 400, random),
    path(`M0 470 Q320 448 640 474 T1280 462 V560 Q900 590 640 566 T0 580 Z`, "#7fb4cf", 'opacity=".75"'),
    path(
      "M60 512 q90 -10 180 0 M700 520 q120 -12 240 0",
      "none",
      'stroke="#ffffff" stroke-width="5" opacity=".5"',
    ),
    ...[0, 1, 2, 3].map((step) =>
      person(
        200 + step * 290 + random.integer(-30, 30),
        640,
        0.72,
        random.pick([POSES.sweep, POSES.carry, POSES.kneel]),
        memberLook(random, { hat: random.pick(["bucket", "none", "conical"]) }),
        random.chance(0.5),
      ),
    ),
    person(330, 800, 1.15, POSES.sweep, memberLook(random, { hat: "bucket" })),
    broom(395, 800),
    sack(560, 806, 1),
    sack(640, 812, 0.8),
    person(770, 806, 1.1, POSES.carry, memberLook(random)),
    sack(770, 664, 0.62),
    person(1080, 800, 1.15, POSES.sweep, memberLook(random, { hat: "bucket" }), true),
    broom(1015, 800, true),
    ...Array.from({ length: 7 }, () =>
      ellipse(random.integer(60, 1220), random.integer(700, 840), 12, 5, light.leaf[1], 'opacity=".8"'),
    ),
  ];
}

function broom(x: number, y: number, flip = false): string {
  const side = flip ? -1 : 1;
  return (
    line(
      [
        [x, y - 190],
        [x + side * 62, y - 30],
      ],
      "#a9793f",
      9,
    ) +
    path(
      `M${x + side * 50} ${y - 42} L${x + side * 78} ${y - 34} L${x + side * 116} ${y + 6} L${x + side * 48} ${y + 12} Z`,
      "#d2b060",
    )
  );
}

function sack(x: number, y: number, scale: number): string {
  return at(
    x,
    y,
    scale,
    ellipse(0, 0, 58, 10, "#10202e", 'opacity=".2"') +
      path("M-48 0 Q-64 -76 -16 -108 L16 -108 Q64 -76 48 0 Z", "#2f4c46") +
      path("M-16 -108 L-24 -130 L24 -130 L16 -108 Z", "#2f4c46") +
      path("M10 -104 Q44 -70 34 -8", "none", 'stroke="#ffffff" stroke-width="5" opacity=".18"'),
  );
}

export function building(random: Random): Layers {
  const light = outdoors(random);
  const bricks = Array.from({ length: 42 }, (_, step) => {
    const [row, column] = [Math.floor(step / 14), step % 14];
    return rect(
      470 + column * 34 + (row % 2) * 16,
      628 - row * 24,
      31,
      21,
      random.pick(["#b9573d", "#c4654a", "#a84c35"]),
      'rx="2"',
    );
  });
  return [
    landscape(light, 430, random),
    tree(120, 500, 1, light, random),
    house(520, 560, 420, 1, light),
    path("M494 456 L730 366 L966 456 Z", light.roof),
    ...[0, 1, 2, 3].map((step) =>
      line(
        [
          [560 + step * 60, 446],
          [730, 380],
        ],
        "#00000022",
        3,
      ),
    ),
    ladder(880, 610),
    person(905, 500, 0.74, POSES.wave, memberLook(random, { hat: "helmet" })),
    tree(1200, 520, 0.9, light, random),
    ...bricks,
    person(380, 690, 0.95, POSES.carry, memberLook(random, { hat: "helmet" })),
    rect(330, 528, 100, 20, "#b9573d", 'rx="3"'),
    person(620, 790, 1.12, POSES.kneel, memberLook(random, { hat: "helmet" })),
    path("M690 796 q60 -62 124 0 Z", "#b7b1a4"),
    person(870, 800, 1.12, POSES.sweep, memberLook(random, { hat: "helmet" }), true),
    line(
      [
        [812, 590],
        [760, 780],
      ],
      "#8a5f3a",
      11,
    ),
    person(1120, 800, 1.1, POSES.give, villagerLook(random, { hat: "conical" }), true),
    barrow(220, 806),
  ];
}

function ladder(x: number, y: number): string {
  const rungs = Array.from({ length: 7 }, (_, step) =>
    line(
      [
        [x + step * 4, y - 20 - step * 32],
        [x + 52 + step * 4, y - 20 - step * 32],
      ],
      "#a9793f",
      7,
    ),
  );
  return (
    line(
      [
        [x, y],
        [x + 30, y - 240],
      ],
      "#8a5f3a",
      9,
    ) +
    line(
      [
        [x + 52, y],
        [x + 82, y - 240],
      ],
      "#8a5f3a",
      9,
    ) +
    rungs.join("")
  );
}

function barrow(x: number, y: number): string {
  return (
    ellipse(x, y + 2, 110, 11, "#10202e", 'opacity=".2"') +
    path(`M${x - 80} ${y - 104} h150 l-36 64 h-84 Z`, "#3f7f5b") +
    path(`M${x - 70} ${y - 104} q70 -46 130 0 Z`, "#cdbb93") +
    line(
      [
        [x - 50, y - 44],
        [x - 128, y - 84],
      ],
      "#5e4a38",
      9,
    ) +
    line(
      [
        [x - 30, y - 42],
        [x - 46, y - 4],
      ],
      "#5e4a38",
      9,
    ) +
    circle(x + 44, y - 26, 27, "#2a2f36") +
    circle(x + 44, y - 26, 11, "#9aa3ab")
  );
}
