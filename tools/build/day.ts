// The day a build belongs to: no honest clock of a machine that runs it can be earlier.
import { spawnSync } from 'node:child_process';

/** `YYYY-MM-DD`: the day of the commit, so that a commit always gives the same build; without version control, today. */
export function buildDay(root: string): string {
  const { stdout, status } = spawnSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8' });
  const day = stdout?.trim() ?? '';
  return status === 0 && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : new Date().toISOString().slice(0, 10);
}
