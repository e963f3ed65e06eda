/** Text into HTML, so that nothing anybody wrote into a dataset is ever read as markup. */
export const escaped = (text: unknown): string =>
  String(text ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface Page {
  title: string;
  portal: string;
  /** HTML, escaped already. */
  body: string;
  /** Whom the page is shown to, with the address that shows it to the other. */
  viewer?: { member: boolean; publicHref: string; memberHref: string };
}

/** One page of a pretend portal. It says on top that it is one. */
export function htmlPage({ title, portal, body, viewer }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · ${escaped(portal)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<aside class="pretend" aria-label="About this portal"><strong>Pretend portal.</strong> It lives on this computer only; nothing here is published.</aside>
<header class="top"><a class="brand" href="${viewer?.member ? '/?as=member' : '/'}">${escaped(portal)}</a>
${viewer ? viewers(viewer) : ''}</header>
<main id="main">${body}</main>
</body>
</html>`;
}

function viewers({ member, publicHref, memberHref }: NonNullable<Page['viewer']>): string {
  const link = (href: string, text: string, current: boolean) =>
    `<a href="${escaped(href)}"${current ? ' aria-current="true"' : ''}>${text}</a>`;
  return `<nav class="viewers" aria-label="Look at this portal">${link(publicHref, 'as the public', !member)}${link(memberHref, 'as a member', member)}</nav>`;
}

/** A small word in a frame: private, public, waiting. */
export const badge = (visibility: 'private' | 'public' | 'pending'): string =>
  `<span class="badge ${visibility}">${{ private: 'Private', public: 'Public', pending: 'Waiting for approval' }[visibility]}</span>`;

/** Text with its paragraphs and line breaks. */
export const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escaped(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');

/** A table that scrolls by itself on a narrow screen, by keyboard too. */
export function table(caption: string, head: string[], rows: unknown[][]): string {
  const cells = (row: unknown[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(caption)}"><table>
<thead><tr>${head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`;
}

/** Name and value, one below the other where it is narrow. */
export const facts = (pairs: [string, string][]): string =>
  `<dl>${pairs.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;

const style = `
:root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--text:#1b1f24;--soft:#57606a;--line:#d8dee4;--brand:#0b5cad;--brand-text:#fff;
--private-back:#fff1d6;--private:#7a4b00;--public-back:#dcf5e3;--public:#14532d;--pending-back:#e4e9fb;--pending:#2b3a8f;--note:#fff8c5;--note-text:#4d3800}
@media (prefers-color-scheme:dark){:root{--page:#0f1419;--card:#181e25;--text:#e7ebf0;--soft:#a3adb8;--line:#323b45;--brand:#7ab8ff;--brand-text:#0f1419;
--private-back:#3d2c07;--private:#ffd98a;--public-back:#10331d;--public:#9be8b4;--pending-back:#1e2650;--pending:#c3ceff;--note:#332b00;--note-text:#ffe98a}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
a{color:var(--brand)}a:focus-visible,.scroll:focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem;z-index:1}
.pretend{margin:0;padding:.4rem 1rem;background:var(--note);color:var(--note-text);font-size:.875rem;text-align:center}
.top{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;justify-content:space-between;padding:.9rem clamp(1rem,4vw,2.5rem);background:var(--card);border-bottom:1px solid var(--line)}
.brand{font-weight:700;font-size:1.15rem;text-decoration:none;color:var(--text)}
.viewers{display:inline-flex;border:1px solid var(--line);border-radius:999px;overflow:hidden;font-size:.875rem}
.viewers a{padding:.3rem .8rem;text-decoration:none}.viewers a[aria-current]{background:var(--brand);color:var(--brand-text)}
main{max-width:64rem;margin:0 auto;padding:1.25rem clamp(1rem,4vw,2.5rem) 4rem}
h1{font-size:clamp(1.4rem,4vw,1.9rem);line-height:1.25;margin:.4rem 0}h2{font-size:1.15rem;margin:2rem 0 .6rem}
.soft{color:var(--soft)}.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.15rem;margin:.8rem 0}
.card h2{margin:.2rem 0}.list{list-style:none;margin:0;padding:0}
.badge{display:inline-block;padding:.1rem .6rem;border-radius:999px;font-size:.8rem;font-weight:600}
.badge.private{background:var(--private-back);color:var(--private)}.badge.public{background:var(--public-back);color:var(--public)}.badge.pending{background:var(--pending-back);color:var(--pending)}
.tags{display:flex;flex-wrap:wrap;gap:.4rem;padding:0;list-style:none}.tags li{border:1px solid var(--line);border-radius:6px;padding:.05rem .5rem;font-size:.875rem;background:var(--card)}
dl{margin:0;background:var(--card);border:1px solid var(--line);border-radius:10px}dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.5rem 1.15rem;border-bottom:1px solid var(--line)}
dl div:last-child{border:0}dt{color:var(--soft)}dd{margin:0}@media (max-width:34rem){dl div{grid-template-columns:1fr}}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:10px;background:var(--card)}table{border-collapse:collapse;width:100%;font-size:.925rem}
th,td{text-align:left;padding:.45rem .8rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:normal}tr:last-child td{border-bottom:0}th{font-weight:600;white-space:nowrap}
.button{display:inline-block;padding:.45rem .95rem;border-radius:8px;background:var(--brand);color:var(--brand-text);text-decoration:none;font-weight:600}`;
