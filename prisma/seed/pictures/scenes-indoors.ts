import type { Random } from "../random";
import { memberLook, person, seated, villagerLook } from "./figures";
import { circle, ellipse, type Layers, line, path, rect, WIDTH } from "./frame";
import { indoors, outdoors } from "./palettes";
import { POSES } from "./poses";
import { banner, curtain, daylight, landscape, pennants, room, star, table, tree } from "./scenery";

export function meeting(random: Random): Layers {
  const look = indoors(random);
  const rows = [0, 1, 2].flatMap((row) => {
    const [count, y, scale] = [9 - row, 560 + row * 118, 0.72 + row * 0.2];
    return Array.from({ length: count }, (_, step) => {
      const x = ((step + 0.5) * (WIDTH + 60)) / count - 30 + (row % 2) * 26;
      const who = random.chance(0.75) ? memberLook(random) : villagerLook(random, { hat: "none" });
      return chair(x, y + 26 * scale, scale, look.wood) + seated(x, y, scale, who);
    });
  });
  return [
    room(look, 470),
    curtain(0, 150, 470, look.curtain),
    curtain(1130, 150, 470, look.curtain),
    banner(270, 60, 740, 104),
    rect(330, 196, 180, 130, "#c4202a"),
    star(420, 261, 42),
    ellipse(860, 300, 56, 66, "#f3efe4"),
    circle(860, 288, 26, "#d9cdb6"),
    rect(822, 340, 76, 60, look.wood),
    rect(210, 446, 860, 40, look.wood),
    table(300, 384, 330, 74, "#b22a32"),
    ...[0, 1, 2].map((step) => person(350 + step * 112, 452, 0.5, POSES.hold, memberLook(random))),
    table(300, 392, 330, 66, "#b22a32"),
    flowers(465, 392),
    person(770, 458, 0.62, POSES.point, memberLook(random)),
    rect(738, 372, 70, 88, look.wood, 'rx="4"'),
    rect(732, 364, 82, 14, "#8d6240", 'rx="3"'),
    ...rows,
  ];
}

function chair(x: number, y: number, scale: number, wood: string): string {
  return rect(
    x - 48 * scale,
    y - 30 * scale,
    96 * scale,
    130 * scale,
    wood,
    `rx="${10 * scale}" opacity=".92"`,
  );
}

export function flowers(x: number, y: number): string {
  const heads = [-34, -18, 0, 18, 34].map((dx, step) =>
    circle(x + dx, y - 20 - (step % 2) * 12, 11, ["#f4c93d", "#e86a8a", "#f7f2e6"][step % 3] ?? "#f4c93d"),
  );
  return ellipse(x, y - 8, 48, 16, "#3f7f4a") + heads.join("");
}

export function blood(random: Random): Layers {
  const look = { ...indoors(random), wall: ["#eef5f8", "#d6e6ec"] as const };
  const beds = [0, 1].map((step) => bed(140 + step * 560, 650 + step * 60, 1 + step * 0.14, random));
  return [
    room(look, 450),
    daylight(120, 110, 220, 230),
    daylight(940, 110, 220, 230),
    banner(410, 70, 460, 86),
    drop(640, 270, 74),
    ...[0, 1, 2, 3].map((step) =>
      person([420, 510, 770, 860][step] ?? 0, 520, 0.66, POSES.stand, memberLook(random)),
    ),
    ...beds,
    person(420, 780, 1.02, POSES.give, nurse(random), true),
    person(1130, 800, 1.1, POSES.give, nurse(random), true),
    table(520, 640, 120, 120, "#ffffff"),
    rect(540, 606, 30, 36, "#d3212b", 'rx="6"'),
    rect(584, 606, 30, 36, "#d3212b", 'rx="6"'),
  ];
}

function nurse(random: Random) {
  return villagerLook(random, { shirt: "#f7fafb", trousers: "#dfe8ec", hat: "none", longHair: true });
}

function drop(x: number, y: number, size: number): string {
  return (
    path(
      `M${x} ${y - size} Q${x + size * 0.86} ${y + size * 0.1} ${x + size * 0.52} ${y + size * 0.56} Q${x} ${y + size} ${x - size * 0.52} ${y + size * 0.56} Q${x - size * 0.86} ${y + size * 0.1} ${x} ${y - size} Z`,
      "#d3212b",
    ) + ellipse(x - size * 0.22, y + size * 0.3, size * 0.12, size * 0.24, "#ffffff", 'opacity=".5"')
  );
}

