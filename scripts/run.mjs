// Plain JavaScript in old words: it must still speak on a Node that is too old for the rest.
import { fileURLToPath } from "node:url";

var root = fileURLToPath(new URL("..", import.meta.url));
var parts = process.version.slice(1).split(".").map(Number);

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  fail(
    "Cần Node.js 20.19 trở lên (máy đang có " +
      process.version +
      "): hãy cài bản mới từ https://nodejs.org rồi chạy lại.",
  );
} else {
  run(process.argv[2] || "", process.argv.slice(3)).then(
    (code) => {
      process.exit(code);
    },
    (error) => {
      if (error && error.name === "Mishap") fail(error.message);
      else if (error && error.code === "ERR_MODULE_NOT_FOUND" && /'tsx/.test(error.message)) {
        fail("Chưa cài các gói của chương trình: hãy chạy npm ci rồi chạy lại.");
      } else {
        console.error(error);
        process.exit(1);
      }
    },
  );
}

function run(command, args) {
  process.chdir(root);
  return import("node:module")
    .then((module) => {
      // Outside Next every module is a server module, so the marker package has nothing to guard.
      var hook =
        "export const resolve = (name, context, next) => name === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(name, context);";
      module.register("data:text/javascript," + encodeURIComponent(hook));
      return import("tsx/esm/api");
    })
    .then((tsx) => {
      tsx.register();
      return import(new URL(`${command.replace(/:/g, "-")}.ts`, import.meta.url).href);
    })
    .then((module) => module.main(args));
}

function fail(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}
