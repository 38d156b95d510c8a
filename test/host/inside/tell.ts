import { type HostEvent, marker } from './events.mts';

/** Sends an event to the runner outside. */
export function tell(event: HostEvent): void {
  console.log(marker + JSON.stringify(event));
}
