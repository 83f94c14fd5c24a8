import type { Random } from "../random";
import { memberLook, person, villagerLook } from "./figures";
import { circle, ellipse, HEIGHT, type Layers, line, path, rect, WIDTH } from "./frame";
import { outdoors } from "./palettes";
import { POSES } from "./poses";
import { banner, flag, house, landscape, parcel, pennants, table, tree } from "./scenery";
import { flowers } from "./scenes-indoors";

export function gifts(random: Random): Layers {
  const light = outdoors(random);
  const pairs = [0, 1, 2].map((step) => {
    const x = 250 + step * 390 + random.integer(-20, 20);
    const bag = random.pick(["#c93b43", "#2f74c0", "#3f9157", "#d98b2b"]);
    return [
      person(x - 78, 778, 1.08, POSES.give, memberLook(random, { hat: "none" })),
      person(x + 112, 782, 1.0, POSES.give, villagerLook(random), true),
      parcel(x + 14, 620, 84, bag),
    ].join("");
  });
  return [
    landscape(light, 450, random),
    tree(90, 500, 0.9, light, random),
    house(330, 520, 620, 2, light),
    tree(1180, 505, 0.95, light, random),
    banner(390, 372, 500, 66),
    pennants([0, 210], [1280, 190], 70, 26),
    ...[0, 1, 2, 3, 4].map((step) =>
      person(
        300 + step * 170,
        600,
        0.66,
        POSES.clap,
        random.chance(0.5) ? memberLook(random) : villagerLook(random),
      ),
    ),
    table(500, 560, 280, 80, "#2d6ab0"),
    ...[0, 1, 2, 3].map((step) =>
      parcel(545 + step * 62, 562, 52, random.pick(["#c93b43", "#d98b2b", "#3f9157"])),
    ),
    ...pairs,
  ];
}

/** Teams behind their tables, each with its flowers and its dishes. */
export function contest(random: Random): Layers {
  const light = outdoors(random);
  const team = (x: number, y: number, scale: number) =>
    [
      ...[0, 1, 2].map((step) =>
        person(
          x + (60 + step * 100) * scale,
          y + 40 * scale,
          scale,
          random.pick([POSES.hold, POSES.give, POSES.clap]),
          random.chance(0.6) ? memberLook(random) : villagerLook(random, { hat: "none" }),
        ),
      ),
      table(x, y - 78 * scale, 320 * scale, 130 * scale, random.pick(["#b22a32", "#2d6ab0", "#3f9157"])),
      flowers(x + 66 * scale, y - 78 * scale),
      ...[0, 1, 2].map((step) => dish(x + (150 + step * 64) * scale, y - 82 * scale, scale, random)),
    ].join("");
  return [
    landscape(light, 450, random),
    house(330, 520, 620, 2, light),
    tree(100, 510, 0.95, light, random),
    tree(1180, 510, 0.95, light, random),
    banner(390, 340, 500, 80),
    pennants([0, 210], [1280, 190], 70, 26),
    rect(0, 520, WIDTH, HEIGHT - 520, light.path),
    team(60, 600, 0.8),
    team(510, 590, 0.8),
    team(960, 600, 0.8),
    team(200, 780, 1.15),
    team(730, 790, 1.15),
  ];
}

function dish(x: number, y: number, scale: number, random: Random): string {
  const food = random.pick(["#c96a2b", "#5d9a3d", "#d9a63a", "#b8434a"]);
  return (
    ellipse(x, y, 28 * scale, 9 * scale, "#f7f5ee") + ellipse(x, y - 7 * scale, 18 * scale, 10 * scale, food)
  );
}

