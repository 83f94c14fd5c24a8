import type { Random } from "../random";

/** The light of an hour: every colour of a scene follows from it. */
export type Outdoors = {
  sky: readonly [string, string];
  sun: string;
  glow: string;
  far: string;
  middle: string;
  near: string;
  grass: readonly [string, string];
  leaf: readonly [string, string, string];
  path: string;
  wall: string;
  roof: string;
};

export type Indoors = {
  wall: readonly [string, string];
  floor: readonly [string, string];
  curtain: string;
  wood: string;
};

const OUTDOORS: readonly Outdoors[] = [
  {
    sky: ["#8cc4ee", "#f4f1e2"],
    sun: "#fff6d8",
    glow: "#fff0c2",
    far: "#a9c7d3",
    middle: "#86b29f",
    near: "#649a75",
    grass: ["#9cc57a", "#6ba257"],
    leaf: ["#3f7f4a", "#58995a", "#7cb56b"],
    path: "#e2cfa7",
    wall: "#f3e7cc",
    roof: "#b5533c",
  },
  {
    sky: ["#5fa8e0", "#d9eefa"],
    sun: "#ffffff",
    glow: "#ffffff",
    far: "#9dc1dc",
    middle: "#74ad92",
    near: "#4f9163",
    grass: ["#86c06a", "#559a4b"],
    leaf: ["#2f7541", "#4a9152", "#6fae60"],
    path: "#d9cbb0",
    wall: "#eef1ea",
    roof: "#9c4a3a",
  },
  {
    sky: ["#e79a6b", "#fbe3b8"],
    sun: "#fff3cf",
    glow: "#ffd79a",
    far: "#c9a5a0",
    middle: "#9b9877",
    near: "#7a8a58",
    grass: ["#b9b565", "#86924a"],
    leaf: ["#566f37", "#74893f", "#97a355"],
    path: "#e9c893",
    wall: "#f6dfb9",
    roof: "#a4462f",
  },
  {
    sky: ["#9fc3dc", "#eef3ee"],
    sun: "#fdfdf8",
    glow: "#ffffff",
    far: "#aac5cf",
    middle: "#86ad9a",
    near: "#5f9577",
    grass: ["#9bc48b", "#64985f"],
    leaf: ["#3a744e", "#548d60", "#7bad77"],
    path: "#dbd0b6",
    wall: "#f0ece0",
    roof: "#8f5a4a",
  },
];

const INDOORS: readonly Indoors[] = [
  { wall: ["#f4ead6", "#e6d6b6"], floor: ["#b98c5e", "#8d6540"], curtain: "#a92b2f", wood: "#7a4d2b" },
  { wall: ["#e8eef3", "#cfdbe4"], floor: ["#a5b2bb", "#7e8d98"], curtain: "#1f5fa6", wood: "#5f4a3a" },
  { wall: ["#e9f0e2", "#d0dec4"], floor: ["#c2a27a", "#94764f"], curtain: "#2c6d4d", wood: "#6b4a2d" },
  { wall: ["#f2e4dc", "#e0c9bd"], floor: ["#9c8478", "#73605a"], curtain: "#8d2f3d", wood: "#5b3a2c" },
];

export const SKIN = ["#f3cfac", "#eac09a", "#e0b087", "#d4a078"] as const;
export const HAIR = ["#1d1a1c", "#2a211f", "#34261f", "#15171b"] as const;
export const CLOTHES = [
  "#c9483f",
  "#e0a63a",
  "#5f8f5a",
  "#7a5aa0",
  "#d77a9b",
  "#4f8fa8",
  "#efe6d4",
  "#8d6b4f",
] as const;
export const TROUSERS = ["#26334a", "#3a3f4b", "#4b4a45", "#1f2a3a", "#5a4a3c"] as const;
export const UNION_BLUE = ["#1f62b5", "#2a72c4", "#1a56a0"] as const;

export function outdoors(random: Random): Outdoors {
  return random.pick(OUTDOORS);
}

export function indoors(random: Random): Indoors {
  return random.pick(INDOORS);
}
