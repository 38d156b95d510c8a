import { plainHeading } from './plainHeading';

/** Below a heading for actions, a heading so named begins something else. */
const asides = new Set(
  (
    'note|notes|discussion|attendees|participants|present|absent|agenda|references|links|appendix|context|background|rationale|' +
    'parking lot|summary|comments|feedback|resources|ideas|raw notes|votes|notas|participantes|comentarios|notizen|teilnehmer|diskussion|participants|remarques|' +
    'partecipanti|notities|deelnemers|in attendance|who was there|team|team members|members|equipo|asistentes|integrantes|anwesend|anwesende|presents|presenti|aanwezig|aanwezigen|participantes|presentes'
  ).split('|'),
);

/** True if a heading is for what stands beside a retro's own parts, such as who was there. */
export function isAside(text: string): boolean {
  const words = plainHeading(text.slice(0, 200));
  return asides.has(words) || / (?:sticky notes|post its) /.test(` ${words} `);
}
