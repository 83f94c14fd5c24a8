import { parseArgs } from "node:util";
import { ensureGenerated } from "./database/generate";
import { Mishap } from "./foundation/mishap";
import { type Job, STEPS } from "./validation/jobs";
import { type Outcome, total } from "./validation/outcome";

const NAMES = STEPS.flat().map((job) => job.name);

const HELP = `Kiểm tra toàn bộ chương trình, dừng ở bước đầu tiên không đạt.

  npm run validate                       mọi bước: ${NAMES.join(", ")}
  npm run validate -- --only unit,types  chỉ các bước này`;

export async function main(args: string[]): Promise<number> {
  const { only, help } = read(args);
  if (help) {
    console.log(HELP);
    return 0;
  }
  const steps = only ? chosen(only) : STEPS;
  // Every other job reads the client of this very schema.
  if (!steps.flat().some(({ name }) => name === "generate")) await ensureGenerated();
  const { passed, failed } = total(await runInOrder(steps));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runInOrder(steps: Job[][]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const jobs of steps) {
    outcomes.push(...(await Promise.all(jobs.map(timed))));
    if (outcomes.some(({ failed }) => failed > 0)) break;
  }
  return outcomes;
}

async function timed(job: Job): Promise<Outcome> {
  const begun = Date.now();
  console.log(`\n── ${job.name}`);
  const outcome = await runOne(job);
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`── ${job.name}: ${outcome.failed ? "failed" : "done"} in ${seconds} s`);
  return outcome;
}

async function runOne(job: Job): Promise<Outcome> {
  try {
    return await job.run();
  } catch (error) {
    console.error(error instanceof Mishap ? `\n${error.message}\n` : error);
    return { passed: 0, failed: 1 };
  }
}

function read(args: string[]): { only?: string; help?: boolean } {
  try {
    return parseArgs({ args, options: { only: { type: "string" }, help: { type: "boolean" } } }).values;
  } catch {
    throw new Mishap("Tham số chưa đúng: xem npm run validate -- --help.");
  }
}

function chosen(only: string): Job[][] {
  const names = only.split(",");
  const strange = names.find((name) => !NAMES.includes(name));
  if (strange !== undefined)
    throw new Mishap(`Không có bước "${strange}": hãy chọn trong ${NAMES.join(", ")}.`);
  return STEPS.map((jobs) => jobs.filter((job) => names.includes(job.name)));
}
