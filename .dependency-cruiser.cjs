// Who may import whom: app → components → lib/<domain> → lib/platform, and a closed vocabulary inside a domain.
// Each rule names in `comment` what to do instead.

const DOMAIN = "^lib/(?!platform/)";
const BASE = "^lib/(access|audit|notices)/";
const TESTS = "\\.test\\.tsx?$";
const PURE_PLATFORM = "^lib/platform/(dates|first-letter|fold|month-day|result)\\.ts$";
const DATABASE_CODE = "^(lib/platform/database/|scripts/(database|bench)/|tests/helpers/|prisma/generated/)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Move what both need into a file of its own.",
      severity: "error",
      from: { pathNot: "^prisma/generated/" },
      to: { circular: true },
    },
    {
      name: "platform-knows-no-domain",
      comment: "What every domain stands on names none: pass the domain's part in.",
      severity: "error",
      from: { path: "^lib/platform/", pathNot: TESTS },
      to: { path: [DOMAIN, "^(app|components|scripts|tests|prisma/seed)/"] },
    },
    {
      name: "base-domains-stand-alone",
      comment:
        "access, audit and notices declare the small shapes they need instead of importing another domain.",
      severity: "error",
      from: { path: BASE, pathNot: TESTS },
      to: { path: DOMAIN, pathNot: BASE },
    },
    {
      name: "lib-knows-no-page",
      comment: "A page asks lib, never the other way round.",
      severity: "error",
      from: { path: "^lib/", pathNot: TESTS },
      to: { path: "^(app|components|scripts|tests|prisma/seed)/" },
    },
    {
      name: "components-know-no-page",
      comment: "Hand over what the widget needs by its properties.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|scripts|tests|prisma)/" },
    },
    {
      name: "ui-knows-no-domain",
      comment: "components/ui could ship in another product: put a domain's widget into components/<domain>.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: [DOMAIN, "^components/(?!ui/)"] },
    },
    {
      name: "components-read-no-data",
      comment:
        "The page reads and hands over; a widget takes a domain's types, texts, schema and actions only.",
      severity: "error",
      from: { path: "^components/", pathNot: TESTS },
      to: {
        path: ["^lib/.+/(queries|commands)\\.ts$", "^lib/platform/(database|env|storage|jobs|mail|log)"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "pages-and-routes-ask-lib",
      comment: "Ask a domain's queries and commands: they know who may read what, and by which scope.",
      severity: "error",
      from: { path: "^app/", pathNot: TESTS },
      to: { path: "^lib/platform/database/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "reading-writes-nothing",
      comment: "What both read and write belongs to a file of its own name.",
      severity: "error",
      // Whoever looks first at the first page writes its reminders down: docs/decisions/0010-….
      from: { path: "^lib/.+queries\\.ts$", pathNot: "^lib/dashboard/(bloc-)?queries\\.ts$" },
      to: { path: "^lib/.+commands\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "page-folders-keep-to-themselves",
      comment: "What two pages share belongs to components or lib.",
      severity: "error",
      // Next's groups stand in brackets, which a pattern must not take for its own.
      from: { path: "^app/\\(?([^/()]+)\\)?/([^/]+)/" },
      to: { path: "^app/[^/]+/", pathNot: "^app/\\(?$1\\)?/$2/" },
    },
    {
      name: "schema-runs-in-the-browser",
      comment: "A schema.ts stands on zod, types, texts, small files of its own domain, and plain dates.",
      severity: "error",
      from: { path: "^(lib/(?!platform/)[^/]+)/.*schema\\.ts$" },
      to: {
        pathNot: ["^node_modules/zod/", "^$1/", "^lib/.+/(types|messages|schema)\\.ts$", PURE_PLATFORM],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "rules-are-pure",
      comment: "A rules.ts gets every fact as an argument: no input or output, no clock, no database.",
      severity: "error",
      from: { path: "^(lib/(?!platform/)[^/]+)/.*rules\\.ts$" },
      to: {
        pathNot: ["^$1/", "^lib/.+/(types|messages|rules)\\.ts$", PURE_PLATFORM],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "rules-and-schemas-reach-nothing-outside",
      comment: "Nor may a file that they stand on read, write or ask the clock.",
      severity: "error",
      from: { path: "^lib/(?!platform/).+/(rules|schema)\\.ts$" },
      to: {
        path: "^(lib/platform/(database/|clock|storage|env)|prisma/generated/|node_modules/pg/)",
        reachable: true,
      },
    },
    {
      name: "rules-know-no-database-type",
      comment: "Declare the shape that the rule needs in types.ts.",
      severity: "error",
      from: { path: "^lib/(?!platform/).+/(rules|schema|types)\\.ts$" },
      to: { path: ["^prisma/generated/", "^node_modules/(pg|@prisma)/", "^lib/platform/database/"] },
    },
    {
      name: "one-door-to-the-database",
      comment: "Use reader, writer or system of lib/platform/database.",
      severity: "error",
      from: { path: "^(app|components|lib|scripts|prisma|tests)/", pathNot: DATABASE_CODE },
      to: {
        path: ["^prisma/generated/", "^node_modules/(pg|@prisma)/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "database-types-in-queries-and-commands",
      comment: "Pages and widgets see the domain's own types.",
      severity: "error",
      from: {
        path: "^(app|components|lib)/",
        pathNot: [DATABASE_CODE, "^lib/.+/[^/]*(queries|commands)[^/]*\\.ts$"],
      },
      to: { path: ["^prisma/generated/", "^node_modules/(pg|@prisma)/"] },
    },
    {
      name: "actions-leave-the-work-to-commands",
      comment:
        "A server action takes the form and gives the result: reading and writing are the commands' part.",
      severity: "error",
      from: { path: "^lib/(?!platform/).+/actions\\.ts$" },
      to: { path: ["^(lib/platform/(database|storage|env)|prisma/generated/)", "^lib/.+queries\\.ts$"] },
    },
    {
      name: "a-name-says-what-it-holds",
      comment: "No utils, helpers or index: name the file after the one thing in it.",
      severity: "error",
      from: {},
      to: {
        path: "^(app|components|lib|scripts|prisma|tests)/.*\\b(utils?|helpers?|index|common|misc)\\.tsx?$",
      },
    },
    {
      name: "a-scope-is-minted-in-access",
      comment: "Ask lib/access for the actor's scope; only its type may be imported elsewhere.",
      severity: "error",
      from: { pathNot: ["^lib/access/", "^lib/platform/database/"] },
      to: { path: "^lib/platform/database/scope\\.ts$", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      // Nothing changes while the house is read.
      cachedInputFileSystem: { cacheDuration: 1_800_000 },
    },
    combinedDependencies: true,
    // What no rule asks (who depends on whom, how far apart) need not be found out.
    skipAnalysisNotInRules: true,
  },
};
