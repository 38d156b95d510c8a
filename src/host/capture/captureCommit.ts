import { l10n, type Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { argument } from '../commands/argumentFields';
import { fileOfPlace } from '../commands/caller';
import { defineCommand } from '../commands/defineCommand';
import { defined } from '../platform/defined';
import { UserError } from '../platform/errors';
import { type Commit, openGit, type Repository } from '../platform/git';
import { type Choice, pickOne } from '../prompts/inputs';
import { CAPTURE_KINDS, type capture as makeCapture } from './capture';

/** How many commits are offered, the newest first. */
const OFFERED = 100;
/** How much of a commit's hash is kept: enough to be the only one of its kind in any repository. */
const HASH = 12;

/** Keeps a thought about a commit, whose hash becomes the link and whose subject is offered as the text. */
export const captureCommit = (capture: Pick<ReturnType<typeof makeCapture>, 'run'>) =>
  defineCommand({
    name: 'captureCommit',
    args: z.strictObject({
      book: argument.uri,
      person: argument.person,
      as: argument.oneOf(CAPTURE_KINDS),
      text: argument.text,
      uri: argument.uri,
      commit: argument.commit,
    }),
    fromRow: ({ book, person }) => ({ book, person }),
    fromPlace: (place) =>
      place.from === 'repository' ? { uri: place.root } : place.from === 'files' ? fileOfPlace(place) : {},
    run: async (host, call) => {
      const { args } = call;
      const { book, person, as, text, uri, commit: hash } = args;
      const repository = await repositoryOf(uri);
      if (!repository) return undefined;
      const commit = hash === undefined ? await pickCommit(repository, uri) : await named(repository, hash);
      if (!commit) return undefined;
      const begin = subjectOf(commit);
      const link = commit.hash.slice(0, HASH);
      return capture.run(host, { ...call, args: { ...defined({ book, person, as, text, begin }), link } });
    },
  });

/** The repository around a file; without a file the only one, or the one that is chosen. Undefined when cancelled. */
async function repositoryOf(uri: Uri | undefined): Promise<Repository | undefined> {
  const git = await openGit();
  const around = uri && git?.getRepository(uri);
  const open = around ? [around] : (git?.repositories ?? []);
  if (open.length === 0) throw noCommits();
  if (open.length === 1) return open[0];
  const choices = open.map((value) => ({ label: workspace.asRelativePath(value.rootUri), value }));
  const answer = await pickOne(frame(), l10n.t('Which repository?'), choices);
  return answer.kind === 'answer' ? answer.value : undefined;
}

/** One of the newest commits, of a file where that is given. */
async function pickCommit(repository: Repository, uri: Uri | undefined): Promise<Commit | undefined> {
  const path = uri && uri.path !== repository.rootUri.path ? uri.fsPath : undefined;
  const commits = await repository.log({ maxEntries: OFFERED, ...defined({ path }) }).catch(() => []);
  if (commits.length === 0) throw noCommits();
  const choices = commits.map(
    (value): Choice<Commit> => ({
      label: subjectOf(value) ?? value.hash,
      description: [value.authorName, value.authorDate?.toLocaleDateString(), value.hash.slice(0, 7)]
        .filter(Boolean)
        .join(' · '),
      value,
    }),
  );
  const answer = await pickOne(frame(), l10n.t('Which commit?'), choices);
  return answer.kind === 'answer' ? answer.value : undefined;
}

function named(repository: Repository, hash: string): Promise<Commit> {
  return repository.getCommit(hash).catch(() => {
    throw noCommits();
  });
}

function subjectOf({ message }: Commit): string | undefined {
  return message.split('\n')[0]?.trim() || undefined;
}

function frame() {
  return { title: l10n.t('Capture a Commit'), step: 1, of: 1, back: false };
}

function noCommits(): UserError {
  return new UserError('noCommits', l10n.t('There is no such commit, or no Git repository is open here.'));
}
