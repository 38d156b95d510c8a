import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { appendItem } from '../../../../src/core/records/changes';
import { edit } from '../../../../src/core/yaml/editing';
import { Writer } from '../../../../src/host/store/writer';
import { eventually } from '../../harness.ts';
import { codeOf, PATIENCE } from './lab.ts';
import { MemoryFiles } from './memoryFiles.ts';

/** VS Code keeps some 50 documents that no editor shows, and shuts the oldest whenever one more is opened. */
const OTHERS = 80;
const NOTE = '/shut/next.yaml';
const BEFORE = 'topics:\n  - text: Begin\n';

describe('documents that VS Code shuts while they are changed', () => {
  const files = new MemoryFiles('shut');
  // For good: VS Code still asks for files of editors that were closed.
  before(() => void files.register());
  after(() => {
    files.delay = () => undefined;
  });

  it('are opened anew: the change is on disk, and nobody is told that the file is read-only', async () => {
    files.put(NOTE, BEFORE);
    for (let n = 0; n < OTHERS; n++) files.put(`/shut/others/${n}.yaml`, 'topics: []\n');
    const open = () =>
      workspace.textDocuments.find(({ uri }) => uri.toString() === files.uri(NOTE).toString());
    let isShut = false;
    // Leadbook asks what is on disk once it has the document.
    files.delay = (uri) => {
      const document = open();
      if (uri.path !== NOTE || !document || isShut) return undefined;
      isShut = true;
      return shut()
        .then(() => eventually('VS Code shuts it', () => document.isClosed))
        .then(() => {});
    };
    const change = (text: string) => edit(text, [appendItem('oneOnOne', 'topics', { text: 'Kept' })]);
    const outcome = await new Writer(async () => {}).edit(files.uri('/'), files.uri(NOTE), change).then(
      () => 'done',
      (error) => codeOf(error) ?? String(error),
    );
    assert.equal(outcome, 'done');
    assert.ok(isShut);
    assert.equal(files.text(NOTE), `${BEFORE}  - text: Kept\n`);
    assert.equal(open()?.isDirty ?? false, false);
  }).timeout(PATIENCE);

  async function shut(): Promise<void> {
    for (let n = 0; n < OTHERS; n++)
      await workspace.openTextDocument(Uri.joinPath(files.uri('/'), `shut/others/${n}.yaml`));
  }
});
