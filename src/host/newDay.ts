import { type Disposable, type Event, type WindowState, window } from 'vscode';
import type { Day } from '../core/day';

/**
 * Runs a job when somebody comes back to the window on another day: what is due changes overnight, though no file does.
 * @param states tells of the window's focus
 */
export function onNewDay(
  today: () => Day,
  job: () => void,
  states: Event<Pick<WindowState, 'focused'>> = window.onDidChangeWindowState,
): Disposable {
  let day = today();
  return states(({ focused }) => {
    if (!focused || day === today()) return;
    day = today();
    job();
  });
}
