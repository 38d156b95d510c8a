import assert from 'node:assert/strict';
import {
  authorPattern,
  type CommitFacts,
  commitTitle,
  mailsOf,
  shareIn,
  trailerPattern,
} from '../../../src/core/work/commitShare';

const mails = mailsOf(['Ada@Example.org', ' ada@home.example ', 'none', '']);
const commit = (
  message: string,
  authorEmail = 'bo@example.org',
  parents: readonly string[] = ['1'],
): CommitFacts => ({
  hash: '0123456789abcdef0123',
  message,
  authorEmail,
  parents,
});

describe('what somebody had to do with a commit', () => {
  const cases: readonly (readonly [string, CommitFacts, string | undefined])[] = [
    ['their own', commit('One', 'ada@example.org'), 'wrote'],
    ['their own by another address', commit('One', 'ADA@home.example'), 'wrote'],
    ['the first commit of all', commit('One', 'ada@example.org', []), 'wrote'],
    ['a merge of theirs', commit('Merge', 'ada@example.org', ['1', '2']), undefined],
    [
      'a merge that names them',
      commit('M\n\nReviewed-by: A <ada@example.org>', undefined, ['1', '2']),
      undefined,
    ],
    ['somebody else’s', commit('One'), undefined],
    ['nobody’s', { ...commit('One'), authorEmail: undefined }, undefined],
    ['one by nobody and an empty address', commit('One', ''), undefined],
    ['written together', commit('One\n\nCo-authored-by: Ada <ada@example.org>'), 'wrote'],
    ['in other letters', commit('One\r\n\r\nCO-AUTHORED-BY : Ada <ADA@example.org> \r\n'), 'wrote'],
    ['reviewed', commit('One\n\nReviewed-by: Ada <ada@home.example>\n'), 'reviewed'],
    ['an address alone', commit('One\n\nReviewed-By: ada@example.org'), 'reviewed'],
    [
      'reviewed and written together',
      commit('One\n\nReviewed-by: Ada <ada@example.org>\nCo-authored-by: Ada <ada@example.org>'),
      'wrote',
    ],
    ['written and reviewed', commit('One\n\nReviewed-by: Ada <ada@example.org>', 'ada@example.org'), 'wrote'],
    ['reviewed by another', commit('One\n\nReviewed-by: Bo <bo@example.org>'), undefined],
    ['another trailer', commit('One\n\nSigned-off-by: Ada <ada@example.org>'), undefined],
    ['a quoted trailer', commit('One\n\n    Reviewed-by: Ada <ada@example.org>'), undefined],
    ['a sentence about it', commit('Read Reviewed-by: Ada <ada@example.org>'), undefined],
    ['part of an address', commit('One\n\nReviewed-by: X <bada@example.org>'), undefined],
  ];
  for (const [name, one, share] of cases) it(name, () => assert.equal(shareIn(one, mails), share));

  it('is found by the patterns that git gets', () => {
    const some = mailsOf(['a.b+c@x.org', 'ada@x.org']);
    assert.equal(authorPattern(some), '<(a\\.b\\+c@x\\.org|ada@x\\.org)>');
    assert.equal(
      trailerPattern(some),
      '^(co-authored-by|reviewed-by)[[:blank:]]*:.*(a\\.b\\+c@x\\.org|ada@x\\.org)',
    );
  });

  it('is nothing where no address is known', () => {
    assert.equal(mailsOf(['ada', ' ']).size, 0);
    assert.equal(shareIn(commit('One', ''), mailsOf([''])), undefined);
  });
});

describe('the title of a commit', () => {
  const titles: readonly (readonly [string, string])[] = [
    ['Retry on 502\n\nBecause.', 'Retry on 502'],
    ['\n\n  Split   the\tledger job \r\nmore', 'Split the ledger job'],
    ['Cache keys (#123)', 'Cache keys'],
    ['Cache keys (pull request #7)', 'Cache keys'],
    ['(#123)', '(#123)'],
    ['Right \u202eto left\u0007', 'Right to left'],
    ['', '0123456789ab'],
    ['x'.repeat(300), `${'x'.repeat(119)}…`],
  ];
  for (const [message, title] of titles)
    it(title.slice(0, 30), () => assert.equal(commitTitle(commit(message)), title));
});
