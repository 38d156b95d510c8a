/** `git@host.name:owner/name`, as `scp` writes it; a host without a dot is a short name of one's own. */
const SCP = /^(?:[\w.-]{1,64}@)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,9}):([\w.~/+-]+)$/;
/** Who shows a commit under another name than `commit`. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)bitbucket\.org$/, 'commits'],
  [/(?:^|\.)gitlab\./, '-/commit'],
];

/**
 * The page of a commit, where a remote's address says on which server it lies: `https` for what is reached by `ssh`, no
 * name and no password. Undefined for folders and for addresses of which nothing can be told.
 * @param remote the address that git fetches from
 */
export function commitAddress(remote: string, hash: string): string | undefined {
  const text = remote.trim();
  const [, host, path] = SCP.exec(text) ?? [];
  if (host !== undefined && path !== undefined) return page('https:', host, path, hash);
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isSsh = ['ssh:', 'git+ssh:', 'git:'].includes(url.protocol);
  if (!isSsh && url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  // The port of ssh is not that of the pages.
  return isSsh
    ? page('https:', url.hostname, url.pathname, hash)
    : page(url.protocol, url.host, url.pathname, hash);
}

function page(protocol: string, host: string, path: string, hash: string): string | undefined {
  const name = path
    .replace(/^\/{1,9}/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
  if (!name.includes('/') || !/^[0-9a-f]{7,64}$/.test(hash)) return undefined;
  const [, word = 'commit'] = OTHER_NAMES.find(([pattern]) => pattern.test(host)) ?? [];
  const address = `${protocol}//${host}/${name}/${word}/${hash}`;
  return URL.canParse(address) ? new URL(address).href : undefined;
}
