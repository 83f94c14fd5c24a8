import type { Random } from "../random";
import { at, circle, ellipse, line, type Point, path } from "./frame";
import { CLOTHES, HAIR, SKIN, TROUSERS, UNION_BLUE } from "./palettes";
import type { Arm, Leg, Pose } from "./poses";

export type Look = {
  skin: string;
  hair: string;
  longHair: boolean;
  shirt: string;
  trousers: string;
  hat: "none" | "bucket" | "conical" | "helmet";
  union: boolean;
};

export function memberLook(random: Random, more: Partial<Look> = {}): Look {
  return { ...villagerLook(random), shirt: random.pick(UNION_BLUE), hat: "none", union: true, ...more };
}

export function villagerLook(random: Random, more: Partial<Look> = {}): Look {
  return {
    skin: random.pick(SKIN),
    hair: random.pick(HAIR),
    longHair: random.chance(0.5),
    shirt: random.pick(CLOTHES),
    trousers: random.pick(TROUSERS),
    hat: random.chance(0.5) ? "conical" : "none",
    union: false,
    ...more,
  };
}

/** A standing figure is about 310 high at scale 1; `flip` turns it to the left. */
export function person(x: number, y: number, scale: number, pose: Pose, look: Look, flip = false): string {
  const hip = pose.hipHeight ?? 128;
  const figure = [
    ...pose.legs.map((leg, side) => drawLeg(leg, side === 0 ? -14 : 14, hip, look)),
    `<g transform="rotate(${pose.lean ?? 0} 0 ${-hip}) translate(0 ${128 - hip})">`,
    drawArm(-37, raised(pose.left, hip), look),
    hairBehind(look),
    torso(look),
    head(look),
    drawArm(37, raised(pose.right, hip), look),
    "</g>",
  ].join("");
  const turned = flip ? `<g transform="scale(-1 1)">${figure}</g>` : figure;
  return at(x, y, scale, ellipse(4, 4, 62, 11, "#10202e", 'opacity=".22"') + turned);
}

/** Head and shoulders of someone who sits in front of the camera. */
export function seated(x: number, y: number, scale: number, look: Look): string {
  return at(x, y + 200 * scale, scale, torso(look) + backOfHead(look));
}

/** Arms are given for a standing hip; on a lower one they keep their distance to the shoulder. */
function raised(arm: Arm, hip: number): Arm {
  const lift = 128 - hip;
  const [[ex, ey], [hx, hy]] = arm;
  return lift === 0
    ? arm
    : [
        [ex, ey - lift],
        [hx, hy - lift],
      ];
}

function drawLeg([knee, foot]: Leg, hipX: number, hip: number, look: Look): string {
  const shoe = ellipse(foot[0] + 6, foot[1] - 3, 19, 9, "#20242c");
  return line([[hipX, -hip], knee, [foot[0], foot[1] - 8]], look.trousers, 31) + shoe;
}

function drawArm(shoulderX: number, [elbow, hand]: Arm, look: Look): string {
  const shoulder: Point = [shoulderX, -226];
  const sleeve: Point = [
    shoulder[0] + (elbow[0] - shoulder[0]) * 0.7,
    shoulder[1] + (elbow[1] - shoulder[1]) * 0.7,
  ];
  return (
    line([shoulder, elbow, hand], look.skin, 21) +
    line([shoulder, sleeve], look.shirt, 27) +
    circle(hand[0], hand[1], 12.5, look.skin)
  );
}

function torso(look: Look): string {
  const body = path(
    "M-44 -228 Q-42 -247 -20 -249 L20 -249 Q42 -247 44 -228 L38 -128 Q36 -114 22 -114 L-22 -114 Q-36 -114 -38 -128 Z",
    look.shirt,
  );
  const shade = path(
    "M14 -249 L20 -249 Q42 -247 44 -228 L38 -128 Q36 -114 22 -114 L8 -114 Q26 -180 14 -249 Z",
    "#0a1830",
    'opacity=".12"',
  );
  const badge = look.union
    ? circle(-20, -212, 4.5, "#d8232a") + path("M-12 -249 L0 -232 L12 -249 Z", "#eef3fa")
    : "";
  return (
    line(
      [
        [0, -262],
        [0, -244],
      ],
      look.skin,
      19,
    ) +
    body +
    shade +
    badge
  );
}

function head(look: Look): string {
  const face =
    circle(-11, -284, 2.8, "#2a1d18") +
    circle(11, -284, 2.8, "#2a1d18") +
    path("M-9 -270 Q0 -262 9 -270", "none", 'stroke="#8f4a3a" stroke-width="2.6" stroke-linecap="round"');
  const skull = circle(0, -284, 31, look.skin);
  const fringe = path(
    "M-32 -284 Q-36 -320 0 -319 Q36 -320 32 -284 Q24 -302 4 -303 Q-20 -304 -32 -284 Z",
    look.hair,
  );
  const locks = look.longHair ? sideLock(-1, look.hair) + sideLock(1, look.hair) : "";
  return skull + face + fringe + locks + hat(look);
}

/** Long hair falls behind the shoulders; drawn before them. */
function hairBehind(look: Look): string {
  return look.longHair ? path("M-35 -290 Q-44 -236 -30 -214 L30 -214 Q44 -236 35 -290 Z", look.hair) : "";
}

function sideLock(side: 1 | -1, hair: string): string {
  return path(
    `M${side * 33} -292 Q${side * 38} -262 ${side * 29} -244 Q${side * 23} -262 ${side * 27} -290 Z`,
    hair,
  );
}

function backOfHead(look: Look): string {
  const long = look.longHair
    ? path("M-33 -290 Q-40 -232 -22 -226 L22 -226 Q40 -232 33 -290 Z", look.hair)
    : "";
  return (
    circle(-30, -280, 7, look.skin) + circle(30, -280, 7, look.skin) + circle(0, -284, 32, look.hair) + long
  );
}

function hat({ hat: kind }: Look): string {
  switch (kind) {
    case "none":
      return "";
    case "bucket":
      return (
        path("M-30 -296 Q-28 -326 0 -326 Q28 -326 30 -296 L46 -288 Q0 -302 -46 -288 Z", "#2f6fb2") +
        path("M-30 -299 Q0 -310 30 -299 L30 -295 Q0 -305 -30 -295 Z", "#e9eef5")
      );
    case "conical":
      return (
        path("M-58 -290 Q0 -304 58 -290 L4 -338 Q0 -341 -4 -338 Z", "#ecd9a4") +
        path("M10 -300 L58 -290 L4 -338 Z", "#cdb87e", 'opacity=".6"')
      );
    case "helmet":
      return path("M-35 -292 Q-36 -328 0 -328 Q36 -328 35 -292 L42 -289 L-40 -289 Z", "#f0b429");
  }
}
