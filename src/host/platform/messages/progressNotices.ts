import { type CancellationToken, type Progress, type ProgressOptions, window } from 'vscode';
import { neutralize } from '../../../core/neutralize';

/** How far a job is: `increment` in percent of the whole, `message` behind the title. */
interface ProgressStep {
  readonly message?: string;
  readonly increment?: number;
}

/** Shows that a job is under way, for as long as it is. */
export function showProgress<R>(
  options: ProgressOptions,
  job: (progress: Progress<ProgressStep>, token: CancellationToken) => Thenable<R>,
): Thenable<R> {
  const { title, ...others } = options;
  const shown = title === undefined ? others : { ...others, title: neutralize(title) };
  return window.withProgress(shown, (progress, token) => {
    const report = ({ message, ...step }: ProgressStep) =>
      progress.report(message === undefined ? step : { ...step, message: neutralize(message) });
    return job({ report }, token);
  });
}
