// The daily check on one A4 sheet, for whoever opens the building: a month of days, five marks a day.
import type { Say, StaffKey } from './words';

const DAYS = Array.from({ length: 31 }, (_, i) => i + 1);
const COLUMNS: readonly StaffKey[] = [
  'daily.picture',
  'daily.touch',
  'daily.lights',
  'daily.clean',
  'daily.who',
];

export function Daily({ say }: { say: Say }) {
  return (
    <article class="staff-paper">
      <header>
        <h2>{say('paper.daily')}</h2>
        <p>{say('daily.month')}</p>
        <p>{say('daily.place')}</p>
      </header>
      <p>{say('daily.intro')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('daily.day')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAYS.map((day) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {COLUMNS.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say('daily.how')}</p>
      <p>{say('daily.fails')}</p>
      <p class="staff-contact">{say('daily.contact')}</p>
    </article>
  );
}
