/** The only style of the public pages, written into each of them: they load no other file but fonts and photos. */

const SUBSETS = {
  vietnamese:
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
} as const;

type Subset = keyof typeof SUBSETS;
/** Two weights, so that a page stays below 60 KB without its photos. */
const WEIGHTS = [400, 600] as const;
type Weight = (typeof WEIGHTS)[number];

function fontAddress(subset: Subset, weight: Weight): string {
  return `/fonts/be-vietnam-pro-${subset}-${weight}.woff2`;
}

/** Fetched before the style asks for them. */
export const PRELOADED_FONTS = WEIGHTS.flatMap((weight) =>
  (["vietnamese", "latin"] as const).map((subset) => fontAddress(subset, weight)),
);

function fontFace(subset: Subset, weight: Weight): string {
  return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url(${fontAddress(subset, weight)}) format("woff2");unicode-range:${SUBSETS[subset]}}`;
}

const FACES = WEIGHTS.flatMap((weight) => [fontFace("vietnamese", weight), fontFace("latin", weight)]).join(
  "",
);

const TOKENS = `
:root{--font:"Be Vietnam Pro",system-ui,sans-serif;--canvas:#f4f6f9;--paper:#fff;--sunken:#eef2f7;--ink:#12233d;--ink-2:#46566f;--ink-3:#58677f;--line:#dbe2ec;--line-strong:#b9c5d6;--brand:#0b55a4;--brand-strong:#083f7c;--on-brand:#fff;--ring-1:#0b55a4;--ring-2:#c8102e;--ring-3:#b07a00;--ok:#17703f;--bad:#b3261e;--idle:#5b6b83;--focus:#0b55a4;color-scheme:light}
@media (prefers-color-scheme:dark){:root{--canvas:#0d1520;--paper:#131e2d;--sunken:#0f1926;--ink:#e8eef7;--ink-2:#b4c1d4;--ink-3:#8f9fb6;--line:#25354b;--line-strong:#3a4d68;--brand:#7db6f5;--brand-strong:#a9cffa;--on-brand:#0b1b30;--ring-1:#7db6f5;--ring-2:#ff8a8f;--ring-3:#f2c14e;--ok:#6fd49a;--bad:#ff9c96;--idle:#9fb0c7;--focus:#a9cffa;color-scheme:dark}}`;

const FRAME = `
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:400 17px/1.7 var(--font);-webkit-text-size-adjust:100%;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,figure,table{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--brand);text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{color:var(--brand-strong)}
:focus-visible{outline:2px solid var(--focus);outline-offset:3px;border-radius:3px}
.remark{padding:8px 24px;border-bottom:1px solid var(--line);background:var(--sunken);font-size:14px;line-height:1.5;text-align:center}
.sheet{max-width:720px;min-height:100vh;margin:0 auto;padding:28px 24px 56px;background:var(--paper);display:flex;flex-direction:column}
.sheet>main{flex:1}
.wide{max-width:1040px;padding-inline:40px}
.top{display:flex;align-items:center;gap:10px 18px;flex-wrap:wrap;font-size:16px;line-height:1.5;color:var(--ink-2);margin-bottom:22px}
.brand{display:inline-flex;align-items:center;gap:10px;min-height:44px;font-weight:600;color:var(--ink);text-decoration:none}
.brand:hover{color:var(--brand)}
.foot{margin-top:48px;padding-top:16px;border-top:1px solid var(--line);display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between;font-size:14px;color:var(--ink-2)}
.foot a{display:inline-flex;align-items:center;min-height:44px;margin:-10px 0}
h1{font-size:31px;line-height:1.3;font-weight:600;letter-spacing:-.01em;text-wrap:pretty}
h2{font-size:18px;line-height:1.5;font-weight:600}
.kicker{color:var(--ink-2);line-height:1.55;margin-bottom:6px}`;

const ARTICLE = `
.score{display:flex;align-items:flex-end;gap:8px 18px;margin:22px 0;padding:14px 0 16px;border-block:1px solid var(--line)}
.score b{font-size:56px;line-height:1.1;font-weight:600;letter-spacing:-.02em;color:var(--brand);font-variant-numeric:tabular-nums;white-space:nowrap}
.score p{font-size:15px;line-height:1.5;padding-bottom:2px}
.score small{display:block;font-size:13px;color:var(--ink-2)}
.text p+p{margin-top:12px}
.group{margin-top:32px}
.group h2{display:flex;gap:12px;align-items:flex-start;margin-bottom:8px;text-wrap:balance}
.group h2 svg{flex:none;margin-top:3px}
.closing{margin-top:32px}
.amended{margin-top:20px;padding:12px 16px;border-left:3px solid var(--line-strong);font-size:15px;line-height:1.5}
.photos{display:grid;grid-template-columns:1fr 1fr;gap:20px 12px;margin-top:12px}
.photos img{display:block;width:100%;height:auto;aspect-ratio:3/2;object-fit:cover;border-radius:6px;background:var(--sunken)}
.photos figcaption{margin-top:8px;font-size:13px;line-height:1.5;color:var(--ink-2)}
.photos li:first-child:nth-last-child(odd){grid-column:1/-1}
table{width:100%;border-collapse:collapse;margin-top:10px;font-size:15px;line-height:1.5}
th,td{padding:10px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400}
thead th{font-size:13px;color:var(--ink-2);border-color:var(--line-strong)}
td:last-child,th:last-child{padding-left:16px;text-align:right;white-space:nowrap}
.order{width:34px;color:var(--ink-3);font-variant-numeric:tabular-nums}
td.long{white-space:normal}.RECOGNISED{color:var(--ok)}.NOT_RECOGNISED{color:var(--bad)}.NOT_PARTICIPATING{color:var(--idle)}
.author{margin-top:32px;text-align:right;font-weight:600}`;

const LISTS = `
.hero{display:grid;grid-template-columns:1fr 300px;gap:32px 72px;align-items:center;padding:32px 0 48px}
.hero h1{font-size:44px;line-height:1.2;margin-bottom:18px}
.hero .mark svg{display:block;width:100%;height:auto}
.lead{color:var(--ink-2);max-width:34em}
.button{display:inline-flex;align-items:center;min-height:46px;margin-top:26px;padding:0 22px;border-radius:6px;background:var(--brand);color:var(--on-brand);font-size:16px;font-weight:600;text-decoration:none}
.button:hover{background:var(--brand-strong);color:var(--on-brand)}
.three{display:grid;grid-template-columns:repeat(3,1fr);border-block:1px solid var(--line)}
.three li{padding:22px 28px 26px}
.three li:first-child{padding-left:0}
.three li:last-child{padding-right:0}
.three li+li{border-left:1px solid var(--line)}
.three h2{margin:10px 0 4px;text-wrap:balance}
.three p{font-size:15px;line-height:1.6;color:var(--ink-2)}
.results{margin-top:44px}
.results ul{margin-top:10px;border-top:1px solid var(--line-strong)}
.results li{border-bottom:1px solid var(--line)}
.results a{display:grid;grid-template-columns:110px 1fr auto;gap:2px 20px;align-items:baseline;padding:14px 0;color:var(--ink);text-decoration:none}
.results a:hover span{color:var(--brand);text-decoration:underline}
.results a>b{font-weight:600}
.results a>em{font:600 20px/1.3 var(--font);color:var(--brand);font-variant-numeric:tabular-nums}
.results small{display:block;font-size:13px;color:var(--ink-2)}
.empty{margin-top:10px;padding:18px 0;border-block:1px solid var(--line);color:var(--ink-2);font-size:15px}
.lost{padding:48px 0}
.lost p{margin-top:14px}
.lost a{display:inline-block;padding-block:11px}`;

const SMALL = `
@media (max-width:640px){
body{font-size:16px}
.sheet,.wide{padding:14px 16px 40px}
.top{margin-bottom:14px;font-size:15px}
.top span{flex-basis:100%;margin-top:-10px;padding-left:38px}
h1{font-size:25px}
.score{align-items:center}
.score b{font-size:48px}
.photos{grid-template-columns:1fr}
.hero{grid-template-columns:1fr;gap:0;padding:8px 0 32px}
.hero h1{font-size:31px;margin-bottom:14px}
.hero .mark{display:none}
.three{grid-template-columns:1fr}
.three li,.three li:first-child,.three li:last-child{display:grid;grid-template-columns:44px 1fr;gap:0 14px;padding:18px 0}
.three li svg{grid-row:span 2;margin-top:4px}
.three h2{margin-top:0}
.three li+li{border-left:0;border-top:1px solid var(--line)}
.results a{grid-template-columns:1fr auto}
.results a>b{grid-column:1/-1;font-size:14px;color:var(--ink-2)}
}
@media print{body{background:none;font-size:12pt}.sheet{max-width:none;padding:0}.foot{display:none}.photos li,tr{break-inside:avoid}}`;

export const PUBLIC_CSS = [FACES, TOKENS, FRAME, ARTICLE, LISTS, SMALL].join("").replaceAll("\n", "");
