// The self-test on the staff page: every place is drawn small and compared with its reference.
import { useState } from 'preact/hooks';
import type { App, PlaceTest } from '../../app/store';
import type { Say } from './words';

export function Places({ app, say }: { app: App; say: Say }) {
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [results, setResults] = useState<readonly PlaceTest[] | null>(null);
  const start = async (): Promise<void> => {
    setResults(null);
    setProgress({ done: 0, all: 0 });
    try {
      setResults(await app.testPlaces((done, all) => setProgress({ done, all })));
    } finally {
      setProgress(null);
    }
  };
  const ill = results?.filter(({ result }) => result !== 'good') ?? [];
  return (
    <section class="staff-card">
      <h2>{say('part.test')}</h2>
      <p class="staff-small">{say('test.how')}</p>
      <p
        role="status"
        class="staff-test"
        data-result={results === null ? 'none' : ill.length === 0 ? 'good' : 'bad'}
      >
        {progress !== null && say('test.running', { n: progress.done, all: progress.all })}
        {results !== null &&
          (ill.length === 0 ? say('test.good', { all: results.length }) : say('test.bad', { n: ill.length }))}
      </p>
      {ill.length > 0 && (
        <ul class="staff-errors">
          {ill.map(({ place, result }) => (
            <li key={place}>
              <code lang="en">{place}</code> {result !== 'good' && say(`test.${result}`)}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="button" onClick={() => void start()} disabled={progress !== null}>
        {say('test.start')}
      </button>
    </section>
  );
}
