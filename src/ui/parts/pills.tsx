// Two small truths that are always in sight: the date of the report, and that the terrain is a schematic view.
import { formatMonth } from '../../i18n/format';
import { useUi } from '../context';

export function Pills({ schematic }: { schematic: boolean }) {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  return (
    <p class="pills">
      <span class="pill">{t('app.asOf', { month: formatMonth(plan.asOf, app.state.value.lang) })}</span>
      {schematic && <span class="pill pill-quiet">{t('app.schematic')}</span>}
    </p>
  );
}
