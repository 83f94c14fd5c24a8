/** What a state means: done, asks for something, failed, not yet. Each is also said by a word or a sign. */
export type Tone = "ok" | "wait" | "bad" | "idle";
