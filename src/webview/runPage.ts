import type { PageContent } from '../core/pages/pageContent';
import type { PageMessage, PageNews, PageState } from '../core/pages/pageMessage';
import { element } from './dom';
import { type DrawFrame, type DrawPicture, drawPage } from './drawPage';
import { pageAsHtml } from './pageAsHtml';

/** What VS Code gives to a page. */
interface PageHost {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageMemory): void;
}

/** What a page remembers: what the host needs to bring it back, and which parts of it were open. */
interface PageMemory extends PageState {
  readonly unfolded: readonly string[];
  readonly scroll: number;
}

declare const acquireVsCodeApi: () => PageHost;

/**
 * Runs a page: shows what the host tells it, and tells the host what is pressed.
 * @param drawPicture draws pictures, where the page has any
 */
export function runPage(drawPicture?: DrawPicture): void {
  const host = acquireVsCodeApi();
  const root = document.getElementById('page');
  if (!root) return;
  const kept = host.getState() as PageMemory | undefined;
  let memory: PageMemory = {
    unfolded: [],
    scroll: 0,
    ...(JSON.parse(document.body.dataset.state ?? '{}') as PageState),
    ...kept,
  };
  const remember = (part: Partial<PageMemory>) => {
    memory = { ...memory, ...part };
    host.setState(memory);
  };
  remember({});
  let redraw: (() => void) | undefined;
  let isFirst = true;

  const show = (version: number, content: PageContent) => {
    const frame: DrawFrame = {
      open: (place) => host.postMessage({ type: 'open', version, place }),
      saveHtml: () => host.postMessage({ type: 'saveHtml', version, data: pageAsHtml(content, drawPicture) }),
      savePicture: (picture, data) => host.postMessage({ type: 'savePicture', version, picture, data }),
      isUnfolded: (id) => memory.unfolded.includes(id),
      unfold: (id, open) =>
        remember({ unfolded: [...memory.unfolded.filter((one) => one !== id), ...(open ? [id] : [])] }),
      ...(drawPicture ? { drawPicture } : {}),
    };
    redraw = () => withPlaceKept(() => root.replaceChildren(...drawPage(content, frame)));
    redraw();
    document.title = content.title;
    if (isFirst) window.scrollTo(0, memory.scroll);
    isFirst = false;
  };

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const news = newsOf(data);
    if (news?.type === 'show') {
      show(news.version, news.content);
      remember(news.state);
    } else if (news) {
      tell(root, news);
    }
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const debounced = (job: () => void) => () => {
    clearTimeout(timer);
    timer = setTimeout(job, 150);
  };
  window.addEventListener(
    'scroll',
    debounced(() => remember({ scroll: window.scrollY })),
    { passive: true },
  );
  let width = window.innerWidth;
  window.addEventListener(
    'resize',
    debounced(() => {
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      redraw?.();
    }),
  );
  host.postMessage({ type: 'ready' });
}

/** Reads a message of the host; undefined for anything that is none. */
function newsOf(data: unknown): PageNews | undefined {
  if (!isObject(data)) return undefined;
  const { type, version, content, state, text } = data;
  const isNews =
    type === 'show'
      ? Number.isInteger(version) && isContent(content) && isState(state)
      : (type === 'busy' || type === 'failed') && typeof text === 'string';
  return isNews ? (data as unknown as PageNews) : undefined;
}

function isContent(content: unknown): boolean {
  if (!isObject(content)) return false;
  const { title, choices, blocks, words } = content;
  const isBlock = (block: unknown) => isObject(block) && typeof block.kind === 'string';
  return (
    typeof title === 'string' &&
    Array.isArray(choices) &&
    Array.isArray(blocks) &&
    blocks.every(isBlock) &&
    isObject(words)
  );
}

function isState(state: unknown): boolean {
  return isObject(state) && typeof state.page === 'string' && typeof state.book === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Says that the page is being made, or why it cannot be; what is shown stays. */
function tell(root: HTMLElement, news: Exclude<PageNews, { type: 'show' }>): void {
  const share = news.type === 'busy' ? news.share : undefined;
  const line = element(
    'p',
    { class: `status ${news.type}`, attributes: { role: news.type === 'failed' ? 'alert' : 'status' } },
    share === undefined ? news.text : `${news.text}: ${Math.round(share * 100)} %`,
  );
  root.querySelector('.status')?.remove();
  root.prepend(line);
}

/** Draws anew, and puts the focus on what has it now. */
function withPlaceKept(draw: () => void): void {
  const key = document.activeElement?.getAttribute('data-key');
  const scroll = window.scrollY;
  draw();
  window.scrollTo(0, scroll);
  if (key)
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}
