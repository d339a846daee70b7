// `npm run content`: compiles data/ and says what is wrong, one `file:line: what — what to do` each. Exits 1 then.
import { readMedia } from '../media/read';
import { compileContent } from './content';
import { formatProblem } from './problems';

const { problems, warnings } = compileContent(process.cwd(), await readMedia(process.cwd()));
for (const warning of warnings) console.error(`注意 / warning: ${formatProblem(warning)}`);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`内容に誤りが ${problems.length} 件あります。 / ${problems.length} problems in data/.`);
  process.exitCode = 1;
}
