import type { Authority } from '../rules/delegations';

/** How far somebody decides alone, on pages. */
export const AUTHORITY_WORDS: Readonly<Record<Authority, string>> = {
  'tell me first': 'tells you first',
  'decide together': 'decides together with you',
  'decide then tell': 'decides, then tells you',
  decide: 'decides alone',
};
