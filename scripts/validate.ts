import { parseArgs } from "node:util";
import { Mishap } from "./foundation/mishap";
import { JOBS, type Job } from "./validation/jobs";
import { type Outcome, total } from "./validation/outcome";

const NAMES = JOBS.map((job) => job.name).join(", ");

const HELP = `Kiểm tra toàn bộ chương trình, dừng ở bước đầu tiên không đạt.

  npm run validate                      mọi bước: ${NAMES}
  npm run validate -- --only unit,lint  chỉ các bước này`;

export async function main(args: string[]): Promise<number> {
  const { only, help } = read(args);
  if (help) {
    console.log(HELP);
    return 0;
  }
  const { passed, failed } = total(await runInOrder(only ? chosen(only) : JOBS));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runInOrder(jobs: Job[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const job of jobs) {
    const begun = Date.now();
    console.log(`\n── ${job.name}`);
    const outcome = await runOne(job);
    outcomes.push(outcome);
    console.log(
      `── ${job.name}: ${outcome.failed ? "failed" : "done"} in ${Math.round((Date.now() - begun) / 1000)} s`,
    );
    if (outcome.failed > 0) break;
  }
  return outcomes;
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

function chosen(only: string): Job[] {
  const names = only.split(",");
  const strange = names.find((name) => !JOBS.some((job) => job.name === name));
  if (strange !== undefined) throw new Mishap(`Không có bước "${strange}": hãy chọn trong ${NAMES}.`);
  return JOBS.filter((job) => names.includes(job.name));
}
