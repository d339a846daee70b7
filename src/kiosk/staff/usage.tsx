// The counts on the staff page: how much, and the two ways out, a file for a spreadsheet and a sheet for the council.
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../../app/store';
import { type Day, shown, sumOf, toCsv } from '../usage/counts';
import { createUsageStore } from '../usage/store';
import { usageName } from './usage-names';
import type { Say } from './words';

/** All days that are kept; null until they have been read. */
export function useDays(): readonly Day[] | null {
  const [days, setDays] = useState<readonly Day[] | null>(null);
  useEffect(() => {
    void createUsageStore().days().then(setDays);
  }, []);
  return days;
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export function Usage({ app, say, report }: { app: App; say: Say; report: () => void }) {
  const days = useDays();
  if (days === null) return null;
  const visits = sumOf(days).visits ?? 0;
  const first = days[0]?.day ?? '';
  const last = days.at(-1)?.day ?? '';
  return (
    <section class="staff-card">
      <h2>{say('part.usage')}</h2>
      {days.length === 0 ? (
        <p>{say('usage.none')}</p>
      ) : (
        <p>{say('usage.sum', { n: shown(visits) ?? say('usage.few'), days: days.length, first, last })}</p>
      )}
      <p class="staff-small">{say('usage.how')}</p>
      <div class="staff-actions">
        <button type="button" class="button" onClick={report} disabled={days.length === 0}>
          {say('usage.report')}
        </button>
        <button
          type="button"
          class="button"
          disabled={days.length === 0}
          onClick={() =>
            save(
              toCsv(days, (kind, what) => usageName(kind, what, app.plan.value, say)),
              `mine-stage-${last}.csv`,
            )
          }
        >
          {say('usage.csv')}
        </button>
      </div>
    </section>
  );
}
