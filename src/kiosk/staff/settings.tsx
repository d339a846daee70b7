// What kiosk.json says, in plain words. Settings are changed in the file, not here: nobody can spoil them by touch.
import type { App } from '../../app/store';
import { CardMatch } from './card';
import { isStaffKey, type Say } from './words';

/** Never shown, only that they are there. */
const SECRET = new Set(['staffPin', 'follow', 'fleet']);

function shownValue(key: string, value: unknown, say: Say): string {
  if (value === null || value === undefined) return say('value.none');
  if (SECRET.has(key)) return say('value.set');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function Settings({ app, say }: { app: App; say: Say }) {
  return (
    <>
      <dl class="staff-settings">
        <dt>{say('mode')}</dt>
        <dd>{say(app.settings.mode === 'kiosk' ? 'mode.kiosk' : 'mode.tablet')}</dd>
        {Object.entries(app.kiosk).map(([key, value]) => {
          const name = `setting.${key}`;
          return [
            <dt key={`${key} name`}>
              {isStaffKey(name) ? say(name) : key} <code lang="en">{key}</code>
            </dt>,
            <dd key={`${key} value`}>{shownValue(key, value, say)}</dd>,
          ];
        })}
      </dl>
      {app.settings.mode === 'kiosk' && <CardMatch say={say} />}
    </>
  );
}
