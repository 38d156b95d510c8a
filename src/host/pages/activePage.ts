import type { PageState } from '../../core/pages/pageMessage';

/** A page in a panel. */
interface ActivePanel {
  /** What it shows by now. */
  readonly state: PageState;
}

let active: ActivePanel | undefined;

/** Notes whether a panel is the active editor, for commands to know whose page one is at. */
export function noteActivePanel(panel: ActivePanel, isActive: boolean): void {
  if (isActive) active = panel;
  else if (active === panel) active = undefined;
}

/** Returns the page in the panel that is the active editor; undefined where no panel is. */
export function activePage(): PageState | undefined {
  return active?.state;
}
