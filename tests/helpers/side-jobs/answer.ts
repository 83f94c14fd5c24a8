import { answerJobs } from "@/lib/platform/side-process";

const jobs = {
  twice: (bytes: Uint8Array) => bytes.map((byte) => byte * 2),
  *counted(to: number) {
    for (let at = 1; at <= to; at++) yield at;
  },
  fail(word: string): never {
    throw new RangeError(word);
  },
  swell(): number {
    const all: string[][] = [];
    for (;;) all.push(Array.from({ length: 10_000 }, (_, at) => `${all.length} ${at}`));
  },
  pid: () => process.pid,
};

export type SideJobs = typeof jobs;

answerJobs(jobs);
