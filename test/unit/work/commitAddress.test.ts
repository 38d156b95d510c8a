import assert from 'node:assert/strict';
import { commitAddress } from '../../../src/core/work/commitAddress';

const HASH = '0123456789abcdef0123456789abcdef01234567';

describe('the page of a commit', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['https://github.com/team/shop.git', `https://github.com/team/shop/commit/${HASH}`],
    ['https://name:secret@github.com/team/shop', `https://github.com/team/shop/commit/${HASH}`],
    ['git@github.com:team/shop.git', `https://github.com/team/shop/commit/${HASH}`],
    ['ssh://git@git.example.org:2222/team/shop.git', `https://git.example.org/team/shop/commit/${HASH}`],
    ['http://git.example.org:8080/team/shop/', `http://git.example.org:8080/team/shop/commit/${HASH}`],
    ['git@gitlab.com:group/sub/shop.git', `https://gitlab.com/group/sub/shop/-/commit/${HASH}`],
    ['git@bitbucket.org:team/shop.git', `https://bitbucket.org/team/shop/commits/${HASH}`],
    ['https://dev.azure.com/org/team/_git/shop', `https://dev.azure.com/org/team/_git/shop/commit/${HASH}`],
    ['/srv/git/shop.git', undefined],
    ['../shop', undefined],
    ['C:\\work\\shop', undefined],
    ['C:/work/shop', undefined],
    ['file:///srv/git/shop.git', undefined],
    ['work:team/shop', undefined],
    ['javascript:alert(1)//a/b', undefined],
    ['https://example.org/shop', undefined],
    ['', undefined],
  ];
  for (const [remote, address] of cases)
    it(remote || 'of nowhere', () => assert.equal(commitAddress(remote, HASH), address));

  it('takes no hash that is none', () =>
    assert.equal(commitAddress('https://github.com/team/shop', '../../x'), undefined));
});
