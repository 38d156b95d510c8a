import type { PageContent } from '../core/pages/pageContent';
import { element } from './dom';
import { type DrawFrame, drawPage } from './drawPage';
import css from './page.css';

/** The width of pictures in a page that is saved, in pixels: it fits A4 and Letter. */
const WIDTH = 660;

/** The colors of a page that is saved: on paper, and on a screen that is light or dark. */
const COLORS = `
:root{--vscode-foreground:#1f2328;--vscode-descriptionForeground:#57606a;--vscode-editor-background:#fff;--vscode-widget-border:#d0d7de;
--vscode-charts-blue:#0550ae;--vscode-charts-green:#116329;--vscode-charts-red:#a40e26;--vscode-charts-purple:#6639ba}
@media screen and (prefers-color-scheme:dark){:root{--vscode-foreground:#e6edf3;--vscode-descriptionForeground:#9da7b3;--vscode-editor-background:#16191d;
--vscode-widget-border:#3d444d;--vscode-charts-blue:#79c0ff;--vscode-charts-green:#7ee787;--vscode-charts-red:#ff9492;--vscode-charts-purple:#d2a8ff}}
@page{margin:16mm}
body{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;font-size:14px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:760px}
@media print{body{font-size:11px}.table{overflow:visible}}`;

/** What runs nothing, fetches nothing and sends nothing, whatever a text in it says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The page as one HTML file that needs nothing beside it: no script, no address, and each picture with its table. */
export function pageAsHtml(content: PageContent, drawPicture: DrawFrame['drawPicture']): string {
  const still: DrawFrame = {
    open: () => undefined,
    saveHtml: () => undefined,
    savePicture: () => undefined,
    isUnfolded: () => true,
    unfold: () => undefined,
    width: WIDTH,
    ...(drawPicture ? { drawPicture } : {}),
  };
  const main = element('main', {}, ...drawPage({ ...content, choices: [], saves: false }, still));
  for (const link of main.querySelectorAll('button, .link')) link.replaceWith(link.textContent ?? '');
  for (const gone of main.querySelectorAll('.toolbar, .tip, summary')) gone.remove();
  for (const one of main.querySelectorAll('[tabindex], [data-key]')) {
    one.removeAttribute('tabindex');
    one.removeAttribute('data-key');
  }
  // No mark leads anywhere here.
  for (const mark of main.querySelectorAll('[role=button]')) mark.setAttribute('role', 'img');
  for (const fold of main.querySelectorAll('details')) fold.replaceWith(...fold.childNodes);
  const head = element(
    'head',
    {},
    element('meta', { attributes: { charset: 'utf-8' } }),
    element('meta', { attributes: { 'http-equiv': 'Content-Security-Policy', content: POLICY } }),
    element('meta', { attributes: { name: 'viewport', content: 'width=device-width, initial-scale=1' } }),
    element('title', {}, content.title),
    element('style', {}, css + COLORS),
  );
  const page = element(
    'html',
    { attributes: { lang: document.documentElement.lang } },
    head,
    element('body', {}, main),
  );
  return `<!DOCTYPE html>\n${page.outerHTML}\n`;
}
