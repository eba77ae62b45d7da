/**
 * The style sheet. Rules that keep Arabic whole: marks in the text get no padding, border, margin or weight inside
 * a word; underlines run below the letters' tails; nothing says by colour alone what no line, weight or number says.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1b19;--soft:#625e56;--line:#ddd8ce;--card:#fff;
--said1:#f6ecc9;--said2:#ecd999;--said3:#e0c66d;--cue:#8a5a00;--source:#0a5563;--relay:#74245f;--doubt:#a3271b;--flash:#cfe6ff;--on:#ffdf80;
--naskh:'Noto Naskh Arabic','Amiri','Sakkal Majalla','Geeza Pro','Al Nile','Traditional Arabic','Times New Roman',serif;
--plain:'Noto Sans Arabic','IBM Plex Sans Arabic','SF Arabic','Geeza Pro','Segoe UI','Tahoma',system-ui,sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:#161513;--ink:#ebe7df;--soft:#aaa497;--line:#38352f;--card:#1e1d1a;
--said1:#37301a;--said2:#4d431d;--said3:#655720;--cue:#e5b455;--source:#74cbd9;--relay:#dea3d0;--doubt:#ff9c8f;--flash:#123d63;--on:#6b5510}}
*{box-sizing:border-box}
html{scroll-padding-block:5rem 40vh;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.8 var(--plain);overflow-wrap:anywhere}
a{color:inherit}
:focus-visible{outline:3px solid var(--source);outline-offset:2px;border-radius:3px}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
body>header{position:sticky;inset-block-start:0;z-index:2;display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;align-items:center;padding:.45rem 2rem;background:var(--paper);border-block-end:1px solid var(--line);font-size:.875rem;line-height:1.7}
.product{font-size:1.15rem;font-weight:700}
.summary{display:flex;flex-wrap:wrap;gap:0 .45rem;margin:0;padding:0;list-style:none;color:var(--soft)}
.summary li:not(:last-child)::after{content:'·' / '';margin-inline-start:.45rem}
.tools{margin-inline-start:auto;display:none;gap:.4rem}
.live .tools{display:flex}
button{font:inherit;line-height:1.5;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.1rem .7rem;cursor:pointer}
button:hover{border-color:var(--soft)}
main{max-inline-size:84rem;margin-inline:auto;padding:1.2rem 2rem 3rem}
.pair{display:grid;grid-template-columns:minmax(0,1.4fr) minmax(0,1fr);column-gap:3rem}
h2{font-size:1.1rem;line-height:1.6;margin:0 0 .7rem}
h3{font-size:.875rem;color:var(--soft);margin:0 0 .2rem;font-weight:600}
.reading{min-inline-size:0}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1.3rem;margin:0 0 1rem;padding:0;list-style:none;font-size:.85rem;line-height:2}

article{font-family:var(--naskh);font-size:1.2rem;line-height:.85;white-space:pre-wrap;text-align:start}
article p,article .loose,article .byline,article .dateline{display:inline;margin:0;line-height:2.05}
article h1{display:inline;font-size:1.75rem;line-height:1.75;margin:0;font-weight:700}
article h2{display:inline;font-size:1.3rem;line-height:2.2;margin:0;font-weight:700}
article .publisher{line-height:2;font-weight:600;color:var(--soft)}
article .byline,article .dateline{color:var(--soft)}
.residue{font-family:var(--plain);font-size:.8rem;line-height:1.9;color:var(--soft);text-decoration:line-through 1px;unicode-bidi:isolate}
article .residue{unicode-bidi:plaintext}

mark{background:none;color:inherit}
.c1{background:var(--said1)}.c2{background:var(--said2)}.c3{background:var(--said3)}
.q,.s,.l,.x{text-decoration-line:underline;text-decoration-skip-ink:none;text-underline-offset:.42em}
.x{text-decoration-style:wavy;text-decoration-color:var(--doubt);text-decoration-thickness:1px}
.q{color:var(--cue);text-decoration-style:solid;text-decoration-color:currentColor;text-decoration-thickness:2px}
.s{color:var(--source);text-decoration-style:double;text-decoration-color:currentColor;text-decoration-thickness:1px}
.l{color:var(--relay);text-decoration-style:dashed;text-decoration-color:currentColor;text-decoration-thickness:2px}
.s.l{text-decoration-style:double}
.w{font-weight:600}
.n::before{content:attr(data-n);font:700 .6em/0 var(--plain);vertical-align:.75em;color:var(--soft);text-decoration:none;unicode-bidi:isolate;padding-inline-end:.2em}
.ctl{display:inline-block;unicode-bidi:isolate;direction:ltr;font:600 .6rem/1.2 monospace;color:var(--doubt);border:1px dashed currentColor;border-radius:2px;padding:0 .15em;vertical-align:.3em;white-space:nowrap;inline-size:max-content;block-size:1.35em;overflow:hidden}
.ctl::before{content:attr(data-u)}
.live [data-a]{cursor:pointer}
[data-a].on{background:var(--on)}
[data-c].on{box-shadow:inset 0 -2px var(--cue)}
:target:not(.card),.flash{background:var(--flash)}
.flash{outline:2px dashed var(--source);outline-offset:1px}

aside{min-inline-size:0;font-size:.94rem}
.live aside{position:sticky;inset-block-start:3.4rem;align-self:start;max-block-size:calc(100vh - 4.2rem);overflow-y:auto;overscroll-behavior:auto;padding-inline:.4rem;padding-block-end:1rem;scrollbar-width:thin}
aside h2{font-size:.95rem;color:var(--soft);margin-block-end:.5rem}
.cards{list-style:none;margin:0;padding:0}
.card{position:relative;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.5rem .9rem .55rem;padding-inline-start:2.6rem;margin-block-end:.55rem;scroll-margin-block:1rem;break-inside:avoid}
.card.weak{border-style:dashed;background:none}
.card.on,.card:target{border-color:var(--cue);box-shadow:0 0 0 1px var(--cue)}
.card.pinned{box-shadow:inset 5px 0 var(--cue),0 0 0 1px var(--cue)}
[dir=rtl] .card.pinned{box-shadow:inset -5px 0 var(--cue),0 0 0 1px var(--cue)}
.no{position:absolute;inset-inline-start:.8rem;inset-block-start:.55rem;min-inline-size:1.3rem;text-align:center;color:var(--soft);font-weight:600;font-size:.85rem;text-decoration:none}
.chain{list-style:none;display:flex;flex-wrap:wrap;gap:.05rem .45rem;margin:0;padding:0;line-height:1.8}
.chain li{font-weight:600}
.chain .relay{color:var(--relay)}.chain .source{color:var(--source)}
.chain .source .jump,.chain .relay .jump{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.35em;text-decoration-color:var(--line)}
.chain .jump:hover,.facts .jump:hover,section .jump:hover{text-decoration-color:currentColor}
.arrow{margin-inline-end:.45rem;color:var(--soft);font-weight:400}
.note,.times,.empty{color:var(--soft);font-weight:400;font-size:.88em}
.open{border-block-end:1px dotted currentColor}
blockquote{margin:.15rem 0;font-family:var(--naskh);font-size:1.05rem;line-height:1.8}
.live .card:not(.on) blockquote{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.facts{display:flex;flex-wrap:wrap;gap:0 .4rem;list-style:none;margin:0;padding:0;color:var(--soft);font-size:.82rem;line-height:1.7}
.facts li:not(:last-child)::after{content:'·' / '';margin-inline-start:.4rem;font-weight:400}
.facts .jump{color:var(--cue);text-decoration-thickness:1px;text-underline-offset:.35em}
.weak-word{font-weight:600}

section{margin-block-start:2.2rem;border-block-start:1px solid var(--line);padding-block-start:1rem}
section .jump{text-decoration-thickness:1px;text-underline-offset:.35em;text-decoration-color:var(--line)}
table{border-collapse:collapse;inline-size:100%;font-size:.94rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .7rem .45rem 0;border-block-end:1px solid var(--line)}
[dir=rtl] th,[dir=rtl] td{padding:.45rem 0 .45rem .9rem}
thead th{color:var(--soft);font-size:.82rem;font-weight:600}
tbody th{font-weight:400}
tr.weak{color:var(--soft)}
td.wide{inline-size:46%}
.accounts,section ul{list-style:none;margin:0;padding:0}
.accounts>li+li{margin-block-start:.45rem;padding-block-start:.45rem;border-block-start:1px dotted var(--line)}
.teller{color:var(--source);font-weight:600}
q{quotes:none;font-family:var(--naskh);font-size:1.03rem}
q::before{content:'«'}q::after{content:'»'}
.ref{font-size:.7em;vertical-align:.5em;line-height:0;text-decoration:none;color:var(--soft);margin-inline-start:.25em}
.status{display:inline-block;border:1px solid var(--soft);border-radius:99px;padding:0 .65rem;font-size:.85rem;line-height:1.7;white-space:nowrap}
.planned,.offered,.attempted,.hypothetical{border-style:dashed}
.denied{text-decoration:line-through}
code{font:.8rem/1.4 ui-monospace,'DejaVu Sans Mono',monospace;color:var(--soft)}
.difference{margin-block:.5rem;padding:.4rem 1rem;background:var(--card);border-inline-start:4px double var(--cue)}
.difference.contradicts{border-inline-start-style:solid;border-color:var(--doubt)}
.difference p{margin:0}
.difference li{display:inline-block;margin-inline-end:2rem}
.difference .verdict{color:var(--soft);font-size:.88rem}
.difference .teller::after{content:':'}
.value .jump::before{content:'«'}.value .jump::after{content:'»'}
.value{font-family:var(--naskh);font-size:1.05rem}
.kinds{columns:4 14rem;column-gap:2rem;font-size:.92rem}
.kind{break-inside:avoid;margin-block-end:1rem}
.kind ul{line-height:1.6}
.kind li{margin-block-end:.35rem}
.kind b{font-weight:600}
#notices li{margin-block-end:.5rem}
main>footer{margin-block-start:2rem;color:var(--soft);font-size:.8rem}
dialog{color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:1.2rem 1.6rem;max-inline-size:26rem}
dialog::backdrop{background:#0006}
dl{display:grid;grid-template-columns:auto 1fr;gap:.4rem 1.2rem;margin:0 0 1rem}
dd{margin:0}
kbd{display:inline-block;min-inline-size:1.8em;text-align:center;border:1px solid var(--line);border-block-end-width:2px;border-radius:4px;padding:0 .4em;font:.85em/1.6 var(--plain);background:var(--card)}

@media screen and (max-width:60rem){
main{padding-inline:1.1rem}.pair{display:block}body>header{padding-inline:1.1rem;position:static}
.live .tools{position:fixed;inset-block-end:.6rem;inset-inline-end:.6rem;z-index:3}
.live aside{position:static;max-block-size:none;overflow:visible}
aside,.live aside{margin-block-start:2rem;border-block-start:1px solid var(--line);padding:1rem 0 0}
article{font-size:1.12rem}article h1{font-size:1.45rem}
table,tbody,tr,th,td,td.wide{display:block;inline-size:auto}thead{display:none}
tr{padding-block:.6rem;border-block-end:1px solid var(--line)}th,td,[dir=rtl] th,[dir=rtl] td{border:0;padding:.1rem 0}
td::before{content:attr(data-label);display:inline-block;min-inline-size:5.5rem;color:var(--soft);font-size:.82rem}
td.wide::before{display:block}.difference li{display:block}}
@media screen and (max-width:60rem){.live .card.pinned{position:fixed;inset-inline:.6rem;inset-block-end:3.2rem;z-index:3;margin:0;max-block-size:45vh;overflow:auto;background:var(--card)}}
@media print{
:root{--paper:#fff;--ink:#000;--card:#fff;--soft:#444;--line:#bbb;--said1:#f3ecd6;--said2:#e6dab2;--said3:#d9c88e;--cue:#5f3e00;--source:#063f4a;--relay:#571b47;--doubt:#7a1d14;--on:var(--said1);--flash:none}
*{print-color-adjust:exact}body>header{position:static}.tools,.live .tools,.skip,dialog{display:none!important}
main{padding:0}table{font-size:.8rem}.pair{display:block}article{font-size:12pt}
[data-c]:not(.q,.s,.l,.x){text-decoration:underline dotted 1px;text-underline-offset:.42em;text-decoration-skip-ink:none}
.live aside{position:static;max-block-size:none;overflow:visible}.live aside,aside{margin-block-start:1.5rem}.cards{columns:2;column-gap:1rem}
.live .card:not(.on) blockquote{display:block}tr,.difference{break-inside:avoid}}
@media(forced-colors:active){[data-c]:not(.q,.s,.l,.x){text-decoration:underline dotted 1px;text-underline-offset:.42em}}
@media(prefers-reduced-motion:no-preference){.flash{animation:flash 1.6s ease-out}@keyframes flash{from{outline-color:var(--doubt)}}}
`;
