// `node:assert/strict` in a web worker: the bundler puts this in its place.
import assert from 'assert';

export default assert.strict;
