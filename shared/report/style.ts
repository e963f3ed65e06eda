/** How the page looks: light, dark, in forced colours, from 320 pixels on, and on paper. */
export const style = `
:root{color-scheme:light dark;
--page:light-dark(#f4f6f6,#181b1c);--card:light-dark(#fff,#222627);--line:light-dark(#d3d9da,#42494b);
--ink:light-dark(#1c2224,#f2f5f5);--quiet:light-dark(#566063,#b4bec0);--link:light-dark(#0a6672,#7fd0da);
--bar:light-dark(#258794,#58acb7);--track:light-dark(#e4eaea,#343b3d);
--error:light-dark(#b10e1c,#ff9aa2);--warning:light-dark(#9a3d00,#ffb38a);--advice:light-dark(#0a6672,#7fd0da);--ready:light-dark(#0e6b0e,#8fd88f)}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,"Segoe UI",sans-serif;margin:0;background:var(--page);color:var(--ink);-webkit-text-size-adjust:100%}
header,main{max-width:62rem;margin:0 auto;padding:0 1rem;overflow-wrap:anywhere}
header{padding-top:1.5rem}main{padding-bottom:3rem}
h1{font-size:1.6rem;line-height:1.25;margin:0}h1 small{display:block;font-size:1rem;font-weight:400;color:var(--quiet)}
header p{margin:.25rem 0 0;color:var(--quiet)}
h2{font-size:1.25rem;line-height:1.3;margin:2.25rem 0 .75rem}h2 small{font-size:.9rem;font-weight:400;color:var(--quiet)}
h3{font-size:1rem;line-height:1.4;margin:0}
p{margin:.35rem 0}ul,ol{margin:.35rem 0;padding-left:1.25rem}
a{color:var(--link)}a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
code,.cells,.letter{font-family:ui-monospace,Consolas,monospace;font-size:.875em}
small,.quiet,.about,.kind,.filled,.why{color:var(--quiet)}
svg{display:block;fill:var(--bar)}
.sign{display:inline-block;width:1.15em;height:1.15em;flex:none;vertical-align:-.2em;fill:currentColor}
.sign .inner{fill:none;stroke:var(--card);stroke-width:2;stroke-linecap:round}
.sign.error{color:var(--error)}.sign.warning{color:var(--warning)}.sign.advice{color:var(--advice)}.sign.ready{color:var(--ready)}
.verdict,.check,.column,.plain{background:var(--card);border:1px solid var(--line);border-radius:.6rem}
.verdict{margin-top:1.25rem;padding:1rem 1.25rem 1.1rem;border-left:.4rem solid var(--ready)}
.verdict.blocked{border-left-color:var(--error)}.verdict.doubtful{border-left-color:var(--warning)}
.verdict h2{font-size:1rem;font-weight:400;margin:0;color:var(--quiet)}
.sentence{font-size:1.25rem;line-height:1.35;font-weight:600;margin:.15rem 0 .5rem}
.counts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;margin:.75rem 0}
.counts strong{font-size:1.15rem}.place{color:var(--quiet);margin-bottom:0}
nav ul{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:1rem 0 0}
nav a{display:block;padding:.35rem .8rem;border:1px solid var(--line);border-radius:1rem;background:var(--card);text-decoration:none}
nav a:hover{text-decoration:underline}
.check{margin:.75rem 0;padding:.8rem 1rem;border-left:.3rem solid var(--advice)}
.check.error{border-left-color:var(--error)}.check.warning{border-left-color:var(--warning)}
.check.error .severity{color:var(--error)}.check.warning .severity{color:var(--warning)}.check.advice .severity{color:var(--advice)}
.about,.kind{display:flex;flex-wrap:wrap;gap:0 1rem;font-size:.9rem}
.findings{list-style:none;padding:0;margin:.5rem 0 0}.findings>li{padding:.5rem 0;border-top:1px solid var(--line);scroll-margin-top:1rem}
.findings>li:target,.column:target{outline:2px solid var(--link);outline-offset:3px}
.where{font-size:.9rem}summary{cursor:pointer;font-size:.9rem;color:var(--link);width:fit-content}
.cells.all{max-height:24rem;overflow:auto;padding:.5rem;background:var(--page);border-radius:.4rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17.5rem),1fr));gap:.75rem}
.column{padding:.8rem 1rem;min-width:0;scroll-margin-top:1rem}
.letter{display:inline-block;min-width:1.7em;padding:0 .35em;text-align:center;border:1px solid var(--line);border-radius:.3rem;color:var(--quiet);font-weight:400}
.filled,.caption,.column .quiet,.kept-back{font-size:.9rem}.caption{margin-bottom:0;color:var(--quiet)}
.bar{width:100%;height:.3rem;margin-top:.15rem}.filled .bar{fill:var(--quiet)}.bar .track{fill:var(--track)}
.spread{margin:.6rem 0 0}.spread svg{width:100%;height:3.25rem;border-bottom:1px solid var(--quiet)}
figcaption{display:flex;justify-content:space-between;gap:1rem;font-size:.8rem;color:var(--quiet)}
.frequent{list-style:none;padding:0;font-size:.9rem}.frequent li{display:grid;grid-template-columns:1fr auto;gap:0 .75rem;margin:.3rem 0}
.frequent .bar{grid-column:1/-1}.frequent bdi{overflow:hidden;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical}
.share{white-space:nowrap}
.privacy{font-size:.9rem;margin-top:.6rem}.privacy.personal strong,.privacy.question strong{color:var(--error)}
.own{list-style:none;padding:.5rem 0 0;margin:.6rem 0 0;border-top:1px solid var(--line);font-size:.9rem}
.kept-back{padding:.4rem .6rem;border-left:.25rem solid var(--quiet);background:var(--page)}
.plain{list-style:none;padding:.25rem 1rem;columns:17rem;column-gap:2rem}.plain li{break-inside:avoid}.plain li{padding:.4rem 0}.why{display:block;font-size:.9rem}
@media (forced-colors:active){.sign,svg{forced-color-adjust:none;fill:CanvasText;color:CanvasText}.sign .inner{stroke:Canvas}.track{fill:Canvas;stroke:CanvasText;stroke-width:.5}
.verdict,.check{border-left-color:CanvasText}}
@media print{:root{color-scheme:light}body{background:#fff;font-size:10pt}nav{display:none}header,main{max-width:none;padding:0}
.verdict,.check,.column,.plain{break-inside:auto}h2,h3,.about{break-after:avoid}.column,.findings>li{break-inside:avoid-page}
.cells.all{max-height:none;overflow:visible;font-size:7pt;padding:0}
summary{display:none}details::details-content{content-visibility:visible!important;height:auto!important;display:block!important}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit}}
`;
