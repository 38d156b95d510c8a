import { reads } from './readKinds';

const well = ['# Retro', '', '## What went well', '- Demo', ''];

describe('rows of a table without a header', () => {
  reads(
    'below a heading for actions: what to do first, then who',
    [
      ...well,
      '## Action items',
      '| Cache the build in CI | Ada (QA) | Sprint 3 |',
      '|Pair on reviews |Bo(FS)| 20 May 2026|',
    ],
    '7: Cache the build in CI | Ada',
    '8: Pair on reviews | Bo',
  );
  reads(
    'who first, or a number',
    [...well, '## Actions', '| 1 | Ada | Cache the build in CI |', '| 2 | Bo | Pair on the reviews |'],
    '7: Cache the build in CI | Ada',
    '8: Pair on the reviews | Bo',
  );
  reads(
    'a mark of what is done',
    [...well, '## Actions', '| ✅ | Cache the build | Ada |', '| [ ] | Pair on the reviews | Bo |'],
    '7: Cache the build | Ada',
    '8: Pair on the reviews | Bo',
  );
  reads('without a name in each row', [
    ...well,
    '## Actions',
    '| Sprint 1 planning | 20 points |',
    '| Sprint 2 planning | 30 points |',
  ]);
  reads('a line of prose with a pipe', [...well, '## Actions', '| is the sign between cells']);
  reads('elsewhere', [...well, '| Cache the build in CI | Ada |', '| Pair on reviews | Bo |']);
});

describe('lines that each end as sentences do', () => {
  reads(
    'below a heading for actions, each is one',
    [
      ...well,
      '## Action items for next sprint',
      '',
      'implement daily progress check ins to identify blockers sooner.',
      'record step by step instructions for database setup.',
      'continue updating the diagrams.',
    ],
    '8: implement daily progress check ins to identify blockers sooner.',
    '9: record step by step instructions for database setup.',
    '10: continue updating the diagrams.',
  );
  reads(
    'what explains them is none',
    [
      ...well,
      '## Actions',
      'We will pair on reviews before lunch.',
      '',
      'We will cache the build in CI.',
      '',
      'Our velocity is lower than in the months before because of the holidays in May',
    ],
    '7: We will pair on reviews before lunch.',
    '9: We will cache the build in CI.',
  );
  reads('prose is not', [
    ...well,
    '## Actions',
    '',
    'The sprint was long.',
    'We were tired of the meetings.',
    'The demo was late.',
  ]);
});

describe('what was to be done before', () => {
  reads(
    'by a question whether it was',
    [...well, '## Action items from Sprint 1: done?', '- Cache the build', '## Actions', '- Pair more'],
    '7: Cache the build',
    '9: Pair more',
  );
  reads(
    'what will be is ahead',
    [
      ...well,
      '## Welche Maßnahmen werden umgesetzt?',
      'Wir werden den Build cachen.',
      '',
      'Wir werden zu zweit reviewen.',
    ],
    '7: Wir werden den Build cachen.',
    '9: Wir werden zu zweit reviewen.',
  );
  reads(
    'in prose, it is told',
    [
      '# Retro',
      '## 1. Massnahme aus Sprint 0 — umgesetzt?',
      '',
      '> **Jede Person hat bis zum Daily einen Pull Request gemergt**',
      '',
      '**Nicht erfüllt.** Alle Pull Requests kamen von einer Person.',
      '## 2. Was hat gebremst?',
      '- Das Board stimmt nicht',
      '## 3. Verbesserungsmassnahme für Sprint 1',
      '',
      '> **Jeder Pull Request wird innerhalb eines Tages von einer anderen Person reviewt.**',
    ],
    '11: Jeder Pull Request wird innerhalb eines Tages von einer anderen Person reviewt.',
  );
});

describe('what was pasted with its marks escaped', () => {
  reads(
    'a heading and its items',
    [
      '# Retro',
      '',
      '\\## What went well',
      '',
      '\\- Demo',
      '',
      '\\## Improvements for next sprint',
      '',
      '\\- Cache the build',
      '',
      '\\- Pair on reviews',
    ],
    '9: Cache the build',
    '11: Pair on reviews',
  );
});

describe('one sentence below a heading for actions', () => {
  reads(
    'in the infinitive',
    [
      '# Retro',
      '## Qué salió bien',
      'La demo.',
      '## Acciones para el sprint 3',
      'Definir las tareas antes de iniciar el sprint.',
    ],
    '5: Definir las tareas antes de iniciar el sprint.',
  );
  reads(
    'several, each behind its subject',
    [
      '# Retro',
      '## Acciones a tomar',
      '',
      'Comunicación: Establecer reuniones regulares.',
      'Colaboración: Asignar responsabilidades.',
      'Motivación: Optimizar el uso de la cola.',
    ],
    '4: Comunicación: Establecer reuniones regulares.',
    '5: Colaboración: Asignar responsabilidades.',
    '6: Motivación: Optimizar el uso de la cola.',
  );
  reads('is prose in other languages', [
    '# Retro',
    '## Maßnahmen',
    'Unser Team ist mit dem Ablauf zufrieden.',
    '## Actions',
    'Feature branches lived too long.',
  ]);
  reads(
    'is none that goes on with what leads to a list',
    [
      '# Retro',
      '## Qué salió bien',
      '- La demo',
      '## Acciones a tomar',
      'Creemos que debemos mejorar las reuniones. Además, queremos usar más el tablero.',
      'En concreto las acciones son:',
      '- Coordinar una reunión semanal',
    ],
    '7: Coordinar una reunión semanal',
  );
});

describe('columns in other letters', () => {
  reads(
    'hold actions beside owners',
    [
      ...well,
      '## Action items',
      '| # | สิ่งที่จะทำ | ผู้รับผิดชอบ |',
      '|---|---|---|',
      '| 1 | เปิดกราฟทุกวัน | PM |',
      '| 2 | ตั้งสาขา | Ada |',
    ],
    '9: เปิดกราฟทุกวัน | PM',
    '10: ตั้งสาขา | Ada',
  );
  reads(
    'number the rows, or rank them',
    [
      ...well,
      '## 行动项',
      '| 序号 | 内容 | 负责人 |',
      '|---|---|---|',
      '| 1 | 缓存构建结果 | Ada |',
      '| 2 | 结对评审代码 | Bo |',
    ],
    '9: 缓存构建结果 | Ada',
    '10: 结对评审代码 | Bo',
  );
  reads(
    'tell what is to be solved',
    [
      ...well,
      '## Problems to be solved',
      '| Problem | Action | Owner |',
      '|---|---|---|',
      '| Slow builds | Cache the build | Ada |',
    ],
    '9: Cache the build | Ada',
  );
  reads('tell how something was solved already', [
    ...well,
    '## Qué falló y cómo se resolvió',
    '| Problema | Por qué pasó | Solución |',
    '|---|---|---|',
    '| El menú se salía | La columna era fija | Se sube con CSS |',
  ]);
});
