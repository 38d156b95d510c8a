import type { PageState } from '../../core/pages/pageMessage';

/** What the HTML of a page is made of; addresses as text. */
interface PageHtmlParts {
  readonly script: string;
  readonly style: string;
  /** Fits scripts and styles of this page alone, and no other page. */
  readonly nonce: string;
  /** The language of its texts: `en`. */
  readonly language: string;
  readonly state: PageState;
}

/**
 * The HTML of a page, which holds none of its texts: those come as messages and are shown by `textContent`. No script, style
 * or address but those of the nonce is taken; pictures may be made, not fetched.
 */
export function pageHtml({ script, style, nonce, language, state }: PageHtmlParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapedAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapedAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leadbook</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapedAttribute(style)}">
</head>
<body data-state="${escapedAttribute(JSON.stringify(state))}">
<main id="page"></main>
<script nonce="${nonce}" src="${escapedAttribute(script)}"></script>
</body>
</html>
`;
}

/** A text inside the quotes of an attribute. */
function escapedAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
