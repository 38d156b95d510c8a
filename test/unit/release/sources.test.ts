import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = globSync('.github/workflows/*.{yml,yaml}');
const textOf = (file: string) => readFileSync(file, 'utf8');
const readJson = (file: string): unknown => JSON.parse(textOf(file));
const workflow = (file: string) => parse(textOf(file)) as Workflow;
const release = workflow('.github/workflows/release.yml');
const jobs = Object.entries(release.jobs);
const runsOf = (job: Job) => job.steps.map(({ run }) => run ?? '').join('\n');
const actionsOf = (job: Job) => job.steps.map(({ uses }) => uses?.replace(/@.*/, '') ?? '');
const writes = ({ permissions }: { permissions?: Readonly<Record<string, string>> }) =>
  Object.entries(permissions ?? {}).flatMap(([right, value]) => (value === 'write' ? [right] : []));
/** The jobs that have to end well before this one starts, the nearest first. */
const ancestors = (name: string | undefined): string[] =>
  name === undefined ? [] : [name, ...ancestors(release.jobs[name]?.needs)];

describe('promise 27: what is installed was tested and built in the open', () => {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> };
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  it('locks every package to a version and its content', () => {
    assert.ok(locked.length > 100);
    for (const [path, { version, resolved, integrity }] of locked) {
      assert.match(version ?? '', /^\d+\.\d+\.\d+/, path);
      assert.match(integrity ?? '', /^sha512-[\w+/]{86}==$/, path);
      if (resolved !== undefined) assert.match(resolved, /^https:\/\/registry\.npmjs\.org\//, path);
    }
    console.log(`      promise 27: ${locked.length} packages in the lock file, each with its integrity`);
  });

  it('asks for exact versions, the same that are locked', () => {
    const { dependencies, devDependencies } = readJson('package.json') as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      assert.equal(packages[`node_modules/${name}`]?.version, version, name);
    assert.ok(devDependencies.ovsx && devDependencies['@vscode/vsce'], 'what publishes is locked too');
  });

  it('pins every action by its commit, and names the version beside it', () => {
    let pinned = 0;
    for (const file of files) {
      for (const line of textOf(file).split('\n')) {
        if (!/^\s*(- )?uses:/.test(line)) continue;
        assert.match(line, /uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
        pinned++;
      }
    }
    const steps = files.flatMap((file) => Object.values(workflow(file).jobs).flatMap((job) => job.steps));
    assert.equal(pinned, steps.filter(({ uses }) => uses !== undefined).length);
    console.log(
      `      promise 27: ${pinned} uses of actions in ${files.length} workflows, each pinned by commit`,
    );
  });

  it('gives no workflow as a whole a right to write, and leaves no token in a checkout', () => {
    for (const file of files) {
      const { permissions, jobs } = workflow(file);
      assert.deepEqual(writes({ permissions }), [], file);
      for (const [name, { steps }] of Object.entries(jobs)) {
        for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
          assert.equal(step.with?.['persist-credentials'], false, `${file}: ${name}`);
      }
    }
  });

  it('builds and tests in one job, which may write nothing and knows no secret', () => {
    const builders = jobs.filter(([, job]) => /npm (test|ci$|run)/m.test(runsOf(job)));
    assert.deepEqual(
      builders.map(([name]) => name),
      ['test'],
    );
    const { test } = release.jobs;
    assert.ok(test);
    assert.deepEqual(test.permissions, { contents: 'read' });
    assert.equal(test.environment, undefined);
    assert.doesNotMatch(JSON.stringify(test), /secrets\.|github\.token/);
    assert.match(runsOf(test), /^npm test$/m);
    assert.ok(!actionsOf(test).includes('actions/cache'), 'nothing of another run gets into a release');
  });

  it('publishes the very file that was tested, once it is attested', () => {
    const { test } = release.jobs;
    const upload = test?.steps.at(-1);
    assert.match(upload?.uses ?? '', /^actions\/upload-artifact@/);
    for (const file of ['leadbook.vsix', 'leadbook.cdx.json', 'SHA256SUMS'])
      assert.match(String(upload?.with?.path), new RegExp(`^dist/${file}$`, 'm'));
    const others = jobs.filter(([name]) => name !== 'test');
    assert.equal(others.length, 4);
    for (const [name, job] of others) {
      const download = job.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'));
      assert.equal(download?.with?.name, upload?.with?.name, name);
      assert.match(runsOf(job), /^sha256sum --check SHA256SUMS$/m, name);
      assert.ok(ancestors(job.needs).includes('test'), name);
      if (name !== 'attest') assert.ok(ancestors(job.needs).includes('attest'), name);
      if (name !== 'attest') assert.equal(job.environment, 'release', name);
      assert.doesNotMatch(runsOf(job), /npm (ci$|test|run)|vsce package/m, `${name} runs what others wrote`);
    }
  });

  it('gives each publishing job the one right that it needs', () => {
    assert.deepEqual(Object.fromEntries(jobs.map(([name, job]) => [name, writes(job)])), {
      test: [],
      attest: ['id-token', 'attestations'],
      marketplace: ['id-token'],
      'open-vsx': [],
      github: ['contents'],
    });
    for (const [name, { permissions }] of jobs) assert.ok(permissions, `${name} says what it may`);
  });

  it('attests where the package was built and what is in it', () => {
    const attested = release.jobs.attest?.steps.filter(({ uses }) => uses?.startsWith('actions/attest@'));
    assert.deepEqual(
      attested?.map((step) => step.with),
      [
        { 'subject-path': 'leadbook.vsix' },
        { 'subject-path': 'leadbook.vsix', 'sbom-path': 'leadbook.cdx.json' },
      ],
    );
  });

  it('publishes with short-lived credentials, and with programs from the lock file', () => {
    const all = textOf('.github/workflows/release.yml');
    assert.match(
      all,
      /npx --no-install vsce publish --azure-credential --packagePath tested\/leadbook\.vsix/,
    );
    assert.match(all, /npx --no-install ovsx publish tested\/leadbook\.vsix/);
    assert.doesNotMatch(all, /VSCE_PAT|npx (?!--no-install)|npm (i|install|exec)\b|ovsx@/);
    assert.ok(actionsOf(release.jobs.marketplace ?? { steps: [] }).includes('azure/login'));
  });

  it('has a bot that keeps packages and actions up to date, and says how to report a fault', () => {
    const { updates } = parse(textOf('.github/dependabot.yml')) as {
      updates: { 'package-ecosystem': string; directory: string }[];
    };
    assert.deepEqual(
      updates.map((update) => [update['package-ecosystem'], update.directory]),
      [
        ['npm', '/'],
        ['github-actions', '/'],
      ],
    );
    assert.ok(existsSync('SECURITY.md'));
    const { repository } = readJson('package.json') as { repository: { url: string } };
    const advisories = repository.url.replace(/\.git$/, '/security/advisories/new');
    assert.ok(textOf('SECURITY.md').includes(advisories), 'SECURITY.md says where');
  });
});
