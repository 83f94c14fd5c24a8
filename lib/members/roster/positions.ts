import { CODE_LISTS, FORMER_POSTS, INSPECTION_POST } from "./code-lists";

/** All that a roster may hold, in the list's order. */
export const ALL_POSTS: readonly string[] = [...CODE_LISTS.position, ...FORMER_POSTS];

/** Posts that end where their holder goes to another branch: those of the unit and of what lies above it stay. */
export const POSTS_OF_BRANCH = ALL_POSTS.filter((post) => /(?<!Liên) chi đoàn$/.test(post));

/**
 * Posts that end where their holder goes to another unit: those of what lies above it go along. An inspection committee
 * without a level is the unit's, as its committees write it into the roster.
 */
export const POSTS_OF_UNIT = ALL_POSTS.filter(
  (post) => post === INSPECTION_POST || /(chi đoàn|đoàn bộ phận|đoàn cơ sở|trợ lý thanh niên)$/i.test(post),
);
