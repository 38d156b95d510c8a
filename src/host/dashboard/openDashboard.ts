import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand, type Invocation } from '../commands/defineCommand';
import { assertReport, PACKET_PAGE } from '../export/packetPage';
import type { PagePanels } from '../pages/pagePanels';
import type { PersonHost } from '../prompts/currentPerson';
import { pickOne } from '../prompts/inputs';
import { personFor } from '../prompts/personFor';
import { personOf, pickBook } from '../prompts/pickPerson';
import { isReportSummary } from '../store/personSummaries';
import { FOLLOW } from './followPage';
import { GROWTH } from './growthPage';
import { IMPROVEMENTS_PAGE } from './improvementsAudiencePage';
import { ME_PAGE } from './mePage';
import { STAND_FOR } from './standForPage';

/** The pages of the dashboard, by the names that callers use. */
const DASHBOARD_PAGES = [GROWTH, FOLLOW, ME_PAGE, IMPROVEMENTS_PAGE, PACKET_PAGE, STAND_FOR] as const;
type DashboardPage = (typeof DASHBOARD_PAGES)[number];

/** Shows one of the pages with pictures: the growth of a person where a person is given and no page. */
export const openDashboard = (panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'openDashboard',
    args: z.strictObject({
      book: argument.uri,
      page: argument.oneOf(DASHBOARD_PAGES),
      person: argument.person,
    }),
    run: async (host, call) => {
      const { args, all } = call;
      const page = args.page ?? (args.person === undefined && all ? await pickPage() : GROWTH);
      if (page === undefined) return undefined;
      const shown = await subjectOf(page, host, call);
      if (!shown) return undefined;
      (await panels()).show(page, shown.root, shown.person === undefined ? {} : { person: shown.person });
      return shown.root;
    },
  });

/** Shows the book's mission and vision, and each of its values with what cites it. */
export const whatWeStandFor = (panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'whatWeStandFor',
    args: z.strictObject({ book: argument.uri }),
    run: async (host, { args }) => {
      const open = await pickBook(host.books, args.book, l10n.t('What We Stand For'));
      if (!open) return undefined;
      (await panels()).show(STAND_FOR, open.book.root);
      return open.book.root;
    },
  });

interface Asked {
  readonly book?: Uri | undefined;
  readonly person?: string | undefined;
}

interface Shown {
  readonly root: Uri;
  readonly person?: string | undefined;
}

async function subjectOf(
  page: DashboardPage,
  host: PersonHost,
  call: Invocation<Asked>,
): Promise<Shown | undefined> {
  if (page !== GROWTH && page !== PACKET_PAGE) return pageOfBook(host, call.args);
  const somebody =
    page === GROWTH
      ? await personFor(host, call, l10n.t('Growth'), l10n.t('Whose growth?'))
      : await personFor(host, call, l10n.t('Review Packet'), l10n.t('Who is it for?'), isReportSummary);
  if (!somebody) return undefined;
  if (page === PACKET_PAGE) await assertReport(somebody.book, somebody.slug);
  return { root: somebody.book.book.root, person: somebody.slug };
}

async function pageOfBook(
  host: Pick<CommandContext, 'books'>,
  { book, person }: Asked,
): Promise<Shown | undefined> {
  if (person !== undefined)
    return { root: (await personOf(host.books, person, book)).book.book.root, person };
  const open = await pickBook(host.books, book, l10n.t('Open Dashboard'));
  return open && { root: open.book.root };
}

async function pickPage(): Promise<DashboardPage | undefined> {
  const labels: Readonly<Record<DashboardPage, string>> = {
    growth: l10n.t('Growth'),
    follow: l10n.t('Follow-Through'),
    me: l10n.t('Me'),
    improvements: l10n.t('Improvements'),
    standFor: l10n.t('What We Stand For'),
    packet: l10n.t('Review Packet'),
  };
  const frame = { title: l10n.t('Open Dashboard'), step: 1, of: 1, back: false };
  const choices = DASHBOARD_PAGES.map((page) => ({ label: labels[page], value: page }));
  const answer = await pickOne(frame, l10n.t('Which page?'), choices);
  return answer.kind === 'answer' ? answer.value : undefined;
}
