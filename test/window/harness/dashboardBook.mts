// A book that fills each page of the dashboard.
import { day } from './disk.mts';
import { payloads } from './payloads.mts';

/** Where the files of one person lie. */
export const ADA = 'leadbook/people/ada-lovelace';
const quoted = (text: string) => JSON.stringify(text);

/** A book with something in each picture, and a payload in each text of another person. */
export function dashboardBook(): Readonly<Record<string, string>> {
  const note = (ago: number, more: string) => [
    `${ADA}/one-on-ones/${day(-ago)}.yaml`,
    `date: ${day(-ago)}\n${more}`,
  ];
  return {
    'leadbook/book.yaml': 'leadbook: 1\ncadence: 2 weeks\n',
    'leadbook/people/me/person.yaml': 'name: Lin Wei\n',
    [`${ADA}/person.yaml`]: `name: Ada Lovelace\nbecoming: The engineer other teams ask first.\ntold: ${day(-30)}\n`,
    [`${ADA}/goals/lead-it.yaml`]:
      `title: Lead the migration\nstatus: active\nmilestones:\n  - text: RFC accepted\n    done: ${day(-60)}\n` +
      `  - text: Second shard\n    due: ${day(-10)}\nevidence:\n  - date: ${day(-50)}\n    text: Talked them out of dual writes\n` +
      `checkins:\n  - date: ${day(-20)}\n    text: It goes\n    confidence: high\n`,
    [`${ADA}/delegations/train.yaml`]: `outcome: The train leaves\nstatus: active\nauthority: decide together\nsince: ${day(-40)}\n`,
    [`${ADA}/recognition/${day(-12)}-calm.yaml`]: `date: ${day(-12)}\ntext: Kept calm\ntold: ${day(-11)}\n`,
    ...Object.fromEntries([
      note(70, 'topics:\n  - text: The train\n    kind: coaching\n'),
      note(56, 'skipped: Ada was ill\n'),
      note(14, 'topics:\n  - text: Plans\n    kind: planning\n'),
    ]),
    [`leadbook/opportunities/${day(-90)}-own-the-train.yaml`]:
      `title: Own the release train\nkind: opportunity\nstatus: kept\nraised: ${day(-90)}\nowner: ada-lovelace\nmeasure: Lead time\n` +
      `before: 3 days\nafter: 4 hours\noutcome:\n  date: ${day(-20)}\n  text: We found a new way to release.\n`,
    [`docs/retros/${day(-21)}-retro.md`]: '# Retro\n\n## Actions\n\n- [ ] Release before lunch\n',
    [`docs/retros/${day(-7)}-retro.md`]:
      '# Retro\n\n## Actions\n\n- [ ] Release before lunch\n- [x] Call Tom\n',
    'leadbook/people/mallory/person.yaml': `name: ${quoted(payloads[0] ?? '')}\nbecoming: ${quoted(payloads[11] ?? '')}\n`,
    ...Object.fromEntries(
      payloads.map((payload, index) => [
        `leadbook/people/mallory/goals/g${index}.yaml`,
        `title: ${quoted(payload)}\nstatus: active\nevidence:\n  - date: ${day(-index)}\n    text: ${quoted(payload)}\n`,
      ]),
    ),
  };
}
