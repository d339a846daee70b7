// The whole plan as a list: the same ways as in the drawing, for words too large to be arranged in one.
import { addressOf } from '../../app/routes';
import { policyNumber } from '../../content/select';
import { useUi } from '../context';

export function PlanList() {
  const { app } = useUi();
  const t = app.t.value;
  const { goals, counts } = app.plan.value;
  return (
    <>
      <ul class="plan-counts">
        {(['goals', 'policies', 'measures'] as const).map((kind) => (
          <li key={kind}>
            <strong>{counts[kind]}</strong> {t(`overview.${kind}`)}
          </li>
        ))}
      </ul>
      {goals.map((goal) => (
        <section key={goal.id} class="plan-goal" data-id={goal.id}>
          <h2>
            <a class="row" href={addressOf({ view: 'goal', goal: goal.number })} draggable={false}>
              <span class="number">{goal.number}</span>
              <span class="row-title">{goal.text}</span>
            </a>
          </h2>
          <ul>
            {goal.policies.map((policy) => (
              <li key={policy.id} data-id={policy.id}>
                <a
                  class="row"
                  href={addressOf({ view: 'policy', goal: goal.number, policy: policy.number })}
                  draggable={false}
                >
                  <span class="root-number">{policyNumber(policy)}</span>
                  <span class="row-words">{policy.text}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
