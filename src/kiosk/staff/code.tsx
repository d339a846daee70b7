// The state in one code that a phone can read: for whoever repairs, without a network and without a person's trace.
import { encode } from 'uqr';
import type { KeptError } from '../errors';
import { type Finding, type HealthFacts, worst } from './health';
import type { Say } from './words';

const LONGEST_ERROR = 80;

/** The state in short letters: name=value, one a line. Pure. */
export function diagnosis(
  facts: HealthFacts,
  findings: readonly Finding[],
  errors: readonly KeptError[],
): string {
  const { offline, survival, picture, memory, storage, version } = facts;
  const ill = findings.filter(({ light }) => light !== 'good').map(({ say }) => say);
  const last = errors.at(-1);
  return [
    'mine-stage 1',
    `light=${worst(findings)}`,
    `ill=${ill.join(',')}`,
    `build=${version.build}`,
    `files=${offline.files}/${offline.expected}`,
    `starts=${survival.starts}`,
    `picture=${picture.edition} ${picture.tier} ${Math.round(picture.rate ?? 0)}fps lost=${picture.losses}`,
    `memory=${memory ? `${Math.round(memory.used)}/${Math.round(memory.limit)}` : '?'}`,
    `storage=${storage ? `${storage.persisted ? 'kept' : 'loose'} ${storage.used.toFixed(1)}` : '?'}`,
    `screen=${window.innerWidth}x${window.innerHeight}`,
    `errors=${errors.length}${last ? ` ${last.what.slice(0, LONGEST_ERROR)}` : ''}`,
  ].join('\n');
}

export function Code({ text, say }: { text: string; say: Say }) {
  const { size, data } = encode(text, { ecc: 'M', border: 3 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <figure class="staff-code">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={say('part.code')}
        shape-rendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={dark.join('')} fill="#1f1d1a" />
      </svg>
      <figcaption>{say('code.how')}</figcaption>
    </figure>
  );
}
