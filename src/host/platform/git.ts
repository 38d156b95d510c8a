import { extensions, type Uri } from 'vscode';

// The part of the git extension's public interface that is used here.

/** A commit of a repository. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** A repository that VS Code has open. */
export interface Repository {
  readonly rootUri: Uri;
  log(options?: { readonly maxEntries?: number; readonly path?: string }): Promise<Commit[]>;
  getCommit(ref: string): Promise<Commit>;
}

interface Git {
  readonly repositories: readonly Repository[];
  getRepository(uri: Uri): Repository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Git;
}

/** What VS Code's own git knows; undefined where it is missing or switched off. */
export async function openGit(): Promise<Git | undefined> {
  const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
  return git?.enabled ? git.getAPI(1) : undefined;
}
