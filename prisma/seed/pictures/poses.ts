import type { Point } from "./frame";

/** Elbow and hand, from the shoulder; hip, knee and foot from the ground below the figure. */
export type Arm = readonly [elbow: Point, hand: Point];
export type Pose = { left: Arm; right: Arm; legs: readonly [Leg, Leg]; lean?: number; hipHeight?: number };
export type Leg = readonly [knee: Point, foot: Point];

const STANDING: Pose["legs"] = [
  [
    [-17, -66],
    [-19, 0],
  ],
  [
    [17, -66],
    [19, 0],
  ],
];
const WALKING: Pose["legs"] = [
  [
    [-24, -66],
    [-34, -2],
  ],
  [
    [26, -68],
    [38, 0],
  ],
];
const KNEELING: Pose["legs"] = [
  [
    [-46, -46],
    [-44, 0],
  ],
  [
    [34, -6],
    [82, -2],
  ],
];

export const POSES = {
  stand: {
    left: [
      [-52, -178],
      [-50, -130],
    ],
    right: [
      [52, -178],
      [50, -130],
    ],
    legs: STANDING,
  },
  wave: {
    left: [
      [-54, -180],
      [-46, -132],
    ],
    right: [
      [64, -262],
      [72, -322],
    ],
    legs: STANDING,
  },
  cheer: {
    left: [
      [-64, -262],
      [-58, -326],
    ],
    right: [
      [64, -262],
      [58, -326],
    ],
    legs: STANDING,
  },
  clap: {
    left: [
      [-52, -182],
      [-10, -196],
    ],
    right: [
      [52, -182],
      [10, -196],
    ],
    legs: STANDING,
  },
  give: {
    left: [
      [-20, -178],
      [46, -176],
    ],
    right: [
      [56, -182],
      [84, -172],
    ],
    legs: STANDING,
  },
  carry: {
    left: [
      [-50, -176],
      [-22, -150],
    ],
    right: [
      [50, -176],
      [22, -150],
    ],
    legs: WALKING,
  },
  sweep: {
    left: [
      [-28, -178],
      [22, -158],
    ],
    right: [
      [58, -186],
      [52, -128],
    ],
    legs: WALKING,
    lean: 14,
  },
  kneel: {
    left: [
      [-6, -132],
      [52, -104],
    ],
    right: [
      [48, -142],
      [86, -112],
    ],
    legs: KNEELING,
    lean: 24,
    hipHeight: 64,
  },
  run: {
    left: [
      [-58, -184],
      [-34, -146],
    ],
    right: [
      [56, -196],
      [68, -238],
    ],
    legs: [
      [
        [-30, -74],
        [-86, -48],
      ],
      [
        [40, -82],
        [46, -8],
      ],
    ],
    lean: 12,
  },
  salute: {
    left: [
      [-52, -178],
      [-48, -132],
    ],
    right: [
      [70, -232],
      [30, -278],
    ],
    legs: STANDING,
  },
  hold: {
    left: [
      [-48, -184],
      [-18, -212],
    ],
    right: [
      [48, -184],
      [18, -212],
    ],
    legs: STANDING,
  },
  point: {
    left: [
      [-52, -178],
      [-48, -132],
    ],
    right: [
      [72, -208],
      [122, -222],
    ],
    legs: STANDING,
  },
} as const satisfies Record<string, Pose>;
