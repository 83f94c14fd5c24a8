// Written so that a Node far too old for the rest still reads it and says so.
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.version.slice(1).split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Cần Node.js 20.19 trở lên (máy đang có ${process.version}): hãy cài bản mới từ https://nodejs.org rồi chạy lại.`,
  );
} else {
  run(process.argv[2], process.argv.slice(3)).then((code) => process.exit(code), explain);
}

async function run(command, args) {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const tsx = await import("tsx/esm/api");
  tsx.register();
  const { storageMishap } = await import(new URL("foundation/storage.ts", import.meta.url).href);
  try {
    const module = await import(new URL(`${command.replace(/:/g, "-")}.ts`, import.meta.url).href);
    return await module.main(args);
  } catch (error) {
    throw storageMishap(error) || error;
  }
}

function explain(error) {
  if (error && error.name === "Mishap") fail(error.message);
  if (error && error.name === "Interrupted") process.exit(0);
  if (error && error.code === "ERR_MODULE_NOT_FOUND" && /[/']tsx[/']/.test(error.message)) {
    fail("Chưa cài các gói của chương trình: hãy chạy npm ci rồi chạy lại.");
  }
  console.error(error);
  process.exit(1);
}

function fail(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}
