import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
import { SavedFiles } from '../../../src/host/store/saved';

const PATH = 'people/ada/one-on-ones/2026-11-21.yaml';

describe('what was just saved', () => {
  const fake = () => ({
    version: 7,
    isDirty: false,
    isClosed: false,
    encoding: 'utf8',
    getText: () => 'date: x',
  });
  const noted = (document: ReturnType<typeof fake>) => {
    const saved = new SavedFiles();
    saved.note(PATH, document as unknown as TextDocument);
    return saved;
  };

  it('is known with an etag that no file has', () => {
    const { text, etag } = noted(fake()).get(PATH) ?? {};
    assert.equal(text, 'date: x');
    assert.doesNotMatch(etag ?? '', /^\d/);
  });

  const others: [string, Partial<ReturnType<typeof fake>>][] = [
    ['was typed in since', { isDirty: true, version: 8 }],
    ['was loaded from the disk since', { version: 8 }],
    ['was closed since', { isClosed: true }],
  ];
  for (const [what, change] of others) {
    it(`is not known of a document that ${what}`, () => {
      const document = fake();
      const saved = noted(document);
      Object.assign(document, change);
      assert.equal(saved.get(PATH), undefined);
      assert.equal(saved.isReloaded(PATH), change.version === 8 && !change.isDirty);
    });
  }

  it('is not known where the file is no UTF-8, and of no other file', () => {
    assert.equal(noted({ ...fake(), encoding: 'windows1252' }).get(PATH), undefined);
    assert.equal(noted(fake()).get('people/ada/person.yaml'), undefined);
  });

  it('is forgotten', () => {
    const saved = noted(fake());
    saved.forget(PATH);
    assert.equal(saved.get(PATH), undefined);
  });
});