/** Someone lying on a couch with an arm held out. */
function bed(x: number, y: number, scale: number, random: Random): string {
  const { skin, hair, shirt, trousers } = memberLook(random);
  const body = [
    ellipse(170, 128, 200, 14, "#10202e", 'opacity=".2"'),
    rect(10, 40, 14, 90, "#8b98a2"),
    rect(316, 40, 14, 90, "#8b98a2"),
    rect(0, 20, 340, 40, "#3f86b5", 'rx="12"'),
    path("M0 24 q-22 -56 14 -62 l40 60 Z", "#3f86b5"),
    rect(18, -12, 70, 34, "#ffffff", 'rx="14"'),
    line(
      [
        [120, 2],
        [218, 6],
      ],
      shirt,
      54,
    ),
    line(
      [
        [232, 8],
        [330, 12],
      ],
      trousers,
      40,
    ),
    circle(64, -14, 30, skin),
    path("M36 -22 Q40 -50 70 -46 Q88 -42 86 -22 Q66 -36 36 -22 Z", hair),
    line(
      [
        [130, 0],
        [176, 52],
      ],
      shirt,
      24,
    ),
    line(
      [
        [160, 36],
        [208, 66],
      ],
      skin,
      18,
    ),
    circle(184, 52, 6, "#d3212b"),
    line(
      [
        [184, 54],
        [190, 116],
      ],
      "#b3262e",
      4,
    ),
    rect(174, 104, 34, 40, "#d3212b", 'rx="7"'),
  ];
  return `<g transform="translate(${x} ${y}) scale(${scale})">${body.join("")}</g>`;
}

export function helpdesk(random: Random): Layers {
  const look = indoors(random);
  const desks = [0, 1, 2].map((step) => {
    const x = 90 + step * 400;
    return [
      person(x + 70, 690, 0.98, POSES.hold, memberLook(random)),
      person(
        x + 262,
        742,
        1.02,
        random.pick([POSES.hold, POSES.give]),
        villagerLook(random, { hat: random.pick(["none", "conical"]) }),
        true,
      ),
      table(x, 600, 220, 170, random.pick(["#2d6ab0", "#3b7f9e"])),
      laptop(x + 110, 602),
      ...[0, 1].map((pile) => rect(x + 16 + pile * 6, 590 - pile * 7, 54, 8, "#f6f3ea")),
    ].join("");
  });
  return [
    room(look, 480),
    ...[0, 1, 2].map((step) => daylight(110 + step * 420, 170, 220, 200)),
    banner(290, 40, 700, 84, "#1f62b5"),
    ...[0, 1, 2, 3].map((step) => person(230 + step * 270, 560, 0.62, POSES.stand, villagerLook(random))),
    ...desks,
  ];
}

function laptop(x: number, y: number): string {
  return (
    path(`M${x - 52} ${y - 78} h104 l8 78 h-120 Z`, "#3a4450") +
    path(`M${x - 45} ${y - 70} h90 l5 60 h-100 Z`, "#5b6875") +
    circle(x, y - 40, 8, "#dfe6ec")
  );
}

export function reading(random: Random): Layers {
  const light = outdoors(random);
  const stall = (x: number) => {
    const books = Array.from({ length: 15 }, (_, step) =>
      rect(
        x + 14 + step * 21,
        596 - (step % 4) * 5,
        17,
        54 + (step % 4) * 5,
        random.pick(["#c93b43", "#2f74c0", "#3f9157", "#d98b2b", "#7a5aa0", "#efe6d4"]),
        'rx="2"',
      ),
    );
    const stripes = Array.from({ length: 8 }, (_, step) =>
      path(`M${x - 20 + step * 47} 340 h47 l-4 62 q-20 22 -40 0 Z`, step % 2 === 0 ? "#f4f1e8" : "#2f74c0"),
    );
    return [
      line(
        [
          [x, 400],
          [x, 660],
        ],
        "#d8d3c4",
        9,
      ),
      line(
        [
          [x + 336, 400],
          [x + 336, 660],
        ],
        "#d8d3c4",
        9,
      ),
      table(x, 648, 336, 110, "#b8895a"),
      ...books,
      ...stripes,
    ].join("");
  };
  return [
    landscape(light, 440, random),
    ...[0, 1, 2, 3].map((step) => tree(60 + step * 390, 480, 0.9, light, random)),
    pennants([0, 150], [640, 120], 60, 14),
    pennants([640, 120], [1280, 160], 60, 14),
    banner(400, 214, 480, 76),
    rect(0, 640, WIDTH, 220, light.path, 'opacity=".7"'),
    person(250, 660, 0.92, POSES.point, memberLook(random)),
    person(980, 660, 0.92, POSES.hold, memberLook(random)),
    stall(90),
    stall(850),
    ...[0, 1, 2].map((step) => reader(530 + step * 120, 700 + (step % 2) * 26, 0.92, random)),
    reader(330, 812, 1.08, random),
    reader(720, 826, 1.12, random),
    person(1010, 820, 1.1, POSES.clap, memberLook(random), true),
  ];
}

function reader(x: number, y: number, scale: number, random: Random): string {
  const who = random.chance(0.5) ? memberLook(random) : villagerLook(random, { hat: "none" });
  const top = y - 224 * scale;
  const page = (side: number) =>
    path(
      `M${x} ${top} q${side * 20 * scale} ${-10 * scale} ${side * 40 * scale} 0 v${34 * scale} q${-side * 20 * scale} ${-10 * scale} ${-side * 40 * scale} 0 Z`,
      side < 0 ? "#fbf8ee" : "#efe8d6",
    );
  return person(x, y, scale, POSES.hold, who) + page(-1) + page(1);
}