export function ceremony(random: Random): Layers {
  const light = outdoors(random);
  const row = (y: number, scale: number, count: number) =>
    Array.from({ length: count }, (_, step) => {
      const x = ((step + 0.5) * 1240) / count + 20;
      return person(
        x,
        y,
        scale,
        step % 3 === 1 ? POSES.salute : POSES.stand,
        memberLook(random, { hat: random.chance(0.3) ? "bucket" : "none" }),
      );
    });
  return [
    landscape(light, 470, random),
    house(240, 500, 800, 3, light),
    tree(90, 520, 1, light, random),
    tree(1200, 520, 1, light, random),
    rect(0, 500, WIDTH, HEIGHT - 500, light.path),
    rect(360, 470, 560, 60, "#b5473c"),
    rect(330, 520, 620, 26, "#8f342c"),
    banner(370, 330, 540, 92),
    flag(150, 560, 430, 150),
    flag(1090, 560, 430, 150),
    ...[0, 1, 2].map((step) =>
      person(520 + step * 120, 512, 0.56, step === 1 ? POSES.hold : POSES.stand, memberLook(random)),
    ),
    ...row(660, 0.72, 11),
    ...row(764, 0.9, 9),
    ...row(900, 1.16, 7),
  ];
}

export function sports(random: Random): Layers {
  const light = outdoors(random);
  const red = random.pick(["#d3402f", "#e58a1f"]);
  const blue = random.pick(["#2a72c4", "#1f8a6b"]);
  const player = (x: number, y: number, scale: number, shirt: string, flip: boolean) =>
    person(x, y, scale, POSES.run, villagerLook(random, { shirt, trousers: "#f2f2ee", hat: "none" }), flip);
  return [
    landscape(light, 360, random),
    ...[0, 1, 2, 3].map((step) => tree(80 + step * 370, 388, 0.6, light, random)),
    ...Array.from({ length: 13 }, (_, step) =>
      person(
        60 + step * 97,
        432 + (step % 2) * 10,
        0.42,
        random.pick([POSES.cheer, POSES.clap, POSES.wave]),
        random.chance(0.6) ? memberLook(random) : villagerLook(random),
      ),
    ),
    rect(0, 428, WIDTH, 26, "#ffffff", 'opacity=".9"'),
    ...Array.from({ length: 6 }, (_, step) =>
      banner(20 + step * 214, 430, 180, 22, step % 2 ? "#1f62b5" : "#c4202a"),
    ),
    ...Array.from({ length: 6 }, (_, step) =>
      path(`M${step * 240 - 120} 454 h120 l${(step - 3) * 70 + 20} 399 h-260 Z`, "#ffffff", 'opacity=".07"'),
    ),
    ellipse(640, 690, 270, 84, "none", 'stroke="#ffffff" stroke-width="7" opacity=".8"'),
    line(
      [
        [0, 690],
        [1280, 690],
      ],
      "#ffffffcc",
      7,
    ),
    goal(1060, 500),
    player(250, 590, 0.78, blue, false),
    player(900, 600, 0.78, red, true),
    player(430, 800, 1.2, red, false),
    player(800, 806, 1.18, blue, true),
    player(1130, 770, 1.05, red, true),
    ball(610, 780),
  ];
}

function goal(x: number, y: number): string {
  const net = Array.from({ length: 8 }, (_, step) =>
    line(
      [
        [x + step * 22, y - 90],
        [x + step * 22, y],
      ],
      "#ffffff88",
      1.5,
    ),
  );
  return (
    net.join("") +
    line(
      [
        [x, y],
        [x, y - 92],
        [x + 160, y - 92],
        [x + 160, y],
      ],
      "#ffffff",
      8,
    )
  );
}

function ball(x: number, y: number): string {
  const patch = (dx: number, dy: number) => circle(x + dx, y + dy, 7, "#2a2f36");
  return (
    ellipse(x, y + 28, 30, 7, "#10202e", 'opacity=".25"') +
    circle(x, y, 28, "#fbfbf8") +
    patch(0, 0) +
    patch(-17, -10) +
    patch(15, -13) +
    patch(10, 17) +
    patch(-13, 15)
  );
}
