// The opened staff page: one big light, then every reason, then what can be done.
import { useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { forgetErrors, lastErrors } from '../errors';
import { Code, diagnosis } from './code';
import { Daily } from './daily';
import { useFacts } from './facts';
import { type Finding, judge, type Light, worst } from './health';
import { Paper } from './paper';
import { Places } from './places';
import { Report } from './report';
import { Settings } from './settings';
import { Usage } from './usage';
import { formatWhen, type Say, type StaffLang } from './words';

/** A light is also a shape and a word: colour alone says nothing to many. */
function Lamp({ light, say }: { light: Light; say: Say }) {
  return (
    <span class="staff-lamp" data-light={light}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {light === 'good' && <path d="M6 12.5l4 4 8-9" />}
        {light === 'watch' && <path d="M12 6v8M12 17.5v.5" />}
        {light === 'bad' && <path d="M7 7l10 10M17 7L7 17" />}
      </svg>
      <span>{say(`light.${light}`)}</span>
    </span>
  );
}

function Row({ finding, say }: { finding: Finding; say: Say }) {
  return (
    <li class="staff-row" data-light={finding.light} data-finding={finding.id}>
      <Lamp light={finding.light} say={say} />
      <div>
        <h3>{say(finding.id)}</h3>
        <p>
          {say(finding.say, finding.values)} {finding.detail && <code lang="en">{finding.detail}</code>}
        </p>
      </div>
    </li>
  );
}

function Errors({ lang, say }: { lang: StaffLang; say: Say }) {
  const [errors, setErrors] = useState(lastErrors);
  if (errors.length === 0) return null;
  return (
    <section class="staff-card">
      <h2>{say('part.errors')}</h2>
      <ol class="staff-errors">
        {errors.toReversed().map(({ at, what }) => (
          <li key={`${at} ${what}`}>
            <time>{formatWhen(at, lang)}</time> <code lang="en">{what}</code>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="button"
        onClick={() => {
          forgetErrors();
          setErrors([]);
        }}
      >
        {say('errors.forget')}
      </button>
    </section>
  );
}

export function Sheet({ app, lang, say }: { app: App; lang: StaffLang; say: Say }) {
  const facts = useFacts(app, lang);
  const [paper, setPaper] = useState<'daily' | 'report' | null>(null);
  if (!facts) return null;
  const findings = judge(facts);
  const light = worst(findings);
  const count = findings.filter((finding) => finding.light === light).length;
  // What needs hands comes first.
  const order: readonly Light[] = ['bad', 'watch', 'good'];
  const sorted = findings.toSorted((a, b) => order.indexOf(a.light) - order.indexOf(b.light));
  return (
    <>
      <section class="staff-verdict" data-light={light} aria-live="polite">
        <Lamp light={light} say={say} />
        <p>
          {light === 'good' ? say('allGood') : say(light === 'bad' ? 'someBad' : 'someWatch', { n: count })}
        </p>
      </section>
      {app.kiosk.staffPin === null && <p class="staff-note">{say('pin.none')}</p>}
      <div class="staff-columns">
        <section class="staff-card staff-health">
          <h2>{say('part.health')}</h2>
          <ul>
            {sorted.map((finding) => (
              <Row key={finding.id} finding={finding} say={say} />
            ))}
          </ul>
        </section>
        <div class="staff-side">
          <Usage app={app} say={say} report={() => setPaper('report')} />
          <section class="staff-card">
            <h2>{say('part.papers')}</h2>
            <div class="staff-actions">
              <button type="button" class="button button-coal" onClick={() => setPaper('daily')}>
                {say('paper.daily')}
              </button>
            </div>
          </section>
          <section class="staff-card">
            <h2>{say('part.code')}</h2>
            <Code text={diagnosis(facts, findings, lastErrors())} say={say} />
          </section>
          <Places app={app} say={say} />
          <Errors lang={lang} say={say} />
          <section class="staff-card">
            <h2>{say('part.settings')}</h2>
            <Settings app={app} say={say} />
          </section>
        </div>
      </div>
      {paper !== null && (
        <Paper say={say} close={() => setPaper(null)}>
          {paper === 'daily' ? <Daily say={say} /> : <Report />}
        </Paper>
      )}
    </>
  );
}
