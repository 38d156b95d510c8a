import * as activePage from '../host/pages/activePage';
import * as errors from '../host/platform/errors';
import * as documents from '../host/store/documents';

/**
 * Modules of Leadbook's own bundle that lazily loaded ones use too, by their path below `src`: the build leaves them out of those, so
 * that an error is one of the same class in all of them, and what is remembered of documents is remembered once.
 */
export const sharedModules: Readonly<Record<string, unknown>> = {
  'host/pages/activePage': activePage,
  'host/platform/errors': errors,
  'host/store/documents': documents,
};
