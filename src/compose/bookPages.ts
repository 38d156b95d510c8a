import type { CommandContext } from '../host/commands/commandContext';
import { improvementsPage } from '../host/improvements/improvementsPage';
import { Pages } from '../host/pages/pageProvider';
import { MirrorPage } from '../host/preparation/mirrorPage';
import { preparationPage } from '../host/preparation/preparationPage';

/** All pages: loaded when the first of them is shown. */
export function startPages(host: CommandContext): Pages {
  return new Pages(host.books, [preparationPage(host), new MirrorPage(host), improvementsPage(host)]);
}
