import { daysBefore } from './days.mts';
import type { Chance } from './random.mts';
import { becoming, roles, sentences, teams, titles } from './words.mts';

/** A `person.yaml`. */
export function personText(by: Chance, name: string, slug: string): string {
  return `name: ${name}
role: ${by.one(roles)}
team: ${by.one(teams)}
since: ${daysBefore(900 + by.whole(2000))}
emails:
  - ${slug}@halyard.example
cadence: ${by.one(['1 week', '2 weeks'])}
becoming: ${by.one(becoming)}
strengths:
  - Knows how it will break before it is written
  - Patient with people, merciless with edge cases
recognise: In private first, always. Then ask whether the team may hear it.
`;
}

/** A one-on-one; the one that collects for the next time where there is no day. */
export function noteText(by: Chance, slug: string, ago?: number): string {
  const parts = ago === undefined ? [] : [`date: ${daysBefore(ago)}`];
  if (ago !== undefined && by.percent(4)) return `${parts[0]}\nskipped: On leave this week\n`;
  parts.push('topics:');
  for (let topics = 1 + by.whole(3); topics > 0; topics--) parts.push(topic(by, slug, ago !== undefined));
  if (ago === undefined) return `${parts.join('\n')}\n`;
  parts.push('notes: |', ...paragraphs(by));
  const actions = by.whole(3);
  if (actions > 0) parts.push('actions:');
  for (let index = 0; index < actions; index++) parts.push(action(by, slug, ago));
  return `${parts.join('\n')}\n`;
}

/** A goal with milestones, evidence and check-ins. */
export function goalText(by: Chance, title: string): string {
  const milestones = Array.from({ length: 2 + by.whole(3) }, (_, index) => {
    const done = by.percent(50) ? `\n    done: ${daysBefore(60 - index)}` : '';
    return `  - text: ${by.one(titles)}\n    due: ${daysBefore(30 - 10 * index)}${done}`;
  });
  const dated = () => `  - date: ${daysBefore(by.whole(90))}\n    text: ${JSON.stringify(by.one(sentences))}`;
  return `title: ${title}
why: The best comment comes an hour after the meeting. The meeting should have had it.
status: ${by.one(['active', 'active', 'active', 'planned', 'achieved', 'dropped'])}
since: ${daysBefore(100)}
due: ${daysBefore(-70)}
milestones:
${milestones.join('\n')}
evidence:
${dated()}
${dated()}
checkins:
${dated()}
    confidence: ${by.one(['low', 'medium', 'high'])}
`;
}

function topic(by: Chance, slug: string, done: boolean): string {
  const kind = by.one(['coaching', 'conversation', 'review', 'planning', 'training']);
  const lines = [
    `  - text: ${by.one(titles)}`,
    `    kind: ${kind}`,
    `    from: ${by.percent(50) ? 'me' : slug}`,
  ];
  if (done) lines.push('    done: true');
  return lines.join('\n');
}

function paragraphs(by: Chance): string[] {
  const paragraph = () => `  ${by.one(sentences)}\n  ${by.one(sentences)}`;
  return by.percent(70) ? [paragraph(), '', paragraph()] : [paragraph()];
}

function action(by: Chance, slug: string, ago: number): string {
  const done = by.percent(ago < 30 ? 50 : 97) ? `\n    done: ${daysBefore(ago - 5)}` : '';
  const owner = by.percent(60) ? 'me' : slug;
  return `  - text: ${by.one(titles)}\n    owner: ${owner}\n    due: ${daysBefore(ago - 7)}${done}`;
}
